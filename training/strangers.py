"""Texts without any papers: stories, code, logs, letters. A new one is a line in `STRANGERS`."""

from collections.abc import Callable
from random import Random
from typing import TypeAlias

from generator.listing.role import Role
from training import page_texts
from training.paste import Paste
from training.people import person
from training.words import HANDLES, MONTHS, city, made_up
from training.works.english import FieldWords, abstract

Stranger: TypeAlias = Callable[[Random, Paste], None]
"""Writes something other than a listing on a page."""

_STORY = (
    "{p} looked out of the window and said nothing for a long time.",
    "“I do not believe it,” said {p}, and closed the door behind her.",
    "It had been raining since the morning, and the road to {c} was deep in mud.",
    "He took his hat, counted the coins in his pocket, and went down to the harbour.",
    "The old man laughed until the tears ran down his face.",
    "Nobody in the house had slept that night; the dogs had barked until dawn.",
    "“Where is {p}?” she asked. “He should have been here an hour ago.”",
    "They walked along the river, past the mill and the last of the gardens.",
    "My father had never spoken of it, and I did not dare to ask him again.",
    "When the carriage stopped at last, {p} was already waiting at the gate.",
    "She remembered the summer in {c}, the white boats, and the letter that never came.",
    "“Then we must go,” he cried, and ran up the stairs.",
    "There was a smell of bread and wet coats in the kitchen.",
    "I had not seen her for seven years, but I knew her voice at once.",
    "The captain shook his head. It was too late, and everybody knew it.",
    "So they sat down by the fire and waited for the morning.",
)
_CODE = (
    "import {a}",
    "from {a} import {b}",
    "def {a}_{b}(value, other=None):",
    "    return {a}({b})",
    "    if {a} is None:",
    '        raise ValueError("{a}")',
    "class {A}:",
    "    for {a} in range({n}):",
    "        self.{a} = {b}",
    "const {a} = require('{b}');",
    "function {a}({b}) {{",
    "}}",
    "  return {a}.{b}();",
    "#include <{a}.h>",
    "int main(void) {{",
    '    printf("%d\\n", {a});',
    "// {a} of the {b}",
    "# {a} the {b}",
    '    """Return the {a} of {b}."""',
    "    let mut {a} = Vec::new();",
    "{a} = {b}[{n}] + {n}",
    "export default {A};",
    "    while ({a} < {n}) {{",
    "    }}",
    "public static void {a}(String {b}) {{",
    "  - {a}: {b}",
    "{a}: {n}",
    '<div class="{a}">{b}</div>',
)
_DOCUMENTED = (
    "Return the {a} of `{b}`, in its order, or nothing where there is none.",
    "Raises ValueError if the {a} is empty; the {b} stays as it is.",
    "Args: {a} (int): the number of {b}s that are kept. Defaults to {n}.",
    "The {a} is worked out once and kept, because it is asked for again and again.",
    "Hold the {a} that the {b} gave, so that the caller need not ask twice.",
    "See the note on {a} in the manual; this is about {n} times faster than `{b}()`.",
    "Say whether `{a}` is a {b}, by how it begins and what stands around it.",
    "Permission is hereby granted, free of charge, to any person who has a copy of this {a}.",
    "TODO: this breaks when {b} has more than {n} entries, and nobody knows why.",
)
_MANUAL = (
    "Run `{a} {b}` to see what would change; it writes nothing and says what it found.",
    "Install it with `pip install {a}`, then start `{a} serve` and open the page in a browser.",
    "Each {a} has a {b}, which you can change in `{a}.yml`; the default is {n}.",
    "If you need the {a} only, leave out `--{b}` and it takes the first that it finds.",
    "To add a new {a}, write a file in `{b}/` and a line in its list. Tests tell what is missing.",
    "We decided for {a} and against {b}, because it is simpler and needs no server.",
    "Please open an issue before you send a large change. Small ones are welcome at any time.",
    "The {a} command reads its settings from a file, and from the environment after that.",
    "This version removes `{b}`. Those who called it should call `{a}` with the same arguments.",
    "It needs Python {k}.{n} or later, git and make, and works on all common systems.",
    "Everything that {a} writes can be made again; delete the folder `{b}` whenever you like.",
    "A {a} is a bundle of {b}s. Whatever is in it stays there until it is removed by hand.",
)
_CHAPTERS = (
    "Installation",
    "Usage",
    "Quick start",
    "Configuration",
    "What follows",
    "How to contribute",
    "Options of {a}",
    "Why no {b}?",
    "The {a} command",
    "Changed",
    "Added",
    "Fixed",
    "License",
    "Frequently asked questions",
    "How {a} works",
    "Decision",
    "Background",
    "Unreleased",
    "{k}.{n}.0",
    "Words",
    "Flow",
    "Promises",
    "Testing",
    "Working with {b}s",
)
_LOG = (
    "{t} INFO  {a}: started worker {n}",
    "{t} WARN  {a}: no answer from {b} after {n} ms, trying again",
    "{t} ERROR {a}.{b}: connection refused (10.0.0.{n}:80{n})",
    '[{t}] "GET /{a}/{b} HTTP/1.1" 200 {n}',
    "{m} {n} 10:11:12 {a} sshd[{n}]: Accepted publickey for {b} from 10.0.0.{n} port 22",
    "{t} DEBUG {a}: cache miss for key {b}:{n}",
    "  at {a}.{b}({A}.java:{n})",
    "Traceback (most recent call last):",
    '  File "/srv/{a}/{b}.py", line {n}, in main',
    "make[{n}]: Leaving directory '/home/{a}/{b}'",
)
_LETTER = (
    "Dear all,",
    "Hi {p},",
    "please find attached the minutes of our last meeting.",
    "Let us meet on {m} {n} at the usual place.",
    "Best regards",
    "{p}",
    "Thanks a lot for your help with the {a}!",
    "Could you send me the slides until Friday?",
    "On {m} {n}, {p} wrote:",
    "> I can come at ten, but I have to leave at eleven.",
    "Agenda",
    "1. Welcome",
    "2. Report of the {a}",
    "3. Any other business",
    "Present: {p}, {q}",
    "Subject: Re: {a} and {b}",
    "We look forward to seeing you in {c}.",
    "The registration is open until {m} {n}; the fee is {n} euros and includes lunch on both days.",
)
_WORDS = [
    "river",
    "stone",
    "signal",
    "window",
    "basket",
    "filter",
    "engine",
    "ledger",
    "market",
    "signal",
    "copper",
    "harbour",
    "needle",
]


