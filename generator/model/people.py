"""The authors of papers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """A person or a group such as a consortium that is an author of a paper.

    The parts of a name are known only if the source distinguishes them. `text.person_names` makes
    people from the names in sources.
    """

    name: str
    """As printed, in reading order: `Ludwig van Beethoven`, `李明`."""
    family: str | None = None
    """Without its particle: `Beethoven`."""
    given: str | None = None
    particle: str | None = None
    """A prefix of the family name that is often ignored in sorting: `van`, `de la`."""
    suffix: str | None = None
    """A suffix of the family name: `Jr.`, `III`."""
    orcid: str | None = None
    """Such as `0000-0002-1825-0097`."""
    is_body: bool = False
    """Whether the source says that it is not a person."""
    known_as: str | None = None
    """The name under which `curation.yml` files it, to separate or to join names."""

    @property
    def full_family(self) -> str | None:
        """The family name with its particle: `van Beethoven`."""
        if self.family and self.particle:
            return f"{self.particle} {self.family}"
        return self.family
