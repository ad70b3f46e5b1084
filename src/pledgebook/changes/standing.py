"""A promise as it holds on a day, read so that two versions can be compared.

Texts that only the reader can judge (conditions, exclusions, what is given in kind) are compared
by their words in the source language: a better translation changes no promise.
"""

from collections.abc import Hashable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from pledgebook.analysis.pledges import Pledge
from pledgebook.catalog import Catalog
from pledgebook.changes.places import Map
from pledgebook.changes.plain import Reading, Rename, plain, words
from pledgebook.promises.calendar import WorkingCalendar
from pledgebook.promises.clock import Clock, Days, Working
from pledgebook.promises.limit import Limit, Obligation, Open, Right
from pledgebook.promises.promise import Promise as Meaning
from pledgebook.promises.promise import Remedy
from pledgebook.promises.region import Box
from pledgebook.prose.spelling import spelt_alike
from pledgebook.records.promise import Silence
from pledgebook.records.text import Text


@dataclass(frozen=True, slots=True)
class Clause:
    """A text by its words; what stands around them is for the reader."""

    key: str
    text: Text = field(compare=False)


def are_alike(was: Clause | None, now: Clause | None) -> bool:
    """Whether two texts say one thing, a spelling put right aside; none is like none alone."""
    if was is None or now is None:
        return was is now
    return was == now or spelt_alike(was.key, now.key)


@dataclass(frozen=True)
class Side:
    """One version and how to read it. ``weeks`` are calendars by the name they have in the newer
    version: those that work the same hours in both count as one."""

    map: Map
    language: str
    weeks: dict[str, WorkingCalendar]
    catalog: Catalog = field(compare=False)

    @property
    def rename(self) -> Rename:
        """From a name to what the thing is called in both."""
        return self.map.rename

    def clause(self, text: Text) -> Clause:
        """A text as its words in the source language."""
        return Clause(words(text.say(self.language), self.rename), text)

    def reading(self, record: str) -> Reading:
        """How plain values are read, translations aside."""
        return Reading(self.rename, record, self.language)


@dataclass(frozen=True)
class Standing:
    """A promise on a day. ``meaning`` is on the common map, by the newer version's names."""

    pledge: Pledge
    side: Side
    meaning: Meaning

    @cached_property
    def key(self) -> Hashable:
        """All that a customer is promised, equal where two versions promise the same."""
        promise, reading = self.pledge.promise, self.side.reading(self.pledge.record.id)
        kept = ("season", "during", "if_", "obliges")
        return (
            self.meaning,
            self.pledge.record.audience,
            tuple(plain(getattr(promise, name), reading) for name in kept),
            self.owed,
            self.measure,
            () if self.meaning.limits else self.wording,
        )

    @cached_property
    def owed(self) -> Hashable:
        """What is owed beyond what ``meaning`` holds: a penalty, a price, whose number it is."""
        promise, reading = self.pledge.promise, self.side.reading(self.pledge.record.id)
        names = ("penalty", "set_by", "charge")
        remedy = None if isinstance(promise.remedy, Silence) else promise.remedy
        return (*(plain(getattr(promise, n), reading) for n in names), plain(remedy, reading))

    @cached_property
    def measure(self) -> Hashable:
        """What is measured, beyond the two events of a time."""
        indicator = self.pledge.indicator
        if indicator is None:
            return None
        reading = self.side.reading(indicator.id)
        measures = indicator.measures
        return plain(measures, reading), self.population

    @cached_property
    def population(self) -> Clause | None:
        """Which cases are counted."""
        indicator = self.pledge.indicator
        text = indicator.population if indicator else None
        return self.side.clause(text) if text else None

    @cached_property
    def wording(self) -> str:
        """The words, where nothing in them is bounded."""
        wording = self.pledge.promise.wording
        return words(wording.say(self.side.language), self.side.rename) if wording else ""


def standing(pledge: Pledge, side: Side) -> Standing:
    """A pledge read as the side it stands on is to be read."""
    meaning = pledge.meaning
    excluded = {_item(item, side) for item in meaning.exclusions}
    if pledge.indicator is not None:
        excluded |= {side.clause(text) for text in pledge.indicator.exclusions}
    read = replace(
        meaning,
        subject=_subject(pledge.subject, side.rename),
        limits=tuple(_limit(limit, side) for limit in meaning.limits),
        conditions=frozenset(_item(item, side) for item in meaning.conditions),
        exclusions=frozenset(excluded),
        remedies=tuple(_remedy(remedy, side) for remedy in meaning.remedies),
    )
    return Standing(pledge, side, read)


def _subject(subject: Hashable, rename: Rename) -> Hashable:
    if not isinstance(subject, tuple):
        return subject
    return (subject[0], *(rename(name) for name in subject[1:]))


def _limit(limit: Limit, side: Side) -> Limit:
    statistic = limit.statistic
    if isinstance(statistic, Obligation):
        when = tuple(_axes(box, side.rename) for box in statistic.when)
        statistic = Obligation(when, _item(statistic.duty, side))
    if isinstance(statistic, Right):
        statistic = replace(statistic, what=_item(statistic.what, side))
    if isinstance(statistic, Open):
        calendar = statistic.calendar
        statistic = Open(side.weeks.get(calendar.name, calendar))
    scope, clock = side.map.box(limit.scope), _clock(limit.clock, side)
    return replace(limit, statistic=statistic, scope=scope, clock=clock)


def _axes(box: Box, rename: Rename) -> Box:
    return {rename(axis): side for axis, side in box.items()}


def _clock(clock: Clock, side: Side) -> Clock:
    if isinstance(clock, Working):
        return Working(side.weeks.get(clock.calendar.name, clock.calendar))
    if isinstance(clock, Days) and clock.rolls_over is not None:
        calendar = side.weeks.get(clock.rolls_over.name, clock.rolls_over)
        return replace(clock, rolls_over=calendar)
    return clock


def _remedy(remedy: Remedy, side: Side) -> Remedy:
    given = frozenset(_item(item, side) for item in remedy.in_kind)
    return replace(remedy, scope=side.map.box(remedy.scope), in_kind=given)


def _item(item: Any, side: Side) -> Hashable:
    if isinstance(item, Text):
        return side.clause(item)
    return plain(item, side.reading(""))
