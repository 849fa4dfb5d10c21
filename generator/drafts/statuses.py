"""Submissions that were not accepted, as the systems of conferences mark them."""

from collections.abc import Iterable

from generator.drafts.names_of_fields import plain
from generator.text.word_lists import vocabulary

NOT_ACCEPTED = "Its status is `{status}`; leave it out, or change the status if it belongs here."
"""The reason for rejecting a record."""

_NAMES = frozenset(
    (
        *("status", "state", "decision", "final decision", "acceptance status", "paper status"),
        *("submission status", "entscheidung", "décision", "decisión", "estado"),
        *("状态", "录用结果"),
    )
)
_FIRST_WORDS = vocabulary(
    "reject rejected rejection withdrawn withdraw withdrawal declined desk unaccepted abgelehnt"
    " zurückgezogen refusé retiré rechazado rechazada retirado rejeitado 拒稿 拒绝 撤稿"
)


def reason_against(named: Iterable[tuple[str, str]]) -> str:
    """Return why a record with these fields is no accepted paper; empty if nothing says so."""
    for name, text in named:
        if plain(name) in _NAMES:
            words = text.casefold().split(maxsplit=1)
            if words and words[0].strip(".,;:()") in _FIRST_WORDS:
                return NOT_ACCEPTED.format(status=text.strip())
    return ""
