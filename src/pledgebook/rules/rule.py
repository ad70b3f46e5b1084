"""What a rule is, and what it gets to see."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from pledgebook.catalog import Catalog, Holder
from pledgebook.changes.comparison import Comparison
from pledgebook.diagnostic import Diagnostic, Label, Severity, Words
from pledgebook.records.base import Record, Status
from pledgebook.records.walk import Piece, Route
from pledgebook.source import Span


def both(english: str, chinese: str) -> Words:
    """A sentence in the two languages the rules speak."""
    return {"en": english, "zh": chinese}


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look at. ``today`` is the day the handbook is checked for; ``compared`` is
    there where two versions of it are."""

    catalog: Catalog
    today: date
    compared: Comparison | None = None


Check = Callable[[Context], Iterable[Diagnostic]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code, its name, how much it weighs, its manual page by language.

    ``check`` reads the catalog and yields findings. The loader finds the faults of rules that
    have none, while it reads. ``otherwise`` says where a finding weighs more or less; that an error
    in a draft is a warning holds for all.
    """

    code: str
    name: str
    severity: Severity
    manual: Words
    check: Check | None = None
    otherwise: Mapping[Severity, Words] = field(default_factory=dict)

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

    def at(
        self,
        context: Context,
        holder: Holder,
        route: Route,
        message: Words,
        help: Words,  # noqa: A002
        *,
        span: Span | None = None,
        offending: str = "",
        related: tuple[Label, ...] = (),
        severity: Severity | None = None,
    ) -> Diagnostic:
        """One finding at a place of a record; ``span`` may narrow it to some words within.

        In a draft an error is a warning: drafts never block.
        """
        span = span or context.catalog.at(holder, *route)
        weight = severity or self.severity
        if weight is Severity.ERROR and is_draft(holder):
            weight = Severity.WARNING
        return Diagnostic(
            self.code,
            self.name,
            weight,
            span,
            message,
            help,
            related=related,
            record=holder.id,
            route=stable_route(context.catalog, holder, route),
            offending=offending or span.text()[:200],
        )


def is_draft(holder: Holder) -> bool:
    """Whether a record is still being written."""
    return isinstance(holder, Record) and holder.status is Status.DRAFT


def stable_route(catalog: Catalog, holder: Holder, route: Route) -> Route:
    """The route without places in lists, which change when a line is inserted above."""
    if not any(step.isdigit() for step in route):
        return route
    parts = {item.route for item in catalog.items[holder.id] if isinstance(item, Piece)}
    return tuple(
        step
        for length, step in enumerate(route, 1)
        if not step.isdigit() or route[:length] in parts
    )
