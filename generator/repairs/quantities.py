r"""Chemical formulas and quantities in TeX: `\ce{H2O}`, `\SI{5}{\kilo\gram}`."""

import re
from collections.abc import Iterator

from generator.repairs.find import Find, likely
from generator.text import word_lists
from generator.text.tex_symbols import LOWERED, RAISED

_CHEMISTRY = r"ce\s?\{(?P<ce>(?:[A-Za-z0-9()\[\]+.<>= ^_-]|[\^_]\{[0-9+-]{1,4}\}){1,100})\}"
_NUMBER = r"[0-9+\-.,e()]{1,40}"
_UNIT = r"(?:[A-Za-z0-9%/.^~-]|\\[A-Za-z]{1,20}(?![A-Za-z])\s?){1,80}"
_QUANTITY = (
    rf"(?:SI|qty)\s?(?:\[[^\]{{}}]{{0,80}}\])?\{{(?P<of>{_NUMBER})\}}\s?\{{(?P<unit>{_UNIT})\}}"
    rf"|(?:si|unit)\s?\{{(?P<alone>{_UNIT})\}}"
    rf"|(?:num|(?P<angle>ang))\s?\{{(?P<number>{_NUMBER})\}}"
)
_ALONE = re.compile(rf"\\(?<!\\\\)(?:{_CHEMISTRY}|{_QUANTITY})")
_FORMULA = re.compile(rf"\$(?<!\\\$)\\(?:{_CHEMISTRY}|{_QUANTITY})\$")

_PREFIXES = {
    "femto": "f", "pico": "p", "nano": "n", "micro": "µ", "milli": "m", "centi": "c", "deci": "d",
    "kilo": "k", "mega": "M", "giga": "G", "tera": "T", "peta": "P",
}  # fmt: skip
_UNITS = {
    "gram": "g", "metre": "m", "meter": "m", "second": "s", "ampere": "A", "kelvin": "K",
    "mole": "mol", "candela": "cd", "hertz": "Hz", "newton": "N", "pascal": "Pa", "joule": "J",
    "watt": "W", "volt": "V", "ohm": "Ω", "farad": "F", "tesla": "T", "henry": "H", "weber": "Wb",
    "becquerel": "Bq", "sievert": "Sv", "gray": "Gy", "litre": "L", "liter": "L", "minute": "min",
    "hour": "h", "day": "d", "percent": "%", "celsius": "°C", "degreeCelsius": "°C",
    "degree": "°", "electronvolt": "eV", "angstrom": "Å", "decibel": "dB", "bit": "bit",
    "byte": "B", "dalton": "Da", "bar": "bar", "tonne": "t", "radian": "rad",
}  # fmt: skip
_SHORT = word_lists.vocabulary(
    "kg g mg ug m km cm mm um nm s ms us ns h min A mA K mol V mV W kW J kJ N Pa kPa MPa GPa Hz kHz"
    " MHz GHz THz eV keV MeV GeV TeV L l ml mL T mT F"
)
_POWERS = {"squared": "²", "cubed": "³"}
_BEFORE = {"square": "²", "cubic": "³"}
_PART = re.compile(r"\\([A-Za-z]+)\s?|([^\\]+)")
_COUNT = re.compile(r"(?<=[A-Za-z)\]])[0-9]+")
_CHARGE = re.compile(r"\^\{?([0-9]*[+-])\}?|(?<=[A-Za-z0-9)\]])([+-])(?=\s|$)")
_INDEX = re.compile(r"_\{?([0-9]+)\}?")
_ARROWS = (("<=>", "⇌"), ("->", "→"))
_POWER_OF_TEN = re.compile(r"e([+-]?[0-9]+)")


def in_formulas(text: str) -> Iterator[Find]:
    r"""Find formulas that are nothing else, such as `$\ce{H2O}$`."""
    return _finds(text, _FORMULA)


def alone(text: str) -> Iterator[Find]:
    r"""Find commands in running text, such as `\ce{H2O}`."""
    return _finds(text, _ALONE)


def _finds(text: str, pattern: re.Pattern[str]) -> Iterator[Find]:
    for match in pattern.finditer(text):
        after = _shown(match)
        if after is not None:
            yield likely(match, after)


def _shown(match: re.Match[str]) -> str | None:
    """Return what readers see, or `None` if it has a unit that is not known."""
    if match["ce"]:
        return _chemistry(match["ce"])
    if match["number"]:
        return _number(match["number"]) + ("°" if match["angle"] else "")
    unit = _unit(match["unit"] or match["alone"])
    if unit is None or not match["of"]:
        return unit
    return _number(match["of"]) + ("" if unit == "°" else " ") + unit


def _chemistry(text: str) -> str:
    """Return a formula of mhchem: numbers after letters are indices, signs at ends charges."""
    for ascii_, arrow in _ARROWS:
        text = text.replace(ascii_, arrow)
    text = _CHARGE.sub(lambda found: (found[1] or found[2]).translate(RAISED), text)
    text = _INDEX.sub(lambda found: found[1].translate(LOWERED), text)
    return _COUNT.sub(lambda found: found[0].translate(LOWERED), text).strip()


def _number(text: str) -> str:
    power = _POWER_OF_TEN.search(text)
    if power is None:
        return text.replace("+-", "±")
    factor = text[: power.start()]
    return (f"{factor} × " if factor else "") + "10" + power[1].lstrip("+").translate(RAISED)


def _unit(text: str) -> str | None:
    r"""Return a unit as it is printed: `\metre\per\second\squared` is `m/s²`."""
    shown = glue = power = ""
    for name, typed in _PART.findall(text):
        if typed:
            shown += typed.replace("~", " ").replace(".", " ")
        elif name == "per":
            glue = "/"
        elif name in _BEFORE:
            power = _BEFORE[name]
        elif name in _POWERS:
            shown += _POWERS[name]
        elif name in _PREFIXES:
            shown, glue = shown + (glue or (" " if shown else "")) + _PREFIXES[name], "-"
        elif name in _UNITS or name in _SHORT:
            sign = _UNITS.get(name, name.replace("u", "µ"))
            between = "" if glue == "-" else glue or (" " if shown else "")
            shown, glue, power = shown + between + sign + power, "", ""
        else:
            return None
    return shown
