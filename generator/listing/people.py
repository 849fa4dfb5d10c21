"""Parses the people in lines of authors."""

import re
from collections.abc import Iterator, Sequence

from generator.listing import lexicon
from generator.listing.author_texts import author_texts
from generator.listing.classifier import ClassifiedRow
from generator.listing.dated_speakers import without_date
from generator.listing.name_share import names, without_brackets
from generator.model import Person
from generator.text.person_names import person
from generator.text.tex_letters import decoded

_AND = re.compile(r"(?:,\s*)?\s(?:and|&|und|y|et|e|и|och|en|i)\s+(?=[^\W\d_a-z])|\s*\\and\s+")
_TITLE = re.compile(
    r"^(?:(?:Dra?|Profa?|PD|Professor|Mr|Ms|Mrs|PhD|Univ|Dott|Dipl|Ing|Herr|Frau)\b\.?(?:-Ing\.)?\s*)+",
    re.IGNORECASE,
)
_DEGREE = re.compile(r"^(?:Ph\.?D|M\.?D|M\.?Sc|B\.?Sc|MPH|RN|FRCP|MA|BA|Jr|Sr|II|III)\.?$")
_MARK = re.compile(
    r"[¹²³⁴⁵⁶⁷⁸⁹⁰†‡§¶∗*]+|\^\{?[\w,*]+\}?|\s?\[\d+(?:,\s?\d+)*\]|\(\d+(?:,\s?\d+)*\)|(?<=[^\W\d_])\s?\d+(?:,\s?\d+)*(?=[,;\s]|$)"
    r"|\([^()]*\)|✉"
)
_MORE = re.compile(
    r",?\s?(?:et al\.?|\+\s?\d+ (?:authors?|more)|and others|…|\.\.\."
    r"|等(?:\s?\d+\s?(?:位|名|人)(?:作者)?)?|ほか(?:\s?\d+\s?名)?|외(?:\s?\d+\s?명)?)\s*$"
)
_BEFORE = re.compile(r"^(?:[Bb]y|BY|[vV]on|[pP]ar|[pP]or|di|[wW]ith|[mM]it)\s+")
"""Words before names; `Di` is a name as well."""
_NESTED = re.compile(r"\([^()]*\(")
_CODE = re.compile(r"^(?:[A-Z]{0,3}\s?\d+|Talk \d+|Charla \d+|Vortrag \d+|Paper \d+)\s*[-:.)]+\s*")
_TAIL = re.compile(
    r"\s[-–—]\s.*\d{4}.*$|\s*[,，]?\s*(?:类别|Subjects?|Categories)\s*[:：].*$|\s\|\s(?=\d).*$"
    r"|\.\s\*[^*]+\*.*$|\s*\[\[.*$|\s\[[^\W\d_][^\[\]]{1,30}\]\s*$"
    r"|,?\s+on behalf of\b.*$"
)
_DASH = re.compile(r"\s*[-–—]\s+(?=\S)|\s[–—]\s?|\s(?=@\w)")
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_ITALIC = re.compile(r"[*_][^*_]+[*_]")
_POSTS = frozenset(
    re.findall(
        r"\S+",
        "head director professor student engineer lead manager researcher scientist developer ceo"
        " cto founder co-founder fellow postdoc lecturer consultant analyst bioinformatician"
        " architect of at candidate leader assistant associate",
    )
)
"""Positions of people at their institutions, in lower case."""
_FIELD = re.compile(
    r".(?:ics|olog(?:y|ies|ie|ia|ía)|tiques?|informatik|sciences?|systems|technologies|solutions"
    r"|computing|sequencing|facility|archive|software)$|^(?:gmbh|inc|ltd|llc|corp|labs?)$"
)
"""The end of a field of knowledge or work, of which institutions are named."""
_COUNTRY = re.compile(
    r"(?:New|United|South|North|Saudi|Costa|Czech|Hong|Sri|Puerto|The|Great) [A-Z]\w+$"
)
"""Names of countries in two words."""
_STATE_CODE = re.compile(r"[A-Z]{2}(?: \d{5})?")
"""The code of a state, before the country."""
MOST_PARTS = 1
"""Commas in a name in a list with semicolons: `Family, Given`."""
_SLASH = re.compile(r"(?<=[^\W\d_])/(?=[^\W\d_a-z])")
_ACRONYMS = re.compile(r"[A-Z]{2,6}(?:[ -][A-Z]{2,6})*|\w+/\w+")
"""What an institution or a country may be called, but hardly a person after another."""
_BEFORE_DAY = re.compile(r"\W*\d{1,4}[./ -]*")
_INITIALS = re.compile(r"(?:[A-ZÀ-ÞА-Я]\.?[ -]?){1,3}$")
_ENDS_IN_INITIAL = re.compile(r"(?<![^\W\d_])[^\W\d_]\.$")
_INITIAL = re.compile(r"(?<![^\W\d_])[^\W\d_]\.")
_GROUP = re.compile(
    r"\b(?:group|consortium|collaboration|network|investigators|team)\b", re.IGNORECASE
)


