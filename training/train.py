"""Trains the reader on made-up pages, and writes its weights.

    python -m training.train [--pages N] [--models N] [--without KIND,...] [--out FILE]

The same options give the same weights, byte for byte.
"""

import argparse
import gzip
import json
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random

import pycrfsuite

from generator.listing.classifier import WEIGHTS
from generator.listing.crf import StoredModel, WeightsFile, model
from generator.listing.second_pass import second_pass_features
from training.digest import digest
from training.lessons import Lesson, lesson, reaching, thinned
from training.pages import page
from training.works import seed

PAGES = 700
"""Pages in the training data of a model."""
MODELS = 6
"""Models whose weights are averaged, as a single one depends much on its pages."""
STEPS = 70
"""Iterations of the optimiser; models that only serve to train the second pass use fewer."""
LEAST = 0.03
"""Weights with a smaller absolute value are left out."""

_CHOICES = {"c1": 1.0, "c2": 0.05, "feature.possible_transitions": True, "feature.minfreq": 3}
"""L1 and L2 regularisation, weights for unseen transitions, and the least count of a feature."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Train, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else "")
    parser.add_argument("--pages", type=int, default=PAGES, help="pages that a model learns from")
    parser.add_argument("--models", type=int, default=MODELS, help="models to average")
    parser.add_argument("--first", type=int, default=11, help="the seed of the first model")
    parser.add_argument("--without", default="", help="kinds of things that are left out")
    parser.add_argument("--jobs", type=int, default=3, help="models to learn at once")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="the file to write")
    chosen = parser.parse_args(arguments)
    without = frozenset(filter(None, chosen.without.split(",")))
    seeds = range(chosen.first, chosen.first + chosen.models)
    started = time.monotonic()
    with ProcessPoolExecutor(chosen.jobs) as pool:
        jobs = [pool.submit(learn, number, chosen.pages, without) for number in seeds]
        models = []
        for job in jobs:
            models.append(job.result())
            print(
                f"{len(models)} of {len(jobs)} models after {time.monotonic() - started:.0f} s",
                file=sys.stderr,
            )
    chosen.out.write_bytes(packed([mean(passes) for passes in zip(*models, strict=True)]))


def learn(
    number: int, pages: int, without: frozenset[str], steps: int = STEPS
) -> tuple[StoredModel, StoredModel]:
    """Return the two passes of model `number`, trained on random `pages` for so many `steps`."""
    rng = Random(number)
    real = seed()
    made = (lesson(page(rng, real, without)) for _ in range(pages))
    lessons = [thinned(rng, one) for one in made if one]
    half = len(lessons) // 2
    # the second pass must be trained on output of models that have not seen the pages
    readers = [
        model(fit(lessons[half:], [()] * half, steps // 2)),
        model(fit(lessons[:half], [()] * half, steps // 2)),
    ]
    more = []
    for place, one in enumerate(lessons):
        reader = readers[place >= half]
        wrapped = [seen.depth > 0 for seen in one.row_features]
        read = reader.decode([seen.features for seen in one.row_features], wrapped)
        more.append(second_pass_features(one.row_features, read.marginals, reader.roles))
    return fit(lessons, (), steps), fit(lessons, more, steps)


def fit(
    lessons: Sequence[Lesson], more: Sequence[Sequence[Sequence[str]]], steps: int
) -> StoredModel:
    """Return a model trained on `lessons`, with further features of their lines."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for place, one in enumerate(lessons):
        lines = [seen.features for seen in one.row_features]
        own = more[place] if place < len(more) and more[place] else [()] * len(lines)
        trainer.append(list(reaching(lines, own)), [role.value for role in one.roles])
    trainer.set_params({**_CHOICES, "max_iterations": steps})
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
        tagger.close()
    roles = sorted(info.labels, key=lambda role: int(info.labels[role]))
    place_of = {role: place for place, role in enumerate(roles)}
    transitions = [0.0] * (len(roles) ** 2)
    for (one, then), weight in info.transitions.items():
        transitions[place_of[one] * len(roles) + place_of[then]] = weight
    weights: dict[str, list[float]] = {}
    for (feature, role), weight in sorted(info.state_features.items()):
        weights.setdefault(feature, []).extend((place_of[role], weight))
    return _rounded(roles, transitions, weights)


def _rounded(
    roles: list[str], transitions: list[float], weights: dict[str, list[float]]
) -> StoredModel:
    kept = {}
    for feature, pairs in sorted(weights.items()):
        strong = [
            whole
            for role, weight in zip(pairs[::2], pairs[1::2], strict=True)
            if abs(weight) >= LEAST
            for whole in (int(role), round(100 * weight))
        ]
        if strong:
            kept[feature] = strong
    return StoredModel(
        roles=roles, transitions=[round(100 * one) for one in transitions], weights=kept
    )


def mean(records: Sequence[StoredModel]) -> StoredModel:
    """Return the model with the mean weights of `records`, which is linear again."""
    roles = sorted({role for record in records for role in record["roles"]})
    size = len(roles)
    transitions = [0.0] * (size * size)
    weights: dict[str, dict[int, float]] = {}
    for record in records:
        at = [roles.index(role) for role in record["roles"]]
        own = len(at)
        for place, weight in enumerate(record["transitions"]):
            row, column = divmod(place, own)
            transitions[at[row] * size + at[column]] += weight / 100 / len(records)
        for feature, pairs in record["weights"].items():
            mine = weights.setdefault(feature, {})
            for role, weight in _pairs(pairs):
                mine[at[role]] = mine.get(at[role], 0.0) + weight / 100 / len(records)
    flat = {
        feature: [number for role in sorted(mine) for number in (role, mine[role])]
        for feature, mine in weights.items()
    }
    return _rounded(roles, transitions, flat)


def _pairs(flat: Sequence[int]) -> Iterator[tuple[int, int]]:
    return zip(flat[::2], flat[1::2], strict=True)


def packed(records: Sequence[StoredModel]) -> bytes:
    """Return the content of the file of weights."""
    file = WeightsFile(digest=digest(), passes=list(records))
    text = json.dumps(file, separators=(",", ":"), ensure_ascii=False)
    return gzip.compress(text.encode(), compresslevel=9, mtime=0)


if __name__ == "__main__":
    main()
