"""The forms an English word takes in a sentence, so that a list of words need name it once."""

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
