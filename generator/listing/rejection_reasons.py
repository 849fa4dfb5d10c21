"""The reasons for which entries of a listing are rejected, as sentences for people."""

NO_ABSTRACT = "A title without an abstract; add the abstract below it, or remove the line."
NO_TITLE = "An abstract without a title; add its title on a line above it."
TOO_SHORT = (
    "The text below the title is too short for an abstract; add the rest, or remove the entry."
)
TOO_LONG = (
    "The title is longer than any title should be; put a line break where the abstract begins."
)
IS_LABEL = "The title is a label, not a title; put the title of the paper above its abstract."
CUT_TITLE = (
    "A part of the title is missing, such as half of its brackets or quotation marks; put all of it"
    " on one line."
)
SESSION = "The title is the heading of a session; put the title of the paper above its abstract."
CUT = (
    "The abstract seems to go on below it; put all of it right below the title, in sentences, and"
    " an empty line behind it."
)
NAMES_PEOPLE = (
    "The text below the title names people, and says nothing else; add the abstract below it, or"
    " remove the entry."
)
RECURS = "Other abstracts have the same title; give each paper its own."
UNLIKE = (
    "Set unlike the other {count} papers of this file: {how}; if it is a paper, set it as they are"
    " (title, then abstract), or put it into a file of its own."
)
LIFE = (
    "Named after a person, whom its text is about, as others here are: no paper, but what is told"
    " of speakers; if it is a paper, put it into a file of its own."
)
OUT_OF_ORDER = (
    "Its title fits another abstract of this file better, and so do most others; put each title"
    " right above its own abstract."
)
UNSURE = (
    "Which line is the title and where the abstract begins is not certain; put `Title:` and"
    " `Abstract:` before them, or an empty line between them."
)
