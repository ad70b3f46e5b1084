"""What each change needs, by the policy that the older version has: nobody loosens the rules in
the change that they are for."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pledgebook.catalog import Catalog
from pledgebook.changes.change import Change, Verdict
from pledgebook.records.handbook import EditionStep, Handbook, Need, ReviewPolicy

GRAVE = (Verdict.WEAKENED, Verdict.WITHDRAWN, Verdict.INCOMPARABLE)
"""What may take something back from a customer."""


@dataclass(frozen=True, slots=True)
class Needs:
    """What a change needs; empty where it needs nothing."""

    reason: bool = False
    approvers: tuple[str, ...] = ()
    days_ahead: int = 0
    label: str = ""
    edition: EditionStep | None = None


def policy_of(before: Catalog, after: Catalog) -> ReviewPolicy:
    """The older version's policy; the newer's where there was none."""
    older = before.handbook.review
    return after.handbook.review if older == ReviewPolicy() else older


def needs(change: Change, policy: ReviewPolicy) -> Needs:
    """What the policy asks of a change."""
    kind = class_of(change)
    own: Need = getattr(policy, kind.value) or Need()
    grave = kind in GRAVE
    asked = grave and policy != ReviewPolicy()
    days = policy.days_ahead if grave and own.days_ahead is None else own.days_ahead
    return Needs(
        asked if own.reason is None else own.reason,
        own.approvers or (policy.approvers if grave else ()),
        days or 0,
        own.label or "",
        own.edition,
    )


def needs_of_policy(change: Change, policy: ReviewPolicy, before: Catalog) -> Needs | None:
    """What a change of the policy itself needs, or of who approves by it; None for any other.

    Whoever may loosen the rules need not break them: all who approve anything may approve it. Who
    had no policy may write one.
    """
    if before.handbook.review == ReviewPolicy():
        return None
    everyone = tuple(dict.fromkeys(_approvers(policy)))
    if not _loosens(change, {target.id for n in everyone if (target := before.resolve(n))}):
        return None
    return replace(needs(change, policy), reason=True, approvers=everyone)


def _approvers(policy: ReviewPolicy) -> Iterator[str]:
    yield from policy.approvers
    for kind in Verdict:
        own: Need | None = getattr(policy, kind.value)
        yield from own.approvers if own else ()


def _loosens(change: Change, approving: set[str]) -> bool:
    holder = change.before
    if holder is None or change.part or change.verdict is Verdict.EDITORIAL:
        return False
    names = {field.name for field in change.fields}
    if isinstance(holder, Handbook):
        return "review" in names
    return holder.id in approving and ("accounts" in names or change.verdict is Verdict.WITHDRAWN)


def class_of(change: Change) -> Verdict:
    """The class a policy speaks of. Records that come or go are changes of the work."""
    if change.is_of_promise or change.verdict is Verdict.EDITORIAL:
        return change.verdict
    return Verdict.SUBSTANTIVE


def rises(before: str, after: str, step: EditionStep) -> bool:
    """Whether an edition's number rose as far as a step asks: 2.4 to 3.0 is a major step."""
    old, new = list(_numbers(before)), list(_numbers(after))
    parts = 1 if step is EditionStep.MAJOR else 2
    return _padded(new, parts) > _padded(old, parts)


def _numbers(edition: str) -> Iterator[int]:
    for part in edition.lstrip("vV").split("."):
        if not part.isdigit():
            return
        yield int(part)


def _padded(numbers: list[int], parts: int) -> list[int]:
    return (numbers + [0] * parts)[:parts]
