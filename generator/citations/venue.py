"""What kind of thing a venue is, where its own name says so."""

import re

from generator.model import ContainerKind

_JOURNAL = re.compile(
    r"(?i)\b(?:journal|transactions|letters|annals|magazine|bulletin|quarterly)\b"
)
_CONFERENCE = re.compile(r"(?i)\b(?:conference|workshop|symposium)\b")


def kind(venue: str) -> ContainerKind | None:
    """Return the kind of `venue`, or `None` if its name does not show it.

    "Proceedings" tells nothing: some of the best-known journals are called so. A journal may carry
    a conference in its name, as *Journal of Physics: Conference Series* does, but hardly the other
    way about.
    """
    if _JOURNAL.search(venue):
        return ContainerKind.JOURNAL
    return ContainerKind.PROCEEDINGS if _CONFERENCE.search(venue) else None
