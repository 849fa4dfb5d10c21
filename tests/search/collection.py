"""Collections to search in, and an engine over their index."""

import json
import re
from collections.abc import Iterable, Sequence

from generator.model import File
from generator.search.document import Document, Facet, FacetValue, Other
from generator.text import terms
from tests.javascript import ENGINE, Scripts
from tests.seed import entries

SOURCE = """
const source = (files) => {
  let head = null;
  const held = new Map();
  globalThis.asked = [];
  globalThis.sheafIndex = (name, version, ...given) => {
    if (name === "head") head = version;
    else if ([head.v, head.shown].includes(version)) held.set(name, given);
  };
  const run = (name) => (asked.push(name), (0, eval)(files[name]));
  return {
    head: async () => (run("head"), head),
    load: async (name) => (held.has(name) || run(name), held.get(name)),
  };
};
const hold = (files) => void (globalThis.files = files);
const use = () => void (globalThis.engine = Sheaf.engine(source(files)));
"""
"""A source of shards that are in memory, and the names of those that were asked for."""


class Engine:
    """The engine that ships, over an index in memory."""

    def __init__(self, files: Iterable[File]) -> None:
        """Open the index that `files` are."""
        self._scripts = Scripts(ENGINE)
        self._scripts.run(SOURCE)
        texts = {file.path.split("/")[1].removesuffix(".js"): file.text for file in files}
        self._scripts.call("hold", texts)
        self.forget()

    def forget(self) -> None:
        """Begin again as a reader does who has loaded nothing."""
        self._scripts.call("use")

    def ids(self, query: str, **choice: Sequence[tuple[str, str]]) -> list[int]:
        """Return the papers that answer `query`, the best first."""
        found: list[int] = json.loads(self._select(query, choice))["ids"]
        return found

    def listed(self, query: str, limit: int) -> list[int]:
        """Return the papers of a list of results, in its order."""
        return [paper["id"] for paper in json.loads(self.answer(query, limit))["papers"]]

    def near(self, query: str) -> list[int]:
        """Return the papers that are near in meaning to those that answer `query`, likewise."""
        found: list[int] = json.loads(self._scripts.text("((q) => engine.select(q))", query))[
            "near"
        ]
        return found

    def counts(self, query: str, **choice: Sequence[tuple[str, str]]) -> dict[str, dict[str, int]]:
        """Return how many of them have each value of each facet."""
        found: dict[str, dict[str, int]] = json.loads(self._select(query, choice))["counts"]
        return found

    def _select(self, query: str, choice: dict[str, Sequence[tuple[str, str]]]) -> str:
        every: dict[str, Sequence[tuple[str, str]]] = {"all": (), "any": (), "not": ()}
        return self._scripts.text("((...all) => engine.select(...all))", query, every | choice)

    def answer(self, query: str, limit: int = 10) -> str:
        """Return the list of results as JSON."""
        ask = "((text, limit) => engine.search(text, {limit}))"
        return self._scripts.text(ask, query, limit)

    def asked(self) -> list[str]:
        """Return the files that were loaded since the last `forget`."""
        names: list[str] = json.loads(self._scripts.text("(() => asked)"))
        return names


def tiny() -> tuple[tuple[Document, ...], tuple[Other, ...]]:
    """Return two papers and a topic, small enough to read their index."""
    lora = Document(
        slug="x-lora-mixing-experts",
        title="X-LoRA: mixing experts",
        abstract="A mixture of experts (MoE). Experts mix.",
        names=("X-LoRA",),
        authors=("Ana Li",),
        info="2024",
        facets={"topic": (FacetValue("moe", ""),), "year": (FacetValue("2024", "2024"),)},
    )
    maps = Document(
        slug="poincare-maps",
        title="Poincaré maps",
        abstract="We map experts.",
        facets={"year": (FacetValue("2023", "2023"),)},
    )
    return (lora, maps), (Other("topic", "Mixture of experts", "tags/moe"),)


def seed() -> tuple[Document, ...]:
    """Return the papers of the seed, with topics and years made up."""
    return tuple(
        Document(
            slug=re.sub("[^a-z0-9]+", "-", title.lower()).strip("-")[:80],
            title=title,
            abstract=abstract,
            names=(title.split(":")[0],) if ":" in title else (),
            facets=_facets(place, f"{title} {abstract}"),
        )
        for place, (title, abstract, _) in enumerate(entries())
    )


def _facets(place: int, text: str) -> dict[Facet, tuple[FacetValue, ...]]:
    topics = [word for word in ("diffusion", "language", "spiking") if word in text.lower()]
    year = str(2019 + place % 5)
    return {
        "topic": tuple(FacetValue(f"on-{word}", word.title()) for word in topics),
        "year": (FacetValue(year, year),),
    }


def words(document: Document) -> list[str]:
    """Return the words of a paper's title and abstract, a gap between them."""
    title = [part for chunk in terms.chunks(document.title) for part in chunk.parts]
    abstract = [part for chunk in terms.chunks(document.abstract) for part in chunk.parts]
    return [*title, "", *abstract]
