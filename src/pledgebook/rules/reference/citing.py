"""What the rules about references share: each citation with its target, and its place."""

from collections import Counter
from collections.abc import Iterator

from pledgebook.catalog import Catalog, Citation, Target, remembered
from pledgebook.diagnostic import Diagnostic, Label, Words
from pledgebook.rules.rule import Context, Rule
from pledgebook.source import Span

_MOST_VALUES = 30
_MOST_ALIKE = 20


@remembered
def resolved(catalog: Catalog) -> tuple[tuple[Citation, Target | None], ...]:
    """Every citation and what it leads to, worked out once for all rules; None where that is not
    there, or did not load."""
    names = {citation.full_name for citation in catalog.citations}
    targets = {name: None if catalog.is_lost(name) else catalog.resolve(name) for name in names}
    return tuple((citation, targets[citation.full_name]) for citation in catalog.citations)


class Citing:
    """Makes the findings of one rule: underlines the name, the right one of several alike."""

    def __init__(self, rule: Rule, context: Context) -> None:
        self._rule = rule
        self._context = context
        self._seen: Counter[tuple[str, ...]] = Counter()

    def found(
        self,
        citation: Citation,
        message: Words,
        help: Words,  # noqa: A002
        *,
        words: str = "",
        related: tuple[Label, ...] = (),
    ) -> Iterator[Diagnostic]:
        """A finding at a citation; ``words`` is what to underline, the name unless given.

        None where the same stands in the same text many times.
        """
        place = (citation.holder.id, *citation.route, citation.written)
        occurrence = self._seen[place]
        self._seen[place] += 1
        if occurrence >= _MOST_ALIKE:
            return
        span = span_of(self._context.catalog, citation)
        if citation.in_prose:
            span = span.find(citation.written, occurrence).find(words or citation.name)
        yield self._rule.at(
            self._context,
            citation.holder,
            citation.route,
            message,
            help,
            span=span,
            offending=citation.written,
            related=related,
        )


def span_of(catalog: Catalog, citation: Citation) -> Span:
    """Where a citation is written; of a list of a dimension's values, the one that is meant."""
    span = catalog.at(citation.holder, *citation.route)
    if citation.refers.kinds != ("value",) or citation.refers.local:
        return span
    value = citation.written.rpartition(".")[2]
    for place in _entries(catalog, citation):
        if place == span:
            return span
        if place.text().strip("\"'") == value:
            return place
    return span


def _entries(catalog: Catalog, citation: Citation) -> Iterator[Span]:
    for number in range(_MOST_VALUES):
        yield catalog.at(citation.holder, *citation.route, str(number))
