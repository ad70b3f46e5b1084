"""What the rules about contradictions say: promises, limits and places in a manager's words."""

from collections.abc import Callable, Iterable

from pledgebook.analysis.pledges import Pledge, pledges
from pledgebook.analysis.written import route_to
from pledgebook.catalog import Catalog
from pledgebook.diagnostic import Label, Severity, Words
from pledgebook.promises.bound import Bound, say_bound
from pledgebook.promises.calendar import WorkingCalendar
from pledgebook.promises.clock import Clock, Days, Working
from pledgebook.promises.deadline import END_OF_DAY, Deadline, clock_face, say_deadline, say_until
from pledgebook.promises.interval import Interval, Members
from pledgebook.promises.limit import (
    AllOf,
    AnyOf,
    By,
    Count,
    Endless,
    EveryCase,
    Limit,
    Mean,
    Obligation,
    Open,
    Right,
    Share,
    Term,
    Total,
    Value,
)
from pledgebook.promises.period import say_period
from pledgebook.promises.quantity import Quantity, say
from pledgebook.promises.region import Box
from pledgebook.promises.unit import HOUR
from pledgebook.records.base import Record, Status
from pledgebook.records.promise import ROUND_THE_CLOCK
from pledgebook.records.promise_values import said_by_clock
from pledgebook.records.walk import Route
from pledgebook.rules.rule import Context

LANGUAGES = ("en", "zh")


def told(sentence: Callable[[str], str]) -> Words:
    """A sentence made in each language of the rules."""
    return {language: sentence(language) for language in LANGUAGES}


def quoted(words: str) -> str:
    """Words in quotation marks, which both languages share."""
    return f"“{words}”"


def title(catalog: Catalog, full_id: str, language: str) -> str:
    """The title of a record or part in quotation marks; its id where it has none."""
    target = catalog.resolve(full_id)
    return quoted(target.title.say(language) if target else full_id)


def named(pledge: Pledge, language: str) -> str:
    """A promise by its title and its id: “Arrival” (110.arrive), “到场”（110.arrive）."""
    own = pledge.promise.title
    if own is None:
        return quoted(pledge.id)
    return with_aside(quoted(own.say(language)), pledge.id, language)


def with_aside(words: str, aside: str, language: str) -> str:
    """Words, and what tells more of them in brackets."""
    return f"{words}（{aside}）" if language == "zh" else f"{words} ({aside})"


def alive(context: Context) -> tuple[Pledge, ...]:
    """The promises of records that are not retired."""
    found = pledges(context.catalog, context.today)
    return tuple(p for p in found if p.record.status is not Status.RETIRED)


def rank(pledge: Pledge) -> tuple[int, int, bool]:
    """The order in which promises count: public before internal, commitments before standards,
    what is in force before drafts. The first of two that disagree is taken for right."""
    record = pledge.record
    return (record.audience.rank, record.kind != "commitment", not pledge.binds)


def weight(*records: Record) -> Severity:
    """An error between records in force; where one is a draft, a warning."""
    drafts = any(record.status is Status.DRAFT for record in records)
    return Severity.WARNING if drafts else Severity.ERROR


def label(context: Context, record: Record, route: Route, message: Words) -> Label:
    """A related place in a record."""
    return Label(context.catalog.at(record, *route), message)


def said_there(context: Context, pledge: Pledge, limit: Limit) -> Label:
    """The place where a limit is promised, with its figure."""
    figure = told(lambda language: say_limit(limit, language))
    return label(
        context,
        pledge.record,
        route_to(pledge, limit),
        {"en": f"promised here: {figure['en']}", "zh": f"此处承诺：{figure['zh']}"},
    )


def clock_name(clock: Clock) -> str:
    """The clock's name as a promise gives it."""
    if isinstance(clock, Working):
        return clock.calendar.name
    return "days" if isinstance(clock, Days) else "elapsed"


