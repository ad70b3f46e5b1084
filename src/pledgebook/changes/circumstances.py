"""What surrounds a promise and is no limit: its price, how its remedy is paid, its hedged cases,
its hours, and its very words where nothing in them is bounded."""

from collections.abc import Iterator

from pledgebook.changes.counting import counting
from pledgebook.changes.plain import plain
from pledgebook.changes.reason import Reason, ReasonKind, Way
from pledgebook.changes.standing import Standing
from pledgebook.promises.quantity import Quantity
from pledgebook.promises.size import compare_sizes
from pledgebook.records.promise_terms import Silence
from pledgebook.records.remedy import Remedy
from pledgebook.records.text import Text


def circumstances(before: Standing, after: Standing) -> Iterator[Reason]:
    """How they differ between two versions of a promise."""
    yield from _audience(before, after)
    yield from _charge(before, after)
    yield from _paying(before, after)
    yield from _hedged_cases(before, after)
    yield from counting(before, after)
    if not before.meaning.limits and not after.meaning.limits and before.wording != after.wording:
        was, now = (one.pledge.promise.wording for one in (before, after))
        yield Reason(ReasonKind.WORDING, Way.OTHER, was, now)


def _audience(before: Standing, after: Standing) -> Iterator[Reason]:
    was, now = (one.pledge.record.audience for one in (before, after))
    if was is not now:
        way = Way.LESS if now.rank > was.rank else Way.MORE
        yield Reason(ReasonKind.AUDIENCE, way, was, now)


def _charge(before: Standing, after: Standing) -> Iterator[Reason]:
    was, now = (one.pledge.promise.charge for one in (before, after))
    if _plain(was, before) == _plain(now, after):
        return
    free = was is Silence.NONE, now is Silence.NONE
    if free[0]:
        way = Way.LESS
    elif free[1]:
        way = Way.MORE
    else:
        way = Way.OTHER
    if any(free) or isinstance(was, Text) or isinstance(now, Text):
        yield Reason(ReasonKind.CHARGE, way, was, now)


def _plain(value: object, standing: Standing) -> object:
    return plain(value, standing.side.reading(standing.pledge.record.id))


def _paying(before: Standing, after: Standing) -> Iterator[Reason]:
    """How soon a remedy is paid, and the most that is paid, in all or for further delay."""
    was, now = (one.pledge.promise.remedy for one in (before, after))
    if not isinstance(was, Remedy) or not isinstance(now, Remedy):
        return
    soon = _way(was.paid_within, now.paid_within)
    if soon is not None:
        yield Reason(ReasonKind.PAYING, soon, was.paid_within, now.paid_within)
    yield from _capped(was.most, now.most)
    older = {None: was, **{_plain(case.scope, before): case for case in was.cases}}
    newer = {None: now, **{_plain(case.scope, after): case for case in now.cases}}
    for scope, first in older.items():
        second = newer.get(scope)
        if second is not None and first.then is not None and second.then is not None:
            yield from _capped(first.then.most, second.then.most)


def _capped(was: Quantity | None, now: Quantity | None) -> Iterator[Reason]:
    way = _way(now, was)  # the other way round: no cap is best, a higher one better
    if way is not None:
        yield Reason(ReasonKind.CAP, way, was, now)


def _way(was: Quantity | None, now: Quantity | None) -> Way | None:
    """Of a time: none said is worst, longer is worse."""
    if was is None or now is None:
        if was is now:
            return None
        return Way.MORE if was is None else Way.LESS
    order = compare_sizes(now, was)
    if order == 0:
        return None
    return {1: Way.LESS, -1: Way.MORE}.get(order or 0, Way.OTHER)


def _hedged_cases(before: Standing, after: Standing) -> Iterator[Reason]:
    was, now = (
        {
            _plain(case.scope, one): case.hedge
            for case in one.pledge.promise.cases
            if case.hedge is not None
        }
        for one in (before, after)
    )
    for scope in now.keys() - was.keys():
        yield Reason(ReasonKind.HEDGE, Way.LESS, None, now[scope])
    for scope in was.keys() - now.keys():
        yield Reason(ReasonKind.HEDGE, Way.MORE, was[scope], None)
