"""Guesses in which encoding the bytes of a text are, by the letters that each would give.

Encodings of one script differ in a few letters only, so what decides is whether the letters of the
words belong to one language.
"""

import codecs
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from generator.text import word_lists

EXAMINED = 100_000
"""Bytes that are examined."""
WESTERN = "cp1252"
"""The encoding of most files that are not in UTF-8; another must read clearly better."""
CLEARLY = 0.15
"""How much better that is."""
SLIGHTLY = 0.02
"""The same for an encoding in which all words fit one language."""
PERFECT = 1.5
FEWEST = 6
"""Bytes above ASCII that are needed for a guess, if it is not the Western one."""
CAPITALS = 0.1
"""What each capital costs: of two readings, the one in small letters is likelier."""
LIKELY = 0.8
"""The score from which a guess is likely enough; it is at most 1.5."""

_LATIN = ("cp1250", "iso8859_2", "cp1254", "cp1257")
_SINGLE_BYTES = {
    **dict.fromkeys(("cp1251", "koi8_u", "cp866", "iso8859_5"), ("Ѐ-ӿ", "оеаинтсрвлі")),
    **dict.fromkeys(("cp1253", "iso8859_7"), ("Ͱ-Ͽ", "αοιετσνηυρςόάί")),
    "cp1255": ("֐-׿", "יוהלאתרבמש"),
    "cp1256": ("؀-ۿ", "اليمنترودبع"),
}
"""The script of each encoding, and the frequent letters of its languages."""
_DOUBLE_BYTES = {
    "cp949": (
        "가-힣",
        "이다의는을에가한고로하지를기서은인도사자들어시정리대수스연구해있과제성상으",
    ),
    "cp932": ("ぁ-ヿ一-鿿", "のにをはたるでとがいしてなれこさものかすまあらりよ"),
    "euc_jp": ("ぁ-ヿ一-鿿", "のにをはたるでとがいしてなれこさものかすまあらりよ"),
    "gb18030": (
        "一-鿿",
        "的一是在不了有和这中大为上个国以要时用们到地于出对成会可发能过方法学研究",
    ),
    "big5": ("一-鿿", "的一是在不了有和這中大為上個國以要時用們到地於出對成會可發能過方法學研究"),
}
_COMMON_BYTES = {
    "cp949": ("euc_kr", 0xB0, 0xC8),
    "cp932": ("euc_jp", 0xB0, 0xCF),
    "euc_jp": ("euc_jp", 0xB0, 0xCF),
    "gb18030": ("gb2312", 0xB0, 0xD7),
    "big5": ("big5", 0xA4, 0xC6),
}
"""Where the national standard has the common characters: the first and last leading byte."""
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_PUNCTUATION = re.compile(
    "[\u00a0\u00ab\u00b7\u00bb\u2010-\u201e\u2026\u2116\u3000-\u3020\uff00-\uff65]"
)
_LETTER = r"(?:[^\W\d_]|[¬¦¤¨¸¶ˇ˛˘˙˝]|(?<=[^\W\d_])±)"
"""A letter, or a sign that is hardly ever beside one."""
_WORD = re.compile(rf"{_LETTER}+(?:[^\w\s\x00-\x7f\u00ad\u00b7\u2010-\u203a]{_LETTER}+)*")
_MARKS = "¹²³½¼¾µ"
_ORDINALS = ("ª", "º")
_OWN = re.compile(r"[^\W\d_]+")
_UNLIKELY = re.compile(
    "è(?=[aeiouyáéíóúý])|\\bè(?=\\w)|[ìù](?=\\w)"  # Czech and Croatian as if they were Italian
    "|(?<=[^aáeéiíoóuúůyý])ř(?=[^aáeéěiíoóuúůyý])|ń(?=[aeiouáéíóú])|ŕ\\b|ăo|\\bĺ"  # and the reverse
)
"""Letters that are hardly ever there in the languages that have them."""


def of_latin(data: bytes) -> str | None:
    """Return the likely encoding of bytes that are mostly letters of ASCII."""
    scores = _scores(data, (WESTERN, *_LATIN), _latin)
    if not scores or (WESTERN not in scores and _high(data) < FEWEST):
        return None
    best = max(scores, key=lambda encoding: scores[encoding])
    western = scores.get(WESTERN)
    margin = SLIGHTLY if scores[best] == PERFECT else CLEARLY
    return WESTERN if western is not None and scores[best] < western + margin else best


