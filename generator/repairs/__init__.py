"""The repairs of damaged text. A new rule is a function and a line in `RULES`."""

from bisect import bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from generator.model import Certainty, Entry, Field, Original, Repair
from generator.repairs import (
    characters,
    dashes,
    former_math,
    leftovers,
    markup,
    mathml,
    mojibake,
    powers,
    quantities,
    quotes,
    remnants,
    surroundings,
    tex,
    tex_commands,
)
from generator.repairs.composing import apply, compose
from generator.repairs.find import Find, Rule
from generator.repairs.shield import addresses, formulas
from generator.text.sentences import Span

RULES: tuple[Rule, ...] = (
    Rule("line-break", characters.line_breaks, "\n", only="title", everywhere=True),
    # Characters first, as the rules below read words.
    Rule("mojibake", mojibake.finds, mojibake.SIGNS, everywhere=True),
    Rule("thin-space", mojibake.thin_spaces, "â", everywhere=True),
    Rule("lost-byte", mojibake.lost, "âÂÃ", everywhere=True),
    Rule("windows-1252", mojibake.controls, mojibake.CONTROLS, everywhere=True),
    Rule("invisible", characters.invisible, everywhere=True),
    Rule("forbidden", characters.forbidden, everywhere=True),
    Rule("space", characters.spaces, characters.SPACES, everywhere=True),
    Rule("ligature-blank", characters.parted_ligatures, characters.LIGATURES, everywhere=True),
    Rule("ligature", characters.ligatures, characters.LIGATURES, everywhere=True),
    Rule("hyphen", characters.hyphens, characters.HYPHENS, everywhere=True),
    Rule("mathml", mathml.formulas, words=("math",), everywhere=True),
    Rule("entity", markup.entities, "&", everywhere=True),
    # It contains two formulas, one of which is kept.
    Rule("tex-either", leftovers.either, words=("\\ifmmode",), everywhere=True),
    Rule("quantity-formula", quantities.in_formulas, words=("$\\",), everywhere=True),
    Rule("quantity", quantities.alone, "\\"),
    Rule("formula", mathml.unshown, "$\\", everywhere=True),
    # Residue that must be flagged before a rule below misinterprets a part of it.
    Rule("citation-key", remnants.citations, "~"),
    Rule("citation-command", remnants.citation_commands, "\\"),
    Rule("comment", remnants.comments, "%"),
    Rule("script-tag", markup.scripts, "<"),
    Rule("tag", markup.tags, "<"),
    Rule("escaped-quote", quotes.escaped, words=('\\"', "\\'")),
    Rule("tex-accent", tex.accents, "\\"),
    Rule("tex-letter", tex.letters, "\\"),
    Rule("tex-link", tex_commands.links, "\\"),
    Rule("tex-script", markup.tex_scripts, words=("script{",)),
    Rule("tex-double-group", tex_commands.double_groups, "\\"),
    Rule("tex-command", tex_commands.text_commands, "\\"),
    Rule("math-accent", tex_commands.math_accents, "{"),
    Rule("math-command", tex_commands.math_commands, "{"),
    Rule("tex-group", tex_commands.groups, "{"),
    Rule("power-of-ten", leftovers.powers_of_ten, words=("{10}",)),
    Rule("script", powers.scripts, "{^"),
    Rule("power", powers.powers, "^"),
    Rule("tex-symbol", tex.symbols, "\\"),
    Rule("markdown-escape", leftovers.pandoc_escapes, "\\"),
    Rule("tex-escape", tex.escapes, "\\"),
    Rule("tex-space", tex.spaces, "\\~"),
    Rule("former-math", former_math.names_of_signs, words=former_math.NAMES),
    Rule("former-math-glued", former_math.glued, "0123456789"),
    Rule("former-math-beside", former_math.beside, "_^"),
    Rule("comparison", powers.comparisons, words=("<=", ">=")),
    Rule("csv-quote", leftovers.quotes, words=('""',)),
    Rule("tex-quotes", quotes.doubled, "`"),
    Rule("tex-quote", quotes.single, "`"),
    Rule("dash", dashes.dashes, words=("--",)),
    Rule("soft-hyphen", leftovers.soft_hyphens, "¬"),
    Rule("broken-compound", dashes.broken_compounds, words=("- ", "-\n")),
    Rule("broken-word", dashes.broken_words, words=("- ", "-\n")),
    Rule("emphasis", markup.emphasis, "*"),
    Rule("heading", surroundings.headings, only="abstract"),
    Rule("glued-part", surroundings.glued_parts, only="abstract"),
    Rule("tail", surroundings.tails, words=surroundings.TAIL_WORDS, only="abstract"),
    Rule("braces", leftovers.braces, "{"),
    Rule("cut", leftovers.cuts, words=("…", "..."), only="abstract"),
    Rule("unknown-math", former_math.unsure_names, former_math.SIGNS_OF_TRACES, former_math.NAMES),
    Rule("unknown-command", remnants.unknown_commands, "\\"),
    # Last, as these may extend over what the rules above have found.
    Rule("normal-form", characters.normal_form, everywhere=True),
    Rule("blank", characters.blanks, everywhere=True),
)
"""If two rules find the same place, the earlier one wins."""
_SIGNS = frozenset(sign for rule in RULES for sign in rule.signs)
_ASCII_SIGNS = frozenset(filter(str.isascii, _SIGNS))

