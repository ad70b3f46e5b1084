"""Where in a record a limit is written: the route to its bound, for pointing at it."""

from collections.abc import Iterator

from pledgebook.analysis.pledges import Pledge
from pledgebook.promises.limit import AllOf, AnyOf, By, Count, EveryCase, Limit, Share, Statistic
from pledgebook.records.promise import STATED, Promise, Statement, Whichever
from pledgebook.records.walk import Route

_SKIPPED = ("limits", "period", "every", "window", "cut_off")


def route_to(pledge: Pledge, limit: Limit) -> Route:
    """The route to the bound that ``limit`` was read from; the promise's own where none is found.

    A limit keeps the very bounds that were read, so that it is recognised by identity.
    """
    places = list(_places(pledge.written, pledge.route))
    for piece in _pieces(limit.statistic):
        found = [route for route, value in places if _holds(value, piece)]
        if found:
            return max(found, key=len)
    return pledge.route


def _pieces(statistic: Statistic) -> Iterator[object]:
    match statistic:
        case EveryCase(term):
            yield from _of_term(term)
        case Share(share, within):
            yield from _of_term(within)
            yield share
        case Count(bound, _, _):
            yield bound
        case By(deadline, _):
            yield deadline
        case _:
            yield getattr(statistic, "bound", None)


def _of_term(term: object) -> Iterator[object]:
    if isinstance(term, AnyOf | AllOf):
        yield from term.bounds
    yield term


def _holds(value: object, piece: object) -> bool:
    if isinstance(value, Whichever):
        return any(bound is piece for bound in value.bounds)
    return piece is not None and value is piece


def _places(promise: Promise, route: Route) -> Iterator[tuple[Route, object]]:
    yield from _in_statement(promise, route)
    for number, case in enumerate(promise.cases):
        yield from _in_statement(case, (*route, "cases", str(number)))
    for number, dated in enumerate(promise.values):
        here = (*route, "values", str(number))
        yield from _in_statement(dated, here)
        for place, case in enumerate(dated.cases):
            yield from _in_statement(case, (*here, "cases", str(place)))


def _in_statement(statement: Statement, route: Route) -> Iterator[tuple[Route, object]]:
    for name in STATED:
        value = getattr(statement, name)
        if value is not None and name not in _SKIPPED:
            yield (*route, name.replace("_", "-")), value
    for number, inner in enumerate(statement.limits):
        yield from _in_statement(inner, (*route, "limits", str(number)))


def holder_of(pledge: Pledge, name: str) -> Route:
    """The route to a field of the promise in force (``cases``, ``remedy``): the promise's own, or
    that of the dated value that gave it."""
    value = getattr(pledge.promise, name)
    if getattr(pledge.written, name) is not value:
        for number, dated in enumerate(pledge.written.values):
            if getattr(dated, name, None) is value:
                return (*pledge.route, "values", str(number), name)
    return (*pledge.route, name)