def _filled(rng: Random, template: str) -> str:
    name = person(rng)
    first, second = rng.sample(_WORDS, 2)
    return template.format(
        p=name.split()[0],
        q=person(rng),
        k=rng.randint(0, 9),
        c=city(rng),
        a=first,
        b=second,
        A=first.title(),
        n=rng.randint(1, 400),
        m=rng.choice(MONTHS)[:3],
        t=f"2026-0{rng.randint(1, 9)}-1{rng.randint(0, 9)} 10:{rng.randint(10, 59)}:{rng.randint(10, 59)}",
    )


def story(rng: Random, page: Paste) -> None:
    """Tell a story in chapters."""
    width = rng.choice((0, 60, 72, 80))
    form = rng.choice(("CHAPTER {}", "Chapter {}", "{}", "{}. {}", "Chapter {}. {}", ""))
    indent = rng.choice(("", "", "  "))
    for number in range(1, rng.randint(2, 6)):
        if form:
            title = f"{rng.choice(('The', 'A'))} {rng.choice(_WORDS).title()} of {made_up(rng)}"
            page.put(form.format(rng.choice((number, "IVX"[number % 3])), title), Role.HEADING)
            page.gap(1)
        for _ in range(rng.randint(4, 9)):
            text = " ".join(_filled(rng, one) for one in rng.sample(_STORY, rng.randint(1, 6)))
            page.put(text, Role.OTHER, width, indent=indent)
            page.gap(1)


