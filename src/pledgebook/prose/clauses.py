"""The sentence and the clause around a place in a text, in English and Chinese."""

import re

_SENTENCE_ENDS = re.compile(r"[.!?](?=\s|$)\s*|[。！？；;\n|]+")
_CLAUSE_ENDS = re.compile(r",\s|:\s|[，：、]|\s[—–-]+\s|——")

Stretch = tuple[int, int]


def sentence_at(text: str, place: int) -> Stretch:
    """From where to where the sentence runs that holds the character at ``place``."""
    return _around(_SENTENCE_ENDS, text, (0, len(text)), place)


def clause_at(text: str, place: int) -> Stretch:
    """The same for the clause: a sentence cut at commas and dashes."""
    return _around(_CLAUSE_ENDS, text, sentence_at(text, place), place)


def blanked(text: str, start: int, end: int) -> str:
    """The text with spaces from ``start`` to ``end``, every other word in its place."""
    return text[:start] + " " * (end - start) + text[end:]


def clause_gained(before: str, after: str) -> str | None:
    """The first clause that ``after`` has and ``before`` had not, where it has one more."""
    was, now = _clauses(before), _clauses(after)
    new = [clause for clause in now if clause not in was]
    lost = [clause for clause in was if clause not in now]
    return new[0] if len(new) == len(lost) + 1 else None


def _clauses(text: str) -> list[str]:
    cuts = (part for whole in _SENTENCE_ENDS.split(text) for part in _CLAUSE_ENDS.split(whole))
    return [clause for cut in cuts if (clause := cut.strip())]


def _around(ends: re.Pattern[str], text: str, within: Stretch, place: int) -> Stretch:
    begin, stop = within
    for match in ends.finditer(text, *within):
        if match.start() > place:
            return begin, match.start()
        begin = match.end()
    return begin, stop
