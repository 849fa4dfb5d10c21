"""The reasons for which entries of a listing are rejected, as users read them."""

NO_ABSTRACT = "A title without an abstract; add the abstract below it, or remove the line."
NO_TITLE = "An abstract without a title; add its title on a line above it."
TOO_SHORT = (
    "The text below the title is too short for an abstract; add the rest, or remove the entry."
)
TOO_LONG = (
    "The title is longer than any title should be; put a line break where the abstract begins."
)
IS_LABEL = "The title is only a label; put the title of the paper above its abstract."
CUT_TITLE = (
    "A part of the title is missing, such as half of its brackets or quotation marks; put all of it"
    " on one line."
)
SESSION = "The title is the heading of a session; put the title of the paper above its abstract."
CUT = (
    "The abstract seems to continue further down; put all of it right below the title, in whole"
    " sentences, and an empty line after it."
)
NAMES_PEOPLE = (
    "The text below the title is a list of people; add the abstract below it, or remove the entry."
)
RECURS = "Other abstracts have the same title; give each paper its own."
UNLIKE = (
    "Written differently from the other {count} papers of this file: {how}; if it is a paper, write"
    " it as they are (title, then abstract), or put it into a file of its own."
)
BIOGRAPHY = (
    "The title is the name of a person and the text is about them, as in other entries of this"
    " file, so this seems to be a speaker's biography; if it is a paper, put it into a file of its"
    " own."
)
OUT_OF_ORDER = (
    "Its title fits another abstract of this file better, and so do most others; put each title"
    " right above its own abstract."
)
AMONG_UNSURE = (
    "At least as many other parts of this file cannot be read with confidence, so this may be no"
    " paper either; if it is one, put `Title:` and `Abstract:` before them, in a file of its own."
)
UNSURE_END = (
    "It is not certain which of the lines below belong to the abstract; remove those that do not,"
    " and put an empty line after it."
)
UNSURE = (
    "It is not certain which line is the title and where the abstract begins; put `Title:` and"
    " `Abstract:` before them, or an empty line between them."
)
