"""Whether two texts differ in spelling alone.

The rule is plain, so that nobody has to guess: the same words in the same order, punctuation and
letter case aside; of words of five letters or more, each may differ by one letter added, left out,
changed, or swapped with its neighbour. Figures may not differ, nor may a single Chinese character:
one is enough to say the opposite.
"""

import re

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LETTERS = re.compile(r"[^\W\d_\u3400-\u9fff]{5,}")


def spelt_alike(before: str, after: str) -> bool:
    """Whether nothing but spelling, punctuation or letter case differs."""
    old, new = (_WORD.findall(text.casefold().replace("’", "'")) for text in (before, after))
    return len(old) == len(new) and all(
        was == now or _is_slip(was, now) for was, now in zip(old, new, strict=True)
    )


def _is_slip(was: str, now: str) -> bool:
    if not _LETTERS.fullmatch(was) or not _LETTERS.fullmatch(now):
        return False
    short, long = sorted((was, now), key=len)
    start = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), None)
    if start is None:
        return len(long) - len(short) == 1
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    if short[start + 1 :] == long[start + 1 :]:
        return True
    swapped = short[start + 1 : start + 2] + short[start] + short[start + 2 :]
    return swapped == long[start:]
