"""Files that need the address of the site get it, and are not there where nobody knows it."""

from pathlib import Path

import pytest

from generator import engine
from generator.components import SITE

FILES = {
    "feed.xml": f"<id>{SITE}</id>",
    "feed.json": f'{{"url": "{SITE}"}}',
    "opensearch.xml": f"<Url>{SITE}papers/</Url>",
    "robots.txt": f"Allow: /\nSitemap: {SITE}sitemap.xml\n",
    "llms.txt": f"- [A]({SITE}papers/a.md)\n",
    "a.md.txt": "# A\r\n",
    "b.txt": SITE,
}


@pytest.mark.parametrize(
    ("site_url", "expected"),
    [
        (
            "https://example.org/a/",
            {
                "feed.xml": "<id>https://example.org/a/</id>",
                "feed.json": '{"url": "https://example.org/a/"}',
                "opensearch.xml": "<Url>https://example.org/a/papers/</Url>",
                "robots.txt": "Allow: /\nSitemap: https://example.org/a/sitemap.xml\n",
                "llms.txt": "- [A](https://example.org/a/papers/a.md)\n",
                "a.md": "# A\r\n",
                "b.txt": SITE,
            },
        ),
        (
            "",
            {
                "robots.txt": "Allow: /\n",
                "llms.txt": "- [A](papers/a.md)\n",
                "a.md": "# A\r\n",
                "b.txt": SITE,
            },
        ),
    ],
)
def test_finish(tmp_path: Path, site_url: str, expected: dict[str, str]) -> None:
    """What is of no use without the address is removed, and the rest says what it can."""
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
        engine.finish(tmp_path / name, site_url)

    found = {path.name: path.read_bytes().decode() for path in tmp_path.iterdir()}
    assert found == expected
