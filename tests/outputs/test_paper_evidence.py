"""A paper's page shows each derived fact with the words that earned it, or not at all."""

from dataclasses import replace

from generator.model import Evidence, Link, Named, Neighbour, Origin, Paper, Tag
from generator.outputs.paper_evidence import Places, sections
from generator.page import Address, html

BARE = Paper(
    id="made", title="A net", abstract="We see DP. A DPN is no DP net.", origin=Origin("f", 1)
)
"""A paper of which nothing is known but its texts."""


def shown(paper: Paper, *near: Neighbour, places: Places | None = None) -> list[str]:
    """Return the sections of the page of `paper`."""
    return [html(section, "papers/a/") for section in sections(paper, near, places or Places())]


def test_nothing() -> None:
    """A section with nothing to say is absent."""
    assert shown(BARE) == []


def test_topics() -> None:
    """A topic shows its words, once in one spelling; one chosen by hand says so."""
    evidence = tuple(Evidence("title", 2, words, 0, 5) for words in ("net", "Net"))
    tags = (Tag("t", "T", "G", evidence), Tag("u", "U", "G", ()))
    (topics,) = shown(replace(BARE, tags=tags))

    assert '<summary aria-label="Why T"><q>net</q></summary>' in topics
    assert "In the title: A <mark>net</mark>" in topics
    assert '<a href="../../tags/u/">U</a> <span class="sheaf-evidence">chosen by hand' in topics


def test_named() -> None:
    """A name leads to its place in the list, and is marked where it is in the sentence."""
    evidence = Evidence("abstract", 23, "DP", 11, 30)
    paper = replace(
        BARE,
        systems=(Named("DP", (evidence,)),),
        datasets=(Named("D", ()),),
        links=(Link("code", "https://www.a.org/b/"), Link("paper", "javascript:x")),
    )
    places = Places(systems={"DP": Address("systems/", "dp")})
    (named,) = shown(paper, places=places)

    assert '<a href="../../systems/#dp">DP</a></strong><small>system</small>' in named
    assert "A DPN is no <mark>DP</mark> net." in named
    assert "<strong>D</strong><small>data set</small></li>" in named
    assert '<a href="https://www.a.org/b/" rel="noopener noreferrer">a.org/b</a>' in named
    assert "href" not in named.rpartition("<strong>Paper</strong>")[2]


def test_claims() -> None:
    """A claim is quoted, and never more than quoted."""
    claim = Evidence("abstract", 0, "We", 0, 10)
    (claims,) = shown(replace(BARE, claims=(claim,)))

    assert "<ul><li><q><mark>We</mark> see DP.</q></li></ul>" in claims


def test_related() -> None:
    """A paper near this one has its title, and what decided, where that can be said."""
    near = (Neighbour("b", 0.5, ("nets", "DP")), Neighbour("c", 0.4, ()))
    papers = {"b": replace(BARE, id="b", title="B & b"), "c": replace(BARE, id="c", title="C")}
    (related,) = shown(BARE, *near, places=Places(papers=papers))

    assert '<a href="../b/">B &amp; b</a><span class="sheaf-because">in common: nets, DP' in related
    assert '<li><a href="../c/">C</a></li>' in related


def test_related_in_another_language() -> None:
    """A title and a quotation say in which language they are, on a page in English."""
    claim = Evidence("abstract", 0, "Wir", 0, 10)
    paper = replace(BARE, abstract="Wir sehen.", language="de", claims=(claim,))
    other = replace(BARE, id="b", title="Netze", title_language="de")
    near = Neighbour("b", 0.5, ())
    claims, related = shown(paper, near, places=Places(papers={"b": other}))

    assert '<q lang="de"><mark>Wir</mark> sehen.</q>' in claims
    assert '<a href="../b/" lang="de">Netze</a>' in related
