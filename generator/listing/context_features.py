"""The features of lines among their neighbours, and in the whole listing."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.listing.bins import bin_number
from generator.listing.line_features import extract_line_features
from generator.listing.listing_profile import CAPITAL, FAR, ListingProfile
from generator.listing.prose_runs import run_features, signature
from generator.listing.rows import Row

NEXT_TO = re.compile(
    r"words:\d$|(?:end|start|function|breaks|capitals|names|digits|signs|gap|below|to-prose|from-prose|shared|again"
    r"|same-label):\S+$|names:\d:\d|prose$|mark:|label|upper$|url$|mail$|doi$|arxiv$|pmid$|time$|year$|place$|venue$|button$"
    r"|first:\w+$|joint$|life$|story$|superscript$|we$|copyright$|unspaced$|underlined$|pending$|volume$|month$"
    r"|room$|subject$|cut$|full$|not-full$|signed:|shared|assigns$|quoted-speech$|small:\d$|flows:"
    r"|names-one$|inside:|of-title:|part:|opens:|turn:|links-only:|set:|run:\d:life|to-label:\d$"
)
"""Features of a line that are also used for the lines right above and below it."""
NEAR = re.compile(
    r"words:\d$|(?:end|names|function):\S+$|prose$|mark:|label|url$|mail$|place$|time$|venue$|joint$|story$|assigns$"
)
"""Features of a line that are also used for the lines two places away."""
REACH: tuple[tuple[int, re.Pattern[str] | None], ...] = (
    (0, None),
    (-1, NEXT_TO),
    (1, NEXT_TO),
    (-2, NEAR),
    (2, NEAR),
)
"""The offsets of lines whose features are used, each with the features that are; all if `None`."""
OUTSIDE = "none"
"""The feature of places beyond the first and the last line."""
OF_HEAD = re.compile(
    r"label|first:\w+$|place-number$|copyright$|joint$|life$|pmid$|doi$|mark:|start:|names:\d$"
)
"""Features of the first line of a wrapped paragraph that are also used for its other lines."""
OFTEN = 4
"""Lines with the same text; with fewer, the text is not part of each entry."""
NAMED_WITHIN = 10
"""Lines above and below prose that are searched for the name with which it begins."""


@dataclass(frozen=True, slots=True)
class RowFeatures:
    """A line with its features."""

    features: tuple[str, ...]
    """Its features, without those of its neighbours."""
    places: tuple[str, str, str, str]
    """Its place in its entry, described in four ways; lines of other entries with an equal
    description are likely to have the same role."""
    depth: int
    """Its line number in a wrapped paragraph, from 0."""


def extract_features(rows: Sequence[Row]) -> list[RowFeatures]:
    """Return each of `rows` with its features."""
    labels = Counter(row.label.word for row in rows if row.label)
    counted = [
        row.label is not None and (bool(row.label.kind) or labels[row.label.word] > 1)
        for row in rows
    ]
    seen = [
        extract_line_features(row, label_counts=counts)
        for row, counts in zip(rows, counted, strict=True)
    ]
    profile = ListingProfile(rows, seen, labels)
    return [_row_features(profile, place, counts=counted[place]) for place in range(len(rows))]


def _row_features(profile: ListingProfile, place: int, *, counts: bool) -> RowFeatures:
    row, line = profile.rows[place], profile.line_features[place]
    below = profile.rows[place + 1].gap if place + 1 < len(profile.rows) else 3
    to, since = profile.to_prose[place], profile.from_prose[place]
    gap = min(row.gap, 2)
    features = [
        *line.features,
        f"gap:{gap}",
        f"below:{min(below, 3)}",
        f"gaps:{min(row.gap, 1)}{min(below, 1)}",
        f"to-prose:{min(to, 6)}",
        f"from-prose:{min(since, 6)}",
        f"prose:{min(to, 4)}{min(since, 4)}",
        *_place_features(profile, place),
    ]
    if profile.prose[place] and not line.is_prose:
        features.append("prose")
    if row.label and counts:
        often = bin_number(profile.label_counts[row.label.word], (1, 2, 4))
        alone = "" if row.label.rest else "!"
        features.append(f"same-label:{often}")
        features.append(f"same-label:{often}{row.label.kind or 'other'}{alone}")
    features += _overlap(profile, place)
    features += _paragraph(profile, place)
    features += _words(profile, place)
    run = profile.runs[place]
    head = profile.line_features[run.head] if run and run.head >= 0 else None
    features += run_features(row, line, run, head, profile.mark_habits)
    if profile.label_distances[place] >= 0:
        far = bin_number(profile.label_distances[place], (0, 1, 2, 4))
        features.append(f"to-label:{far}")
        features.append(f"to-label:{far}:{'prose' if profile.prose[place] else line.features[0]}")
    label = row.label.kind or row.label.word if row.label and counts else ""
    marks = "".join(row.marks)[:8]
    prose = "p" if profile.prose[place] else ""
    apart = "-" if row.gap else ""
    return RowFeatures(
        tuple(features),
        (
            f"{min(to, 7)}{prose}{apart}{label}{marks}",
            f"{min(since, 7)}{prose}{apart}{label}{marks}",
            line.shape,
            signature(row, line, run, head),
        ),
        place - profile.heads[place],
    )


def _place_features(profile: ListingProfile, place: int) -> Iterator[str]:
    """Yield features of the place of a line in its listing."""
    row, line = profile.rows[place], profile.line_features[place]
    if row.has_rule:
        yield "rule"
    if place == 0:
        yield "at-top"
    if place == len(profile.rows) - 1:
        yield "at-end"
    if place and not row.gap:
        full = "full" if profile.full[place] else "not-full"
        yield full
        yield f"{full}{'-wrapped' if profile.is_wrapped else ''}:{line.features[2]}"
    if profile.is_wrapped:
        yield "wrapped"
    if profile.alternation[place]:
        yield f"turn:{profile.alternation[place]}"
    yield from _again(profile, place)
    share = profile.shape_counts[line.shape] / max(1, profile.prose_count)
    yield f"alike:{bin_number(share, (0.2, 0.5, 0.8, 1.25, 2.2))}"
    if profile.shape_counts[line.shape] >= 3 and 0.75 <= share <= 1.3:
        yield f"one-each:{line.features[0]}"


def _again(profile: ListingProfile, place: int) -> Iterator[str]:
    """Yield how often the text of a short line recurs."""
    core = profile.rows[place].core.lower()
    if len(core) >= 200:
        return
    often = profile.text_counts[core]
    yield f"again:{bin_number(often, (1, 2, 4))}"
    if often > 1:
        yield "again:first" if profile.first_places[core] == place else "again:later"
    if often >= OFTEN and 2 * often >= profile.prose_count:
        yield "again:each"


def _paragraph(profile: ListingProfile, place: int) -> Iterator[str]:
    """Yield features of the wrapped paragraph around a line."""
    head = profile.heads[place]
    above, below = profile.size_ratios[head]
    yield f"longer:{above}{below}"
    if profile.line_features[head].is_prose:
        yield f"longer:prose:{above}{below}"
    yield from profile.paragraph_features.get(head, ())
    if head == place:
        if head in profile.paragraph_features:
            yield "whole:first"
        return
    yield f"inside:{min(place - head, 3)}"
    of_head = profile.line_features[head].features
    yield from (f"head:{one}" for one in of_head if OF_HEAD.match(one))


def _words(profile: ListingProfile, place: int) -> Iterator[str]:
    """Yield how the words of a line occur elsewhere: in lower case, in names, in prose."""
    row, line = profile.rows[place], profile.line_features[place]
    if not profile.prose[place]:
        capital = [word.lower() for word in CAPITAL.findall(row.core[:300])]
        if capital:
            share = sum(word in profile.lowercase_words for word in capital) / len(capital)
            yield f"small:{bin_number(share, (0, 0.25, 0.5, 0.8))}"
            yield f"small:{bin_number(share, (0, 0.25, 0.5, 0.8))}{line.features[0]}"
        return
    if profile.heads[place] != place:
        return
    start = CAPITAL.findall(row.core[:60])[:3]
    near = profile.people_words[max(0, place - NAMED_WITHIN) : place + NAMED_WITHIN]
    if start and any(word in names for names in near if names for word in start):
        yield "names-one"
    heads = [profile.line_features[at].stems for at in _above(profile, place)]
    if heads:
        mine = profile.stems(place, 1)
        share = max(len(stems & mine) / len(stems) for stems in heads)
        yield f"of-title:{bin_number(share, (0, 0.2, 0.4, 0.6))}"
    since = profile.from_prose[place - 1] if place else FAR
    if since < 3 and line.stems:
        above = profile.stems(place - 1 - since, -1)
        share = len(line.stems & above) / len(line.stems)
        yield f"flows:{bin_number(share, (0.04, 0.1, 0.2, 0.35))}"


def _above(profile: ListingProfile, place: int) -> Iterator[int]:
    """Yield the lines above prose that may be its title: several words, but not prose."""
    for at in range(place - 1, max(-1, place - 1 - NAMED_WITHIN), -1):
        if profile.prose[at]:
            return
        if len(profile.line_features[at].stems) > 1:
            yield at


def _overlap(profile: ListingProfile, place: int) -> Iterator[str]:
    """Yield how many of its words a line shares with the prose below, and with the prose above."""
    line = profile.line_features[place]
    if profile.prose[place] or not line.stems:
        return
    to = profile.to_prose[place]
    if to < FAR:
        below = len(line.stems & profile.stems(place + to, 1)) / len(line.stems)
        much = bin_number(below, (0, 0.15, 0.34, 0.55))
        yield f"shared:{much}"
        yield f"shared:{much}:{min(to, 3)}"
        since = profile.from_prose[place]
        if since < FAR:
            above = len(line.stems & profile.stems(place - since, -1)) / len(line.stems)
            yield (
                "shared:more"
                if below > above
                else "shared:less"
                if below < above
                else "shared:even"
            )
    else:
        yield "shared:nothing"
