"""Libraries: made by `init`, and upgraded by `upgrade`.

A library contains a lean copy of Sheaf and the files of its owner. `parts` says who owns which
file, `.sheaf.json` in the library records what Sheaf wrote, and `plan` decides from both what to
do.
"""

from generator.library.making import make
from generator.library.upgrading import upgrade

__all__ = ["make", "upgrade"]
