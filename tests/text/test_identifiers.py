"""An identifier is written in one way, whatever way a source has; what is not valid is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Identifier
from generator.text import identifiers, registries

VALID = [
    ("doi", "10.1000/ABC.1", "doi:10.1000/abc.1"),
    ("doi", "doi: 10.1000/abc.", "doi:10.1000/abc"),
    ("DOI", "https://dx.doi.org/10.1000/abc", "doi:10.1000/abc"),
    ("DOI", "http://doi.acm.org/10.1145/1137627.1137631", "doi:10.1145/1137627.1137631"),
    ("doi", "10.1000%2Fabc", "doi:10.1000/abc"),
    ("doi", "10.1002/(sici)1(1998)49:8<693::aid-2>3.0.co;2-o",
     "doi:10.1002/(sici)1(1998)49:8<693::aid-2>3.0.co;2-o"),
    ("doi", "https://dl.acm.org/doi/pdf/10.1145/1.2", "doi:10.1145/1.2"),
    # the DOI by which arXiv names a paper
    ("doi", "10.48550/arXiv.2401.00001", "arxiv:2401.00001"),
    ("doi", "https://doi.org/10.48550/arXiv.2401.00001", "arxiv:2401.00001"),
    # versions are left out, and so are classes of old names
    ("arxiv", "2401.00001v2", "arxiv:2401.00001"),
    ("arxiv", "arXiv:0704.0001", "arxiv:0704.0001"),
    ("arxiv", "math.GT/0309136v1", "arxiv:math/0309136"),
    ("arxiv", "2401.00001 [cs.CL]", "arxiv:2401.00001"),
    ("arxiv", "https://arxiv.org/pdf/2401.00001v3.pdf", "arxiv:2401.00001"),
    ("arxiv", "http://export.arxiv.org/abs/hep-th/9901001v2", "arxiv:hep-th/9901001"),
    ("arxiv", "https://huggingface.co/papers/2401.00001", "arxiv:2401.00001"),
    ("pmid", "PMID: 0123456", "pmid:123456"),
    ("pmid", "https://pubmed.ncbi.nlm.nih.gov/123456/", "pmid:123456"),
    ("pmcid", "123456", "pmcid:PMC123456"),
    ("pmcid", "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123456/pdf/x.pdf", "pmcid:PMC123456"),
    ("isbn", "978-3-16-148410-0", "isbn:9783161484100"),
    ("isbn", "0-306-40615-2", "isbn:9780306406157"),
    ("isbn", "0-8044-2957-X", "isbn:9780804429573"),
    ("acl", "p19-1001", "acl:P19-1001"),
    ("acl", "https://aclanthology.org/2020.acl-main.1.pdf", "acl:2020.acl-main.1"),
    ("acl", "https://www.aclweb.org/anthology/P/P19/P19-1001", "acl:P19-1001"),
    ("openreview", "https://openreview.net/pdf?id=aB_c-12345", "openreview:aB_c-12345"),
    ("s2", "CorpusId: 123", "s2:CorpusID:123"),
    ("s2", "https://www.semanticscholar.org/paper/A-title/" + "0a" * 20, "s2:" + "0a" * 20),
    ("openalex", "https://openalex.org/W2741809807", "openalex:W2741809807"),
    ("dblp", "DBLP:conf/bees/Li24", "dblp:conf/bees/Li24"),
    ("dblp", "https://dblp.org/rec/conf/bees/Li24.html", "dblp:conf/bees/Li24"),
    ("hal", "https://hal.science/hal-01234567v2/document", "hal:hal-01234567"),
    ("bibcode", "2020ApJ...900....1A", "bibcode:2020ApJ...900....1A"),
    ("handle", "https://hdl.handle.net/1721.1/12345", "handle:1721.1/12345"),
    ("wos", "WOS:000123456700001", "wos:000123456700001"),
]  # fmt: skip

NONE = [
    ("doi", "10.1/x"),
    ("doi", "10.1000/"),
    ("doi", "10.1000/..."),
    ("doi", "https://example.org/10.1000/abc"),
    ("doi", "10.1000/" + "a" * 999),
    ("arxiv", "2401.0001"),
    ("arxiv", "1401.00001"),
    ("arxiv", "2413.00001"),
    ("arxiv", "2400.00001"),
    ("arxiv", "bees/9901001"),
    ("arxiv", "0601.0001"),
    ("arxiv", "https://doi.org/10.1000/abc"),
    ("pmid", "0"),
    ("pmid", "12a"),
    ("isbn", "0-306-40615-3"),
    ("isbn", "978-3-16-148410-1"),
    ("isbn", "979"),
    ("acl", "P19-1"),
    ("openreview", "a b"),
    ("hal", "10-1234567"),
    ("issn", "1234-5678"),
    ("doi", "http://[broken"),
]


@pytest.mark.parametrize(("scheme", "raw", "expected"), VALID)
def test_valid(scheme: str, raw: str, expected: str) -> None:
    """A valid identifier is written in one way, and reading that again changes nothing."""
    found = identifiers.identifier(scheme, raw)
    assert found is not None
    assert f"{found.scheme}:{found.value}" == expected
    assert identifiers.identifier(found.scheme, found.value) == found


@pytest.mark.parametrize(("scheme", "raw"), NONE)
def test_none(scheme: str, raw: str) -> None:
    """A value that the registry cannot have assigned is not an identifier."""
    assert identifiers.identifier(scheme, raw) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("arXiv preprint arXiv:2401.00001", Identifier("arxiv", "2401.00001")),
        ("In: Bees, doi: 10.1000/x.", Identifier("doi", "10.1000/x")),
        ("PMC12345", Identifier("pmcid", "PMC12345")),
        ("see https://arxiv.org/abs/2401.00001.", Identifier("arxiv", "2401.00001")),
        ("https://example.org/a, 10.1000/x", Identifier("doi", "10.1000/x")),
        ("12345", None),
        ("pages 10.1000/20", Identifier("doi", "10.1000/20")),
        ("", None),
    ],
)
def test_in_text(text: str, expected: Identifier | None) -> None:
    """A text may say which identifier it holds; a number alone says nothing."""
    assert identifiers.in_text(text) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097"),
        ("000000021694233x", "0000-0002-1694-233X"),
        ("0000-0002-1825-0098", None),
        ("", None),
    ],
)
def test_orcid(raw: str, expected: str | None) -> None:
    """An ORCID has a last character that checks the others."""
    assert identifiers.orcid(raw) == expected


@pytest.mark.parametrize("scheme", sorted({scheme for scheme, _, _ in VALID} - {"DOI", "isbn"}))
def test_addresses_lead_back(scheme: str) -> None:
    """The address of an identifier holds that identifier."""
    for each in (identifiers.identifier(s, raw) for s, raw, _ in VALID if s == scheme):
        assert each is not None
        if url := registries.address(each):
            assert identifiers.of_url(url) == each


@given(st.sampled_from(identifiers.SCHEMES), st.text(max_size=30))
def test_any_text(scheme: str, raw: str) -> None:
    """Any text is an identifier that is written in one way, or none; nothing raises."""
    found = identifiers.identifier(scheme, raw)
    if found:
        assert identifiers.identifier(found.scheme, found.value) == found
    identifiers.in_text(raw)
    identifiers.of_url(raw)
