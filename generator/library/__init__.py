"""Libraries: made by `init`, and brought to a newer version by `upgrade`.

A library holds a lean copy of Sheaf and what is its owner's. `parts` says which file is whose,
`.sheaf.json` in the library remembers what Sheaf wrote, and `plan` tells from both what to do.
"""

from generator.library.making import make
from generator.library.upgrading import upgrade

__all__ = ["make", "upgrade"]
