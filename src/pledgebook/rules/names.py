"""Near names, for messages about unknown ones, and what readers call the kinds of things."""

import difflib
from collections.abc import Iterable

from pledgebook.diagnostic import Words

_FEW = 5


def nearest(name: str, known: Iterable[str], most: int = 3) -> list[str]:
    """The known names nearest to ``name``, the nearest first; none if all are far."""
    if len(name) > 80:
        return []
    found = difflib.get_close_matches(name, list(known), n=most, cutoff=0.6)
    likeness = [difflib.SequenceMatcher(None, other, name).ratio() for other in found]
    return [
        other for other, ratio in zip(found, likeness, strict=True) if ratio > likeness[0] - 0.15
    ]


def sentence(names: Iterable[str], language: str = "en") -> str:
    """Names as a list in a sentence: “a”, “b”."""
    return ("、" if language == "zh" else ", ").join(f"“{name}”" for name in names)


def _one_of(names: Iterable[str], language: str) -> str:
    return (" 或 " if language == "zh" else " or ").join(f"“{name}”" for name in names)


def near_words(near: list[str], known: Iterable[str] = (), otherwise: Words | None = None) -> Words:
    """The advice that names near ones, else the known ones where they are few, else the last."""
    if near:
        return {
            "en": f"Did you mean {_one_of(near, 'en')}?",
            "zh": f"是否想写{_one_of(near, 'zh')}？",
        }
    few = list(known)
    if 0 < len(few) <= _FEW:
        return {"en": f"Known here: {sentence(few)}.", "zh": f"现有{sentence(few, 'zh')}。"}
    return otherwise or {"en": "No known name is near to it.", "zh": "没有相近的名称。"}
