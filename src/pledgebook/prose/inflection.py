"""The forms an English word takes in a sentence, so that a list of words need name it once."""

import re

_VOWELS = "aeiou"
_LEAST_LETTERS = 3


def forms(phrase: str) -> set[str]:
    """The phrase with its first and its last word in every regular form, in small letters.

    Plural, possessive, -s, -ed and -ing; “man” also becomes “men”. Words that no rule of English
    makes do no harm: nobody writes them.
    """
    words = phrase.split(" ")
    if len(words) == 1:
        return _forms(words[0])
    middle = words[1:-1]
    return {
        " ".join((first, *middle, last)) for first in _forms(words[0]) for last in _forms(words[-1])
    }


def _forms(word: str) -> set[str]:
    if len(word) < _LEAST_LETTERS or not (word.isascii() and word.isalpha()):
        return {word}
    plain = {word, *_plurals(word)}
    return (
        plain | {f"{one}{mark}" for one in plain for mark in ("'s", "’s", "'", "’")} | _verbs(word)
    )


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
