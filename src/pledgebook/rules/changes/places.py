"""Where a change stands: in the newer version, and a label in the older."""

from pledgebook.analysis.written import route_to
from pledgebook.catalog import Catalog
from pledgebook.changes.change import Change, Holder, PromiseChange
from pledgebook.changes.comparison import Comparison
from pledgebook.changes.reason import ReasonKind
from pledgebook.changes.standing import Standing
from pledgebook.diagnostic import Label
from pledgebook.promises.limit import Limit
from pledgebook.records.walk import Route
from pledgebook.rules.changes.causes import Cause, cause
from pledgebook.rules.changes.telling import Told
from pledgebook.source import Span

_KEYS = {
    ReasonKind.CONDITION: "conditions",
    ReasonKind.EXCLUSION: "exclusions",
    ReasonKind.HEDGE: "hedge",
    ReasonKind.REMEDY: "remedy",
    ReasonKind.PAYING: "remedy",
    ReasonKind.CAP: "remedy",
    ReasonKind.CHARGE: "charge",
    ReasonKind.AIM: "aim",
    ReasonKind.CLOCK: "clock",
    ReasonKind.INDICATOR: "indicator",
    ReasonKind.START: "indicator",
    ReasonKind.STOP: "indicator",
    ReasonKind.WORDING: "wording",
    ReasonKind.PROVISO: "wording",
    ReasonKind.SEEN: "indicator",
}


def place(change: Change, told: Told, on: Comparison) -> tuple[Span, tuple[Label, ...]]:
    """The newer place with the older as a label. Where nothing of it is left in the newer version,
    the record it stood in; where that is gone too, the older place alone. What was changed in an
    indicator or a calendar is shown there, with the promise as a label."""
    made = cause(change.promise, on) if change.promise is not None else None
    if made is not None:
        return _elsewhere(made, change, told, on)
    older = _span(on.pairs.before, change.before, change, older=True)
    newer = _span(on.pairs.after, change.after, change, older=False)
    if newer is None and change.after is not None:
        newer = on.pairs.after.at(change.after)
    if newer is None or older is None:
        span = newer or older
        assert span is not None, "a change has a record in one version at least"
        return span, ()
    return newer, (_older(older, told),)


def _elsewhere(
    made: Cause, change: Change, told: Told, on: Comparison
) -> tuple[Span, tuple[Label, ...]]:
    was, now, route = made
    older, newer = on.pairs.before.at(was, *route), on.pairs.after.at(now, *route)
    assert change.after is not None, "a promise that is compared is in both versions"
    promise = on.pairs.after.at(change.after, *change.route)
    by_it = {"en": "this promise is measured by it", "zh": "此承诺以它衡量"}
    return newer, (_older(older, told), Label(promise, by_it))


def _older(span: Span, told: Told) -> Label:
    return Label(span, {"en": f"before: {told.before['en']}", "zh": f"此前：{told.before['zh']}"})


def _span(catalog: Catalog, holder: Holder | None, change: Change, *, older: bool) -> Span | None:
    if holder is None or not _is_there(change, holder, older=older):
        return None
    return catalog.at(holder, *_route(change, older=older))


def _is_there(change: Change, holder: Holder, *, older: bool) -> bool:
    """Whether what changed is written in that version of the record."""
    if change.promise is not None:
        part = change.old_route[-1] if older else change.part
        return part in getattr(holder, "promises", {})
    if change.fields and not change.fields[0].name:
        return (change.fields[0].before if older else change.fields[0].after) is not None
    return True


def _route(change: Change, *, older: bool) -> Route:
    """The route to what differs: the bound, the clock, the one key."""
    route = change.old_route if older else change.route
    if change.promise is not None:
        return _in_promise(change.promise, route, older=older)
    if len(change.fields) == 1 and change.fields[0].name:
        return (*route, change.fields[0].name)
    return route


def _in_promise(promise: PromiseChange, route: Route, *, older: bool) -> Route:
    standing: Standing | None = promise.before if older else promise.after
    if standing is None:
        return route
    for reason in promise.reasons:
        side = reason.before if older else reason.after
        key = _KEYS.get(reason.kind, "")
        if reason.kind is ReasonKind.HEDGE and reason.words is not None:
            key = "wording"
        if reason.kind is not ReasonKind.CLOCK and isinstance(side, Limit):
            return route_to(standing.pledge, side)
        written = getattr(standing.pledge.written, key, None) if key else None
        if written not in (None, ()):
            return (*route, key)
    return route
