"""Changes of events that the change of a promise tells already, in the same words."""

from collections.abc import Iterator

from pledgebook.changes.change import Change, Verdict
from pledgebook.changes.comparison import Comparison
from pledgebook.changes.reason import ReasonKind
from pledgebook.changes.standing import Clause

_SILENT = (Verdict.SUBSTANTIVE, Verdict.EDITORIAL)
"""Verdicts on promises whose findings are not those that quote an event."""


def retold(on: Comparison) -> frozenset[str]:
    """The ids of events whose change the finding about a promise tells whole."""
    return frozenset(event.id for change in on.changes for event in retold_by(change, on))


def retold_by(change: Change, on: Comparison) -> Iterator[Change]:
    """Events of which nothing changed but what one sees, where a promise's finding quotes both."""
    if change.promise is None or change.verdict in _SILENT:
        return
    quoted = [
        (_text(reason.before), _text(reason.after))
        for reason in change.promise.reasons
        if reason.kind is ReasonKind.SEEN
    ]
    for other in on.changes if quoted else ():
        if other.kind != "event" or [field.name for field in other.fields] != ["seen"]:
            continue
        if (other.fields[0].before, other.fields[0].after) in quoted:
            yield other


def _text(side: object) -> object:
    return side.text if isinstance(side, Clause) else None