ROUNDS = 12
"""Nested damage is repaired from the outside in; deeper nesting is left."""


def repair(entry: Entry) -> Entry:
    """Return `entry` with its texts repaired, and a list of the changes.

    An entry that was already repaired is returned as it is.
    """
    if entry.repairs:
        return entry
    title = _changes(entry.title, "title")
    abstract = _changes(entry.abstract, "abstract")
    changes = (*title, *abstract)
    if not changes:
        return entry
    is_changed = any(change.certainty is not Certainty.UNSURE for change in changes)
    return replace(
        entry,
        title=apply(entry.title, title),
        abstract=apply(entry.abstract, abstract),
        repairs=changes,
        original=Original(entry.title, entry.abstract) if is_changed else None,
    )


def decoded(text: str) -> str:
    r"""Return `text` with characters for TeX's accents, letters and signs and HTML's entities.

    For fields such as lists of names, in which braces and commas still have a meaning.
    """
    if "\\" not in text and "&" not in text:
        return text
    # a letter may have two accents
    for finds in (leftovers.either, markup.entities, tex.accents, tex.accents, tex.letters):
        text = _replaced(text, finds(text))
    return text if "$" in text else _replaced(text, tex.symbols(text))


def read_again(text: str) -> str:
    """Return `text` with HTML's names and misread characters as they were, and all else as it is.

    For fields whose separators and ends of lines still have to be read.
    """
    for finds in (mojibake.finds, mojibake.finds, markup.entities):  # some are misread twice
        text = _replaced(text, finds(text))
    return text


def plain(text: str) -> str:
    """Return a short text, such as a name, repaired like a title, without a list of changes."""
    found = _changes(text, "title")
    return apply(text, (each for each in found if each.certainty is not Certainty.UNSURE)).strip()


def _replaced(text: str, finds: Iterable[Find]) -> str:
    pieces, done = [], 0
    for find in finds:
        pieces += [text[done : find.start], find.after]
        done = find.end
    return "".join(pieces) + text[done:]


def _changes(text: str, field: Field) -> list[Repair]:
    """Return the changes to `text`, made in rounds until nothing more is found, and the flags."""
    changes: list[Repair] = []
    found = _round(text, field)
    flags = [find for find in found if find.certainty is Certainty.UNSURE]
    for _ in range(ROUNDS):
        further = [find for find in found if find.certainty is not Certainty.UNSURE]
        if not further:
            break
        changes = compose(text, changes, further)
        found = _round(apply(text, changes), field)
    changed = [Span(change.start, change.start + len(change.before)) for change in changes]
    flags = [
        flag for flag in flags if not _overlaps(flag.start, flag.start + len(flag.before), changed)
    ]
    return sorted([*changes, *flags], key=lambda each: each.start)


def _round(text: str, field: Field) -> list[Repair]:
    """Return what the rules find in `text`, in order and without overlaps."""
    taken = addresses(text)
    quiet = formulas(text)
    signs = frozenset(filter(text.__contains__, _ASCII_SIGNS if text.isascii() else _SIGNS))
    found: list[Repair] = []
    for rule in _candidates(signs, field):
        if signs.isdisjoint(rule.signs) and rule.words and not _contains(text, rule.words):
            continue
        for find in rule.finds(text):
            is_quiet = not rule.everywhere and _overlaps(find.start, find.end, quiet)
            if is_quiet or _overlaps(find.start, find.end, taken):
                continue
            spans = quiet if find.certainty is Certainty.UNSURE else taken
            insort(spans, Span(find.start, find.end))
            found.append(_entry(rule, field, find))
    return sorted(found, key=lambda each: each.start)


@lru_cache(maxsize=1 << 10)
def _candidates(signs: frozenset[str], field: Field) -> tuple[Rule, ...]:
    """Return the rules that may find something in a text with `signs`; most have few."""
    return tuple(
        rule
        for rule in RULES
        if rule.only in (None, field)
        and (rule.words or not rule.signs or not signs.isdisjoint(rule.signs))
    )


@lru_cache(maxsize=8)
def _contains(text: str, words: tuple[str, ...]) -> bool:
    """Say whether `text` contains one of `words`; cached, as two rules have the same ones."""
    return any(map(text.__contains__, words))


def _overlaps(start: int, end: int, spans: Sequence[Span]) -> bool:
    """Say whether a range overlaps one of `spans`, which are sorted and do not overlap."""
    place = bisect_right(spans, (start, end))
    is_before = place > 0 and spans[place - 1].end > start
    return is_before or (place < len(spans) and spans[place].start < end)


def _entry(rule: Rule, field: Field, find: Find) -> Repair:
    after = find.before if find.certainty is Certainty.UNSURE else find.after
    return Repair(rule.id, field, find.start, find.before, after, find.certainty)
