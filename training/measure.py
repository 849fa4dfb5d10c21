"""Measures the reader of pastes on made-up pages that were not used in training.

    python -m training.measure [--pages N] [--only KIND] [WEIGHTS ...]

Prints tables with a row for each file of weights, by default the one that ships with Sheaf. To
measure a kind of page that is not in the training data, run `training.train --without KIND --out
FILE`, then this with `--only KIND FILE`; to measure the variance between models, use files that
differ in `--first`.
"""

import argparse
import textwrap
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random
from typing import TypeAlias

from generator.listing.classifier import WEIGHTS
from generator.listing.crf import Model, load
from generator.listing.items import FoundItem, learned, read
from generator.model import SURE_ENOUGH, Entry
from training.pages import page
from training.paste import Paste, Truth
from training.works import seed

PAGES = 150
"""Pages that are read."""
THRESHOLDS = (0.0, 0.5, 0.6, SURE_ENOUGH, 0.8, 0.9)
WIDTHS = (0, 60, 72, 80, 100, 120)
"""The widths to which clean listings are wrapped; 0 for none."""
LONGEST_LABEL = 80
"""Characters of the label of a part together with the start of its text."""
GAPS = {"all apart": ("\n\n", "\n\n"), "papers apart": ("\n", "\n\n"), "close": ("\n", "\n")}
"""The text between a title and its abstract, and between papers."""

ListingReader: TypeAlias = Callable[[str, float], list[FoundItem]]
"""Reads a text with a threshold."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else "")
    parser.add_argument("--pages", type=int, default=PAGES, help="made-up pages to read")
    parser.add_argument("--only", default="", help="a kind of things that each page must hold")
    parser.add_argument("weights", nargs="*", type=Path, help="files of weights")
    chosen = parser.parse_args(arguments)
    files: list[Path] = chosen.weights or [WEIGHTS]
    pages = list(_pages(chosen.pages, chosen.only))
    papers = sum(len(one.papers) for one in pages)
    print(f"Made-up pages, {papers} papers: right / wrong at each threshold")
    for file in files:
        reader = partial(shipped, load(file.read_bytes()))
        counts = [(at, *count(pages, reader, at)) for at in THRESHOLDS]
        shown = ", ".join(f"{at:g} {right} / {wrong}" for at, right, wrong in counts)
        print(f"  {file.name}, {file.stat().st_size / 1000:.0f} kB: {shown}")
    print(
        f"Clean listings, {len(seed())} papers: right in each setting, as shipped and learned alone"
    )
    for file in files:
        models = load(file.read_bytes())
        for setting, rights in _clean(models):
            print(f"  {file.name}, {setting}: {', '.join(f'{one}/{two}' for one, two in rights)}")
    print(f"Speed: {_speed(load(files[0].read_bytes())):,.0f} lines a second of one processor")


def shipped(models: tuple[Model, ...], text: str, threshold: float) -> list[FoundItem]:
    """Return the items of `text` as Sheaf reads it, but with the weights of `models`."""
    return read("", text, threshold, models)


def _alone(models: tuple[Model, ...], text: str, threshold: float) -> list[FoundItem]:
    return learned("", text, threshold, models)


def _pages(wanted: int, only: str) -> Iterator[Paste]:
    rng = Random("measure")
    real = seed()
    while wanted:
        made = page(rng, real)
        if made.papers and (not only or only in made.kinds):
            wanted -= 1
            yield made


def count(pages: Sequence[Paste], reader: ListingReader, threshold: float) -> tuple[int, int]:
    """Return the number of papers that are read right, and of those that are wrong."""
    right = wrong = 0
    for made in pages:
        wanted = {_letters(truth.title): truth for truth in made.papers}
        for found in reader(made.text, threshold):
            if isinstance(found.item, Entry):
                truth = wanted.get(_letters(found.item.title))
                is_right = truth is not None and _is_same(found.item, truth)
                right, wrong = right + is_right, wrong + (not is_right)
    return right, wrong


def _is_same(entry: Entry, truth: Truth) -> bool:
    """Say whether title and both ends of the abstract agree; parts inside may have labels."""
    mine, other = _letters(entry.abstract), _letters(truth.abstract)
    return other[:40] in mine[:LONGEST_LABEL] and mine.endswith(other[-40:])


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))


def _clean(models: tuple[Model, ...]) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """Yield, for each gap, how many papers are right at each width, as shipped and by models alone."""
    papers = [Truth(title, abstract) for title, abstract in seed()]
    ways: tuple[ListingReader, ...] = (
        partial(shipped, models),
        partial(_alone, models),
    )
    for name, (inside, between) in GAPS.items():
        rights = []
        for width in WIDTHS:
            text = between.join(
                f"{_filled(one.title, width)}{inside}{_filled(one.abstract, width)}"
                for one in papers
            )
            made = Paste(papers=papers, lines=[(line, None) for line in text.split("\n")])
            counts = [count([made], way, SURE_ENOUGH)[0] for way in ways]
            rights.append((counts[0], counts[1]))
        yield f"{name}, wrapped at {', '.join(map(str, WIDTHS))}", rights


def _filled(text: str, width: int) -> str:
    return textwrap.fill(text, width, break_long_words=False) if width else text


def _speed(models: tuple[Model, ...]) -> float:
    text = "\n\n".join(made.text for made in _pages(60, ""))
    started = time.process_time()
    read("", text, SURE_ENOUGH, models)
    return text.count("\n") / (time.process_time() - started)


if __name__ == "__main__":
    main()
