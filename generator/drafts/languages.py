"""The names that sources have for languages."""

import re
from collections.abc import Mapping

_LANGUAGES: Mapping[str, str] = {
    name: tag
    for tag, names in {
        "ar": "arabic ara ar",
        "de": "german deutsch ger deu de",
        "en": "english eng en",
        "es": "spanish español spa es",
        "fr": "french français fre fra fr",
        "it": "italian italiano ita it",
        "ja": "japanese 日本語 jpn ja",
        "ko": "korean kor ko",
        "nl": "dutch nederlands nld dut nl",
        "pl": "polish polski pol pl",
        "pt": "portuguese português por pt",
        "ru": "russian русский rus ru",
        "tr": "turkish tur tr",
        "zh": "chinese 中文 chi zho zh",
    }.items()
    for name in names.split()
}
_LANGUAGE_TAG = re.compile(r"([A-Za-z]{2})(?:[-_]([A-Za-z]{2}))?")


def language(text: str) -> str | None:
    """Return the tag, such as `en` or `pt-BR`, of a language given by name, code or tag."""
    if found := _LANGUAGES.get(text.strip().lower()):
        return found
    tag = _LANGUAGE_TAG.fullmatch(text.strip())
    if not tag or tag[1].lower() not in _LANGUAGES.values():
        return None
    return tag[1].lower() + (f"-{tag[2].upper()}" if tag[2] else "")
