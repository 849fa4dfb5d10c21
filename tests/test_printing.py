"""A browser prints a page, and the number of the page of each part is found."""

from pathlib import Path

import pytest

from generator import printing

PRINTED = b"""%PDF-1.4
1 0 obj
<</Type /Catalog
/Pages 2 0 R
/Dests 6 0 R>>
endobj
2 0 obj
<</Type /Pages
/Kids [3 0 R 4 0 R]>>
endobj
3 0 obj
<</Type /Pages
/Kids [5 0 R]>>
endobj
4 0 obj
<</Type /Page>>
endobj
5 0 obj
<</Type /Page>>
endobj
6 0 obj
<</paper-a [5 0 R /XYZ 0 805.9 0]
/paper-b#23c [4 0 R /XYZ 0 1 0]
/gone [9 0 R /XYZ 0 1 0]>>
endobj
"""


def test_pages() -> None:
    """Pages are counted in their order, whatever their objects are called."""
    assert printing.pages(PRINTED) == {"paper-a": 1, "paper-b#c": 2}


@pytest.mark.parametrize(
    "document", [b"", b"%PDF-1.7\n<binary>", PRINTED.replace(b"Kids", b"Kidz")]
)
def test_unknown(document: bytes) -> None:
    """Of a file that is written in another way, no page is known."""
    assert not printing.pages(document).get("paper-b#c")


@pytest.mark.browser
@pytest.mark.skipif(not printing.browser(), reason="no browser that prints is here")
def test_print(tmp_path: Path) -> None:
    """What is printed here has the parts on the pages where they are."""
    page = tmp_path / "page.html"
    page.write_text(
        "<!doctype html><a href='#one'>1</a> <a href='#two'>2</a>"
        "<h1 id=one>One</h1><h1 id=two style='break-before:page'>Two</h1>"
    )

    made = printing.pdf(str(printing.browser()), page)
    assert made.startswith(b"%PDF")
    assert printing.pages(made) == {"one": 1, "two": 2}