def people(lines: Sequence[ClassifiedRow], width: int) -> tuple[tuple[Person, ...], bool]:
    """Return the people in lines of authors, each once, and whether the lines mention more.

    `width` is the length of the longest line of the paper.
    """
    texts = author_texts(lines, width)
    found = [person for text in texts for person in people_of(text)]
    return tuple(dict.fromkeys(found)), any(map(mentions_more, texts))


def mentions_more(text: str) -> bool:
    """Say whether a list of authors ends in `et al.` or the like."""
    return _MORE.search(text) is not None


def people_of(text: str) -> list[Person]:
    """Return the people in a list of authors."""
    text = " ".join(decoded(text).split())
    text = _names_alone(without_brackets(text) if _NESTED.search(text) else text)
    parts = _SLASH.split(text)
    if len(parts) > 1 and all(len(part.split(",")[0].split()) > 1 for part in parts):
        text = "; ".join(parts)
    text = re.sub(r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)", "", text)
    text = (
        re.sub(r"\\(?:author|textit|em|textbf)\b\s*", "", text).strip("{} ")
        if "\\" in text
        else text
    )
    text = _BEFORE.sub("", _CODE.sub("", _without_day(without_date(text.strip(" –-")))))
    text = _MARK.sub("", _MORE.sub("", _TAIL.sub("", text))).strip(" ,:;：")
    text = _without_post(text)
    # the full stop of a sentence, or of an initial if the other initials have one
    if not _ENDS_IN_INITIAL.search(text) or len(_INITIAL.findall(text)) < 2:
        text = text.rstrip(". ")
    found = (person(name) for name in map(_name, _without_places(_pieces(text))) if name)
    return [one for one in found if one]


def _without_day(text: str) -> str:
    """Return `text` without a day and a month before the first name."""
    number = _BEFORE_DAY.match(text)
    words = text[number.end() :].split(maxsplit=1) if number else []
    is_day = len(words) == 2 and lexicon.is_month(words[0])
    return words[1] if is_day else text


def _names_alone(text: str) -> str:
    """Return the bold parts of a text with the rest in italics: names, without positions."""
    bold = _BOLD.findall(text)
    rest = _BOLD.sub("", text).strip(" ,;–-")
    return ", ".join(bold) if bold and _ITALIC.fullmatch(rest) else text


def _without_post(text: str) -> str:
    """Return `text` without the affiliation or account after a name and a dash."""
    name, *rest = _DASH.split(text, maxsplit=1)
    one = names(name)
    if not rest or one.pieces != 1 or not one.share or len(name.split()) < 2:
        return text
    return name if rest[0].startswith("@") or _is_place(rest[0].split()) else text


def _without_places(pieces: Sequence[str]) -> Iterator[str]:
    """Yield the pieces that may be names; affiliations follow names."""
    in_place = False
    for place, piece in enumerate(pieces):
        words = piece.split()
        if _is_day(words):
            continue
        if place and (_is_place(words) or _ACRONYMS.fullmatch(piece)):
            in_place = True
        elif not in_place or (len(words) > 1 and not _COUNTRY.match(piece)):
            # a single word after an institution is its city, or the rest of its name
            in_place = False
            yield piece


