"""What an indicator measures is bounded in several places: the bounds that do not fit it."""

from collections.abc import Iterator
from dataclasses import dataclass

from pledgebook.analysis.feasibility import clashes
from pledgebook.analysis.pledges import Pledge
from pledgebook.diagnostic import Severity, Words
from pledgebook.promises.bound import Bound
from pledgebook.promises.trigger import Trigger
from pledgebook.records.base import Record, Status
from pledgebook.records.indicator import Better, Indicator, Target
from pledgebook.records.promise import Promise
from pledgebook.records.promise_terms import If
from pledgebook.records.promise_values import in_force
from pledgebook.records.walk import Route
from pledgebook.rules.consistent.telling import named, quoted, told
from pledgebook.rules.measurable.measured import (
    contrary,
    fits,
    measured_terms,
    pull_of,
    scales_measured,
    scales_of,
)
from pledgebook.rules.measurable.pieces import alive, weight
from pledgebook.rules.measurable.places import route_of
from pledgebook.rules.rule import Context


@dataclass(frozen=True, slots=True)
class Bounded:
    """A bound that does not fit its indicator: in another unit, or (``points_away``) asking for
    more of what is better the lower. ``routes`` are all its like in one promise."""

    record: Record
    routes: tuple[Route, ...]
    name: Words
    bound: Bound
    indicator: Indicator
    severity: Severity
    points_away: bool = False


def bounded(context: Context) -> Iterator[Bounded]:
    """Promises, what sets them off, and targets, whose bound does not fit.

    The indicator of a requirement may be of what comes of it (stock held, by the parts at hand),
    so that a bound in another unit is no fault there.
    """
    for pledge in alive(context):
        yield from _in_promise(context, pledge)
    for indicator in context.catalog.of("indicator"):
        if indicator.status is not Status.RETIRED:
            yield from _in_targets(indicator)


def _in_promise(context: Context, pledge: Pledge) -> Iterator[Bounded]:
    name = told(lambda language: named(pledge, language))
    severity = weight(pledge)
    if pledge.indicator is not None:
        unlike = _unlike(context, pledge, pledge.indicator)
        away = [] if unlike else _away(context, pledge, pledge.indicator)
        if bounds := unlike or away:
            routes = tuple(dict.fromkeys(route_of(pledge, bound) for bound in bounds))
            yield Bounded(
                pledge.record, routes, name, bounds[0], pledge.indicator, severity, bool(away)
            )
    for trigger in _triggers(pledge.promise.if_):
        target = context.catalog.resolve(trigger.subject)
        indicator = target.record if target and isinstance(target.record, Indicator) else None
        if indicator and trigger.bound and not _may_be_compared(trigger.bound, indicator):
            routes = (route_of(pledge, trigger),)
            yield Bounded(pledge.record, routes, name, trigger.bound, indicator, severity)


def _days(context: Context, pledge: Pledge) -> Iterator[Promise]:
    """The promise as it holds today, and as it is announced."""
    yield pledge.promise
    for dated in pledge.written.values:
        if dated.from_ > context.today:
            yield in_force(pledge.written, dated.from_)


def _unlike(context: Context, pledge: Pledge, indicator: Indicator) -> list[Bound]:
    """The first bound of each term that cannot be compared with what is measured.

    A promise in the currency of each country has one in the indicator's, and is let pass.
    """
    terms = [t for promise in _days(context, pledge) for t in measured_terms(promise, indicator)]
    found = [term[0] for term in terms if term and not fits(term, indicator)]
    paid = any(scale.startswith("money") for scale in scales_measured(indicator))
    if paid and any(term and fits(term, indicator) for term in terms):
        return [bound for bound in found if not bound.quantity.dimension.startswith("money")]
    return found


def _away(context: Context, pledge: Pledge, indicator: Indicator) -> list[Bound]:
    """The bounds that ask for more of what is better the lower. (Those that ask for less of what
    is better the higher pose as guarantees, and have a rule of their own.)"""
    if indicator.better is not Better.LOWER or pledge.id in _clashing(context):
        return []
    found = (contrary(promise, indicator) for promise in _days(context, pledge))
    return [bound for bound in found if bound is not None]


def _clashing(context: Context) -> set[str]:
    """The promises whose “at least” cannot be kept beside others, which is said of them."""
    return {
        said.pledge.id
        for clash in clashes(context.catalog, context.today)
        for said in clash.of(least=True)
        if said.pledge is not None
    }


def _triggers(condition: If | None) -> Iterator[Trigger]:
    if isinstance(condition, Trigger):
        yield condition
    elif condition is not None:
        for part in (*condition.any_of, *condition.all_of):
            yield from _triggers(part)


def _may_be_compared(bound: Bound, indicator: Indicator) -> bool:
    """Whether a condition's bound fits; so many cases, or such a share of them, always do."""
    return bool(scales_of(bound.quantity) & {"ratio", "count"}) or fits((bound,), indicator)


def _in_targets(indicator: Indicator) -> Iterator[Bounded]:
    for part_id, target in indicator.targets.items():
        if "ratio" in scales_of(target.bound.quantity) - scales_measured(indicator):
            continue  # the share of cases that keep what is promised
        unlike = not fits((target.bound,), indicator)
        if unlike or _points_away(indicator, target):
            name = told(lambda _language, part_id=part_id: quoted(f"{indicator.id}.{part_id}"))
            routes: tuple[Route, ...] = (("targets", part_id, "bound"),)
            yield Bounded(
                indicator, routes, name, target.bound, indicator, Severity.WARNING, not unlike
            )


def _points_away(indicator: Indicator, target: Target) -> bool:
    """Whether a target asks for the worse, and none beside it, of a range, for the better."""
    pull = pull_of(target.bound)
    beside = (t for t in indicator.targets.values() if _stretch(t) == _stretch(target))
    return (
        None not in (pull, indicator.better)
        and all(pull_of(t.bound) is pull for t in beside)
        and pull is not indicator.better
    )


def _stretch(target: Target) -> tuple[object, ...]:
    return target.from_, target.until, target.period, target.scope
