"""Findings about changes: at the change's place, with what it touches for advice."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from pledgebook.changes.change import Change, Verdict
from pledgebook.changes.comparison import Comparison
from pledgebook.changes.impact import impact
from pledgebook.changes.reason import OUTSIDE
from pledgebook.changes.verdicts import VERDICTS
from pledgebook.diagnostic import Diagnostic, Label, Words
from pledgebook.rules.changes.places import place
from pledgebook.rules.changes.retold import retold_by
from pledgebook.rules.changes.telling import Told, tell
from pledgebook.rules.rule import Rule

_MOST_NAMED = 12
_TOLD_BY: Mapping[Verdict, str] = {
    Verdict.WEAKENED: "CHG001",
    Verdict.WITHDRAWN: "CHG002",
    Verdict.INCOMPARABLE: "CHG003",
    Verdict.STRENGTHENED: "CHG004",
    Verdict.ADDED: "CHG004",
    Verdict.SUBSTANTIVE: "CHG005",
}
"""The code of the finding that tells a change."""
_EDITORIAL = {"en": "only how it is put", "zh": "只改写法"}


def each(on: Comparison | None, *verdicts: Verdict, of_promises: bool) -> Iterator[Change]:
    """The changes of some verdicts, of promises or of everything else."""
    if on is None:
        return
    for change in on.changes:
        if change.verdict in verdicts and change.is_of_promise == of_promises:
            yield change


def said_of(
    rule: Rule,
    on: Comparison | None,
    changes: Iterable[Change],
    sentence: Words,
    advice: Callable[[Change], Words | None] = lambda _: None,
) -> Iterator[Diagnostic]:
    """A finding about each change, in a sentence as ``_saying`` fills it in, with the records it
    touches for advice, after what ``advice`` has to say; none where nothing is compared. Promises
    that changed for one reason outside of them stand in one finding."""
    if on is None:
        return
    for first, *others in _by_cause(changes):
        told = tell(first, on)
        also = [(one, tell(one, on)) for one in others]
        named = replace(told, name=_together(told, [with_it for _, with_it in also]))
        changed = [first, *others]
        changed += [event for one in changed for event in retold_by(one, on)]
        near = dict.fromkeys(name for one in changed for name in impact(one, on.pairs))
        near.pop(first.record, None)
        touched, before = _touches(tuple(near)), advice(first)
        if before is not None:
            touched = {"en": f"{before['en']} {touched['en']}", "zh": before["zh"] + touched["zh"]}
        found = _finding(rule, on, first, told, _saying(named, sentence), touched)
        same = {"en": "changed for the same reason", "zh": "因同一原因改变"}
        labels = (Label(place(one, with_it, on)[0], same) for one, with_it in also)
        yield replace(found, related=(*found.related, *labels))


def _by_cause(changes: Iterable[Change]) -> list[list[Change]]:
    """Changes whose only reasons are the same, and lie in an indicator, event or dimension,
    together; every other by itself."""
    groups: list[list[Change]] = []
    shared: dict[object, list[Change]] = {}
    for change in changes:
        promise = change.promise
        reasons = promise.reasons if promise else ()
        if not promise or not reasons or any(reason.kind not in OUTSIDE for reason in reasons):
            groups.append([change])
            continue
        cause = promise.begins, promise.ends, reasons
        if cause not in shared:
            shared[cause] = []
            groups.append(shared[cause])
        shared[cause].append(change)
    return groups


def _together(first: Told, others: list[Told]) -> Words:
    if not others:
        return first.name
    english, chinese = (
        mark.join(one.name[language] for one in others)
        for language, mark in (("en", ", "), ("zh", "、"))
    )
    return {
        "en": f"{first.name['en']}, and with it {english},",
        "zh": f"{first.name['zh']}连同{chinese}",
    }


def _finding(
    rule: Rule, on: Comparison, change: Change, told: Told, message: Words, advice: Words
) -> Diagnostic:
    span, related = place(change, told, on)
    return Diagnostic(
        rule.code,
        rule.name,
        rule.severity,
        span,
        message,
        advice,
        related=related,
        record=change.record,
        route=change.route,
        offending=change.mark,
    )


def _touches(records: tuple[str, ...]) -> Words:
    """What to read again on account of it."""
    if not records:
        return {
            "en": "No other record leans on it.",
            "zh": "没有其他记录依赖它。",
        }
    named = records[:_MOST_NAMED]
    more = len(records) - len(named)
    english, chinese = ", ".join(named), "、".join(named)
    if more:
        english, chinese = f"{english} and {more} more", f"{chinese}，另有 {more} 条"
    return {
        "en": f"See whether this still fits: {english}.",
        "zh": f"请看这些记录是否仍然合适：{chinese}。",
    }


def _saying(told: Told, sentence: Words) -> Words:
    """A sentence with ``{name}``, ``{before}``, ``{after}`` and ``{reason}`` filled in; a sentence
    at its end brings no second full stop."""
    return {
        language: pattern.format(
            name=told.name[language],
            before=told.before[language],
            after=told.after[language].removesuffix("." if language == "en" else "。"),
            reason=told.reason[language],
        )
        for language, pattern in sentence.items()
    }


def lacking(
    rule: Rule,
    on: Comparison,
    change: Change,
    message: Words,
    help: Words,  # noqa: A002, the word every reader knows
) -> Diagnostic:
    """A finding about what a change lacks. ``{name}``, ``{verdict}``, ``{mark}`` and ``{told}``
    (the finding that tells the change, with its places and reason) are filled in."""
    told = tell(change, on)

    def filled(words: Words) -> Words:
        return {
            language: pattern.format(
                name=told.name[language],
                verdict=VERDICTS[change.verdict][language],
                mark=change.mark,
                told=_TOLD_BY.get(change.verdict, _EDITORIAL[language]),
            )
            for language, pattern in words.items()
        }

    found = _finding(rule, on, change, told, filled(message), filled(help))
    return replace(found, related=())
