"""Which value of a promise is in force, which comes next, and by what clock it is counted."""

from datetime import date
from fractions import Fraction

from pledgebook.promises.bound import Bound
from pledgebook.promises.quantity import Quantity
from pledgebook.promises.unit import HOUR, unit_named
from pledgebook.records.clocks import has_calendar
from pledgebook.records.promise import (
    STATED,
    Case,
    DatedValue,
    Promise,
    Statement,
    bounds_in,
)

_LEANED_ON = ("share", "within", "period", "by", "cut_off", "count", "every", "window")
_WORKING = {"d": "working-d", "h": "working-h", "min": "working-min"}


def states(statement: Statement) -> bool:
    """Whether the statement itself bounds anything."""
    return any(getattr(statement, name) not in (None, ()) for name in STATED)


def in_force(promise: Promise, day: date) -> Promise:
    """The promise as it holds on ``day``: the latest dated value not after it laid over the rest.

    A dated value that states a figure replaces all figures and cases; other keys it gives
    replace their like. The result has no dated values.
    """
    begun = [dated for dated in promise.values if dated.from_ <= day]
    if not begun:
        return promise.model_copy(update={"values": ()})
    return _overlaid(promise, sorted(begun, key=lambda dated: dated.from_))


def _overlaid(promise: Promise, begun: list[DatedValue]) -> Promise:
    update: dict[str, object] = {"values": ()}
    for dated in begun:
        if states(dated) or dated.cases:
            update |= {name: getattr(dated, name) for name in (*STATED, "cases")}
        for name in ("wording", "clock", "remedy", "hedge"):
            if getattr(dated, name) is not None:
                update[name] = getattr(dated, name)
    return promise.model_copy(update=update)


def announced(promise: Promise, day: date) -> DatedValue | None:
    """The next dated value after ``day``, or None."""
    coming = [dated for dated in promise.values if dated.from_ > day]
    return min(coming, key=lambda dated: dated.from_, default=None)


def statement_of(promise: Promise, case: Case) -> Statement:
    """What holds in a case: its own statement, leaning on what is said beside ``cases``.

    ``share`` without ``within`` takes the promise's ``within`` and the other way round; the
    period, cut-off, deadline and window are taken over unless the case has its own.
    """
    leans = ("share", "within") if bool(case.share) != bool(case.within) else ()
    taken = {
        name: getattr(promise, name)
        for name in _LEANED_ON
        if getattr(case, name) is None and (name in leans or name not in ("share", "within"))
    }
    own = {name: getattr(case, name) for name in STATED}
    return Statement.model_construct(**(own | {k: v for k, v in taken.items() if v is not None}))


def holds_elsewhere(promise: Promise) -> bool:
    """Whether what is said beside ``cases`` is whole by itself, and so holds where no case does."""
    if not promise.cases:
        return states(promise)
    half = promise.share is not None and promise.within is None
    whole = ("every_case", "mean", "value", "total", "limits", "open")
    complete = any(getattr(promise, name) not in (None, ()) for name in whole)
    return complete or (promise.within is not None and promise.share is not None and not half)


def window(promise: Promise) -> Statement | None:
    """When a right can be used, as what is stated of it: within three months, until the day
    before. None where the promise allows nothing, or allows it always."""
    during = promise.during
    if promise.allows is None or during is None:
        return None
    return Statement.model_construct(every_case=during.term, by=during.by)


def complement(share: Bound) -> Bound:
    """``at most 8 %`` of the cases as ``at least 92 %`` of the others."""
    rest = Fraction(1) - share.quantity.size
    unit = share.quantity.unit
    return Bound(share.comparator.mirrored, Quantity(rest / unit.size, unit))


def by_clock(quantity: Quantity, clock: str | None) -> Quantity:
    """Days, hours and minutes as working ones where the clock is a working calendar's."""
    if not has_calendar(clock) or quantity.unit.symbol not in _WORKING:
        return quantity
    unit = unit_named(_WORKING[quantity.unit.symbol])
    return Quantity(quantity.value, unit or quantity.unit, quantity.figures, quantity.per)


def said_by_clock(quantity: Quantity, clock: str | None) -> Quantity:
    """The same for a reader: days are working days, but nobody says “working minutes”. Hours and
    minutes stay what they are, and their clock is said beside them, once."""
    return by_clock(quantity, clock) if quantity.unit.symbol == "d" else quantity


def goes_unsaid(statement: Statement, clock: str | None) -> bool:
    """Whether a calendar's clock cannot be read off the figures: it counts hours or minutes."""
    return has_calendar(clock) and has_hours(statement)


def has_hours(statement: Statement) -> bool:
    """Whether any of its bounds is in hours, minutes or less."""
    quantities = [bound.quantity for bound in bounds_in(statement)]
    return any(q.dimension == "time" and q.unit.size <= HOUR for q in quantities)
