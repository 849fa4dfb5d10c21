"""Names of the columns of tables and of the keys of objects, by the fact that they state.

Collected from exports of Scopus, Web of Science, Zotero, Crossref, OpenAlex, Semantic Scholar,
OpenReview, EasyChair, CMT, ConfTool and Mini-Conf, and translated.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from generator.drafts.facts import Fact

_NAMES: Mapping[Fact, str] = {
    Fact.TITLE: "title|title primary|paper title|article title|document title"
    "|publication name|original title"
    "|submission title|talk title|presentation title|title of paper|paper name|display name"
    "|heading|ti|titel|titel der arbeit|beitragstitel|titre|titre de l article|título|titulo"
    "|título del artículo|标题|题名|篇名|题目|论文题目|论文标题|文献标题|中文题名|标题名称|標題"
    "|題名|item title|work title|title en|english title|タイトル|論文名|表題|演題|제목"
    "|논문제목|논문명|titolo|título do artigo"
    "|название|заглавие|наименование|заголовок|назва|tytuł|název|naslov|titlu|titulek|başlık"
    "|makale başlığı|otsikko|tittel"
    "|cím|τίτλος",
    Fact.SUBTITLE: "subtitle|untertitel|sous titre|subtítulo|副标题",
    Fact.ABSTRACT: "abstract|abstract note|abstracts|abstract text|paper abstract|summary"
    "|abstract en|ab|zusammenfassung|kurzfassung|abstrakt|résumé|resume|resumen|resumo|摘要"
    "|中文摘要|内容摘要|文摘|description|beschreibung|descripción"
    "|abstract english|english abstract|要旨|抄録|概要|초록|요약|riassunto|sommario"
    "|аннотация|реферат|резюме|анотація"
    "|streszczenie|samenvatting|sammanfattning|sammendrag|resumé|souhrn|sažetak|povzetek"
    "|rezumat|özet|tiivistelmä"
    "|összefoglaló|περίληψη|content",
    Fact.AUTHOR: "author full names|authors primary|authors full names|af|author names"
    "|author name|authors|author"
    "|all authors|author list|authors names|creator|creators|speakers|speaker|presenter"
    "|presenters|author s|au|autoren|autor|autor innen|verfasser|auteurs|auteur|autores|autor es"
    "|autoras|作者|作者姓名|全部作者|第一作者|authors parsed|authorships author display name"
    "|著者|著者名|発表者|저자|저자명|발표자|autori|autore|авторы|автор|автори|autorzy|autoři"
    "|autorji|författare|forfattere"
    "|yazarlar|yazar|tekijät|szerzők|szerző|συγγραφείς|auteur s|relatori|ponentes|referenten"
    "|lead author|first author|main author|presenting author|submitting author|erstautor"
    "|persons",
    Fact.FURTHER_AUTHOR: "co authors|coauthors|co author|further authors|other authors"
    "|additional authors|mitautoren|koautoren|co auteurs|coauteurs|coautores|其他作者|合作者",
    Fact.EDITOR: "editor|editors|book editors|herausgeber|éditeur scientifique|编者|主编",
    Fact.DATE: "date|publication date|date published|published|published date|published online"
    "|pub date|publish time|publish date|pubdate|cover date|release date|submission date"
    "|publication year|year|pub year"
    "|published year|yr|py|publishedat|published at|datum|veröffentlicht|erscheinungsdatum|jahr"
    "|erscheinungsjahr|date de publication|année|annee|fecha|fecha de publicación|año|ano|日期"
    "|发表日期|发表时间|出版日期|年份|年|出版年|发表年份"
    "|発行年|出版年月|刊行年|발행년|연도|발행일|발행년도|anno|anno di pubblicazione|год"
    "|год издания|год публикации|дата|рік"
    "|rok|rok wydania|jaar|jaartal|år|leto|godina|yıl|vuosi|év|έτος|ano de publicação"
    "|date of publication|pd|date posted|original paper date",
    Fact.JOURNAL: "journal|jf|jo|jt|periodical full|journal title|journal book|journal name"
    "|journal abbreviation"
    "|zeitschrift|revue"
    "|revista|期刊|刊名|期刊名称|杂志|periódico|rivista|журнал|название журнала|czasopismo"
    "|časopis|tijdschrift|tidskrift"
    "|tidsskrift|dergi|folyóirat|雑誌名|誌名|雑誌|掲載誌|학술지|학술지명|저널|journal book",
    Fact.PROCEEDINGS: "conference|conference name|conference title|proceedings"
    "|proceedings title|booktitle|book title|event|event name|tagung|konferenz|conférence"
    "|congreso|conferencia|会议|会议名称",
    Fact.VENUE: "venue|venue name|secondary title|title secondary|t2|source title|so"
    "|publication title|publication|published in"
    "|source"
    "|container title|containertitle|host venue|publication source|quelle|来源|文献来源|出处"
    "|primary location source display name",
    Fact.VOLUME: "volume|journal volume|vol|vl|band|tome|tomo|卷|巻|권|том|tom|svazek|ročník|cilt",
    Fact.ISSUE: "issue|journal issue|issue number|number|no|heft|numéro|número|numero|期|号|호"
    "|номер|выпуск|numer|číslo|sayı",
    Fact.PAGES: "pages|page|page range|pagination|seiten|páginas|paginas|pagine|页码|页数|ページ|頁"
    "|페이지|쪽|страницы|strony|strany|sayfa|art no|article number|article no|artikelnummer",
    Fact.FIRST_PAGE: "page start|bp|start page|first page|firstpage|beginning page|pagestart",
    Fact.LAST_PAGE: "page end|ep|end page|last page|lastpage|ending page|pageend",
    Fact.PUBLISHER: "publisher|verlag|éditeur|editorial|出版社|出版者",
    Fact.SERIES: "series|series title|book series title|reihe|丛书",
    Fact.DOI: "doi|do|dois|di|digital object identifier|doi url|doi link|item doi|paper doi"
    "|article doi|original paper doi",
    Fact.ARXIV: "arxiv|arxiv id|arxivid|arxiv number|eprint|arxiv url",
    Fact.PMID: "pmid|pubmed id|pubmedid|pubmed|pm",
    Fact.PMCID: "pmcid|pmc id|pmc",
    Fact.ACL: "acl id|acl|anthology id",
    Fact.ISBN: "isbn|isbns",
    Fact.OPENREVIEW: "openreview id|forum|openreview",
    Fact.WOS: "ut unique wos id|ut|unique wos id|accession number",
    Fact.DBLP: "dblp|dblp key",
    Fact.SEMANTIC_SCHOLAR: "paperid|semantic scholar id|s2 id|corpusid",
    Fact.OPENALEX: "openalex|openalex id",
    Fact.ANY_IDENTIFIER: "extra|identifiers|identifier|entry id",
    Fact.URL: "url|urls|source urls|external url|link|links|paper url|paper link|pdf|pdf url"
    "|pdf link|website|web page|site|lien|enlace|链接|网址|全文链接|openaccess url",
    Fact.CODE: "code|code url|code link|github|github url|github repo|githubrepo|repository"
    "|software|official code|代码",
    Fact.PROJECT: "project|project page|projectpage|project url|homepage|demo",
    Fact.DATA: "dataset url|data url|data|dataset link",
    Fact.KEYWORD: "keywords|keyword|key words|author keywords|index keywords|keywords plus|tags"
    "|manual tags|automatic tags|subjects|subject|subject areas|topics|mesh terms|categories"
    "|primary area"
    "|concepts|fields of study|ieee terms|schlagwörter|schlagworte|stichwörter|mots clés"
    "|mots clefs|palabras clave|palavras chave|关键词|关键字|主题词"
    "|キーワード|키워드|핵심어|주제어|parole chiave|ключевые слова|ключові слова"
    "|słowa kluczowe|klíčová slova"
    "|trefwoorden|nyckelord|nøkkelord|anahtar kelimeler|avainsanat|kulcsszavak"
    "|ključne riječi|ključne besede",
    Fact.LANGUAGE: "language|language of original document|lang|sprache|langue|idioma|语言",
    Fact.SECTION: "session|session title|sessions|session name|track|track name|sitzung|panel"
    "|分会场",
    Fact.KEY: "key|citation key|bibtex key|bibkey|paper id|submission id|uid|id|eid",
    Fact.TYPE: "item type|document type|publication type|type|entry type|dokumenttyp|文献类型",
}
NAMES: Mapping[str, Fact] = {
    name: fact for fact, names in _NAMES.items() for name in names.split("|")
}
"""The fact that each name states; names are as `plain` returns them."""
_JOINED: Mapping[str, Fact] = {name.replace(" ", ""): fact for name, fact in NAMES.items()}
"""The same without blanks, as `plain` also splits words such as `MeSH`."""
_RANKS = {name: rank for names in _NAMES.values() for rank, name in enumerate(names.split("|"))}

MANY = frozenset(
    (
        *(Fact.URL, Fact.CODE, Fact.PROJECT, Fact.DATA, Fact.KEYWORD, Fact.ANY_IDENTIFIER),
        *(Fact.DATE, Fact.PERSON),
    )
)
"""Facts that may have several values; of others, only the value with the best name is used."""

_APART = re.compile(r"(?<=[a-z])(?=[A-Z])|[\W_]+")


@lru_cache(maxsize=1 << 10)
def plain(name: str) -> str:
    """Return a name in lower case with blanks between words: `Author(s)` becomes `author s`."""
    return " ".join(filter(None, _APART.split(name))).casefold()


@lru_cache(maxsize=1 << 10)
def fact(name: str) -> Fact | None:
    """Return the fact that a column or a key called `name` states, if known.

    Names may be the questions of forms: `Title of your talk`, `Abstract (max. 300 words)`.
    """
    words = plain(name)
    if _NUMBERED_AUTHOR.fullmatch(words):
        return Fact.PERSON
    return NAMES.get(words) or _JOINED.get(words.replace(" ", "")) or _asked(name)


_NUMBERED_AUTHOR = re.compile(
    r"(?:author|speaker|presenter|autor|auteur|verfasser"
    r"|作者) ?(?:no )?\d{1,2}(?: (?:full )?name)?"
)
"""One of several columns with an author each."""


def _asked(name: str) -> Fact | None:
    """Return the fact that a form asks for, if known."""
    words = [word for word in plain(_BRACKETS.sub(" ", name)).split() if word not in _ASKING]
    found = NAMES.get(" ".join(words))
    return found if found in _ASKED else None


_BRACKETS = re.compile(r"[(\[（][^()\[\]（）]*[)\]）]")
_ASKING = frozenset(
    (
        *("a", "all", "an", "and", "enter", "full", "in", "including", "of", "please", "provide"),
        *("short", "submitted", "the", "your", "article", "contribution", "english", "manuscript"),
        *("paper", "papers", "poster", "presentation", "submission", "talk", "talks", "work"),
    )
)
_ASKED = frozenset(
    (Fact.TITLE, Fact.ABSTRACT, Fact.AUTHOR, Fact.FURTHER_AUTHOR, Fact.KEYWORD, Fact.SECTION)
)


def stated(named: Iterable[tuple[str, str]]) -> Iterator[tuple[Fact, str]]:
    """Yield the facts that texts with names state; of two names for a fact, the better is used."""
    ranked = sorted(
        (_RANKS.get(plain(name), len(_RANKS)), place, found, text)
        for place, (name, text) in enumerate(named)
        if (found := fact(name)) is not None
        and text.strip()
        and text.strip().lower() not in NOTHING
    )
    seen: set[Fact] = set()
    for _, _, found, text in ranked:
        if found in MANY or found not in seen:
            yield found, text
        seen.add(found)


NOTHING = frozenset(("nan", "none", "null", "n/a", "na", "-", "--", "[]", "{}", "undefined"))
"""Texts that programs write for an empty value."""
