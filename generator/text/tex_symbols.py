"""TeX names and the characters that they mean."""

from collections.abc import Iterable

GREEK = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ",
    "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν",
    "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ",
    "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ",
    "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ",
    "Omega": "Ω",
}  # fmt: skip
"""Letters whose names are words, too, or the names of products."""

GREEK_VARIANTS = {
    "varepsilon": "ε", "vartheta": "ϑ", "varphi": "φ", "varrho": "ϱ", "varsigma": "ς",
    "varpi": "ϖ", "varkappa": "ϰ",
}  # fmt: skip
"""Letters whose names are not words in any language."""

NO_WORDS = {
    "leq": "≤", "geq": "≥", "neq": "≠", "infty": "∞", "rightarrow": "→", "leftarrow": "←",
    "Rightarrow": "⇒", "leftrightarrow": "↔", "mapsto": "↦", "notin": "∉", "subseteq": "⊆",
    "supseteq": "⊇", "emptyset": "∅", "propto": "∝", "lesssim": "≲", "gtrsim": "≳", "ldots": "…",
    "cdots": "⋯", "cdot": "·", "simeq": "≃", "otimes": "⊗", "oplus": "⊕", "langle": "⟨",
    "rangle": "⟩", "setminus": "∖",
}  # fmt: skip
"""Signs whose names are not English words."""

WORDS = {
    "times": "×", "le": "≤", "ge": "≥", "ne": "≠", "approx": "≈", "sim": "∼", "cong": "≅",
    "equiv": "≡", "pm": "±", "mp": "∓", "to": "→", "in": "∈", "subset": "⊂", "supset": "⊃",
    "cup": "∪", "cap": "∩", "forall": "∀", "exists": "∃", "nabla": "∇", "partial": "∂", "sum": "∑",
    "prod": "∏", "int": "∫", "ll": "≪", "gg": "≫", "dots": "…", "ell": "ℓ", "circ": "∘",
    "ast": "*", "star": "⋆", "dagger": "†", "ddagger": "‡", "prime": "′", "top": "⊤", "bot": "⊥",
    "perp": "⊥", "parallel": "∥", "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉",
    "bullet": "•", "degree": "°", "copyright": "©", "pounds": "£", "euro": "€", "S": "§",
    "textless": "<", "textgreater": ">", "textbar": "|", "textunderscore": "_", "textendash": "–",
    "textemdash": "—", "textquoteright": "’", "textquoteleft": "‘", "textregistered": "®",
    "texttrademark": "™", "texttimes": "×", "textpm": "±", "textdegree": "°",
    "LaTeX": "LaTeX", "TeX": "TeX", "quad": " ",
    "qquad": " ", "log": "log", "exp": "exp", "min": "min", "max": "max", "sup": "sup",
    "inf": "inf", "lim": "lim", "arg": "arg", "left": "", "right": "",
}  # fmt: skip
"""Signs that differ from words only by the backslash, or by a clear trace of mathematics."""

OF_TEXT = {
    "textquotedblleft": "“", "textquotedblright": "”", "textquotesingle": "'", "textquotedbl": '"',
    "quotedblbase": "„", "quotesinglbase": "‚", "guillemotleft": "«", "guillemotright": "»",
    "textellipsis": "…", "textperiodcentered": "·", "textbullet": "•", "textmu": "µ",
    "textohm": "Ω",
    "texteuro": "€", "textsterling": "£", "textyen": "¥", "textcopyright": "©", "textsection": "§",
    "textparagraph": "¶", "textdagger": "†", "textonehalf": "½", "textonequarter": "¼",
    "textthreequarters": "¾", "textordfeminine": "ª", "textordmasculine": "º",
    "textexclamdown": "¡", "textquestiondown": "¿", "textdiv": "÷", "textminus": "−",
    "textcelsius": "°C", "textperthousand": "‰", "textonesuperior": "¹", "texttwosuperior": "²",
    "textthreesuperior": "³", "textbrokenbar": "¦", "textnumero": "№",
}  # fmt: skip
"""Signs that reference managers write with these names."""

_IN_TEXT = {f"text{name}": sign for name, sign in GREEK.items()}
"""Letters for a text, as the package textgreek names them."""

MACROS = {**WORDS, **OF_TEXT, **NO_WORDS, **GREEK, **GREEK_VARIANTS, **_IN_TEXT}
"""The character of each name after a backslash."""

RAISED = str.maketrans("0123456789+-−()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")
"""Characters and the same raised, as in a power."""

LOWERED = str.maketrans("0123456789+-−()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎")
"""Characters and the same lowered, as in an index."""


def names(*tables: Iterable[str]) -> str:
    """Return a pattern for the names in `tables`, a longer one before one that begins it."""
    return "|".join(
        sorted({name for table in tables for name in table}, key=lambda n: (-len(n), n))
    )
