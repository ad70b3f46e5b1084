"""What a sentence must say to speak of a promise, and the figures it may then give."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from pledgebook.analysis.pledges import Pledge
from pledgebook.catalog import Catalog
from pledgebook.promises.bound import Bound, Comparator
from pledgebook.promises.clock import ELAPSED, Clock, Working
from pledgebook.promises.deadline import Deadline
from pledgebook.promises.interval import Members
from pledgebook.promises.limit import (
    AllOf,
    AnyOf,
    By,
    Count,
    EveryCase,
    Limit,
    Mean,
    Right,
    Share,
    Term,
    Total,
    Value,
)
from pledgebook.promises.normal import normal
from pledgebook.promises.quantity import Quantity, quantity
from pledgebook.promises.size import compare_sizes
from pledgebook.prose.acts import Act
from pledgebook.prose.things import Thing, acts_said, things_in
from pledgebook.records.promise_values import by_clock
from pledgebook.records.remedy import Remedy
from pledgebook.rules.consistent.telling import clock_name

_TIMES = {"time": "time", "months": "time", "working-days": "time", "working-time": "time"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that a promise gives: where (values by dimension; empty is everywhere), and by
    which clock. ``limit`` is None for amounts of a remedy."""

    bound: Bound
    clock: Clock
    scope: Mapping[str, frozenset[str]]
    limit: Limit | None

    @property
    def group(self) -> str:
        """What it may be compared with: all times are one group."""
        return group_of(self.bound.quantity)

    @property
    def of_right(self) -> bool:
        """Whether it is the time in which the customer may do something: less is worse for him,
        and he is told of it from any side."""
        return self.limit is not None and isinstance(self.limit.statistic, Right)

    def same(self, said: Quantity) -> bool | None:
        """Whether a quantity is this figure; None where the calendar decides (1 mo, 30 d)."""
        mine = self.bound.quantity
        counted = by_clock(mine, clock_name(self.clock))
        if said.dimension.startswith("working") and not isinstance(self.clock, Working):
            return said.dimension == mine.dimension and said.size == mine.size
        if said.dimension in (mine.dimension, counted.dimension):
            return said.size in (mine.size, counted.size) or (
                mine.unit.symbol == "%" and said.size == 1 - mine.size
            )
        if said.dimension == "count of times" and mine.dimension.startswith("count"):
            return said.size == mine.size
        if {said.dimension, mine.dimension} == {"time", "months"}:
            order = compare_sizes(said, mine)
            return None if order is None else order == 0
        return False


@dataclass(frozen=True, slots=True)
class Profile:
    """A promise as prose may speak of it."""

    pledge: Pledge
    acts: frozenset[Act]
    things: frozenset[Thing]
    words: Mapping[str, frozenset[str]]
    figures: tuple[Figure, ...]
    payments: tuple[Figure, ...]
    deadlines: tuple[tuple[Figure, Deadline], ...]
    later: tuple[Quantity, ...]
    """Figures of dated values that are not in force: neither right nor wrong today."""

    def named_in(self, clause: str, language: str) -> frozenset[str]:
        """The words of its titles that a clause holds."""
        words = self.words.get(language, frozenset())
        if language.startswith("zh"):
            return frozenset(word for word in words if word in clause)
        return words & content_words(clause, language)


def group_of(quantity: Quantity) -> str:
    """What quantities may be compared: all times together, each money and count by itself."""
    return _TIMES.get(quantity.dimension, quantity.dimension)


def profile(catalog: Catalog, pledge: Pledge) -> Profile:
    """Read once from the titles of the promise, its indicator and its last event."""
    titles = list(_titles(catalog, pledge))
    acts: set[Act] = set()
    things: set[Thing] = set()
    words: dict[str, set[str]] = {}
    for language, text in titles:
        acts |= set(acts_said(text, language))
        things |= things_in(text, language)
        words.setdefault(language, set()).update(content_words(text, language))
    if not acts and pledge.promise.wording is not None:
        for language, text in pledge.promise.wording.items():
            acts |= set(acts_said(text, language))
            things |= things_in(text, language)
    figures = tuple(figure for limit in pledge.meaning.limits for figure in _figures(limit))
    today = {id(figure.bound) for figure in figures}
    later = tuple(b.quantity for b in pledge.written.bounds() if id(b) not in today)
    return Profile(
        pledge,
        _telling(acts, things),
        frozenset(things),
        {language: frozenset(found) for language, found in words.items()},
        figures,
        tuple(_payments(pledge)),
        tuple(_deadlines(pledge)),
        later,
    )


