"""Changes of events that the change of a promise tells already, in the same words."""

from collections.abc import Iterator

from pledgebook.changes.change import Change, Verdict
from pledgebook.changes.comparison import Comparison
from pledgebook.changes.reason import ReasonKind
from pledgebook.changes.standing import Clause

_SILENT = (Verdict.SUBSTANTIVE, Verdict.EDITORIAL)
"""Verdicts on promises whose findings are not those that quote an event."""


def retold(on: Comparison) -> Iterator[Change]:
    """Events of which nothing changed but what one sees, where a promise's finding quotes both."""
    quoted = {
        (
            reason.before.text if isinstance(reason.before, Clause) else None,
            reason.after.text if isinstance(reason.after, Clause) else None,
        )
        for change in on.changes
        if change.promise is not None and change.verdict not in _SILENT
        for reason in change.promise.reasons
        if reason.kind is ReasonKind.SEEN
    }
    for change in on.changes:
        if change.kind == "event" and [field.name for field in change.fields] == ["seen"]:
            (field,) = change.fields
            if (field.before, field.after) in quoted:
                yield change
