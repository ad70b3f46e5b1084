"""Words that take back the number they stand beside, as this handbook uses words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pledgebook.catalog import Catalog, remembered
from pledgebook.prose.approximations import approximations
from pledgebook.prose.clauses import Stretch, sentence_at
from pledgebook.prose.numbers import find_quantities
from pledgebook.prose.soft_words import CIRCULAR, Soft, soft_words
from pledgebook.prose.words import WordList

SOFTENING = (Soft.HEDGE, Soft.ESCAPE)
"""What softens a number; a vague word (“promptly”) beside one does no harm."""


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word that softens. ``numbered``: its sentence gives a number, by itself or by reference."""

    start: int
    end: int
    written: str
    numbered: bool


@remembered
def soft_lists(catalog: Catalog) -> Mapping[str, WordList[Soft]]:
    """The soft words of each language of the handbook; within what it defines none is soft."""
    defined = [value.title for one in catalog.of("dimension") for value in one.values.values()]
    defined += [title for term in catalog.of("term") for title in (term.title, *term.also)]
    found = {}
    for language in catalog.languages:
        titles = tuple(words for title in defined if (words := title.in_(language)))
        words = soft_words(language, titles)
        if words is not None:
            found[language] = words
    return found


def hedges(catalog: Catalog, text: str, language: str) -> tuple[Hedge, ...]:
    """The words of a text that soften it, in order."""
    return tuple(
        Hedge(start, end, text[start:end].strip(), _has_number(text, sentence_at(text, start)))
        for start, end in sorted({*_places(catalog, text, language)})
    )


def _places(catalog: Catalog, text: str, language: str) -> Iterator[Stretch]:
    words = soft_lists(catalog).get(language)
    for found in words.find(text) if words else ():
        if found.entry in SOFTENING:
            yield found.start, found.end
    yield from (match.span() for match in CIRCULAR.finditer(text))
    yield from approximations(text)


def _has_number(text: str, within: Stretch) -> bool:
    sentence = text[slice(*within)]
    return "[[" in sentence or bool(find_quantities(sentence))
