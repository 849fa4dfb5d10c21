"""Entries of one paper that disagree are reported, and so are papers that may be one."""

from generator import merge
from generator.check.merging import findings
from generator.curation import Decision
from generator.model import Entry
from tests.merge.entries import ABSTRACT, ARXIV, JOURNAL, OTHER, entry


def messages(*entries: Entry) -> list[str]:
    """Return what is reported for the papers that `entries` become."""
    return [finding.message for finding in findings(merge.papers(entries).papers, {})]


def test_conflicts() -> None:
    """Each fact in which an entry differs is reported with its place, and how to decide."""
    kept = entry("A Compass for Bees", "doi:10.1000/a", year=2024, container=JOURNAL,
                 abstract=ABSTRACT, file="a.bib")  # fmt: skip
    other = entry("A Compas for Bees", "doi:10.1101/x", year=2023, abstract=ABSTRACT,
                  file="b.bib", line=7)  # fmt: skip

    reported = [
        ("title", "A Compass for Bees", "A Compas for Bees"),
        ("date", "2024", "2023"),
        ("doi", "10.1000/a", "10.1101/x"),
    ]
    assert messages(kept, other) == [
        f"abstracts/b.bib:7: `a-compass-for-bees` has {key} `{one}`, but here it is `{two}`;"
        f" if that is right, put `{key}` into curation.yml"
        for key, one, two in reported
    ]


def test_settled() -> None:
    """What people decided is not reported, nor that a preprint has another date and DOI."""
    kept = entry("A Compass for Bees", "doi:10.1000/a", year=2024, container=JOURNAL,
                 abstract=ABSTRACT, file="a.bib")  # fmt: skip
    preprint = entry("A Compas for Bees", "doi:10.1101/x", year=2023, abstract=ABSTRACT,
                     container=ARXIV, file="b.bib")  # fmt: skip
    papers = merge.papers((kept, preprint)).papers
    assert not list(findings(papers, {papers[0].id: Decision(title="A Compass for Bees")}))


def test_shared() -> None:
    """An identifier under two titles is reported, and a title of two papers; a volume's is not."""
    one = entry("Bees", "doi:10.1000/a", "isbn:9783161484100", abstract=ABSTRACT)
    other = entry("Honey", "doi:10.1000/a", "isbn:9783161484100", abstract=OTHER, line=5)
    assert messages(one, other) == [
        (
            "abstracts/a.bib:5: `bees`, `honey` have the same doi, 10.1000/a, under different"
            " titles; correct it in the sources or in curation.yml, unless it belongs to the"
            " whole volume"
        )
    ]
    again = entry("Bees", abstract=OTHER, line=5)
    assert messages(one, again) == [
        (
            "abstracts/a.bib:5: `bees`, `bees-2` have the same title; if they are one paper, put"
            " `same: [[bees, bees-2]]` into curation.yml"
        )
    ]
    assert messages(one, one) == []
