"""Whether the numbers in the words of a promise are those of its bounds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pledgebook.analysis.levels import statements
from pledgebook.analysis.pledges import Pledge
from pledgebook.promises.bound import Bound, say_bound
from pledgebook.promises.deadline import Deadline, say_deadline
from pledgebook.promises.quantity import Quantity
from pledgebook.records.base import Model
from pledgebook.records.clocks import has_calendar
from pledgebook.records.promise import Promise, Silence, bounds_in
from pledgebook.records.promise_values import by_clock, complement, in_force, said_by_clock
from pledgebook.records.text import Text
from pledgebook.rules.measurable.literals import Kind, Literal, kind_of, literals
from pledgebook.rules.measurable.places import Passage
from pledgebook.rules.rule import Context

_SAYS_WORKING = re.compile(r"working|office|business|opening|工作|办公|营业|上班", re.IGNORECASE)
_GROUPS = {"months": "time", "working-days": "time", "working-time": "time"}


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A number in a passage, and what the promise states instead, by its clock."""

    passage: Passage
    literal: Literal
    stated: Bound | Deadline
    clock: str | None

    @property
    def is_clock_only(self) -> bool:
        """Whether the number is the same, and only the clock is not said: two days, two working
        days."""
        if isinstance(self.stated, Deadline):
            return False
        quantity = self.stated.quantity
        alike = {kind_of(quantity), *_working(quantity)}
        return any(kind_of(said) in alike for said in self.literal.quantities)

    def say(self, language: str) -> str:
        """What is stated, in a reader's words."""
        if isinstance(self.stated, Deadline):
            return say_deadline(self.stated, language, working=has_calendar(self.clock))
        quantity = said_by_clock(self.stated.quantity, self.clock)
        return say_bound(Bound(self.stated.comparator, quantity), language)


def disagreements(context: Context, pledge: Pledge) -> Iterator[Disagreement]:
    """Numbers in the wording that the promise states nowhere, each place once.

    Every wording is compared with what holds today, or from the day it is announced for.
    """
    seen: set[tuple[tuple[str, ...], int]] = set()
    days = [context.today, *(v.from_ for v in pledge.written.values if v.from_ > context.today)]
    for day in days:
        for one in _on(pledge, day):
            key = (one.passage.route, one.literal.start)
            if key not in seen:
                seen.add(key)
                yield one


def _on(pledge: Pledge, day: date) -> Iterator[Disagreement]:
    promise = pledge.promise if not pledge.written.values else in_force(pledge.written, day)
    if promise.wording is None:
        return
    route = _wording_route(pledge, promise.wording)
    found = [
        (Passage(pledge, (*route, language), language, text), literal)
        for language, text in promise.wording.items()
        for literal in literals(text)
    ]
    if not found:
        return
    held = _Held(promise)
    for passage, literal in found:
        stated = held.instead_of(literal, passage.text)
        if stated is not None:
            yield Disagreement(passage, literal, *stated)


def _wording_route(pledge: Pledge, wording: Text) -> tuple[str, ...]:
    for number, dated in enumerate(pledge.written.values):
        if dated.wording is wording:
            return (*pledge.route, "values", str(number), "wording")
    return (*pledge.route, "wording")


class _Held:
    """All that a promise states, ready to be compared with its words."""

    def __init__(self, promise: Promise) -> None:
        self._bounds = [(b, clock) for s, clock in statements(promise) for b in bounds_in(s)]
        self._deadlines = [(s.by, clock) for s, clock in statements(promise) if s.by is not None]
        self._others = {kind_of(quantity) for quantity in _quantities(promise)}

    def instead_of(self, literal: Literal, text: str) -> tuple[Bound | Deadline, str | None] | None:
        """What is stated where the words give another number; None where they agree, or speak
        of something that the promise bounds not at all."""
        if literal.deadline is not None:
            agree = any(literal.deadline == deadline for deadline, _ in self._deadlines)
            return None if agree or not self._deadlines else self._deadlines[0]
        groups = {_group(quantity) for quantity in literal.quantities}
        near = [(b, clock) for b, clock in self._bounds if _group(b.quantity) in groups]
        # Of a range, as two to three hours, one end is the bound.
        agree = any(self._states(quantity, text, literal) for quantity in literal.quantities)
        return near[0] if near and not agree else None

    def _states(self, quantity: Quantity, text: str, literal: Literal) -> bool:
        kind = kind_of(quantity)
        loose = _SAYS_WORKING.search(text.replace(literal.words, ""))
        for bound, clock in self._bounds:
            # As a reference would say it: hours of a calendar are said as hours.
            kinds = {kind_of(count(bound.quantity, clock)) for count in (by_clock, said_by_clock)}
            if clock in (None, Silence.UNSTATED) or (loose and has_calendar(clock)):
                kinds.add(kind_of(bound.quantity))
                kinds |= _working(bound.quantity)
            if bound.quantity.unit.symbol == "%":
                kinds.add(kind_of(complement(bound).quantity))
            if kind in kinds:
                return True
        bounded = {kind_of(bound.quantity) for bound, _ in self._bounds}
        return kind in self._others - bounded


def _working(quantity: Quantity) -> set[Kind]:
    return {kind_of(by_clock(quantity, "a calendar"))}


def _group(quantity: Quantity) -> str:
    return _GROUPS.get(quantity.dimension, quantity.dimension)


def _quantities(value: object) -> Iterator[Quantity]:
    if isinstance(value, Quantity):
        yield value
        if value.per is not None:
            yield Quantity(value.value, value.unit)
            yield from _quantities(value.per)
    elif isinstance(value, Bound):
        yield from _quantities(value.quantity)
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            yield from _quantities(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from _quantities(one)
    elif hasattr(value, "bound") or hasattr(value, "length"):  # a trigger, a rolling period
        yield from _quantities(getattr(value, "bound", None))
        yield from _quantities(getattr(value, "length", None))
