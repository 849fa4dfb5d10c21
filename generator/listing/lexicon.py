"""Words that tell what a line is about, in the languages that people paste."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

FUNCTION_WORDS = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "in",
        "on",
        "to",
        "we",
        "our",
        "that",
        "this",
        "these",
        "those",
        "with",
        "for",
        "and",
        "is",
        "are",
        "by",
        "which",
        "be",
        "it",
        "its",
        "at",
        "as",
        "from",
        "can",
        "have",
        "has",
        "been",
        "was",
        "were",
        "not",
        "or",
        "but",
        "their",
        "they",
        "such",
        "using",
        "based",
        "also",
        "than",
        "into",
        "both",
        "however",
        "while",
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "ein",
        "eine",
        "einer",
        "eines",
        "und",
        "ist",
        "sind",
        "von",
        "zu",
        "im",
        "für",
        "mit",
        "auf",
        "wir",
        "dass",
        "dieser",
        "diese",
        "dieses",
        "durch",
        "werden",
        "wird",
        "nicht",
        "als",
        "auch",
        "sich",
        "bei",
        "nach",
        "über",
        "aus",
        "zum",
        "zur",
        "oder",
        "le",
        "la",
        "les",
        "un",
        "une",
        "des",
        "du",
        "et",
        "est",
        "sont",
        "de",
        "dans",
        "pour",
        "par",
        "sur",
        "nous",
        "que",
        "qui",
        "cette",
        "ce",
        "ces",
        "avec",
        "au",
        "aux",
        "plus",
        "se",
        "en",
        "ne",
        "pas",
        "leur",
        "el",
        "los",
        "las",
        "del",
        "y",
        "es",
        "son",
        "para",
        "por",
        "con",
        "nos",
        "este",
        "esta",
        "estos",
        "como",
        "más",
        "su",
        "sus",
        "al",
        "lo",
        "o",
        "os",
        "as",
        "da",
        "do",
        "dos",
        "das",
        "em",
        "um",
        "uma",
        "é",
        "são",
        "com",
        "não",
        "mais",
        "no",
        "na",
        "nas",
        "nos",
        "ao",
        "pela",
        "pelo",
        "il",
        "gli",
        "i",
        "di",
        "che",
        "è",
        "per",
        "della",
        "dei",
        "sono",
        "nel",
        "nella",
        "delle",
        "si",
        "questo",
        "и",
        "в",
        "на",
        "с",
        "по",
        "для",
        "из",
        "к",
        "от",
        "что",
        "как",
        "это",
        "не",
        "мы",
        "о",
        "за",
        "при",
        "его",
        "их",
        "или",
        "w",
        "z",
        "nie",
        "jest",
        "się",
        "dla",
        "przez",
        "oraz",
        "że",
        "jako",
        "het",
        "een",
        "van",
        "voor",
        "met",
        "zijn",
        "wordt",
        "och",
        "att",
        "för",
        "som",
        "till",
        "på",
        "av",
        "ve",
        "bir",
        "bu",
        "için",
        "ile",
        "olarak",
        "في",
        "من",
        "على",
        "إلى",
        "عن",
        "أن",
        "هذا",
        "هذه",
        "التي",
        "مع",
        "كما",
    ]
)
"""Small words that sentences are full of."""

NAME_PARTICLES = frozenset(
    [
        "de",
        "van",
        "von",
        "der",
        "den",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "du",
        "la",
        "le",
        "bin",
        "ibn",
        "al",
        "el",
        "ter",
        "ten",
        "zu",
        "and",
        "y",
        "und",
        "et",
        "e",
        "i",
    ]
)
"""Small words inside names of people."""

_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "place": (
            "lab labs laboratory centre center hospital klinik clinic museum library libraries"
            " inc gmbh corp ltd llc google microsoft ibm cnrs inria eth epfl mit uc ucla cmu kaist"
            " college school academy ministry council foundation group unit division dept univ"
            " observatory research escuela école facultad research"
        ),
        "venue": (
            "journal proceedings proc conference workshop symposium transactions letters annals"
            " review revista zeitschrift vol volume pp pages issue elsevier springer wiley ieee acm"
            " arxiv biorxiv medrxiv pmlr neurips iclr icml acl emnlp cvpr poster oral accepted"
            " award"
            " published submitted preprint bmc plos epub press congress meeting nature science"
            " tagung congreso congrès revue rivista журнал конференция"
        ),
        "month": (
            "january february march april june july august september october november december"
            " jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday"
            " friday saturday sunday mon tue tues wed thu thur fri sat sun"
            " januar februar märz mai juni juli oktober dezember enero febrero marzo abril mayo"
            " junio"
            " julio agosto septiembre octubre noviembre diciembre janvier février mars avril juin"
            " juillet août septembre octobre novembre décembre gennaio febbraio aprile maggio"
            " giugno"
            " luglio settembre ottobre novembre dicembre janeiro fevereiro março maio junho julho"
            " setembro outubro novembro dezembro января февраля марта апреля мая июня июля августа"
            " сентября октября ноября декабря lunes martes miércoles jueves viernes montag dienstag"
            " mittwoch donnerstag freitag samstag lundi mardi mercredi jeudi vendredi lunedì"
            " martedì"
        ),
        "we": (
            "we our wir unsere nosotros nuestro nuestra nous notre nos noi nós nosso мы наш"
            " present propose presentamos presentiamo apresentamos proponemos show investigate"
            " paper study article talk work results findings"
        ),
        "joint": (
            "joint supported funded grant grants corresponding correspondence reserved copyright"
            " declare declares competing conflict interest disclose originally rights license"
        ),
        "life": (
            "professor phd ph.d received holds postdoc postdoctoral degree degrees doctorate"
            " diploma bachelor master bio biography she he her his him hers lecturer scientist"
            " interests career studied worked joined leads"
        ),
        "story": "said asked she he her his him i me my you your mr mrs sir father mother cried",
        "room": "room hall auditorium raum saal sala salle aula zoom theatre theater track floor",
        "pending": "tbd tba t.b.a n/a announced confirmed determined unavailable missing none",
        "button": (
            "pdf code slides video html bibtex bib share cite cited upvote upvotes view download"
            " expand save export website poster add bookmark click hide show more read subscribe"
            " login sign details stars likes citations citation versions related open full access"
            " free ai cookies newsletter copy alert metrics views downloads"
        ),
    }
)
_KINDS: dict[str, tuple[str, ...]] = {}
for _kind, _words in _WORDS.items():
    for _word in _words.split():
        _KINDS[_word] = (*_KINDS.get(_word, ()), _kind)

_PLACE_STEM = re.compile(
    r"(?:universit|univers[ij]d|uniwers|üniversit|институт|университет|institut|instytut|hochschule"
    r"|fakult|facult|faculd|departa|departm|dépt|département|dipartim|laborat|zentrum|akadem|academ"
    r"|polytechn|politec|politéc|observat|krankenhaus|hôpital|ospedale)"
)
_PLACE_UNSPACED = re.compile(r"大学|研究所|研究院|学院|医院|대학교?|연구소|病院")

FIRST_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "session": frozenset(
            [
                "session",
                "track",
                "day",
                "part",
                "keynote",
                "keynotes",
                "poster",
                "posters",
                "workshop",
                "workshops",
                "tutorial",
                "tutorials",
                "sesión",
                "sessão",
                "séance",
                "sitzung",
                "papers",
                "abstracts",
                "accepted",
                "invited",
                "oral",
                "long",
                "short",
                "contents",
                "content",
                "index",
                "plenary",
                "minisymposium",
                "program",
                "programme",
                "showing",
                "search",
                "list",
                "book",
                "projects",
                "chapter",
                "kapitel",
                "chapitre",
                "capítulo",
                "section",
                "panel",
                "welcome",
                "schedule",
                "agenda",
                "table",
                "references",
                "bibliography",
                "новый",
                "сессия",
                "секция",
            ]
        ),
        "button": frozenset(
            [
                "pdf",
                "code",
                "slides",
                "video",
                "html",
                "bibtex",
                "share",
                "cite",
                "cited",
                "upvote",
                "upvotes",
                "view",
                "read",
                "show",
                "hide",
                "download",
                "abs",
                "github",
                "expand",
                "save",
                "export",
                "link",
                "links",
                "website",
                "poster",
                "new",
                "back",
                "add",
                "bookmark",
                "open",
                "free",
                "full",
                "presentation",
                "recorded",
                "more",
                "less",
                "subscribe",
                "home",
                "previous",
                "next",
                "login",
                "sign",
                "comments",
                "likes",
                "stars",
                "details",
                "click",
                "ai",
                "search",
                "filter",
                "sort",
                "page",
            ]
        ),
        "continues": frozenset(
            [
                "further",
                "furthermore",
                "moreover",
                "additionally",
                "also",
                "finally",
                "then",
                "thus",
                "therefore",
                "hence",
                "however",
                "here",
                "specifically",
                "experiments",
                "experimental",
                "extensive",
                "results",
                "code",
                "our",
                "these",
                "such",
                "it",
                "they",
                "based",
                "through",
                "overall",
                "together",
                "außerdem",
                "dabei",
                "abschließend",
                "zudem",
                "además",
                "finalmente",
                "enfin",
                "ensuite",
                "infine",
                "inoltre",
                "por",
            ]
        ),
        "by": frozenset(["by", "von", "par", "por", "di", "de", "door", "av"]),
    }
)
"""Words that a line of the page itself begins with."""


def kinds(words: Iterable[str]) -> frozenset[str]:
    """Return what `words`, in small letters, are about: `place`, `venue`, `month`, ..."""
    found: set[str] = set()
    for word in words:
        found.update(_kinds(word))
    return frozenset(found)


@lru_cache(maxsize=50_000)
def _kinds(word: str) -> tuple[str, ...]:
    """Return what a word is about; the same few words come again and again."""
    known = _KINDS.get(word, ())
    is_place = (len(word) > 5 and _PLACE_STEM.match(word)) or (
        not word.isascii() and _PLACE_UNSPACED.search(word)
    )
    return (*known, "place") if is_place else known
