"""Why a promise is more, less or other than it was, as data."""

from dataclasses import dataclass
from enum import StrEnum

from pledgebook.promises.redress import RemedyGapKind
from pledgebook.promises.region import Box
from pledgebook.records.text import Text


class Way(StrEnum):
    """Whether the customer is promised less or more by it, or nobody can say."""

    LESS = "less"
    MORE = "more"
    OTHER = "other"


class ReasonKind(StrEnum):
    """In what the two versions of a promise differ."""

    BOUND = "bound"
    STATISTIC = "statistic"
    CLOCK = "clock"
    CALENDAR = "calendar"
    """The clock's name stayed, its working hours did not."""
    FIRST_DAY = "first day"
    """The day of the event counts as the first of so many days, or no longer does."""
    DAYS_OFF = "days off"
    """Dates that the calendar had announced otherwise: ``before`` were off, ``after`` are."""
    ROLLING = "rolling over"
    """An end on a day off moves to the next working day, or no longer does."""
    SCALE = "scale"
    START = "start"
    STOP = "stop"
    INDICATOR = "indicator"
    MEASURE = "measure"
    """The indicator's name stayed, what it measures did not."""
    POPULATION = "population"
    CASES = "cases"
    """A mean or share is taken over other cases."""
    PERIOD = "period"
    SCOPE = "scope"
    WHEN = "when"
    """It holds, or a duty is owed, in other circumstances: a season, after an event, if …."""
    DUTY = "duty"
    RIGHT = "right"
    AUDIENCE = "audience"
    AIM = "aim"
    HEDGE = "hedge"
    CONDITION = "condition"
    EXCLUSION = "exclusion"
    REMEDY = "remedy"
    PAYING = "paying"
    """A remedy is paid sooner or later."""
    CAP = "cap"
    """The most that a remedy adds up to."""
    KEPT = "kept"
    """Nothing is lost or new: other promises make sure of it, or did."""
    CHARGE = "charge"
    WORDING = "wording"
    PROVISO = "proviso"
    """The words of a bounded promise have another condition or exception."""
    SEEN = "seen"
    """An event's name stayed, what one sees of it did not."""
    DEFINITION = "definition"
    """The name of a place stayed, what belongs to it did not."""


OUTSIDE = (ReasonKind.POPULATION, ReasonKind.SEEN, ReasonKind.DEFINITION)
"""What changed outside of the promises, for all of them at once."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One difference: what there was and what there is, in a part of the world."""

    kind: ReasonKind
    way: Way
    before: object = None
    after: object = None
    where: Box | None = None
    gap: RemedyGapKind | None = None
    """In what a remedy differs."""
    words: Text | None = None
    """What the words gained, or lost where ``gained`` is false; of a sense what it is the sense
    of."""
    gained: bool = True