def say_limit(limit: Limit, language: str) -> str:
    """What is bounded and how: ``at most 45 minutes``, ``at least 90% within 10 minutes``."""
    zh, statistic, clock = language == "zh", limit.statistic, limit.clock
    said = ""
    match statistic:
        case EveryCase(term):
            said = say_term(term, clock, language)
        case Share(share, within):
            part, rest = say_bound(share, language), say_term(within, clock, language)
            said = f"{part} 的情况{rest}" if zh else f"{rest} in {part} of cases"
        case Mean(bound):
            one = say_term(bound, clock, language)
            said = f"平均{one}" if zh else f"{one} on average"
        case Value(bound) | Total(bound):
            said = say_term(bound, clock, language)
        case Count(bound, every, _):
            said = say_bound(bound, language)
            if every is not None:
                length = say(every, language)
                said = f"每 {length}{said}" if zh else f"{said} in each {length}"
        case By(deadline, cut_off):
            said = say_deadline(deadline, language, working=isinstance(clock, Working))
            said = said if zh else f"by {said}"
            if cut_off != END_OF_DAY:
                face = clock_face(cut_off)
                said += f"（{face} 截止）" if zh else f" (cut-off {face})"
        case Open(calendar):
            said = _hours(calendar, language)
        case Obligation():
            said = "出现所列情形时的义务" if zh else "a duty when its condition holds"
        case Right(_, time):
            said = _say_time(time, clock, language)
    if limit.period is not None:
        said += (
            f"，按{say_period(limit.period, 'zh')}计"
            if zh
            else (f", {say_period(limit.period, 'en')}")
        )
    return said


def _say_time(time: Term | Deadline | None, clock: Clock, language: str) -> str:
    """When a right can be used: until 18:00 on the day before, at most 3 months."""
    zh = language == "zh"
    if isinstance(time, Deadline):
        return say_until(time, language)
    if time is None:
        return "随时" if zh else "at any time"
    return say_term(time, clock, language)


def _hours(calendar: WorkingCalendar, language: str) -> str:
    if calendar.name == ROUND_THE_CLOCK:
        return "全天 24 小时" if language == "zh" else "round the clock"
    return f"“{calendar.name}”的时间内" if language == "zh" else f"the hours of “{calendar.name}”"


def say_term(term: Term, clock: Clock, language: str) -> str:
    """A bound or several, in the units that their clock counts."""
    zh = language == "zh"
    if isinstance(term, Endless):
        return "终身" if zh else "for its lifetime"
    if isinstance(term, Bound):
        counted = said_by_clock(term.quantity, clock_name(clock))
        return say_bound(Bound(term.comparator, counted), language) + _by(clock, counted, language)
    joint = {AnyOf: " 或 " if zh else " or ", AllOf: " 且 " if zh else " and "}[type(term)]
    return joint.join(say_term(bound, clock, language) for bound in term.bounds)


def say_time(quantity: Quantity, clock: Clock, language: str) -> str:
    """A length of time by its clock: ``3 working days``, ``2 hours by “office”``."""
    counted = said_by_clock(quantity, clock_name(clock))
    return say(counted, language) + _by(clock, counted, language)


def _by(clock: Clock, said: Quantity, language: str) -> str:
    """The calendar that the figures do not tell of. Two sides of a contradiction may differ by
    nothing else, and so it is always named."""
    if not isinstance(clock, Working) or said.dimension != "time" or said.unit.size > HOUR:
        return ""
    name = quoted(clock.calendar.name)
    return f"（按{name}计）" if language == "zh" else f" by {name}"


def say_place(catalog: Catalog, box: Box | None, language: str) -> str:
    """Where a box lies, by the titles of its values: “City”; empty where it is everywhere."""
    sides = [
        _say_side(catalog, dimension, side, language) for dimension, side in (box or {}).items()
    ]
    return ("，" if language == "zh" else ", ").join(side for side in sides if side)


def _say_side(catalog: Catalog, dimension: str, side: object, language: str) -> str:
    target = catalog.resolve(dimension)
    if isinstance(side, Interval) or not isinstance(side, Members) or target is None:
        return ""
    zh = language == "zh"
    names = [title(catalog, f"{dimension}.{value}", language) for value in sorted(side.names)]
    joined = ("、" if zh else " or ").join(names)
    if side.outside:
        return f"除{joined}以外" if zh else f"elsewhere than {joined}"
    return joined


def at_place(catalog: Catalog, box: Box | None, language: str) -> str:
    """The place as an addition to a sentence: `` for “City”``, ``（“城区”）``."""
    return as_addition(say_place(catalog, box, language), language)


def as_addition(place: str, language: str) -> str:
    """A place at the end of a clause; empty where it is everywhere."""
    if not place:
        return ""
    return f"（{place}）" if language == "zh" else f" for {place}"


def listing(words: Iterable[str], language: str) -> str:
    """Words as a list in a sentence."""
    return ("、" if language == "zh" else ", ").join(words)


def say_subject(catalog: Catalog, subject: object, language: str) -> str:
    """What is measured: from one event to another, or an indicator's title."""
    if not isinstance(subject, tuple):
        return str(subject)
    if subject[0] == "time":
        start, stop = (title(catalog, name, language) for name in subject[1:])
        return f"从{start}到{stop}" if language == "zh" else f"from {start} to {stop}"
    return title(catalog, str(subject[1]), language)
