"""What to call the target of a reference: its title, else its own first words."""

import re
from collections.abc import Callable

from pledgebook.catalog import Target
from pledgebook.pages.prose import clean
from pledgebook.records.text import Text

_MOST = 90
_FIRST_SENTENCE = re.compile(r"(.{6,}?)(?:[。；]|[.;](?=\s|$))")
_SPOKEN = ("says", "words", "customer", "asks")
_FIRST_WORDS = ("wording", "says", "words", "customer", "statement", "what", "when", "text", "asks")


Say = Callable[[str], str]


def title(target: Target, language: str, said: Say, quoted: Say) -> Text:
    """The title of a record or part; of a part without one its first words, in quotes where
    somebody says them, else the record's title.

    ``said`` says the references in words, ``quoted`` puts words in the language's quotes.
    """
    if target.part is None or getattr(target.part, "title", None) is not None:
        return target.title
    for name in _FIRST_WORDS:
        words = getattr(target.part, name, None)
        if isinstance(words, Text):
            spoken = name in _SPOKEN
            short = _first(said(clean(words.say(language))), whole=spoken)
            found = language if words.in_(language) is not None else words.languages[0]
            return Text({found: quoted(short) if spoken else short})
    return target.title


def _first(words: str, *, whole: bool) -> str:
    said = " ".join(words.split())
    if not whole and (sentence := _FIRST_SENTENCE.match(said)):
        said = sentence[1]  # a link amid a sentence of its own, which has its own full stop
    return said if len(said) <= _MOST else said[: _MOST - 1].rstrip() + "…"
