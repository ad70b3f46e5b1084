"""A number in a text, and the promise it speaks of."""

from dataclasses import dataclass

from pledgebook.promises.language import base_of
from pledgebook.prose.references import ProseReference
from pledgebook.rules.consistent.manner import Side
from pledgebook.rules.consistent.profiles import Figure, Profile
from pledgebook.rules.consistent.speech import Speech
from pledgebook.rules.measurable.literals import Literal

CITED, BESIDE, ACT, LINKED, OWN, TITLE = 100, 80, 4, 3, 2, 1
"""How strongly a number is tied to a promise: in the words of a reference to it, right beside its
value, by the act that is spoken of, by a reference in the sentence, by the promise's own words
alone; and a little more for each word of its titles."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A number in a text that speaks of a promise. It ``agrees`` with what is promised or not;
    ``figure`` is the promised one that it is, or should be."""

    speech: Speech
    language: str
    start: int
    end: int
    words: str
    profile: Profile
    figure: Figure
    agrees: bool
    inferred: bool = False
    """Whether the text names no promise, so that the tie was made by its words alone."""


@dataclass(frozen=True, slots=True)
class Place:
    """A number where it stands: its clause and sentence, and how it is said."""

    speech: Speech
    language: str
    text: str
    references: tuple[ProseReference, ...]
    literal: Literal
    clause: tuple[int, int]
    sentence: tuple[int, int]
    side: Side

    @property
    def base(self) -> str:
        return base_of(self.language)

    def inside(self) -> ProseReference | None:
        """The reference in whose words the number stands."""
        return next((r for r in self.references if r.start <= self.literal.start < r.end), None)
