"""Facts that people give are read in one form, and override those of sources."""

import pytest

from generator import curation
from generator.citations import bibtex, ris
from generator.curation import Choices, Decision, Placing
from generator.errors import MistakesError
from generator.model import (
    Container,
    ContainerKind,
    EntryType,
    Identifier,
    Link,
    Origin,
    Paper,
    Person,
    Published,
)

PAPER = Paper(id="bees", title="Bees", abstract="We fly.", origin=Origin("list.txt", 1))


def decided(facts: str) -> Decision:
    """Return what is decided by `facts`, lines below the id of a paper."""
    lines = "".join(f"    {line}\n" for line in facts.splitlines())
    return curation.parse(f"papers:\n  bees:\n{lines}", Choices(["bees"], [])).papers["bees"]


AUTHORS: list[tuple[str, Person]] = [
    ("O’Brien, Seán", Person("Seán O’Brien", "O’Brien", "Seán")),
    ("van der Berg, Ana", Person("Ana van der Berg", "Berg", "Ana", "van der")),
    ("Ana Li", Person("Ana Li")),
    ("Maps, Inc.", Person("Maps, Inc.", is_body=True)),
    ("King, Jr., Martin", Person("Martin King Jr.", "King", "Martin", None, "Jr.")),
    ("Li,", Person("Li")),
]


@pytest.mark.parametrize(("written", "expected"), AUTHORS)
def test_authors(written: str, expected: Person) -> None:
    """A comma tells the family name from the rest, but not the end of a company's name."""
    assert decided(f"authors: [{written!r}]").authors == (expected,)
    assert decided(f"authors:\n  - {written}").authors == (expected,)


def test_messages_authors() -> None:
    """A name may be given in parts or as an organization's; one author needs no list."""
    assert decided("authors: Ana Li").authors == (Person("Ana Li"),)
    lines = "authors:\n  - {family: Berg, given: Ana, particle: van, orcid: 0000-0002-1825-0097}\n"
    assert decided(lines + "  - name: The Hive").authors == (
        Person("Ana van Berg", "Berg", "Ana", "van", orcid="0000-0002-1825-0097"),
        Person("The Hive", is_body=True),
    )
    # two people of one name each, on lines of their own
    assert len(decided("authors:\n  - Plato\n  - Socrates").authors) == 2


def test_journal() -> None:
    """A journal makes an article, whatever else was known, in BibTeX and in RIS."""
    decision = decided("journal: Journal of Bees\nvolume: 07\nissue: 2\npages: 12--34")
    assert decision.placing == Placing("Journal of Bees", ContainerKind.JOURNAL, "07", "2", "12-34")
    preprint = Paper(
        id="bees", title="Bees", abstract="", origin=Origin("a", 1), type=EntryType.PREPRINT,
        container=Container("arXiv", ContainerKind.REPOSITORY, volume="abs/1"),
    )  # fmt: skip
    corrected = curation.correct(preprint, decision)
    assert corrected.container == Container(
        "Journal of Bees", ContainerKind.JOURNAL, "07", "2", "12-34"
    )
    assert bibtex.entry(corrected).startswith("@article{")
    assert "  journal = {Journal of Bees},\n  volume = {07}," in bibtex.entry(corrected)
    assert ris.record(corrected).startswith("TY  - JOUR\r\n")


def test_parts_of_a_place() -> None:
    """Facts of a container are kept where people name no other, and dropped without one."""
    known = curation.correct(PAPER, decided("booktitle: Proceedings of Bees\nvolume: 1"))
    again = curation.correct(known, decided("pages: 12"))
    kind = ContainerKind.PROCEEDINGS
    assert again.container == Container("Proceedings of Bees", kind, "1", None, "12")
    assert curation.correct(known, decided("venue: BEES")).container == Container("BEES")
    assert curation.correct(PAPER, decided("pages: 12")).container is None


def test_identifiers() -> None:
    """Identifiers need no quotes, may be addresses, and replace wrong ones."""
    decision = decided("doi: https://doi.org/10.1000/ABC\narxiv: 2401.00010")
    assert decision.identifiers == (
        Identifier("doi", "10.1000/abc"),
        Identifier("arxiv", "2401.00010"),
    )
    paper = curation.correct(PAPER, decided("doi: 10.1000/wrong\nacl: P19-1001"))
    assert curation.correct(paper, decision).identifiers == (
        *decision.identifiers,
        Identifier("acl", "P19-1001"),
    )


def test_links() -> None:
    """The link of a DOI becomes a DOI; another link that holds an identifier gives that too."""
    kept = "https://dl.acm.org/doi/10.1145/1.2"
    decision = decided(
        "links:\n"
        "  - {kind: paper, url: 'https://doi.org/10.1000/abc'}\n"
        f"  - {{kind: paper, url: '{kept}'}}\n"
        "  - {kind: code, url: 'https://example.org'}"
    )
    assert decision.links == (Link("paper", kept), Link("code", "https://example.org"))
    assert [each.value for each in decision.identifiers] == ["10.1000/abc", "10.1145/1.2"]


def test_corrected() -> None:
    """Type, authors, date and venue that people give count; their authors replace all others."""
    paper = Paper(
        id="bees", title="Bees", abstract="", origin=Origin("a", 1),
        authors=(Person("Ana"),), et_al=True, type=EntryType.ARTICLE, published=Published(2023),
    )  # fmt: skip
    decision = decided("type: chapter\nauthors: [Ana Li, Bo Sen]\ndate: 2024-06")
    corrected = curation.correct(paper, decision)

    assert corrected.type is EntryType.CHAPTER
    assert corrected.authors == (Person("Ana Li"), Person("Bo Sen"))
    assert not corrected.et_al
    assert str(corrected.published) == "2024-06"
    assert curation.correct(paper, Decision()) == paper


MISTAKES = [
    ("doi: 10.1", "3: `10.1` is not a valid doi identifier; one looks like 10.1000/xyz123"),
    ("arxiv: 2401.1", "3: `2401.1` is not a valid arxiv identifier; one looks like 2401.00001"),
    ("doi: ", "3: `doi` is empty; fill it in or remove it"),
    ("type: articel", "3: `type` cannot be `articel`; did you mean `article`?"),
    ("type: poem", "3: `type` cannot be `poem`; it is one of article, proceedings-paper,"),
    ("journal: A\nbooktitle: B", "4: `booktitle` and `journal` both name what the paper is in"),
    ("volume: [7]", "3: `volume` is a piece of text"),
    ("authors: Li, Ana", '3: `authors` is a list, as in ["O\'Brien, Ana", Bo Li]'),
    ("authors: Ana Li and Bo Sen", "3: `authors` is a list"),
    ("authors: [Li, Ana, Bo Sen]", "3: `Li, Ana` is two names here, and may be one; write"),
    ("authors: ['?']", "3: `?` is not a name; write one, or remove the line"),
    (
        "authors: [{family: Li, orcid: 1}]",
        "3: `1` is not an ORCID iD; one looks like 0000-0002-1825-0097",
    ),
    ("authors: [{orcid: 0000-0002-1825-0097}]", "3: an author has a `family` and a `given` name"),
    ("authors: [{famly: Li}]", "3: an author has no key `famly`; did you mean `family`?"),
]


@pytest.mark.parametrize(("facts", "expected"), MISTAKES)
def test_mistakes(facts: str, expected: str) -> None:
    """A fact that is wrong is reported with its line and the remedy."""
    with pytest.raises(MistakesError) as caught:
        decided(facts)
    assert str(caught.value).startswith(f"curation.yml:{expected}")
