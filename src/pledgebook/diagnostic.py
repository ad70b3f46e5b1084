"""A finding as data. Nothing here prints: renderers live in ``report``."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from pledgebook.source import Span

Words = Mapping[str, str]
"""A sentence by language; the English one is always there."""


class Severity(StrEnum):
    """How much a finding weighs: an error stops a publication, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Label:
    """A related place and what to see there."""

    span: Span
    message: Words


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: a primary place, a sentence, the way to mend it, and related places.

    ``record`` and ``route`` name the place by ids, so that it is recognised after the file was
    moved or reordered; ``offending`` is the text at fault, ``ordinal`` tells findings apart that
    agree in all of these.
    """

    code: str
    name: str
    severity: Severity
    span: Span
    message: Words
    help: Words = field(default_factory=dict)
    related: tuple[Label, ...] = ()
    record: str = ""
    route: tuple[str, ...] = ()
    offending: str = ""
    ordinal: int = 0

    @property
    def fingerprint(self) -> str:
        """Sixteen hexadecimal digits that stay the same while the fault stays the same."""
        where = self.record or self.span.source.name
        parts = (self.code, where, *self.route, self.offending, str(self.ordinal))
        return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:16]

    def place(self) -> tuple[str, int, int, str]:
        """The key that sorts findings as a reader meets them."""
        return self.span.source.path, self.span.line, self.span.column, self.code


def say(words: Words, language: str) -> str:
    """The sentence in the language asked for, else in English, else in any."""
    return words.get(language) or words.get("en") or next(iter(words.values()), "")
