"""Figures written right beside the reference that puts them in: “[[answer]] … within 20 seconds”,
where the reference says “85% within 20 seconds” already."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from pledgebook.analysis.levels import statements
from pledgebook.analysis.pledges import Pledge, pledge_named
from pledgebook.promises.quantity import Quantity
from pledgebook.prose.clauses import sentence_at
from pledgebook.prose.numbers import FoundQuantity, find_quantities
from pledgebook.prose.references import ProseReference, references
from pledgebook.records.promise import Promise, Statement, bounds_in
from pledgebook.records.promise_saying import say_promise
from pledgebook.records.promise_values import by_clock, statement_of
from pledgebook.records.text import Text
from pledgebook.records.walk import Route
from pledgebook.rules.consistent.telling import alive
from pledgebook.rules.rule import Context


@dataclass(frozen=True, slots=True)
class Beside:
    """A number in the wording of a promise and the reference beside it that says the same.

    ``route`` leads to the text and its language; ``inserted`` is the promise referred to.
    """

    pledge: Pledge
    route: Route
    text: str
    number: FoundQuantity
    reference: ProseReference
    inserted: Pledge

    def value(self, context: Context, language: str) -> str:
        """What the reference puts in."""

        def name(dimension: str, value: str, language: str) -> str:
            target = context.catalog.resolve(f"{dimension}.{value}")
            return target.title.say(language) if target else value

        return say_promise(self.inserted.promise, language, name, case=self.reference.case)


def beside(context: Context) -> Iterator[Beside]:
    """Every such number, wording by wording."""
    for pledge in alive(context):
        for route, wording in _wordings(pledge):
            for language, text in wording.items():
                for reference in references(text):
                    inserted = pledge_named(context.catalog, reference.target, context.today)
                    if inserted is None or reference.words is not None:
                        continue
                    for number in _repeating(text, reference, inserted):
                        where = (*route, language)
                        yield Beside(pledge, where, text, number, reference, inserted)


def _wordings(pledge: Pledge) -> Iterator[tuple[Route, Text]]:
    if pledge.written.wording is not None:
        yield (*pledge.route, "wording"), pledge.written.wording
    for number, dated in enumerate(pledge.written.values):
        if dated.wording is not None:
            yield (*pledge.route, "values", str(number), "wording"), dated.wording


def _repeating(text: str, reference: ProseReference, inserted: Pledge) -> Iterator[FoundQuantity]:
    """Numbers in the same sentence that the reference puts in as well."""
    figures = set(_figures(inserted.promise, reference.case))
    begin, end = sentence_at(text, reference.start)
    cited = [(one.start, one.end) for one in references(text)]
    for number in find_quantities(text):
        inside = any(start <= number.start < stop for start, stop in cited)
        if inside or not begin <= number.start < end:
            continue
        if any(_figure(quantity) in figures for quantity in number.quantities):
            yield number


def _figures(promise: Promise, case: str | None) -> Iterator[tuple[str, Fraction]]:
    held: list[tuple[Statement, str | None]] = statements(promise)
    if case is not None:
        held = [
            (statement_of(promise, one), one.clock or promise.clock)
            for one in promise.cases
            if one.is_for(case)
        ]
    for statement, clock in held:
        for bound in bounds_in(statement):
            yield _figure(bound.quantity)
            yield _figure(by_clock(bound.quantity, clock))


def _figure(quantity: Quantity) -> tuple[str, Fraction]:
    return quantity.dimension, quantity.size
