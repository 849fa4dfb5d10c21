"""Files for programs describe what is on the site."""

from dataclasses import replace

from lxml import etree

from generator.components import SITE
from generator.outputs import machines
from tests.outputs import collections

CATALOGUE = replace(
    collections.catalogue([collections.paper(0, "Maps", title="A [map] of & <b>")]),
    collection="Maps & <Plans> of everywhere",
    description="Maps.",
)


FOUND = {file.path: file.text for file in machines.files(CATALOGUE)}


def test_search() -> None:
    """The description of the search is one that browsers take."""
    name, _, url = etree.fromstring(FOUND["opensearch.xml"].encode())[:3]

    assert name.text == "Maps & <Plans> o"
    assert url.get("template") == f"{SITE}papers/?q={{searchTerms}}"


def test_overview() -> None:
    """The overview links the text of each paper, and shows foreign text as it is."""
    text = FOUND["llms.txt"]

    assert text.startswith("# Maps &#38; &#60;Plans\\> of everywhere\n\n> Maps.\n\n## Data\n")
    assert f"- [Maps]({SITE}tags/maps/): A field." in text.splitlines()
    assert f"- [A \\[map\\] of &#38; &#60;b\\>]({SITE}papers/p-0.md): Words." in text.splitlines()
