"""The forms an English word takes in a sentence, so that a list of words need name it once; and
back from a form to what they share."""

import re
from functools import cache

_VOWELS = "aeiou"
_LEAST_LETTERS = 3


@cache
def forms(word: str) -> frozenset[str]:
    """The word in every regular form, in small letters: plural, -s, -ed and -ing.

    “man” also becomes “men”. Forms that no rule of English makes do no harm: nobody writes them.
    """
    if len(word) < _LEAST_LETTERS or not (word.isascii() and word.isalpha()):
        return frozenset((word,))
    return frozenset((word, *_plurals(word), *_verbs(word)))


def _plurals(word: str) -> set[str]:
    if word.endswith("man"):
        return {word[:-2] + "en", word + "s"}
    if word.endswith("y") and word[-2] not in _VOWELS:
        return {word[:-1] + "ies"}
    if re.search(r"(?:s|x|z|ch|sh)$", word):
        return {word + "es"}
    return {word + "s"}


def _verbs(word: str) -> set[str]:
    if word.endswith("e"):
        return {word + "d", word[:-1] + "ing"}
    if word.endswith("y") and word[-2] not in _VOWELS:
        return {word[:-1] + "ied", word + "ing"}
    ends = {word + "ed", word + "ing"}
    if re.search(r"[^aeiou][aeiou][^aeiouwxy]$", word):
        ends |= {word + word[-1] + "ed", word + word[-1] + "ing"}
    return ends


PAST = {
    "bring": ("brought",),
    "buy": ("bought",),
    "find": ("found",),
    "freez": ("froze", "frozen"),
    "hold": ("held",),
    "keep": ("kept",),
    "know": ("known",),
    "pay": ("paid",),
    "ring": ("rang", "rung"),
    "sell": ("sold",),
    "send": ("sent",),
    "speak": ("spoke", "spoken"),
    "tell": ("told",),
}
"""Stems of irregular verbs, each with the forms that do not hold the stem."""
_IRREGULAR = {form: word for word, past in PAST.items() for form in past}
_LEAST_STEM = 3


@cache
def stem(word: str) -> str:
    """What all forms of a word share: “block” of “blocked” and “blocking”, “hold” of “held”.

    ``word`` is in small letters. Words that are not one may share a stem (“hoped”, “hopping”).
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and not word.endswith("ss"):
            rest = word[: -len(ending)]
            if len(rest) >= _LEAST_STEM and re.search("[aeiouy]", rest):
                word = rest
                break
    if len(word) > _LEAST_STEM and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    return (word[:-1] if word[-1] in "ey" and len(word) > _LEAST_STEM else word).removesuffix("i")
