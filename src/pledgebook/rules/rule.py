"""What a rule is, and what it gets to see."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from pledgebook.catalog import Catalog
from pledgebook.diagnostic import Diagnostic, Label, Severity, Words
from pledgebook.source import Span


def both(english: str, chinese: str) -> Words:
    """A sentence in the two languages the rules speak."""
    return {"en": english, "zh": chinese}


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look at. ``today`` is the day the handbook is checked for."""

    catalog: Catalog
    today: date


Check = Callable[[Context], Iterable[Diagnostic]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code, its name, how much it weighs, its manual page by language.

    ``check`` reads the catalog and yields findings. The loader finds the faults of rules that
    have none, while it reads.
    """

    code: str
    name: str
    severity: Severity
    manual: Words
    check: Check | None = None

    def finding(
        self,
        span: Span,
        message: Words,
        help: Words,  # noqa: A002, the word every reader knows
        *,
        related: tuple[Label, ...] = (),
        record: str = "",
        route: tuple[str, ...] = (),
        offending: str = "",
    ) -> Diagnostic:
        """One finding of this rule."""
        return Diagnostic(
            self.code,
            self.name,
            self.severity,
            span,
            message,
            help,
            related=related,
            record=record,
            route=route,
            offending=offending or span.text()[:200],
        )
