"""The files of the index, read back by the scripts that ship."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import File
from generator.search.document import Document, Other
from generator.search.postings import postings
from generator.search.script import call
from generator.search.shards import CLOSE, FULL
from generator.search.writer import files
from generator.text import terms
from tests.javascript import ENGINE, ROOT, Scripts
from tests.search.collection import SOURCE, seed, tiny

TINY = r"""
sheafIndex("head",{"of":"a562d5d7","shown":"61a81ae1","docs":3,"kinds":[2,1,0,0,0,0],"avg":8.0,"chunk":4,"lens":"1-","tl":"'%","terms":"#","ends":"","dict":"","v":"fda914e4"});
sheafIndex("t0","fda914e4","#ana #experts #li $ora #map &s $ix &ing &ture $oe #poincare #tag:moe #x $lora #year:2023 +4","$&$$$$$$%$$$$$$$","######$$###$#$###$#","K*$(K2$($($($(#22##","moe=mixture+experts");
sheafIndex("p0","fda914e4","Z);(<(!&:&H(>$D$$$$$$");
sheafIndex("r0","fda914e4","#arol 'x #eracniop %utxim #gnixim #spam $trepxe","$$$%$$&");
sheafIndex("d0","61a81ae1",[["X-LoRA: mixing experts"," x lora mixing experts","Ana Li","2024","A mixture of experts (MoE). Experts mix."],["Poincaré maps"," poincare maps","","","We map experts."]]);
sheafIndex("e0","fda914e4",[["Mixture of experts","tags/moe",""]]);
sheafIndex("facets","fda914e4",{"topic":[["moe","",1,"#"]],"year":[["2023","2023",1,"$"],["2024","2024",1,"#"]]});
sheafIndex("han","fda914e4","");
"""  # noqa: E501 - a line is a call, as in the file
"""The index of two papers and a topic, as the design shows it."""

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<!-- <img src=x onerror=alert(1)>",
    "line\u2028paragraph\u2029end",
    '"); alert(1); ("',
    "\\u0022 \\ ` ${alert(1)}",
    "\x7f\x80ߪ~|@^`",
    "\ud800 lone \udfff",
    "__proto__ constructor hasOwnProperty",
)


def _sharded() -> tuple[File, ...]:
    return tuple(files(seed(), one_file=0))


def test_tiny_collection() -> None:
    """A tiny collection is written as the design shows it."""
    (head,) = files(*tiny())
    assert head.path == "search/head.js"
    assert TINY.strip() == head.text.strip()


def test_small_is_one_file() -> None:
    """The index of the seed is one file, of fewer than 400,000 characters."""
    (head,) = files(seed())
    assert len(head.text) < 400_000


def test_size_is_that_of_the_index() -> None:
    """An index that is too large is in shards even where the texts alone are not."""
    documents, others = tiny()
    texts = sum(len(document.abstract) for document in documents)
    assert len(list(files(documents, others, one_file=texts + 1))) > 1


def test_large_is_in_shards() -> None:
    """A larger index is in shards, whose names say what they hold; the head comes first."""
    names = [file.path for file in _sharded()]
    assert names[0] == "search/head.js"
    assert all(re.fullmatch(r"search/(head|facets|han|[tpred]\d+)\.js", name) for name in names)
    assert len(set(names)) == len(names)
    assert names.count("search/t1.js") == 1


def test_shards_have_a_limit() -> None:
    """No shard of words is much longer than the limit, and forms of a word are in one shard."""
    shards = [file.text for file in _sharded() if file.path.startswith("search/t")]
    assert len(shards) > 1
    assert max(map(len, shards)) < FULL
    assert sum(map(len, shards)) > len(shards) * CLOSE / 3


def test_nothing_at_all() -> None:
    """A collection without papers has an index too."""
    (head,) = files(())
    assert '"docs":0' in head.text


def test_same_bytes_whatever_the_hash_seed() -> None:
    """Two runs under different hash seeds write the same bytes."""
    code = (
        "import hashlib; from generator.search.writer import files;"
        "from tests.search.collection import seed;"
        "print(hashlib.sha256(repr(list(files(seed(), one_file=0))).encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            capture_output=True,
            check=True,
        ).stdout
        for hash_seed in ("1", "2")
    }
    assert len(digests) == 1


def test_another_text_is_another_version() -> None:
    """A change anywhere changes the version that all files carry."""
    one, other = (
        next(files([Document(slug="a", title="A title", abstract=abstract)])).text
        for abstract in ("Some words.", "Some word.")
    )
    version = re.compile('"v":"([0-9a-f]{8})"')
    assert version.findall(one) != version.findall(other)


def test_an_edit_leaves_other_papers_as_they_are() -> None:
    """After an edit, of the files with papers only that with the edited one is another."""
    before, documents = seed(), [*seed()]
    documents[9] = replace(documents[9], abstract=f"{documents[9].abstract} Honeycombs.")
    names = re.compile(r"search/d\d+\.js")
    one, other = (
        {file.path: file.text for file in files(each, one_file=0) if names.fullmatch(file.path)}
        for each in (before, documents)
    )
    assert [path for path in one if one[path] != other[path]] == ["search/d2.js"]


def test_others_are_numbered_by_kind() -> None:
    """Pages are numbered after the papers, kind by kind, each kind in the order given."""
    others = [
        Other("page", "About", "about/"),
        Other("topic", "Zebras", "tags/z/"),
        Other("topic", "Apes", "tags/a/"),
    ]
    (head,) = files([], others)
    assert '"kinds":[0,2,0,0,0,1]' in head.text
    assert head.text.index("Zebras") < head.text.index("Apes") < head.text.index("About")


def test_stop_words_alone() -> None:
    """A title of stop words can be found, though none is indexed elsewhere."""
    words = postings([Document(slug="a", title="The Who", abstract="The band.")], []).words
    assert list(words) == ["band", "the", "who"]


def test_parts_make_no_difference() -> None:
    """The same is written of all words, however many are taken at once."""
    documents, others = seed(), [Other("page", "About maps", "about/")]
    whole = postings(documents, others)
    parts = postings(documents, others, block=7, at_once=50)
    assert whole.words == parts.words
    for one, other in (
        (whole.gaps, parts.gaps),
        (whole.codes, parts.codes),
        (whole.places, parts.places),
    ):
        assert one.text == other.text
        assert one.starts.tolist() == other.starts.tolist()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_data(text: str) -> None:
    """Text that looks like code or markup is neither in a script, and is read as it was."""
    line = call("d0", text)
    world = Scripts([])
    world.run("let kept; const sheafIndex = (name, text) => (kept = text)")
    world.run(line)
    assert not re.search("<[/!?a-z]|[\u2028\u2029]", line, re.IGNORECASE)
    assert line.count("\n") == 1
    line.encode()
    assert text == world.call("(() => kept)")


@settings(max_examples=200)
@given(text=st.text())
def test_any_text_is_data(text: str) -> None:
    """Any text is one string on one line, which JavaScript reads as JSON does."""
    line = call(text)
    assert json.loads(line.removeprefix("sheafIndex(").removesuffix(");\n")) == text
    assert not re.search(r"[\n\u2028\u2029]", line[:-1])


def _read(indexed: Iterable[File]) -> dict[str, list[list[object]]]:
    """Return each word with `[document, tf, fields, places]` rows, read by the scripts."""
    scripts = Scripts(ENGINE)
    scripts.run(SOURCE)
    scripts.run("""
      const all = async (files) => {
        const from = source(files);
        const index = Sheaf.index.open(await from.head(), from);
        const rows = {};
        for (const word of await index.starting("", 1e6)) {
          const found = index.find(word);
          const places = await index.places(found);
          rows[word] = Array.from(found.ids, (id, at) => {
            const code = Sheaf.codes.digit(found.codes.charCodeAt(at));
            return [id, code % 5, Math.floor(code / 5), places[at]];
          });
        }
        return rows;
      };
    """)
    held = {file.path.split("/")[1].removesuffix(".js"): file.text for file in indexed}
    rows: dict[str, list[list[object]]] = json.loads(scripts.text("all", held))
    return rows


@pytest.mark.parametrize("one_file", [0, 10**9])
def test_postings_round_trip(one_file: int) -> None:
    """Every word is read back with the documents, fields and places that the texts have."""
    documents = seed()
    rows = _read(files(documents, one_file=one_file))
    expected: dict[str, list[list[object]]] = {}
    for number, document in enumerate(documents):
        for word, places in _places(document).items():
            expected.setdefault(word, []).append([number, places])
    plain = {word: found for word, found in rows.items() if ":" not in word}
    placed = {word: [[r[0], r[3]] for r in found if r[3]] for word, found in plain.items()}
    assert expected == {word: found for word, found in placed.items() if found}


def _places(document: Document) -> dict[str, list[int]]:
    """Return where the words of a paper are, found without the writer."""
    found: dict[str, list[int]] = {}
    place = 0
    for text in (document.title, document.abstract):
        row: list[str] = []
        for parts, joined, also in terms.chunks(text):
            for word in filter(None, (joined, *also)):
                found.setdefault(word, []).append(place + len(row))
            row.extend(parts)
        for offset, part in enumerate(row):
            if part not in terms.STOP_WORDS or text is document.title:
                found.setdefault(part, []).append(place + offset)
            run = row[offset : offset + 3]
            if len(run) == 3 and terms.STOP_WORDS.issuperset(run):
                found.setdefault("_".join(run), []).append(place + offset)
        place += len(row) + 8
    return {word: sorted(places) for word, places in found.items()}
