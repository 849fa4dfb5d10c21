"""Values as function calls in a script, as pages from a disk may load nothing else."""

import json
import re

_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_MARKUP = re.compile("<(?=[/!?A-Za-z])")
_LINE_ENDS = ("\u2028", "\u2029")


def call(*arguments: object, to: str = "sheafIndex") -> str:
    """Return the line of JavaScript that hands plain values to the function `to`.

    Nothing in it can end a script, begin markup or break the line.
    """
    text = _MARKUP.sub(r"\\u003c", _json(arguments)[1:-1])
    for end in _LINE_ENDS:
        text = text.replace(end, f"\\u{ord(end):04x}")
    # lone surrogates cannot be written; looking for them would take ten times as long
    text = text.encode(errors="backslashreplace").decode()
    return f"{to}({text});\n"
