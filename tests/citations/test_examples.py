"""Papers, and how each is cited in every format."""

from dataclasses import dataclass

import pytest

from generator.citations import bibtex, ris
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

ORIGIN = Origin("a.txt", 1)


@dataclass(frozen=True, slots=True)
class Example:
    """A paper, and all its renderings."""

    paper: Paper
    bibtex: str
    ris: str
    """Without its last line, `ER  - `, which ends in a space."""


EXAMPLES = [
    # nothing but a title and an abstract: nothing is invented, neither a year nor an address
    Example(
        Paper(
            id="made", title="Paging with Succinct Predictions", abstract="We page.", origin=ORIGIN
        ),
        r"""
@misc{paging-succinct,
  title = {Paging with Succinct Predictions},
  abstract = {We page.}
}
""",
        """
TY  - GEN
TI  - Paging with Succinct Predictions
AB  - We page.
""",
    ),
    # everything; the venue's name says that it is a journal, and the paper's own link goes first
    Example(
        Paper(
            id="soft-maps",
            title="Soft maps for BERT: Low-rank maps of Paris",
            abstract="We map 10% of β.\n\nAnd more.",
            origin=ORIGIN,
            authors=(
                Person("Ana María Löw", "Löw", "Ana María"),
                Person("Vincent van Gogh", "van Gogh", "Vincent"),
                Person("The Map Group"),
            ),
            published=Published(2024, 6, 5),
            container=Container("Journal of Maps & Plans"),
            identifiers=(Identifier("arxiv", "2406.01234"), Identifier("doi", "10.5555/a_b%c")),
            links=(
                Link("code", "https://example.org/code"),
                Link("paper", "https://example.org/a_b?c=1&d=%20"),
            ),
            keywords=("soft maps", "R&D"),
        ),
        r"""
@article{low2024soft,
  title = {Soft maps for {BERT}: Low-rank maps of {Paris}},
  author = {Löw, Ana María and van Gogh, Vincent and The Map Group},
  year = {2024},
  month = jun,
  day = {5},
  journal = {Journal of Maps \& Plans},
  doi = {10.5555/a_b%c},
  eprint = {2406.01234},
  archivePrefix = {arXiv},
  url = {https://example.org/a_b?c=1&d=%20},
  keywords = {soft maps, R\&D},
  abstract = {We map 10\% of β. And more.}
}
""",
        """
TY  - JOUR
TI  - Soft maps for BERT: Low-rank maps of Paris
AU  - Löw, Ana María
AU  - van Gogh, Vincent
AU  - The Map Group
PY  - 2024
DA  - 2024/06/05/
JO  - Journal of Maps & Plans
AB  - We map 10% of β. And more.
KW  - soft maps
KW  - R&D
DO  - 10.5555/a_b%c
UR  - https://example.org/a_b?c=1&d=%20
UR  - https://doi.org/10.5555/a_b%25c
UR  - https://arxiv.org/abs/2406.01234
""",
    ),
    # a conference by its own name, a month without a day, a keyword with a comma
    Example(
        Paper(
            id="made",
            title="X-LoRA: Mixing Experts",
            abstract="",
            origin=ORIGIN,
            authors=(Person("Bo Chen"),),
            published=Published(2023, 12),
            container=Container("Workshop on Mixtures"),
            identifiers=(Identifier("doi", "10.5555/x<y>"),),
            keywords=("experts, mixtures of", "routing"),
        ),
        r"""
@inproceedings{chen2023xlora,
  title = {{X-LoRA}: Mixing Experts},
  author = {Bo Chen},
  year = {2023},
  month = dec,
  booktitle = {Workshop on Mixtures},
  doi = {10.5555/x<y>},
  url = {https://doi.org/10.5555/x%3Cy%3E},
  keywords = {experts, mixtures of; routing}
}
""",
        """
TY  - CPAPER
TI  - X-LoRA: Mixing Experts
AU  - Bo Chen
PY  - 2023
DA  - 2023/12//
T2  - Workshop on Mixtures
KW  - experts, mixtures of
KW  - routing
DO  - 10.5555/x<y>
UR  - https://doi.org/10.5555/x%3Cy%3E
""",
    ),
    # a venue whose name does not tell what it is; a preprint; a year alone
    Example(
        Paper(
            id="made",
            title="On A",
            abstract="We do.",
            origin=ORIGIN,
            published=Published(2022),
            container=Container("NeurIPS"),
            identifiers=(Identifier("arxiv", "cs/0112017"), Identifier("acl", "X22-1")),
        ),
        r"""
@misc{on-a-2022,
  title = {On A},
  year = {2022},
  howpublished = {NeurIPS},
  eprint = {cs/0112017},
  archivePrefix = {arXiv},
  url = {https://arxiv.org/abs/cs/0112017},
  abstract = {We do.}
}
""",
        """
TY  - GEN
TI  - On A
PY  - 2022
T2  - NeurIPS
AB  - We do.
UR  - https://arxiv.org/abs/cs/0112017
UR  - https://aclanthology.org/X22-1
""",
    ),
    # an article, and all that is known of its place; a particle, a suffix, a body, and more people
    Example(
        Paper(
            id="made",
            title="Where We Are",
            abstract="",
            origin=ORIGIN,
            authors=(
                Person("Ana van den Berg Jr.", "Berg", "Ana", "van den", "Jr."),
                Person("Maps and More", is_body=True),
            ),
            et_al=True,
            published=Published(2024),
            type=EntryType.PREPRINT,
            container=Container(
                "Maps Today",
                ContainerKind.JOURNAL,
                "7",
                "2",
                "12-34",
                "Atlas & Sons",
                "Maps of All",
            ),
            identifiers=(Identifier("isbn", "9783161484100"), Identifier("pmid", "123")),
        ),
        r"""
@article{vandenberg2024where,
  title = {Where We Are},
  author = {van den Berg, Jr., Ana and {Maps and More} and others},
  year = {2024},
  journal = {Maps Today},
  series = {Maps of All},
  volume = {7},
  number = {2},
  pages = {12--34},
  publisher = {Atlas \& Sons},
  isbn = {9783161484100},
  pmid = {123},
  url = {https://pubmed.ncbi.nlm.nih.gov/123}
}
""",
        """
TY  - JOUR
TI  - Where We Are
AU  - van den Berg, Ana, Jr.
AU  - Maps and More
PY  - 2024
JO  - Maps Today
T3  - Maps of All
VL  - 7
IS  - 2
SP  - 12
EP  - 34
PB  - Atlas & Sons
SN  - 9783161484100
UR  - https://pubmed.ncbi.nlm.nih.gov/123
""",
    ),
    # a chapter, as its type says; an article number in place of pages
    Example(
        Paper(
            id="made",
            title="Of Maps",
            abstract="",
            origin=ORIGIN,
            type=EntryType.CHAPTER,
            container=Container("A Journal of One's Own", pages="e12"),
        ),
        r"""
@incollection{maps,
  title = {Of Maps},
  booktitle = {A Journal of One's Own},
  pages = {e12}
}
""",
        """
TY  - CHAP
TI  - Of Maps
T2  - A Journal of One's Own
SP  - e12
""",
    ),
    # names that BibTeX would cut in the wrong place
    Example(
        Paper(
            id="made",
            title="We",
            abstract="We do.",
            origin=ORIGIN,
            authors=(
                Person("Maps, Inc."),
                Person("Ana and Bo Foundation"),
                Person("others"),
                Person("De La Cruz", "De La Cruz"),
                Person("Plato", "Plato"),
                Person("King Jr., M.", "King, Jr.", "M."),
                Person("Mononym", None, "Given only"),
                Person(" "),
            ),
        ),
        r"""
@misc{maps-we,
  title = {We},
  author = {{Maps, Inc.} and {Ana and Bo Foundation} and {others} and {De La Cruz} and Plato and {King, Jr.}, M. and Mononym},
  abstract = {We do.}
}
""",  # noqa: E501
        """
TY  - GEN
TI  - We
AU  - Maps, Inc.
AU  - Ana and Bo Foundation
AU  - others
AU  - De La Cruz
AU  - Plato
AU  - King, Jr., M.
AU  - Mononym
AB  - We do.
""",
    ),
    # texts that would break out: lone braces, a backslash at the end, new entries, line ends,
    # control characters, an address that is a script
    Example(
        Paper(
            id="made",
            title="} @article{x,\ntitle = {Evil\\",
            abstract='{\\\r\nER  - \x85TY  - JOUR\u2028@string{a="b"} 5% of $x_1^2$ & ~#\x00',
            origin=ORIGIN,
            identifiers=(Identifier("doi", "10.5555/}\n{\\"),),
            links=(
                Link("paper", "javascript:alert(1)"),
                Link("paper", "https://example.org/}{ \\"),
            ),
        ),
        r"""
@misc{articlex-title,
  title = {\textbraceright{} {@article}\textbraceleft{}x, title = \textbraceleft{}Evil\textbackslash{}},
  doi = {10.5555/%7D%20%7B%5C},
  url = {https://example.org/%7D%7B%20%5C},
  abstract = {\textbraceleft{}\textbackslash{} ER - TY - JOUR @string\{a="b"\} 5\% of $x_1^2$ \& \textasciitilde{}\#�}
}
""",  # noqa: E501
        """
TY  - GEN
TI  - } @article{x, title = {Evil\\
AB  - {\\ ER - TY - JOUR @string{a="b"} 5% of $x_1^2$ & ~#�
DO  - 10.5555/%7D%20%7B%5C
UR  - https://example.org/%7D%7B%20%5C
UR  - https://doi.org/10.5555/%7D%20%7B%5C
""",
    ),
    # no letter anywhere
    Example(
        Paper(id="made", title="?!", abstract="...", origin=ORIGIN),
        r"""
@misc{untitled,
  title = {?!},
  abstract = {...}
}
""",
        """
TY  - GEN
TI  - ?!
AB  - ...
""",
    ),
]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.paper.title)
def test_citations(example: Example) -> None:
    """A citation says what the source gives, in the words of its format, and no more."""
    assert bibtex.entry(example.paper, abstract=True) == example.bibtex.removeprefix("\n")
    expected = f"{example.ris}ER  - \n".removeprefix("\n").replace("\n", "\r\n")
    assert ris.record(example.paper) == expected