def _telling(acts: set[Act], things: set[Thing]) -> frozenset[Act]:
    """The act that tells what the promise is: notice of an inspection is notice; to answer a call
    is to lift the receiver, a letter to reply."""
    for act in (Act.CALL_BACK, Act.WARRANT, Act.GIVE_NOTICE, Act.REFUND):
        if act in acts:
            return frozenset({act})
    if {Act.PICK_UP, Act.REPLY} <= acts and things:
        acts = acts - {Act.REPLY if Thing.CALL in things else Act.PICK_UP}
    return frozenset(acts)


def _titles(catalog: Catalog, pledge: Pledge) -> Iterator[tuple[str, str]]:
    texts = [pledge.promise.title, pledge.indicator.title if pledge.indicator else None]
    if pledge.events:
        target = catalog.resolve(pledge.events[1])
        texts.append(target.title if target else None)
    for text in texts:
        if text is not None:
            yield from text.items()


_COMMON = frozenset(
    {
        *("time", "times", "length", "rate", "share", "number", "day", "days", "hour", "hours"),
        *("the", "and", "for", "our", "your", "with", "from", "made", "done", "first", "promise"),
    }
)


@lru_cache(maxsize=4096)
def content_words(text: str, language: str) -> frozenset[str]:
    """The words that carry a title's meaning, cut to their stems; Chinese titles whole."""
    if language.startswith("zh"):
        return frozenset(run for run in re.findall(r"[\u4e00-\u9fff]{2,}", text) if len(run) <= 6)
    found = re.findall(r"[a-z]{3,}", text.lower())
    return frozenset(word.rstrip("s")[:6] for word in found if word not in _COMMON)


def _figures(limit: Limit) -> Iterator[Figure]:
    scope = {
        axis: side.names
        for axis, side in limit.scope.items()
        if isinstance(side, Members) and not side.outside
    }
    for one in normal(limit):
        for bound in _bounds(one):
            yield Figure(bound, limit.clock, scope, limit)


def _bounds(limit: Limit) -> Iterator[Bound]:
    match limit.statistic:
        case EveryCase(term):
            yield from _of_term(term)
        case Share(share, within):
            yield share
            yield from _of_term(within)
        case Mean(bound) | Value(bound) | Total(bound) | Count(bound):
            yield bound
        case Right(_, term) if not isinstance(term, Deadline):
            yield from _of_term(term)


def _of_term(term: Term | None) -> tuple[Bound, ...]:
    if isinstance(term, Bound):
        return (term,)
    return term.bounds if isinstance(term, AnyOf | AllOf) else ()


def _deadlines(pledge: Pledge) -> Iterator[tuple[Figure, Deadline]]:
    for limit in pledge.meaning.limits:
        match limit.statistic:
            case By(deadline, _) | Right(_, Deadline() as deadline):
                day = Bound(Comparator.AT_MOST, quantity(deadline.days, "d"))
                yield Figure(day, limit.clock, {}, limit), deadline


def _payments(pledge: Pledge) -> Iterator[Figure]:
    remedy = pledge.promise.remedy
    if isinstance(remedy, Remedy):
        yield from _amounts(remedy)


def _amounts(remedy: Remedy) -> Iterator[Figure]:
    amounts: list[object] = [remedy.most]
    for given in (remedy, *remedy.cases, *remedy.any_of):
        amounts += [given.pay, given.credit]
        if given.then is not None:
            amounts += [given.then.pay, given.then.credit, given.then.most]
        amounts += [amount for band in given.bands for amount in (band.pay, band.credit)]
    for amount in amounts:
        if isinstance(amount, Quantity):
            yield Figure(Bound(Comparator.EXACTLY, amount), ELAPSED, {}, None)