def _is_day(words: Sequence[str]) -> bool:
    """Say whether a piece is a date without anything else."""
    parts = [part for word in words for part in re.split(r"[./-]", word) if part]
    months = [lexicon.is_month(part) for part in parts]
    numbers = [part.strip(",").isdigit() for part in parts]
    return any(months) and all(map(max, months, numbers))


def _without_countries(pieces: Sequence[str]) -> list[str]:
    """Return `pieces` without countries and the cities before them.

    If the first piece is not a whole name, pieces are family and given names in turn.
    """
    places: set[int] = set()
    if not pieces or " " not in pieces[0]:
        return list(pieces)
    for place, piece in enumerate(pieces):
        if place == 0 or _bare(piece) not in lexicon.COUNTRIES:
            continue
        places.add(place)
        city = place - 1
        has_code = _STATE_CODE.fullmatch(pieces[city]) is not None
        if has_code:
            places.add(city)
            city -= 1
        # between two countries there is a person
        is_city = city - 1 not in places and " " not in pieces[city]
        if city > 0 and (has_code or is_city):
            places.add(city)
    return [piece for place, piece in enumerate(pieces) if place not in places]


def _bare(piece: str) -> str:
    low = piece.lower().strip(" .")
    return low.removeprefix("the ").replace(".", "")


def _is_place(words: Sequence[str]) -> bool:
    low = [word.strip(".,()").lower() for word in words]
    if any(map(_FIELD.search, low)):
        return True
    does = not _POSTS.isdisjoint(low) and (len(words) > 2 or not low[-1:] or low[-1] in _POSTS)
    return (does or "place" in lexicon.kinds(low)) and not _GROUP.search(" ".join(words))


def _pieces(text: str) -> list[str]:
    if re.search(r"[;；]|\s[·|•/]\s", text):
        pieces = re.split(r"\s*[;；]\s*|\s+[·|•/]\s+", text)
        return [_turned(name) for piece in pieces for name in _AND.split(_before_place(piece))]
    text = _AND.sub(" , ", text)
    pieces = [piece for part in re.split(r"[,，、]", text) if (piece := part.strip())]
    pieces = _without_countries([piece for piece in pieces if not _DEGREE.match(piece)])
    if len(pieces) > 1 and len(pieces) % 2 == 0:
        given = pieces[1::2]
        single = sum(" " not in piece for piece in pieces)
        if all(map(_INITIALS.match, given)) or (
            single >= 0.6 * len(pieces)
            and all(len(piece.split()) < 4 for piece in pieces)
            and all(piece.isascii() or piece[0].isupper() for piece in pieces)
        ):
            return [f"{one} {two}" for two, one in zip(pieces[::2], given, strict=True)]
    return list(_unspaced(pieces))


def _before_place(piece: str) -> str:
    """Return a piece of a list without the affiliation after the first comma."""
    name, *rest = piece.split(",")
    has_place = len(rest) > MOST_PARTS or _is_place(" ".join(rest).split())
    return name if has_place and len(name.split()) > 1 else piece


def _turned(piece: str) -> str:
    """Return `Last, First` as `First Last`."""
    parts = [part.strip() for part in piece.split(",")]
    parts = [part for part in parts if part and not _DEGREE.match(part)]
    if len(parts) == 2 and not names(parts[1]).share:
        return parts[0]
    return " ".join(reversed(parts)) if len(parts) == 2 else (parts[0] if parts else "")


def _unspaced(pieces: Sequence[str]) -> Iterator[str]:
    """Yield names; in scripts without blanks between words, blanks may separate names."""
    for piece in pieces:
        words = piece.split()
        if len(words) > 1 and all(re.fullmatch(r"[\u3400-\u9fff]{2,4}", word) for word in words):
            yield from words
        else:
            yield piece


def _name(piece: str) -> str:
    piece = piece.strip(" ,:;-–—")
    piece = _TITLE.sub("", piece if _ENDS_IN_INITIAL.search(piece) else piece.strip(" ."))
    if piece[:1].isdigit():  # such as `2018 Autumn`
        return ""
    if not any(map(str.isalpha, piece)) or len(piece.split()) > 6 or _GROUP.search(piece):
        return piece if _GROUP.search(piece) and len(piece) < 80 else ""
    return piece
