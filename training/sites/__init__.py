"""Pages of known sites, as they are copied and pasted.

A new one is a function in a module of this package, and a line in `SITES`.
"""

from random import Random

from training.paste import Paste, Truth
from training.sites.digests import bilingual, digest, huggingface
from training.sites.marked_up import awesome, cards, cells, latex, table
from training.sites.medicine import pairs, pubmed_results, pubmed_text
from training.sites.meetings import italics, seminars, sessions, working_papers
from training.sites.preprints import arxiv_listing, arxiv_mail, arxiv_search, openreview, preprints
from training.sites.programmes import (
    book_of_abstracts,
    conftool,
    easychair,
    indico,
    programme,
    sched,
    talks,
)
from training.sites.search_results import (
    anthology,
    proceedings,
    publisher,
    scholar,
    semantic,
    thesis,
    zotero,
)
from training.sites.shared_parts import Site
from training.sites.talks_of_speakers import folded, homepages, named_heads, people_too, speakers
from training.works import works

SITES: tuple[Site, ...] = (
    pairs,
    pairs,
    named_heads,
    folded,
    people_too,
    people_too,
    people_too,
    people_too,
    speakers,
    speakers,
    speakers,
    cards,
    homepages,
    homepages,
    programme,
    cells,
    awesome,
    arxiv_listing,
    arxiv_mail,
    arxiv_search,
    arxiv_search,
    openreview,
    anthology,
    proceedings,
    scholar,
    semantic,
    pubmed_results,
    pubmed_text,
    easychair,
    easychair,
    huggingface,
    huggingface,
    digest,
    bilingual,
    bilingual,
    bilingual,
    zotero,
    publisher,
    preprints,
    indico,
    conftool,
    sched,
    talks,
    awesome,
    latex,
    table,
    thesis,
    book_of_abstracts,
    sessions,
    seminars,
    working_papers,
    italics,
)
"""The functions of all sites; one that is listed twice is twice as frequent."""


def site(rng: Random, real: tuple[tuple[str, str], ...], put: Site | None = None) -> Paste:
    """Return a page of one of the sites."""
    page = Paste(kinds={"sites"})
    put = put or rng.choice(SITES)
    page.kinds.add(put.__name__)
    entries = works(rng, rng.choice((1, 2, 2, 3, rng.randint(3, 8))), real)
    put(rng, page, entries)
    page.papers += [Truth(work.title, work.abstract, work.people) for work in entries]
    return page
