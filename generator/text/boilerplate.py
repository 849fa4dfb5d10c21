"""Lines of the page from which a listing was copied that belong to no paper."""

import re

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_DATE = rf"(?:{_MONTH} \d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?|\d{{4}}-\d\d-\d\d)"
_COUNT = r"\d[\d.,]{0,9}[kKmM]?"

_FURNITURE = (
    # a whole line is nothing but one of the words on the page's buttons and headings
    (
        "new|subscribe|upvote[sd]?|downvotes?|follow|following|login|log in|sign up|sign in|share"
        "|daily papers|trending papers|weekly|monthly|view (?:arxiv page|pdf|all|more)|read more"
        "|show (?:more|less)|load more|previous|next|arxiv|arxiv page|pdf|html|abs|github|code"
        "|project page|ai-generated summary|abstract|paper|papers|collections?|community|comments?"
    ),
    r"get trending papers in your email inbox!?( once a day!?)?",
    r"(?:by)? ?\S{0,60}(?: \S{1,40}){0,3} and the research community",
    rf"submitted by(?: \S{{1,60}})?(?: {_COUNT})?",
    rf"(?:submitted |published |updated |posted )?(?:on )?{_DATE}",
    rf"(?:·|[-•*|+] )? ?{_COUNT} (?:authors?|comments?|upvotes?|votes?|likes?|stars?|replies)",
    rf"(?:github|upvotes?|arxiv page|comments?|\[-\]|▲|★|⭐|❤|👍|🔥)? ?[+-]?{_COUNT}",
    # an address alone
    r"<?(?:https?://|www\.|login\?next=)\S+>?",
)
_PATTERN = re.compile("|".join(f"(?:{part})" for part in _FURNITURE), re.IGNORECASE)
_NAME_FOLLOWS = re.compile("submitted by|by", re.IGNORECASE)
_LONGEST = 100
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


def is_boilerplate(line: str, before: str = "") -> bool:
    """Say whether `line`, with folded white space, is boilerplate; `before` is the line above it.

    Lines without a letter or a digit are boilerplate too: a dot, a rule, an arrow.
    """
    if not _LETTER_OR_DIGIT.search(line):
        return True
    if len(line) > _LONGEST and " " in line:
        return False
    # the name of the submitter is on a line of its own
    if _NAME_FOLLOWS.fullmatch(before) and " " not in line:
        return True
    return _PATTERN.fullmatch(line) is not None
