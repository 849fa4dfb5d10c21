"""Addresses are read as they were meant, and classified by what they lead to."""

import pytest

from generator.entities.hosts import kind
from generator.entities.links import links
from generator.model import Link
from tests.entities import extract
from tests.seed import papers

SEED = """
code https://github.com/taufeeque9/codebook-features
project https://MusicControlNet.github.io/web/
code https://github.com/drimpossible/corrective-unlearning-bench
project https://hiss-csp.github.io
code https://github.com/xu-ji/information-bottleneck
code https://github.com/damianliumin/non-adversarial_backdoor
code https://github.com/Thvnvtos/SNN-delays
code https://github.com/Yu-Fangxu/COLD-Attack
code https://github.com/sbb-gh/experimental-design-multichannel
project https://relactrl.github.io/RelaCtrl/
project https://poison-llm.github.io
code https://github.com/vita-epfl/TAROT
code https://github.com/OPTML-Group/BackdoorMSPC
code https://github.com/ridgerchu/SpikeGPT
code https://github.com/locuslab/diffusion-model-hallucination
code https://github.com/SWY666/SSL-backdoor-BLTO
project http://trustai.one
project https://badvla-project.github.io/
project https://ditto-music.github.io/ditto2/
project https://active-diffusion-subsampling.github.io/
code https://github.com/AndyCao1125/SDM
code https://github.com/mengyuest/pSTL-diffusion-policy
project https://sites.google.com/view/adversarial-cheap-talk
"""
"""All links of the seed, in its order."""


def test_seed() -> None:
    """Each of the seed's 23 addresses is found without the marks of its sentence."""
    found = [f"{link.kind} {link.url}" for one in papers() for link in extract(one).links]
    assert found == SEED.strip().splitlines()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # marks of the sentence
        ("See https://a.org/x. Or https://a.org/y, or (https://a.org/z).", ["x", "y", "z"]),
        ("“https://a.org/x”, 'https://a.org/y'; https://a.org/z!?", ["x", "y", "z"]),
        ("{https://a.org/x} [https://a.org/y]: *https://a.org/z*", ["x", "y", "z"]),
        # marks of the address
        ("https://a.org/x_(y).", ["x_(y)"]),
        ("(https://a.org/x_(y))", ["x_(y)"]),
        ("https://a.org/x?a=b&c=d#e.", ["x?a=b&c=d#e"]),
        ("https://a.org/~me/x-1.0/", ["~me/x-1.0/"]),
        # other scripts
        ("代码见https://a.org/x。谢谢", ["x"]),
        # one address twice
        ("https://a.org/x and http://www.a.org/x/", ["x"]),
        # no address
        ("https://a, http://, https://localhost/x, ftp://a.org/x, https://me:me@a.org/x", []),
    ],
)
def test_links(text: str, expected: list[str]) -> None:
    """An address ends where its sentence goes on."""
    assert [link.url.removeprefix("https://a.org/") for link in links([text])] == expected


def test_source_comes_first() -> None:
    """A link that the source gave keeps its place and its kind."""
    given = (Link("data", "https://github.com/a/b"),)
    found = links(["https://c.org and https://github.com/a/b/."], given)
    assert found == (*given, Link("project", "https://c.org"))


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("github.com/a/b", "code"),
        ("gist.github.com/a", "code"),
        ("a.github.io/b", "project"),
        ("gitlab.inria.fr/a/b", "code"),
        ("gitlab.com/a/b", "code"),
        ("bitbucket.org/a/b", "code"),
        ("codeberg.org/a/b", "code"),
        ("anonymous.4open.science/r/x", "code"),
        ("huggingface.co/a/b", "code"),
        ("huggingface.co/datasets/a/b", "data"),
        ("huggingface.co/spaces/a/b", "project"),
        ("huggingface.co/papers/2401.00001", "paper"),
        ("zenodo.org/record/1", "data"),
        ("doi.org/10.5281/zenodo.1", "data"),
        ("doi.org/10.1000/1", "paper"),
        ("kaggle.com/datasets/a/b", "data"),
        ("kaggle.com/code/a/b", "code"),
        ("arxiv.org/abs/2401.00001", "paper"),
        ("export.arxiv.org/abs/2401.00001", "paper"),
        ("openreview.net/forum", "paper"),
        ("aclanthology.org/2020.acl-main.1", "paper"),
        ("notgithub.com/a/b", "project"),
        ("example.org/github.com", "project"),
    ],
)
def test_kinds(address: str, expected: str) -> None:
    """Host and path say what is at an address; a host that is not known is a project's."""
    host, _, path = address.partition("/")
    assert kind(host, path) == expected
