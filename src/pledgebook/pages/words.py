"""The words of our own on every page, by language: English and Chinese, others on top of English.

``words.json`` holds them side by side, so that whoever adds a word sees both.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from pledgebook.promises.language import base_of

LANGUAGE_NAMES = {
    "ar": "العربية",
    "de": "Deutsch",
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "id": "Bahasa Indonesia",
    "it": "Italiano",
    "ja": "日本語",
    "ko": "한국어",
    "pt": "Português",
    "ru": "Русский",
    "th": "ไทย",
    "vi": "Tiếng Việt",
    "zh": "中文",
    "zh-TW": "繁體中文",
}


@cache
def _all() -> Mapping[str, Mapping[str, str]]:
    text = files("pledgebook.pages").joinpath("words.json").read_text(encoding="utf-8")
    loaded: Mapping[str, Mapping[str, str]] = json.loads(text)
    return loaded


@cache
def words(language: str) -> Mapping[str, str]:
    """Every word by its key, in the language or else in English."""
    base = base_of(language)
    return {key: said.get(language) or said.get(base) or said["en"] for key, said in _all().items()}


def name_of(language: str) -> str:
    """What a language calls itself; its code where we do not know."""
    return LANGUAGE_NAMES.get(language) or LANGUAGE_NAMES.get(base_of(language), language)
