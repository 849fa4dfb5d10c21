"""Scripts that put no spaces between words, as insides of character classes.

Each class is for one question, and they differ on purpose.
"""

PAIRED = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7ff\uf900-\ufaff\U00020000-\U000323af"
)
"""Characters that search looks up in pairs; Korean too, whose endings run into its words."""
SINGLE = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u1780-\u17d3\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Characters that each count as a word of what papers share; Korean has words."""
IN_NAMES = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7ff"
"""Scripts in which the family name comes first, and no space parts it from the given name."""
