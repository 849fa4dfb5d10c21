"""The seed is repaired as a reader would, and nowhere else."""

from generator.importers import read
from generator.repairs import repair


def test_seed_changes(seed: bytes) -> None:
    """The seed's repairs and flags are these, each judged by eye, and no others."""
    papers = [repair(each) for each in read("seed.txt", seed).entries]
    changes = {
        each.title: [(e.rule, e.before, e.after, e.certainty.value) for e in each.repairs]
        for each in papers
        if each.repairs
    }
    assert changes == SEED_CHANGES
    assert not any(entry.field == "title" for each in papers for entry in each.repairs)


def test_seed_texts_without_changes(seed: bytes) -> None:
    """A paper of the seed that the list of changes does not name is as it was received."""
    for received in read("seed.txt", seed).entries:
        repaired = repair(received)
        assert received.title == repaired.title
        assert (repaired == received) == (received.title not in SEED_CHANGES)


def _only(rule: str, before: str, after: str, certainty: str) -> list[tuple[str, str, str, str]]:
    return [(rule, before, after, certainty)]


QUOTES = [
    ("tex-quotes", "``", "“", "certain"),
    ("tex-quotes", "''", "”", "certain"),
]
DASH = ("dash", "--", "–", "certain")
WORD_DASH = ("dash", "--", "–", "likely")
EPSILON = ("former-math", "varepsilon", "ε", "certain")
APPROX = ("unknown-math", "approx", "approx", "unsure")

SEED_CHANGES: dict[str, list[tuple[str, str, str, str]]] = {
    "Statistical Perspective of Top-K Sparse Softmax Gating Mixture of Experts": [
        ("script", "_{ast}", "_*", "certain")
    ]
    * 3,
    "No, of course I can! Refusal Mechanisms Can Be Exploited Using Harmless Fine-Tuning Data": (
        QUOTES
    ),
    "An Embarrassingly Simple Backdoor Attack on Self-supervised Learning": [
        ("comparison", "<=", "≤", "certain"),
        ("comparison", ">=", "≥", "certain"),
        ("unknown-command", "\\ssl", "\\ssl", "unsure"),
    ],
    "Generating Private Synthetic Data with Genetic Algorithms": [WORD_DASH] * 2,
    "On the Effects of Data Scale on Computer Control Agents": _only(
        "comment", "%In particularly", "%In particularly", "unsure"
    ),
    "DigiRL: Training In-The-Wild Device-Control Agents with Autonomous Reinforcement Learning": [
        DASH
    ]
    * 2,
    "Bayesian Estimation of Differential Privacy": [
        EPSILON,
        EPSILON,
        ("unknown-math", "epsilon", "epsilon", "unsure"),
        EPSILON,
        EPSILON,
    ],
    "Optimized Conformal Selection: Powerful Selective Inference After Conformity Score"
    " Optimization": QUOTES,
    "SpikeGPT: Generative Pre-trained Language Model with Spiking Neural Networks": [
        ("tex-quote", "`", "‘", "likely"),
        ("tex-quote", "'", "’", "likely"),
        ("power", "^2", "²", "certain"),
    ],
    "Semi-Supervised Offline Reinforcement Learning with Action-Free Trajectories": [
        DASH,
        ("citation-key", "~fu2020d4rl", "~fu2020d4rl", "unsure"),
        ("tex-escape", "\\%", "%", "certain"),
    ],
    "Scaling Laws for Adversarial Attacks on Language Model Activations": [
        ("unknown-math", "kappa", "kappa", "unsure"),
        ("unknown-math", "chi", "chi", "unsure"),
        APPROX,
        APPROX,
    ],
    "Intelligent Sensing-to-Action for Robust Autonomy at the Edge: Opportunities and Challenges": [
        WORD_DASH
    ],
    "Paging with Succinct Predictions": [DASH, *QUOTES, DASH, DASH],
}
