"""Near names, for messages about unknown ones."""

import difflib
from collections.abc import Iterable

from pledgebook.diagnostic import Words

_FAR = 5


def nearest(name: str, known: Iterable[str], most: int = 3) -> list[str]:
    """The known names nearest to ``name``, the nearest first; none if all are far."""
    if len(name) > 80:
        return []
    return difflib.get_close_matches(name, list(known), n=most, cutoff=0.6)


def sentence(names: Iterable[str]) -> str:
    """Names as a list in a sentence: “a”, “b”."""
    return ", ".join(f"“{name}”" for name in names)


def near_words(near: list[str], known: Iterable[str] = ()) -> Words:
    """The advice that names near ones, else the known ones where they are few."""
    if near:
        return {"en": f"Did you mean {sentence(near)}?", "zh": f"是否想写 {sentence(near)}?"}
    few = list(known)
    if 0 < len(few) <= _FAR:
        return {"en": f"There is {sentence(few)}.", "zh": f"现有 {sentence(few)}。"}
    return {"en": "No known name is near to it.", "zh": "没有相近的名称。"}
