"""A long text, cut where a reader would."""


def cut(text: str, longest: int) -> str:
    """Return `text`, or its start with an ellipsis where it has more than `longest` characters.

    It is cut at a space, unless the last one is so early that the text hardly uses any.
    """
    if len(text) <= longest:
        return text
    space = text.rfind(" ", 0, longest + 1)
    return f"{text[: space if 2 * space > longest else longest]}…"