def essay(rng: Random, page: Paste) -> None:
    """Write an article in sections: an abstract's sentences, but no list of papers."""
    words = FieldWords(rng)
    for _ in range(rng.randint(2, 5)):
        page.put(
            rng.choice(
                (
                    "Introduction",
                    "Related Work",
                    "Our Approach",
                    "Discussion",
                    "1. Introduction",
                    "2 Methods",
                    "Acknowledgements",
                )
            ),
            Role.HEADING,
        )
        page.gap(1)
        for _ in range(rng.randint(2, 5)):
            page.put(" ".join(abstract(rng, words)), Role.OTHER)
            page.gap(1)


def code(rng: Random, page: Paste) -> None:
    """Write source code with comments."""
    chance = rng.choice((0.0, 0.1, 0.25))
    before, after = rng.choice((('    """', '"""'), ("# ", ""), ("// ", ""), (" * ", ""), ("", "")))
    for _ in range(rng.randint(10, 60)):
        if rng.random() < chance:
            text = " ".join(_filled(rng, one) for one in rng.sample(_DOCUMENTED, rng.randint(1, 3)))
            page.put(before + text + after, Role.OTHER, rng.choice((0, 78, 98)))
        else:
            page.put(_filled(rng, rng.choice(_CODE)), Role.FURNITURE)
        page.gap(rng.choice((0, 0, 0, 1)))


def manual(rng: Random, page: Paste) -> None:
    """Write a manual or a list of changes: short headings, and what to do."""
    mark = rng.choice(("## ", "## ", "### ", "**", ""))
    bullet = rng.choice(("", "", "- ", "1. "))
    page.put("# " + made_up(rng), Role.HEADING)
    page.gap(1)
    for _ in range(rng.randint(2, 9)):
        head = mark + _filled(rng, rng.choice(_CHAPTERS)) + ("**" if mark == "**" else "")
        page.put(head, Role.HEADING)
        page.gap(1)
        for _ in range(rng.randint(1, 5)):
            text = " ".join(_filled(rng, one) for one in rng.sample(_MANUAL, rng.randint(1, 4)))
            page.put(bullet + text, Role.OTHER, rng.choice((0, 0, 80)))
            page.gap(0 if bullet else 1)
        if rng.random() < 0.3:
            page.rule("```")
            for _ in range(rng.randint(1, 4)):
                page.put(_filled(rng, rng.choice(_CODE)), Role.FURNITURE)
            page.rule("```")
        page.gap(1)


def log(rng: Random, page: Paste) -> None:
    """Write the log of a server."""
    for _ in range(rng.randint(10, 60)):
        page.put(_filled(rng, rng.choice(_LOG)), Role.FURNITURE)


def letter(rng: Random, page: Paste) -> None:
    """Write letters and minutes."""
    for _ in range(rng.randint(6, 25)):
        template = rng.choice(_LETTER)
        text = _filled(rng, template)
        page.put(text, Role.OTHER if len(text.split()) > 8 else Role.FURNITURE)
        page.gap(rng.choice((0, 1)))


def page_frame(rng: Random, page: Paste) -> None:
    """Write the frame of a web page: menus, counts, prices, legal lines."""
    for _ in range(rng.randint(8, 40)):
        text = rng.choice(
            (
                page_texts.furniture(rng, rng.choice(page_texts.FURNITURE)),
                f"{rng.choice(_WORDS).title()}",
                f"€{rng.randint(1, 99)}.00",
                f"@{rng.choice(HANDLES)} · {rng.randint(1, 23)}h",
                "All rights reserved.",
                page_texts.heading(rng, rng.choice(page_texts.TOPS)),
            )
        )
        page.lines.append((text, Role.FURNITURE if any(map(str.isalnum, text)) else None))
        page.gap(rng.choice((0, 1)))


STRANGERS: tuple[Stranger, ...] = (
    story,
    story,
    essay,
    code,
    code,
    manual,
    manual,
    log,
    letter,
    page_frame,
)
"""Texts without papers; one that is listed twice is twice as frequent."""


def stranger(rng: Random) -> Paste:
    """Return a random text without papers."""
    page = Paste(kinds={"strangers"})
    put = rng.choice(STRANGERS)
    page.kinds.add(put.__name__)
    put(rng, page)
    return page
