"""Printing to PDF by an installed browser."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

BROWSERS = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    "microsoft-edge",
)
"""The names of browsers that can print; the first that is installed is used."""

PATIENCE = 600
"""Seconds after which printing fails; ten thousand papers take a while."""

_OBJECT = re.compile(rb"(?:^|\n)(\d+) 0 obj\n?(.*?)\nendobj", re.DOTALL)
_KIDS = re.compile(rb"/Kids \[([^\]]*)\]")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_DESTINATION = re.compile(rb"/([^\s/\[\]()<>]+) \[(\d+) 0 R /XYZ")


def browser() -> str | None:
    """Return the path of an installed browser that can print, if there is one."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def pdf(program: str, page: Path) -> bytes:
    """Return the PDF that the browser `program` prints from the file `page`; empty if it fails."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "page.pdf"
        command = (
            *(program, "--headless", "--disable-gpu", "--no-sandbox", "--no-pdf-header-footer"),
            *("--disable-extensions", f"--user-data-dir={folder}/profile"),
            *(f"--print-to-pdf={target}", page.resolve().as_uri()),
        )
        subprocess.run(  # noqa: S603 -- a browser of this machine, and a page of ours
            command, capture_output=True, check=False, timeout=PATIENCE
        )
        return target.read_bytes() if target.is_file() else b""


def pages(document: bytes) -> Mapping[str, int]:
    """Return the number of the page, from 1, on which each element with an id begins.

    Only elements that are the target of a link are found, and none if the PDF is not written as
    Chromium does.
    """
    objects = {int(found[1]): found[2] for found in _OBJECT.finditer(document)}
    order: list[int] = []
    root = next((each for each in objects.values() if b"/Type /Catalog" in each), b"")
    start = re.search(rb"/Pages (\d+) 0 R", root)
    if start:
        _walk(int(start[1]), objects, order)
    numbers = {reference: number for number, reference in enumerate(order, start=1)}
    found = (
        (unquote(each[1].replace(b"#", b"%").decode("latin-1")), numbers.get(int(each[2])))
        for value in objects.values()
        for each in _DESTINATION.finditer(value)
    )
    return {name: number for name, number in found if number is not None}


def _walk(reference: int, objects: Mapping[int, bytes], order: list[int]) -> None:
    """Add the pages below an object to `order`."""
    value = objects.get(reference, b"")
    kids = _KIDS.search(value)
    if kids is None:
        order.append(reference)
        return
    for kid in _REFERENCE.findall(kids[1]):
        _walk(int(kid), objects, order)
