"""Words of the glossary inside running text, so that a reader need not leave to look them up."""

import re
from collections.abc import Callable, Collection, Iterable
from functools import cached_property, lru_cache

from markupsafe import Markup, escape

from pledgebook.records.vocabulary import Term

Explain = Callable[[str, str], Markup]
"""A term's id and the words as they stand in the text → the words with their explanation."""


class Glossary:
    """The terms of one language: their titles and allowed synonyms, longest first."""

    def __init__(self, terms: Iterable[Term], language: str) -> None:
        self.ids: dict[str, str] = {}
        for term in terms:
            for words in (term.title, *term.also):
                said = words.in_(language)
                if said and term.definition:
                    self.ids.setdefault(said.casefold(), term.id)
        self.ids.pop("", None)
        self.found = lru_cache(maxsize=4096)(self._found)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        # Latin words end where letters end, and may stand in the plural; Chinese has no such ends.
        ordered = sorted(self.ids, key=len, reverse=True)
        latin = [re.escape(name) for name in ordered if name.isascii()]
        other = [re.escape(name) for name in ordered if not name.isascii()]
        bounded = rf"(?<![A-Za-z0-9])(?:{'|'.join(latin)})(?:s|es)?(?![A-Za-z0-9])"
        choices = [*other, *([bounded] if latin else [])]
        return re.compile("|".join(choices) or r"(?!)", re.IGNORECASE)

    def _id(self, words: str) -> str:
        low = words.casefold()
        for stem in (low, low.removesuffix("s"), low.removesuffix("es")):
            if stem in self.ids:
                return self.ids[stem]
        return ""

    def _found(self, text: str) -> frozenset[str]:
        """The ids of the terms that stand in a text."""
        return frozenset(self._id(match[0]) for match in self._pattern.finditer(text))

    def mark(self, text: str, wanted: Collection[str], explain: Explain) -> Markup:
        """The text as HTML, with the first occurrence of each wanted term explained."""
        if not wanted:
            return escape(text)
        left = set(wanted)
        pieces: list[str] = []
        end = 0
        for match in self._pattern.finditer(text):
            term = self._id(match[0])
            if term in left:
                left.remove(term)
                pieces += [escape(text[end : match.start()]), explain(term, match[0])]
                end = match.end()
        pieces.append(escape(text[end:]))
        return Markup("").join(pieces)


def explained(term_id: str, written: str) -> Markup:
    """A word that opens its explanation, which stands in the page's tail."""
    button = f'<button type="button" class="pb-term" popovertarget="_t-{term_id}">'
    return Markup(f"{button}{escape(written)}</button>")


def explanation(term_id: str, title: Markup, definition: Markup) -> Markup:
    """What a word means, to appear when it is asked for."""
    tip = '<div class="pb pb-tip" popover id="_t-{}"><strong>{}</strong> {}</div>'
    return Markup(tip).format(term_id, title, definition)
