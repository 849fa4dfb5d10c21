"""Who signed a paper."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """A person, or a body such as a consortium, that signed a paper.

    The parts of a name are known only where the source tells them apart; a name without them is
    taken as a whole. `generator.text.names` makes people from what sources hold.
    """

    name: str
    """As printed, in the order in which it is read: `Ludwig van Beethoven`, `李明`."""
    family: str | None = None
    """Without its particle: `Beethoven`."""
    given: str | None = None
    particle: str | None = None
    """What is before the family name and is often left out in sorting: `van`, `de la`."""
    suffix: str | None = None
    """What follows the family name: `Jr.`, `III`."""
    orcid: str | None = None
    """Such as `0000-0002-1825-0097`."""
    is_body: bool = False
    """Whether the source says that it is not a person."""
    known_as: str | None = None
    """Under what the keepers of the collection file it, to part or to join names."""

    @property
    def full_family(self) -> str | None:
        """The family name with its particle: `van Beethoven`."""
        if self.family and self.particle:
            return f"{self.particle} {self.family}"
        return self.family