def of_other_scripts(data: bytes) -> str | None:
    """Return the encoding of bytes with words in another script, if one is likely."""
    if _high(data) < FEWEST:
        return None
    single = _scores(data, _SINGLE_BYTES, _single)
    scores = {**single, **_scores(data, _DOUBLE_BYTES, _double)}
    best = max(scores, key=lambda encoding: scores[encoding], default=None)
    return best if best and scores[best] >= LIKELY else None


def _high(data: bytes) -> int:
    return sum(byte >= 0x80 for byte in data[:EXAMINED])


def _scores(
    data: bytes, encodings: Iterable[str], score: Callable[[str, str], float]
) -> dict[str, float]:
    """Return the scores of the encodings that are possible."""
    scores = {}
    for encoding in encodings:
        try:
            text = codecs.getincrementaldecoder(encoding)().decode(data[:EXAMINED])
        except UnicodeDecodeError:
            continue
        scores[encoding] = score(text, encoding)
    return scores


def _latin(text: str, encoding: str) -> float:
    """Return how well the words with letters beyond ASCII fit the languages of `encoding`."""
    languages = _languages()[encoding]
    found = (word.strip(_MARKS) for word in _WORD.findall(text.replace("İ", "i")))
    words = [word.lower() for word in found if not word.isascii() and word not in _ORDINALS]
    if not words:
        return PERFECT
    likely = (_UNLIKELY.sub("¤", word.replace("õe", "ẽ")) for word in words)
    rare = ["".join(_BEYOND_ASCII.findall(word)) for word in likely]
    fit = sum(any(language.issuperset(each) for language in languages) for each in rare)
    letters = Counter("".join(rare))
    covered = max(sum(letters[each] for each in language) for language in languages)
    return fit / len(words) + covered / letters.total() / 2


@cache
def _languages() -> Mapping[str, tuple[frozenset[str], ...]]:
    """Return the letters beyond ASCII of each language, by encoding."""
    found: dict[str, list[frozenset[str]]] = {}
    for line in word_lists.lines("generator.text", "letters_of_languages"):
        _, encodings, letters = line.split()
        for encoding in encodings.split(","):
            found.setdefault(encoding, []).append(frozenset(letters))
    return {encoding: tuple(languages) for encoding, languages in found.items()}


def _single(text: str, encoding: str) -> float:
    script, frequent = _SINGLE_BYTES[encoding]
    words = [word for word in _OWN.findall(text) if not word.isascii()]
    odd = "".join(word for word in words if not _has_usual_case(word))
    capitals = sum(map(str.isupper, "".join(words))) * CAPITALS
    total = max(1, len(_BEYOND_ASCII.findall(text)))
    return _share(text, script, frequent) - (len(odd) + capitals) / total


def _has_usual_case(word: str) -> bool:
    """Say whether a word is in one script, and its capitals are where they usually are."""
    is_mixed = any(map(str.isascii, word))
    return not is_mixed and word in (word.lower(), word.upper(), word.capitalize())


def _double(text: str, encoding: str) -> float:
    script, frequent = _DOUBLE_BYTES[encoding]
    standard, first, last = _COMMON_BYTES[encoding]
    found = [c for c in text if _BEYOND_ASCII.match(c) and not _PUNCTUATION.match(c)]
    common = sum(_leads(c, standard, first, last) for c in found)
    return _share(text, script, frequent) + common / max(1, len(found)) / 2 - 0.5


def _leads(character: str, standard: str, first: int, last: int) -> bool:
    """Return whether a character is among the common ones of a standard, or is kana in Japanese."""
    if standard == "euc_jp" and "ぁ" <= character <= "ヿ":
        return True
    return first <= character.encode(standard, errors="replace")[0] <= last


def _share(text: str, script: str, frequent: str) -> float:
    """Return the share of `script` beyond ASCII, and half the share of `frequent` characters."""
    found = [c for c in text if _BEYOND_ASCII.match(c) and not _PUNCTUATION.match(c)]
    own = re.compile(f"[{script}]")
    common = set(frequent)
    shares = sum((1 if own.match(c) else 0) + (0.5 if c.lower() in common else 0) for c in found)
    return shares / max(1, len(found))
