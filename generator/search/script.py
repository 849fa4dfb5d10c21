"""Values as calls in a script, which is all that a page may load from a disk."""

import json
import re

_MARKUP = re.compile("<(?=[/!?A-Za-z])|[\u2028\u2029\ud800-\udfff]")


def call(*arguments: object, to: str = "sheafIndex") -> str:
    """Return the line of JavaScript that hands plain values to the function `to`.

    Nothing in it can end a script, begin markup or break the line.
    """
    text = json.dumps(arguments, ensure_ascii=False, separators=(",", ":"))[1:-1]
    return f"{to}({_MARKUP.sub(_escape, text)});\n"


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"
