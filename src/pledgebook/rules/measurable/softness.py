"""What the rules about soft words report: one finding for each text, its further words beside."""

from collections.abc import Callable, Iterable, Iterator

from pledgebook.diagnostic import Diagnostic, Label, Severity, Words
from pledgebook.records.walk import Route
from pledgebook.rules.consistent.telling import named, told
from pledgebook.rules.measurable.vagueness import SoftWord, soft_words_in
from pledgebook.rules.rule import Context, Rule, both
from pledgebook.source import Span

Say = Callable[[SoftWord, Words], Words]
"""A word, and what its promise is called → the message."""


def findings(
    context: Context,
    rule: Rule,
    chosen: Callable[[SoftWord], bool],
    say: Say,
    advice: Words,
    severity: Callable[[SoftWord], Severity | None] = lambda _word: None,
) -> Iterator[Diagnostic]:
    """A finding for each text of a promise that holds chosen words."""
    for words in together(filter(chosen, soft_words_in(context))):
        first, *others = words
        pledge = first.passage.pledge
        also = both("and here", "此处也是")
        yield rule.at(
            context,
            pledge.record,
            first.passage.route,
            say(first, told(lambda language, pledge=pledge: named(pledge, language))),
            advice,
            span=span_of(context, first),
            offending=first.written,
            related=tuple(Label(span_of(context, other), also) for other in others),
            severity=severity(first),
        )


def together(words: Iterable[SoftWord]) -> list[list[SoftWord]]:
    """Words of one text, in whatever language, together."""
    grouped: dict[tuple[str, Route], list[SoftWord]] = {}
    for word in words:
        key = (word.passage.pledge.record.id, word.text_route)
        grouped.setdefault(key, []).append(word)
    return list(grouped.values())


def span_of(context: Context, word: SoftWord) -> Span:
    """Where a word stands."""
    return word.passage.span(context, word.start, word.end)
