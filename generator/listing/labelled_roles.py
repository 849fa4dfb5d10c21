"""Roles that are certain because lines have labels."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from generator.listing.labels import Label
from generator.listing.role import Role
from generator.listing.rows import Row

_ROLES: Mapping[str, Role] = MappingProxyType(
    {
        "title": Role.TITLE,
        "authors": Role.AUTHORS,
        "abstract": Role.ABSTRACT,
        "keywords": Role.KEYWORDS,
    }
)


def labelled_roles(rows: Sequence[Row]) -> dict[int, Role]:
    """Return the roles by index of lines whose labels are certain.

    The names of columns of a table are. Other labels are if all papers of the listing have them:
    labelled titles and labelled abstracts alternate, beginning with a title.
    """
    labels = [(place, row.label) for place, row in enumerate(rows) if row.label]
    certain = [
        (place, label) for place, label in labels if label.is_certain and label.kind in _ROLES
    ]
    order = [label.kind for _, label in certain if label.kind in ("title", "abstract")]
    pairs = len(order) // 2
    if not pairs or order != ["title", "abstract"] * pairs:
        return {place: _role(label) for place, label in certain if rows[place].is_of_column}
    return {place: _role(label) for place, label in certain}


def _role(label: Label) -> Role:
    return _ROLES[label.kind] if label.rest else Role.LABEL
