"""What the rules about levels share: who lacks what, where it belongs, and what it is called."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pledgebook.analysis.levels import HIGHEST, Level, Missing, bounds_today, levels
from pledgebook.analysis.pledges import Pledge, pledges
from pledgebook.catalog import Catalog, Holder
from pledgebook.diagnostic import Diagnostic, Label, Severity, Words
from pledgebook.records.base import Audience, Status
from pledgebook.records.walk import Route
from pledgebook.rules.consistent.telling import named, told
from pledgebook.rules.rule import Context, Rule, both

_PIECES: dict[Missing, tuple[str, str, str]] = {
    Missing.INDICATOR: ("what measures it", "用什么指标来量", "indicator: …"),
    Missing.MEASURE: ("what is measured", "量的是什么", "measures: …"),
    Missing.START: ("the event that starts the clock", "起点事件", "from: …"),
    Missing.STOP: ("the event that stops the clock", "终点事件", "to: …"),
    Missing.POPULATION: ("which cases are counted", "统计哪些情形", "population: …"),
    Missing.EXCLUSIONS: (
        "which cases are left out",
        "哪些情形不计",
        "exclusions: […] / no-exclusions: …",
    ),
    Missing.PERIOD: ("the period it is taken over", "统计周期", "period: calendar-month"),
    Missing.DATA_SOURCE: ("where the data are read", "数据从哪里来", "data-source: …"),
    Missing.COLLECTOR: ("who reads them", "由谁采集", "collector: …"),
    Missing.FREQUENCY: ("how often", "多久采集一次", "frequency: …"),
}
_OF_EVENTS = {Missing.DATA_SOURCE: "recorded-in: …", Missing.COLLECTOR: "recorded-by: …"}


@dataclass(frozen=True, slots=True)
class Lacking:
    """Promises at one level that lack the same pieces for the next, and the record to mend.

    ``holder`` is the promise's own record, or the indicator (or event), which may serve several
    promises: one cause, one finding.
    """

    pledges: tuple[Pledge, ...]
    missing: tuple[Missing, ...]
    holder: Holder
    route: Route


def alive(context: Context) -> Iterator[Pledge]:
    """The promises of records that are not retired."""
    for pledge in pledges(context.catalog, context.today):
        if pledge.record.status is not Status.RETIRED:
            yield pledge


PUBLIC_WEIGHS = {
    Severity.ERROR: both("in a public commitment in force", "在已生效的公开服务承诺中")
}
"""Where a warning weighs more, as ``weight`` says."""


def weight(*found: Pledge) -> Severity:
    """An error where a public commitment in force is concerned, else a warning."""
    public = any(
        pledge.binds
        and pledge.record.kind == "commitment"
        and pledge.record.audience is Audience.PUBLIC
        for pledge in found
    )
    return Severity.ERROR if public else Severity.WARNING


def lacking(context: Context, number: int) -> list[Lacking]:
    """What the promises at level ``number`` lack for the next."""
    known = levels(context.catalog, context.today)
    groups: dict[tuple[str, tuple[Missing, ...]], Lacking] = {}
    for pledge in alive(context):
        level = known[pledge.id]
        if level.number != number or number == HIGHEST:
            continue
        for holder, missing in _by_holder(context.catalog, pledge, level):
            shared = holder is not pledge.record
            key = (holder.id if shared else pledge.id, missing)
            before = groups[key].pledges if key in groups else ()
            route = _place(missing) if shared else pledge.route
            groups[key] = Lacking((*before, pledge), missing, holder, route)
    return list(groups.values())


def _by_holder(
    catalog: Catalog, pledge: Pledge, level: Level
) -> Iterator[tuple[Holder, tuple[Missing, ...]]]:
    """Each record to mend, and what is missing there: no indicator that only did not load."""
    name = pledge.promise.indicator
    unread = name is not None and catalog.is_unread(name)
    holders = {lack.record.id: lack.record for lack in level.lacks if lack.record}
    for holder in (pledge.record, *holders.values()):
        belongs = None if holder is pledge.record else holder
        here = (lack.piece for lack in level.lacks if lack.record is belongs)
        missing = tuple(dict.fromkeys(p for p in here if not (unread and p is Missing.INDICATOR)))
        if missing:
            yield holder, missing


def _place(missing: tuple[Missing, ...]) -> Route:
    """Where in an indicator the pieces belong."""
    ends = {Missing.START, Missing.STOP}.intersection(missing)
    return ("measures", "time") if ends else ()


def report(
    context: Context,
    rule: Rule,
    number: int,
    chosen: Callable[[tuple[Missing, ...]], bool],
) -> Iterator[Diagnostic]:
    """A finding for each group of promises at that level whose missing pieces are ``chosen``."""
    for one in lacking(context, number):
        if chosen(one.missing):
            yield _finding(context, rule, number, one)


def _finding(context: Context, rule: Rule, number: int, one: Lacking) -> Diagnostic:
    subject = told(
        lambda language: ("、" if language == "zh" else ", ").join(
            named(pledge, language) for pledge in one.pledges
        )
    )
    several = len(one.pledges) > 1
    lacks = pieces(one.missing)
    elsewhere = tuple(
        Label(
            context.catalog.at(pledge.record, *pledge.route),
            both("the promise that is measured so", "以此衡量的承诺"),
        )
        for pledge in one.pledges
        if one.holder is not pledge.record
    )
    return rule.at(
        context,
        one.holder,
        one.route,
        both(
            f"Nobody can tell {'whether these are' if several else 'whether this is'} kept:"
            f" {subject['en']} {'lack' if several else 'lacks'} {lacks['en']}"
            f" (level M{number} of M3).",
            f"无法判断是否做到：{subject['zh']}没有写明{lacks['zh']}（目前 M{number}，共到 M3）。",
        ),
        _advice(one),
        offending="+".join(one.missing),
        related=elsewhere,
        severity=weight(*one.pledges),
    )


def pieces(missing: Iterable[Missing]) -> Words:
    """The pieces in a sentence."""
    names = [_PIECES[piece] for piece in missing]
    english = [name[0] for name in names]
    joined = ", ".join(english[:-1])
    return both(
        f"{joined} and {english[-1]}" if joined else english[-1],
        "、".join(name[1] for name in names),
    )


def _advice(one: Lacking) -> Words:
    here = one.holder is not one.pledges[0].record
    kind = one.holder.kind if here else ""
    own = _OF_EVENTS if kind == "event" else {Missing.MEASURE: _measures(one)}
    keys = "; ".join(own.get(piece, _PIECES[piece][2]) for piece in one.missing)
    where = {"indicator": ("the indicator", "该指标"), "event": ("the event", "该事件")}
    english, chinese = where.get(kind, ("the promise", "该承诺"))
    return both(f"Add to {english}: {keys}.", f"请在{chinese}中补写：{keys}。")


def _measures(one: Lacking) -> str:
    """How an indicator of these promises is likely to begin."""
    quantities = [b.quantity for pledge in one.pledges for b in bounds_today(pledge.promise)]
    if any(quantity.unit.symbol == "%" for quantity in quantities):
        return "measures: {share: {of: …, that: …}}"
    if any(quantity.dimension in ("time", "working-time") for quantity in quantities):
        return "measures: {time: {from: …, to: …}}"
    return _PIECES[Missing.MEASURE][2]
