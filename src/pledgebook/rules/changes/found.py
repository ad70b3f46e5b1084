"""Findings about changes: at the change's place, with what it touches for advice."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from pledgebook.changes.change import Change, Verdict
from pledgebook.changes.comparison import Comparison
from pledgebook.changes.impact import impact
from pledgebook.diagnostic import Diagnostic, Words
from pledgebook.rules.changes.places import place
from pledgebook.rules.changes.telling import VERDICTS, Told, tell
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
    touches for advice, after what ``advice`` has to say; none where nothing is compared."""
    if on is None:
        return
    for change in changes:
        told = tell(change, on)
        touched = _touches(impact(change, on.pairs))
        first = advice(change)
        if first is not None:
            touched = {"en": f"{first['en']} {touched['en']}", "zh": first["zh"] + touched["zh"]}
        yield _finding(rule, on, change, told, _saying(told, sentence), touched)


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
