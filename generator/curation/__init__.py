"""What people decide by hand, always stronger than what is derived.

papers:
x-lora-mixture-of-experts:        # the last part of a paper's address
pin: [mixture-of-experts]       # topics that it has
ban: [biology-chemistry]        # topics that it has not
title: X-LoRA, corrected        # likewise authors, date, venue
links:
- {kind: code, url: "https://example.org/code"}
note: Read in March.            # shown on its page
topics:
ban: [text-classification]        # no paper has these
merge: {gans: generative-models}  # the first becomes part of the second
rename: {robotics: Robots}
"""

from generator.curation.applying import correct, retag, taxonomy
from generator.curation.decisions import NOTHING, UNDECIDED, Curation, Decision
from generator.curation.reading import FILE, parse

__all__ = [
    "FILE",
    "NOTHING",
    "UNDECIDED",
    "Curation",
    "Decision",
    "correct",
    "parse",
    "retag",
    "taxonomy",
]
