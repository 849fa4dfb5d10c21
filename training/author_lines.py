"""Made-up lines of authors, in the style of a listing."""

import re
from dataclasses import dataclass
from random import Random

from training.people import printed
from training.words import COMPANIES, city


@dataclass(frozen=True)
class PeopleStyle:
    """The style in which a listing prints people."""

    name: str = "full"
    mark: str = ""
    separator: str = ", "
    last: str = ""
    """The word before the last one, such as `and`."""
    oxford: bool = False
    more: str = ""
    before: str = ""
    after: str = ""


def signature(rng: Random) -> PeopleStyle:
    """Return a random style for people."""
    name = rng.choices(
        (
            "full",
            "last, first",
            "last, f.",
            "f. last",
            "last fm",
            "last f.",
            "first LAST",
            "LAST First",
            "titled",
            "with degree",
        ),
        (0.58, 0.06, 0.08, 0.1, 0.05, 0.02, 0.03, 0.01, 0.05, 0.02),
    )[0]
    comma_inside = name in ("last, first", "last, f.", "with degree")
    separator = rng.choices(
        (", ", "; ", " · ", " | ", " and ", " , ", " / "),
        (0.74, 0.11, 0.04, 0.02, 0.04, 0.03, 0.02),
    )[0]
    if comma_inside and separator == ", " and rng.random() < 0.7:
        separator = "; "
    last = rng.choices(
        ("", "and", "&", "y", "und", "et", "e"), (0.55, 0.34, 0.05, 0.02, 0.02, 0.01, 0.01)
    )[0]
    return PeopleStyle(
        name,
        rng.choices(
            ("", "sup", "num", "par", "caret", "star", "inst", "spaced", "sq"),
            (0.66, 0.06, 0.06, 0.06, 0.03, 0.05, 0.05, 0.02, 0.01),
        )[0],
        separator,
        last,
        rng.random() < 0.4,
        rng.choices(
            ("", ", et al.", ", +5 authors", " et al.", ", ..."), (0.9, 0.05, 0.02, 0.02, 0.01)
        )[0],
        rng.choices(("", "by ", "By ", "– "), (0.9, 0.05, 0.03, 0.02))[0],
        rng.choices(("", ".", ","), (0.93, 0.06, 0.01))[0],
    )


_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


def signed(rng: Random, people: tuple[str, ...], how: PeopleStyle) -> str:
    """Return the line that names `people`."""
    names = [_marked(rng, printed(rng, name, how.name), len(people), how.mark) for name in people]
    separator = how.separator
    if names and _UNSPACED.search(names[0]) and rng.random() < 0.8:
        separator = rng.choice(("，", "、", " ", ", ", "；"))
        return how.before.strip() + separator.join(names)
    if how.last and len(names) > 1 and separator != " and ":
        comma = "," if how.oxford and len(names) > 2 and how.last == "and" else ""
        line = f"{separator.join(names[:-1])}{comma} {how.last} {names[-1]}"
    elif how.more and len(names) > 3 and rng.random() < 0.5:
        line = separator.join(names[:3]) + how.more
    else:
        line = separator.join(names)
    return how.before + line + how.after


def _marked(rng: Random, name: str, count: int, mark: str) -> str:
    number = rng.randint(1, max(1, min(4, count)))
    match mark:
        case "sup":
            return name + "¹²³⁴"[number - 1]
        case "num":
            return f"{name}{number}" + (f",{number + 1}" if rng.random() < 0.15 else "")
        case "par":
            return f"{name}({number})" + (f"({number + 1})" if rng.random() < 0.1 else "")
        case "caret":
            return f"{name}^{number}"
        case "star":
            return name + rng.choice(("*", "", "†", ""))
        case "inst":
            return f"{name} ({rng.choice(COMPANIES) if rng.random() < 0.5 else 'University of ' + city(rng)})"
        case "spaced":
            return f"{name} {number}"
        case "sq":
            return f"{name} [{number}]"
        case _:
            return name
