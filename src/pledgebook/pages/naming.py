"""What to call the target of a reference: its title, else its own first words."""

import re
from typing import TYPE_CHECKING

from pledgebook.catalog import Target
from pledgebook.pages.prose import clean
from pledgebook.records.text import Text

if TYPE_CHECKING:
    from pledgebook.pages.reading import Reading

_MOST = 90
_FIRST_SENTENCE = re.compile(r"(.{6,}?)(?:[。；]|[.;](?=\s|$))")
_SPOKEN = ("says", "words", "customer", "asks")
_FIRST_WORDS = ("wording", "says", "words", "customer", "statement", "what", "when", "text", "asks")


def title(target: Target, reading: "Reading") -> Text:
    """The title of a record or part; of a part without one its first words, in quotes where
    somebody says them, else the record's title."""
    if target.part is None or getattr(target.part, "title", None) is not None:
        return target.title
    for name in _FIRST_WORDS:
        words = getattr(target.part, name, None)
        if isinstance(words, Text):
            said = _first(words, reading, spoken=name in _SPOKEN)
            return Text({reading.foreign(words) or reading.language: said})
    return target.title


def _first(words: Text, reading: "Reading", *, spoken: bool) -> str:
    said = " ".join(reading.said(clean(words.say(reading.language))).split())
    if not spoken and (sentence := _FIRST_SENTENCE.match(said)):
        said = sentence[1]  # a link amid a sentence of its own, which has its own full stop
    short = said if len(said) <= _MOST else said[: _MOST - 1].rstrip() + "…"
    return reading.word("quoted", words=short) if spoken else short
