"""Archives are unpacked within limits, and nothing else is."""

import gzip
import io
import zipfile
from collections.abc import Callable

import pytest

from generator import importers
from generator.unpacking import UnpackError, is_workbook, unpacked

RIS = b"TY  - JOUR\nTI  - A Compass for Bees\nER  - \n"


def _zipped(files: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def test_archives() -> None:
    """Each file in an archive is called by both names; what systems add is left out."""
    data = _zipped({"b/list.ris": RIS, "a.txt.gz": gzip.compress(b"x"), "__MACOSX/._a": b"y"})

    assert list(unpacked("all.zip", data)) == [
        ("all.zip/a.txt.gz", b"x"),
        ("all.zip/b/list.ris", RIS),
    ]
    assert list(unpacked("list.ris.gz", gzip.compress(RIS) + gzip.compress(b"z"))) == [
        ("list.ris.gz", RIS + b"z")
    ]


def test_papers_in_archives() -> None:
    """A file in an archive is read as it would be by itself."""
    (reading,) = importers.readings("all.zip", _zipped({"list.ris": RIS}))

    assert (reading.file, reading.format) == ("all.zip/list.ris", "RIS")
    assert [entry.title for entry in reading.entries] == ["A Compass for Bees"]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (gzip.compress(RIS, mtime=0)[:-9], "its end is missing"),
        (b"\x1f\x8b\x08\x00" + b"x" * 40, "cannot be decompressed"),
        (_zipped({"a": RIS})[:-30], "not a zip file"),
        (_zipped({"ä": RIS}).replace("ä".encode(), b"\xf7\xf7"), "names in it are damaged"),
    ],
    ids=["cut gzip", "damaged gzip", "cut zip", "damaged name"],
)
def test_damaged(data: bytes, problem: str) -> None:
    """An archive that is damaged is one rejection that says so."""
    (reading,) = importers.readings("all", data)

    assert problem in reading.rejected[0].reason


@pytest.mark.parametrize("packed", [gzip.compress, lambda data: _zipped({"a": data})])
def test_bomb(packed: Callable[[bytes], bytes]) -> None:
    """An archive that holds too much is not unpacked to its end."""
    with pytest.raises(UnpackError, match="larger"):
        list(unpacked("all", packed(bytes(2000)), largest=1000))


def test_bomb_in_parts() -> None:
    """Archives in an archive have to fit into it together."""
    parts = {f"{number}.gz": gzip.compress(bytes(400)) for number in range(3)}

    with pytest.raises(UnpackError, match="larger"):
        list(unpacked("all.zip", _zipped(parts), largest=1000))
    assert len(list(unpacked("all.zip", _zipped(parts), largest=2000))) == 3


def test_names_that_lead_out() -> None:
    """A file whose name leads out of its archive is read, and called by what is left of it."""
    data = _zipped({"../../list.ris": RIS, "/a/../b.ris": RIS, ".hidden": RIS})

    assert [name for name, _ in unpacked("all.zip", data)] == [
        "all.zip/list.ris",
        "all.zip/a/b.ris",
    ]


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
CELL = '<c t="inlineStr"><is><t>{}</t></is></c>'


def _workbook(rows: list[list[str]]) -> bytes:
    cells = "".join(f"<row>{''.join(map(CELL.format, row))}</row>" for row in rows)
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData></worksheet>'
    links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    target = '<Relationship Id="r{0}" Type="{1}/{2}" Target="{3}"/>'
    relations = f'<Relationships xmlns="{package}/relationships">{{0}}</Relationships>'
    files = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"/>',
        "_rels/.rels": relations.format(
            target.format(1, links, "officeDocument", "xl/workbook.xml")
        ),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{links}"><sheets>'
        '<sheet name="Papers" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations.format(
            target.format(1, links, "worksheet", "worksheets/sheet1.xml")
        ),
        "xl/worksheets/sheet1.xml": sheet,
    }
    return _zipped({name: content.encode() for name, content in files.items()})


def test_workbook() -> None:
    """A workbook is a table, not an archive."""
    data = _workbook([["Programme of a workshop"], ["Title", "Authors", "Year"],
                      ["A Compass for Bees", "Ana Li; Bo Sen", "2020"]])  # fmt: skip

    assert is_workbook(data)
    (reading,) = importers.readings("papers.xlsx", data)
    assert reading.format == "workbook"
    (entry,) = reading.entries
    assert (entry.title, [p.name for p in entry.authors], str(entry.published)) == (
        "A Compass for Bees",
        ["Ana Li", "Bo Sen"],
        "2020",
    )
