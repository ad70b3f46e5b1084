"""A review for programs: one JSON object."""

import json
from typing import Any

from pledgebook.diagnostic import say
from pledgebook.report.json import finding_object
from pledgebook.review.review import Review, Reviewed


def render(review: Review, language: str = "en") -> str:
    """The object as text, with one more line end."""
    return json.dumps(as_object(review, language), ensure_ascii=False, indent=2) + "\n"


def as_object(review: Review, language: str) -> dict[str, Any]:
    """The review as plain values."""
    found = review.findings
    return {
        "before": review.names[0],
        "after": review.names[1],
        "as_of": review.on.today.isoformat(),
        "changes": [_change(one, language) for one in review.changes],
        "findings": {
            "new": [finding_object(finding, language) for finding in found.new],
            "mended": [finding_object(finding, language) for finding in found.mended],
            "unchanged": found.unchanged,
        },
        "breaches": [finding_object(finding, language) for finding in review.breaches],
        "remarks": [say(remark, language) for remark in review.remarks],
        "stops": review.stops,
    }


def _change(one: Reviewed, language: str) -> dict[str, Any]:
    change, told = one.change, one.told
    promise = change.promise
    return {
        "kind": change.kind,
        "verdict": change.verdict.value,
        "record": change.record,
        "part": change.part,
        "id": change.id,
        "title": say(told.name, language),
        "before": say(told.before, language),
        "after": say(told.after, language),
        "reason": say(told.reason, language),
        "because": [f"{r.kind.value}: {r.way.value}" for r in promise.reasons] if promise else [],
        "from": promise.begins.isoformat() if promise and promise.begins else None,
        "until": promise.ends.isoformat() if promise and promise.ends else None,
        "fields": [field.name for field in change.fields if field.name],
        "impact": list(one.impact),
        "fingerprint": change.mark,
    }
