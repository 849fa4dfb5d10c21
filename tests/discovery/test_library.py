"""Topics made from abstracts have permanent addresses, and curation applies to them."""

from pathlib import Path

import pytest

from generator import build, check, permalinks, publish, settings, taxonomy
from generator.build import Collected
from generator.model import Paper
from tests.discovery.piles import TRADE, paper, pile

SIZE = 24


def fill(root: Path, papers: tuple[Paper, ...]) -> None:
    """Put `papers` into the library in `root`."""
    (root / "mkdocs.yml").write_text("site_name: Trade\n")
    (root / "abstracts").mkdir(exist_ok=True)
    texts = (f"{each.title}\n\n{each.abstract} {PADDING}\n\n" for each in papers)
    (root / "abstracts/pile.txt").write_text("".join(texts), encoding="utf-8")


PADDING = "It was so for many years, and is told at length, with all that is known of it today."
"""What makes a text long enough for an abstract."""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Return a library of a field that no taxonomy knows."""
    fill(tmp_path, pile(SIZE))
    return tmp_path


def generate(library: Path) -> list[str]:
    """Write the pages of `library`, and return the output."""
    output: list[str] = []
    publish.pages(settings.read(library), output.append)
    return output


def found(library: Path) -> Collected:
    """Return what is in `library`."""
    return build.build(settings.read(library))[0]


def labels(library: Path) -> set[str]:
    """Return the labels of the topics of `library` that papers have."""
    return {tag.label for each in found(library).papers for tag in each.tags}


def test_frozen(library: Path) -> None:
    """Ids are frozen with a phrase, by `generate` alone; a second run changes nothing."""
    output = generate(library)
    assert output[-1] == "Topics were made from the abstracts: see /tags/" or output[-1].endswith(
        "topics were made from the abstracts: see /tags/"
    )
    frozen = permalinks.read_topics(library)
    assert frozen["salt-trade"] == "salt trade"
    before = (library / permalinks.FILE).read_bytes()
    assert generate(library)[-2] == "Pages: 0 written, 0 removed."
    assert (library / permalinks.FILE).read_bytes() == before


def test_an_id_lasts(library: Path) -> None:
    """A topic keeps its id when its phrase is written in another way."""
    generate(library)
    moved = permalinks.read_topics(library) | {"salt": "salt trades"}
    del moved["salt-trade"]
    text = permalinks.text(permalinks.read(library), moved)
    (library / permalinks.FILE).write_text(text, encoding="utf-8")
    assert "salt" in found(library).topics.topics


def test_a_topic_that_goes(library: Path) -> None:
    """A topic that is gone leaves a page with the papers that mention its phrase."""
    generate(library)
    assert (library / "docs/tags/salt-trade.md").exists()
    others = tuple(each for each in pile(SIZE) if "salt" not in each.title + each.abstract)
    one = paper(99, "A ship", "Of ships, and of the salt trade, we tell what is known.")
    fill(library, (*others, one))
    generate(library)
    page = (library / "docs/tags/salt-trade.md").read_text(encoding="utf-8")
    assert "This is no longer a topic" in page
    assert "1 paper mentions <q>salt trade</q>" in page
    assert "A ship" in page
    assert "salt-trade" in permalinks.read_topics(library)


def test_curation(library: Path) -> None:
    """People rename, merge, ban and pin topics made from abstracts, and may name gone ones."""
    generate(library)
    one = found(library).papers[0].id
    (library / "curation.yml").write_text(
        "topics:\n"
        "  ban: [river-toll]\n"
        "  merge: {coin-hoard: salt-trade}\n"
        "  rename: {wool-merchant: Sellers of wool}\n"
        f"papers:\n  {one}:\n    pin: [guild-statute]\n",
        encoding="utf-8",
    )
    curated = found(library)
    names = labels(library)
    assert "Sellers of wool" in names
    assert names.isdisjoint(("River tolls", "Coin hoards", "Wool merchants"))
    assert "guild-statute" in [tag.id for tag in curated.papers[0].tags]

    (library / "curation.yml").write_text("topics:\n  merge: {coin-hoard: salt-trade}\n")
    fill(library, pile(SIZE, ("grey seals", "tidal gauges", "salt marshes", "eel grass")))
    assert "Grey seals" in labels(library)
    output = [finding.message for finding in check.findings(library)]
    assert sum("is not a topic of these papers now" in message for message in output) == 2


def test_pages(library: Path) -> None:
    """The index says how topics were made, and a topic which words its papers mention."""
    generate(library)
    index = (library / "docs/tags/index.md").read_text(encoding="utf-8")
    assert "These topics were made by a program from the abstracts themselves" in index
    topic = (library / "docs/tags/salt-trade.md").read_text(encoding="utf-8")
    assert "Papers that mention “salt trade”." in topic
    about = (library / "docs/about/index.md").read_text(encoding="utf-8")
    assert "opics were made from the abstracts." in about


def test_what_all_mention(library: Path) -> None:
    """The home page says what nearly all papers mention."""
    fill(
        library,
        tuple(
            paper(n, f"Music and {TRADE[n % 6]}, {n}", f"We hear music. The {TRADE[n % 6]} is old.")
            for n in range(18)
        ),
    )
    generate(library)
    home = (library / "docs/index.md").read_text(encoding="utf-8")
    assert "All 18 papers mention “music”, so it is not a topic here." in home


def test_no_use(library: Path) -> None:
    """Where people say so, a taxonomy is used whatever the papers are about."""
    text = "use: always\ngroups: []\n"
    (library / taxonomy.FILE).write_text(text, encoding="utf-8")
    assert not labels(library)
    (library / taxonomy.FILE).write_text(text.replace("always", "never"), encoding="utf-8")
    assert labels(library)
