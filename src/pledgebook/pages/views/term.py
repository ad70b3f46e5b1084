"""A term: what it means, and the words not to use."""

from dataclasses import dataclass
from typing import Any

from pledgebook.pages.reading import Reading
from pledgebook.pages.views.shared import shown
from pledgebook.records.text import Text
from pledgebook.records.vocabulary import Term


@dataclass(frozen=True, slots=True)
class VariantView:
    """Words not to be used; banned ones have no term to stand in for them."""

    words: Text
    instead: Text | None
    because: Text | None
    banned: bool


def view(record: Term, reading: Reading) -> dict[str, Any]:
    """Variants and related terms. Words of other languages only are left to those pages."""
    variants = [
        VariantView(variant.words, variant.instead, variant.because, banned)
        for banned, listed in ((False, record.forbidden), (True, record.banned))
        for variant in listed
        if variant.words.in_(reading.language) is not None
    ]
    return {"variants": variants, "see": shown(record.see, reading)}
