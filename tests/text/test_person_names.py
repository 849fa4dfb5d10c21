"""A name is split into parts where it says how, and otherwise stays whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Person
from generator.text import bibtex_names, name_lists, person_names

PRINTED: list[tuple[str, Person | None]] = [
    # without a comma nobody can tell the family name, unless a particle begins it
    ("Ana Li", Person("Ana Li")),
    ("Wang Wei", Person("Wang Wei")),
    ("Plato", Person("Plato")),
    ("李明", Person("李明")),
    ("Vincent van Gogh", Person("Vincent van Gogh", "Gogh", "Vincent", "van")),
    ("Ana de la Cruz Pérez", Person("Ana de la Cruz Pérez", "Cruz Pérez", "Ana", "de la")),
    ("van Gogh", Person("van Gogh")),
    # with one, the family name is first
    ("Li, Ana", Person("Ana Li", "Li", "Ana")),
    ("李, 明", Person("李明", "李", "明")),
    ("Beethoven, Ludwig van", Person("Ludwig van Beethoven", "Beethoven", "Ludwig", "van")),
    ("King, Jr., Martin", Person("Martin King Jr.", "King", "Martin", None, "Jr.")),
    ("King, Martin, III", Person("Martin King III", "King", "Martin", None, "III")),
    ("Smith, John, PhD", Person("John Smith", "Smith", "John")),
    ("a, b, c, d", Person("a, b, c, d")),
    # bodies, whose names may hold a comma
    ("Maps, Inc.", Person("Maps, Inc.", is_body=True)),
    ("The Bee Collaboration", Person("The Bee Collaboration", is_body=True)),
    ("Bee Committee 1*", Person("Bee Committee 1", is_body=True)),
    # marks of affiliations and footnotes
    ("Ana Li*", Person("Ana Li")),
    ("Ana Li1,2", Person("Ana Li")),
    ("Ana Li (1)", Person("Ana Li")),
    # nobody
    (" , ", None),
    ("*", None),
]


@pytest.mark.parametrize(("printed", "expected"), PRINTED)
def test_person(printed: str, expected: Person | None) -> None:
    """One name, as it is printed."""
    assert person_names.person(printed) == expected


def test_parts() -> None:
    """Parts that a source gives stay parts; one alone is the name."""
    orcid = "https://orcid.org/0000-0002-1825-0097"
    assert person_names.of_parts("Berg", "Ana", "van den", "Jr.", orcid=orcid) == Person(
        "Ana van den Berg Jr.", "Berg", "Ana", "van den", "Jr.", "0000-0002-1825-0097"
    )
    assert person_names.of_parts("", "Plato") == Person("Plato")
    assert person_names.of_parts("Plato", orcid="0000-0002-1825-0098") == Person("Plato")
    assert person_names.of_parts(" ", "?") is None
    assert person_names.body("{ }") is None


LISTS: list[tuple[str, list[str], bool]] = [
    ("Ana Li, Bo Sen, and Cy Wu", ["Ana Li", "Bo Sen", "Cy Wu"], False),
    ("Ana Li and Bo Sen", ["Ana Li", "Bo Sen"], False),
    ("Ana Li, Bo Sen & Cy Wu", ["Ana Li", "Bo Sen", "Cy Wu"], False),
    ("Li, Ana; Sen, Bo", ["Ana Li", "Bo Sen"], False),
    ("Ana Li | Bo Sen", ["Ana Li", "Bo Sen"], False),
    ("Li, Ana and Sen, Bo", ["Ana Li", "Bo Sen"], False),
    ("Li, A., Sen, B. C.", ["A. Li", "B. C. Sen"], False),
    ("Li, A., & Sen, B.", ["A. Li", "B. Sen"], False),
    ("Li, Ana", ["Ana Li"], False),
    ("李明，王伟", ["李明", "王伟"], False),
    ("Ana Li et al.", ["Ana Li"], True),
    ("Ana Li, Bo Sen, et al", ["Ana Li", "Bo Sen"], True),
    ("Ana Li and others", ["Ana Li"], True),
    ("Ana Li (1), Bo Sen (2) ((1) Hive, (2) Meadow)", ["Ana Li", "Bo Sen"], False),
    # as programs print lists
    ("['Ana Li', \"Bo O'Neil\"]", ["Ana Li", "Bo O'Neil"], False),
    ("[{'name': 'Ana Li', 'id': 1}]", ["Ana Li"], False),
    # what is no part of a name
    ("Prof. Dr. Ana Li, by Bo Sen <bo@x.org>", ["Ana Li", "Bo Sen"], False),
    ("Ana Li PhD; Bo Sen, M.D.", ["Ana Li", "Bo Sen"], False),
    ("Li A, Sen B, Wu C.", ["Li A", "Sen B", "Wu C"], False),
    ("[No author name available]", [], False),
    # a suffix, and initials, say what the commas are
    ("Ana van den Berg, Jr., Bo Sen", ["Ana van den Berg, Jr.", "Bo Sen"], False),
    ("Li, Ana B., Sen, Bo", ["Ana B. Li", "Bo Sen"], False),
    # marks of affiliations
    ("Ana Li¹, Bo Sen²* and Cy Wu¹,²", ["Ana Li", "Bo Sen", "Cy Wu"], False),
    ("Ana Li[1], Bo Sen [2,3]", ["Ana Li", "Bo Sen"], False),
    ("Ana Li a, Bo Sen b,*, and Cy Wu a,b", ["Ana Li", "Bo Sen", "Cy Wu"], False),
    # commas only: a frequent given name shows which are pairs
    ("Smith, John, Doe, Anna", ["John Smith", "Anna Doe"], False),
    ("van der Berg, Jan, Doe, Jean-Luc, et al.", ["Jan van der Berg", "Jean-Luc Doe"], True),
    ("García, María, López, Juan Carlos", ["María García", "Juan Carlos López"], False),
    ("Smith, Jones, Brown, Taylor", ["Smith", "Jones", "Brown", "Taylor"], False),
    ("John, Anna, Peter, Maria", ["John", "Anna", "Peter", "Maria"], False),
    ("Li A, Sen B; The Hive", ["Li A", "Sen B", "The Hive"], False),
    ("王小明, 李华", ["王小明", "李华"], False),
    # the word for "and" in other languages, which may be in a name
    ("Ana Li y Bo Sen", ["Ana Li", "Bo Sen"], False),
    ("José Ortega y Gasset", ["José Ortega y Gasset"], False),
    # organisations
    ("Centre for Bees and Wasps", ["Centre for Bees and Wasps"], False),
    ("The Bee Collaboration: A. Li, B. Sen", ["The Bee Collaboration", "A. Li", "B. Sen"], False),
    ("A. Li, for the Bee Collaboration", ["A. Li", "Bee Collaboration"], False),
    # separators that are in few lists
    ("Li, Ana/Sen, Bo", ["Ana Li", "Bo Sen"], False),
    ("1. Ana Li 2. Bo Sen", ["Ana Li", "Bo Sen"], False),
    ("田辺由紀・佐藤一郎", ["田辺由紀", "佐藤一郎"], False),
    ("ジョン・スミス", ["ジョン・スミス"], False),
    ("Nagy István és Kovács Éva", ["Nagy István", "Kovács Éva"], False),
    ("أحمد علي، سارة محمد", ["أحمد علي", "سارة محمد"], False),
    ("", [], False),
]


@pytest.mark.parametrize(("printed", "expected", "more"), LISTS)
def test_people(printed: str, expected: list[str], more: bool) -> None:  # noqa: FBT001 -- a column
    """Names in a list with any separators; "et al." is not a name."""
    people, has_more = name_lists.people(printed)
    assert [person.name for person in people] == expected
    assert has_more == more


BIBTEX: list[tuple[str, list[Person], bool]] = [
    ("Li, Ana and Sen, Bo", [Person("Ana Li", "Li", "Ana"), Person("Bo Sen", "Sen", "Bo")], False),
    ("Ana Li and others", [Person("Ana Li", "Li", "Ana")], True),
    ("Plato", [Person("Plato")], False),
    (
        "Jean de La Fontaine",
        [Person("Jean de La Fontaine", "La Fontaine", "Jean", "de")],
        False,
    ),
    ("{Barnes and Noble}", [Person("Barnes and Noble", is_body=True)], False),
    ("{{The Hive}} and Li, Ana", [Person("The Hive", is_body=True), Person("Ana Li", "Li", "Ana")],
     False),
    # braces against a change of case are around the whole list
    ("{Li, Ana and Sen, Bo}", [Person("Ana Li", "Li", "Ana"), Person("Bo Sen", "Sen", "Bo")],
     False),
    ("Ka{â}niche, Mohamed", [Person("Mohamed Kaâniche", "Kaâniche", "Mohamed")], False),
    ("{de la Cruz}, Ana", [Person("Ana de la Cruz", "Cruz", "Ana", "de la")], False),
    ("Knuth, Jr, Donald E.", [Person("Donald E. Knuth Jr", "Knuth", "Donald E.", None, "Jr")],
     False),
    ("{ } and 1", [], False),
]  # fmt: skip


@pytest.mark.parametrize(("field", "expected", "more"), BIBTEX)
def test_bibtex(field: str, expected: list[Person], more: bool) -> None:  # noqa: FBT001 -- a column
    """Names, split into parts as BibTeX does."""
    assert bibtex_names.people(field) == (tuple(expected), more)


def test_many_heads() -> None:
    """A group that names a group, and so on without end, is read all the same."""
    people, _ = name_lists.people("The Bee Team: " * 5000)
    assert people[0] == Person("The Bee Team", is_body=True)


@given(st.text(alphabet="aLé 李.,;{}*1&()|and\n", max_size=40))
def test_any_text(text: str) -> None:
    """Any text has names with letters in them, or none; nothing raises."""
    for people, _ in (name_lists.people(text), bibtex_names.people(text)):
        assert all(any(map(str.isalpha, person.name)) for person in people)
        assert all(person.name == " ".join(person.name.split()) for person in people)


@pytest.mark.parametrize(
    ("name", "family"),
    [("Li A", "Li"), ("van der Berg CD", "van der Berg"), ("O’Neil C.", "O’Neil"), ("Ana Li", ""),
     ("LI A", ""), ("A Li", "")],
)  # fmt: skip
def test_family_before_initials(name: str, family: str) -> None:
    """Initials at the end of a name show that the family name comes first."""
    assert person_names.family_before_initials(name) == family


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Prof. Dr. Li, Ana (Editor)", "Ana Li"),
        ("Ana Li <ana@x.org>", "Ana Li"),
        ("Li, Ana (ORCID: 0000-0002-1825-0097)", "Ana Li"),
        ("Ana Li, Bo Sen, Cy Wu", None),
        ("nan", None),
    ],
)
def test_one(text: str, name: str | None) -> None:
    """A field for one name has one, with what surrounds it, or several, or nobody."""
    person = name_lists.single(text)
    assert (person.name if person else None) == name
