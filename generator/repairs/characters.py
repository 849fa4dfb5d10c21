"""Characters that are not allowed in pages, invisible, or used in place of others."""

import re
import unicodedata
from collections.abc import Iterator

from generator.model import Certainty
from generator.repairs.find import Find, certain, likely
from generator.text.escape import NONCHARACTERS

_FORBIDDEN = re.compile(f"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{NONCHARACTERS}]")
SPACES = "\u00a0\u2028\u2029\u202f\u205f" + "".join(map(chr, range(0x2000, 0x200B)))
"""Spaces other than the blank."""
LIGATURES = "".join(map(chr, range(0xFB00, 0xFB07)))
"""Latin ligatures."""
HYPHENS = "\u2010\u2011"
"""Hyphens that no keyboard has."""
_PRINTED_HYPHEN = re.compile("(?<=[a-z])\x02(?=[a-z])")
_INVISIBLE = re.compile(
    # a printed line was or could be broken here
    "(?P<wrap>\u00ad (?=[a-z]))|(?P<hyphen>(?<=[A-Za-z]) \u00ad(?=[A-Za-z]))"
    "|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\U000e0000-\U000e007f]+"
    # joiners shape the letters of other scripts, and build emoji
    "|(?<![^\x00-\x7f\u200c\u200d])[\u200c\u200d]+(?![^\x00-\x7f\u200c\u200d])"
)
_SPACE = re.compile(f"[{SPACES}]+")
_LIGATURE = re.compile(f"[{LIGATURES}]")
_PARTED_LIGATURE = re.compile(rf"(?P<before>[\w-]*)(?P<ligature>[{LIGATURES}]) (?P<after>[a-z]+)")
_BEFORE_FF = re.compile("(?<=[A-Za-z]) (?=[ﬀﬃﬄ])")
"""A blank before a ligature with which no word begins."""
_ENDS_IN_FF = re.compile(
    r"(?:[A-Za-z-]*(?:o|sta|cli|sti|blu|stu|pu|cu|bu|ri|sni|sco|tari|plainti|baili|sheri|masti"
    r"|handcu|hando|trade-?o|cut-?o|play-?o|pay-?o|lay-?o|spin-?o|take-?o|roll-?o|di)|whi|ta)$",
    re.IGNORECASE,
)
_ENDING = re.compile(
    r"(?:e[drn]\w*|er|ers|ing\w*|ness|s|ly|y|ies|i[cv]\w*|icial\w*|us\w*|ract\w*|setting|shore"
    r"|spring|line|ect\w*|ord\w*|end\w*|ens\w*|ice\w*)$"
)
"""Continuations of a word that could also end in `ff`: not words, or unlikely to follow."""
_SHORT_FOR_FIDELITY = re.compile(r"(?:[WwHh]i|sci|[Ss]ci|lo)-$")
"""With the ligature `fi` they are complete words such as `Wi-Fi`."""
_HYPHEN = re.compile(f"[{HYPHENS}]")
_BEYOND_ASCII = re.compile("[\x00-\x7f]?[^\x00-\x7f]+")
_BLANKS = re.compile(r"[ \t\r\n\f\v]{2,}|[\t\r\n\f\v]|\A | \Z")
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_PARAGRAPH_BREAK = re.compile(r"\n[ \t\r\f\v]*\n")


def forbidden(text: str) -> Iterator[Find]:
    """Find control characters, surrogates and noncharacters, which replace something unknown.

    Inside a word, U+0002 is the hyphen at the end of a printed line.
    """
    if text.replace("\n", "").isprintable():
        return
    for match in _FORBIDDEN.finditer(text):
        if _PRINTED_HYPHEN.match(text, match.start()):
            yield likely(match, "")
        else:
            yield certain(match, "�")


def invisible(text: str) -> Iterator[Find]:
    """Find soft hyphens, zero-width spaces, byte order marks, and marks of writing direction.

    The last can disguise text, and text in one direction does not need them.
    """
    # invisible characters are not printable
    if text.isascii() or text.replace("\n", "").isprintable():
        return
    for match in _INVISIBLE.finditer(text):
        if match["wrap"] or match["hyphen"]:
            yield likely(match, "" if match["wrap"] else "-")
        else:
            yield certain(match, "")


def spaces(text: str) -> Iterator[Find]:
    """Find spaces that do not break, or are wider or narrower than a blank."""
    for match in _SPACE.finditer(text):
        yield certain(match, " ")


def ligatures(text: str) -> Iterator[Find]:
    """Find ligatures, which belong to printed pages only."""
    for match in _LIGATURE.finditer(text):
        yield certain(match, unicodedata.normalize("NFKC", match[0]))


def parted_ligatures(text: str) -> Iterator[Find]:
    """Find ligatures beside a blank inside a word, as extracted from PDF."""
    for match in _BEFORE_FF.finditer(text):
        yield likely(match, "")
    for match in _PARTED_LIGATURE.finditer(text):
        letters = unicodedata.normalize("NFKC", match["ligature"])
        ends = letters == "ff" and _ENDS_IN_FF.match(match["before"])
        if (ends and not _ENDING.match(match["after"])) or (
            letters == "fi" and _SHORT_FOR_FIDELITY.search(match["before"])
        ):
            continue
        start = match.start("ligature")
        yield Find(start, text[start : start + 2], letters, Certainty.LIKELY)


def hyphens(text: str) -> Iterator[Find]:
    """Find hyphens that no keyboard has, so that nobody would find words with them."""
    for match in _HYPHEN.finditer(text):
        yield certain(match, "-")


def normal_form(text: str) -> Iterator[Find]:
    """Find runs of characters that are not in Unicode's normal form C."""
    if unicodedata.is_normalized("NFC", text):
        return
    # No character composes with an ASCII letter that follows it, so these runs are independent.
    for match in _BEYOND_ASCII.finditer(text):
        before, after = match[0], unicodedata.normalize("NFC", match[0])
        if before == after:
            continue
        head, tail = _common(before, after)
        find = certain(match, after)
        yield Find(
            find.start + head,
            before[head : len(before) - tail],
            after[head : len(after) - tail],
            find.certainty,
        )


def _common(one: str, other: str) -> tuple[int, int]:
    """Return the length of the common prefix of two texts, and of the common suffix of the rest.

    At least one character of `one` is in neither.
    """
    most = min(len(one) - 1, len(other))
    head = next((n for n in range(most) if one[n] != other[n]), most)
    most = min(len(one) - 1, len(other)) - head
    tail = next((n for n in range(most) if one[-1 - n] != other[-1 - n]), most)
    return head, tail


def blanks(text: str) -> Iterator[Find]:
    """Find white space that is neither one blank between words nor an empty line."""
    if "  " not in text and all(map(_is_tidy, text.split("\n\n"))):
        return
    for match in _BLANKS.finditer(text):
        after = "\n\n" if _PARAGRAPH_BREAK.search(match[0]) else " "
        if match.start() == 0 or match.end() == len(text):
            after = ""
        if after != match[0]:
            yield certain(match, after)


def _is_tidy(paragraph: str) -> bool:
    """Say whether all white space in `paragraph` is blanks, and none is at its ends."""
    return paragraph.isprintable() and paragraph.strip(" ") == paragraph != ""


def line_breaks(text: str) -> Iterator[Find]:
    """Find ends of lines."""
    for match in _SPACES.finditer(text):
        if "\n" in match[0]:
            yield certain(match, " ")
