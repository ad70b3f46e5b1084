"""Why a promise is worth more or less, in clauses that a manager can pass on."""

from math import ceil

from pledgebook.changes.change import PromiseChange
from pledgebook.changes.comparison import Comparison
from pledgebook.changes.reason import Reason, ReasonKind, Way
from pledgebook.promises.allowance import allowance
from pledgebook.promises.bound import Bound, Comparator
from pledgebook.promises.calendar import DAY_SECONDS
from pledgebook.promises.limit import Limit
from pledgebook.promises.region import left_over
from pledgebook.promises.scale import bounds_of, term_of
from pledgebook.rules.changes.calendar_words import say_dates
from pledgebook.rules.changes.due_words import examples
from pledgebook.rules.changes.reason_leads import lead_of, say_statistics
from pledgebook.rules.changes.remedy_words import remedy_clause
from pledgebook.rules.changes.sides import place_said, quoted, sides_of, value, with_id
from pledgebook.rules.changes.words_of import from_words
from pledgebook.rules.consistent.telling import as_addition


def clauses(promise: PromiseChange, on: Comparison, language: str) -> list[str]:
    """All reasons of a change; what is the same in several places is said once."""
    alike: dict[str, list[Reason]] = {}
    for reason in promise.reasons:
        alike.setdefault(_clause(reason, on, language, ""), []).append(reason)
    return [
        _clause(some[0], on, language, as_addition(_where(promise, some, on, language), language))
        for some in alike.values()
    ]


def _where(promise: PromiseChange, some: list[Reason], on: Comparison, language: str) -> str:
    """The places of reasons that say the same; none where together they are all it holds in."""
    places = dict.fromkeys(place_said(on, reason.where, language) for reason in some)
    if "" in places:
        return ""
    boxes = [reason.where for reason in some if reason.where]
    standings = [one for one in (promise.before, promise.after) if one is not None]
    scopes = [limit.scope for one in standings for limit in one.meaning.limits]
    if len(places) > 1 and all(left_over(s, boxes, on.ground.universe) is None for s in scopes):
        return ""
    return ("；" if language == "zh" else "; ").join(places)


def _clause(reason: Reason, on: Comparison, language: str, where: str) -> str:
    """One reason: what there was, an arrow, what there is; ``where`` is the place in words."""
    zh = language == "zh"
    quoted_whole = from_words(reason, language)
    if quoted_whole is not None:
        return quoted_whole + where
    old, new = sides_of(reason, on, language)
    arrow = f"{_is(zh)}{old} → {new}" if old != new else ""
    match reason.kind:
        case ReasonKind.CAP if reason.before is None or reason.after is None:
            return _capped(reason, (old, new), zh) + where
        case ReasonKind.WHEN if () in (reason.before, reason.after):
            return _seasonal(reason, (old, new), zh) + where
        case ReasonKind.KEPT:
            return kept_said(reason, on, language)
        case ReasonKind.DAYS_OFF:
            return _days_off(reason, language)
        case ReasonKind.CLOCK:
            arrow += _longest(reason, zh)
            where += examples(reason, on.today, language)
        case ReasonKind.SCOPE:
            return _scope(reason, on, language, where)
        case ReasonKind.CONDITION | ReasonKind.EXCLUSION:
            return _items(reason, on, language)
        case ReasonKind.AIM:
            steps = ("保证", "目标") if zh else ("a guarantee", "a target")
            first, second = steps if reason.way is Way.LESS else (steps[1], steps[0])
            return f"由{first}变为{second}" if zh else f"from {first} to {second}"
        case ReasonKind.HEDGE:
            return _hedge(reason, on, language)
        case ReasonKind.REMEDY:
            return remedy_clause(reason, (old, new), zh=zh) + where
    return f"{lead_of(reason, language)}{arrow}{where}"


def _is(zh: bool) -> str:
    return "：" if zh else ": "


def _longest(reason: Reason, zh: bool) -> str:
    """How long a bound by the new clock may last on the wall."""
    limit = reason.after
    if not isinstance(limit, Limit):
        return ""
    bounds = bounds_of(term_of(limit))
    lasting = allowance(limit.clock, bounds[0].quantity) if len(bounds) == 1 else None
    days = ceil(lasting.longest / DAY_SECONDS) if lasting else 0
    if days < 2 or not bounds[0].is_upper:
        return ""
    return f"（最长可达 {days} 天）" if zh else f" (up to {days} days on the wall)"


def _scope(reason: Reason, on: Comparison, language: str, where: str) -> str:
    zh = language == "zh"
    less = reason.way is Way.LESS
    here, gone = (reason.before, reason.after) if less else (reason.after, reason.before)
    words = value(here, on, language)
    if _is_vague(gone):
        return _unbound(reason, (words, quoted(value(gone, on, language)), where), zh)
    if zh:
        return f"不再承诺{where}：此前为{words}" if less else f"新增承诺{where}：{words}"
    if less:
        return f"nothing is promised any more{where}; it was {words}"
    return f"now promised{where}: {words}"


def _unbound(reason: Reason, said: tuple[str, str, str], zh: bool) -> str:
    """A figure that only sounds like one: ``said`` are the real limit, the vague one, the place."""
    words, vague, where = said
    lead = ""
    if _is_other_statistic(reason):
        lead = say_statistics(reason, zh=zh) + ("，" if zh else "; ")
    if reason.way is Way.LESS:
        if zh:
            return f"{lead}{vague}不作任何限定{where}，此前为{words}"
        return f"{lead}{vague} bounds nothing{where}, it was {words}"
    if zh:
        return f"{lead}{words}{where}，此前的{vague}不作任何限定"
    return f"{lead}{words}{where}, before, {vague} bounded nothing"


def _is_other_statistic(reason: Reason) -> bool:
    was, now = reason.before, reason.after
    if not isinstance(was, Limit) or not isinstance(now, Limit):
        return False
    return type(was.statistic) is not type(now.statistic)


def _is_vague(limit: object) -> bool:
    if not isinstance(limit, Limit):
        return False
    bounds = bounds_of(term_of(limit))
    return any(isinstance(b, Bound) and b.comparator is Comparator.ABOUT for b in bounds)


def _items(reason: Reason, on: Comparison, language: str) -> str:
    zh = language == "zh"
    is_condition = reason.kind is ReasonKind.CONDITION
    old, new = (value(one, on, language) for one in (reason.before, reason.after))
    if reason.way is Way.OTHER:
        lead = (
            ("another condition", "条件改变") if is_condition else ("other exclusions", "例外改变")
        )
        return f"{lead[zh]}{_is(zh)}{old} → {new}"
    less = reason.way is Way.LESS
    if is_condition:
        lead = ("one more condition", "多了条件") if less else ("one condition fewer", "少了条件")
    else:
        lead = ("one more exclusion", "多了例外") if less else ("one exclusion fewer", "少了例外")
    return f"{lead[zh]}{_is(zh)}{new if less else old}"


def _hedge(reason: Reason, on: Comparison, language: str) -> str:
    zh, less = language == "zh", reason.way is Way.LESS
    words = value(reason.after if less else reason.before, on, language)
    if zh:
        return f"{'多了' if less else '去掉了'}留有余地的词{words}"
    return f"{'hedged' if less else 'no longer hedged'} by {words}"


def kept_said(reason: Reason, on: Comparison, language: str) -> str:
    """Which promises make sure of it now, or did before."""
    zh = language == "zh"
    catalog = on.pairs.after if reason.way is Way.LESS else on.pairs.before
    ids = reason.after if isinstance(reason.after, tuple) else ()
    names = ("、" if zh else ", ").join(with_id(catalog, name, language) for name in ids)
    if reason.way is Way.LESS:
        return f"由{names}继续承诺" if zh else f"kept by {names}"
    return f"此前已由{names}承诺" if zh else f"promised before by {names}"


def _seasonal(reason: Reason, said: tuple[str, str], zh: bool) -> str:
    """What held all year, or does now."""
    part = said[reason.after != ()]
    if reason.way is Way.LESS:
        return f"在{part}以外不再承诺" if zh else f"nothing is promised any more outside {part}"
    return f"全年有效，不再限于{part}" if zh else f"it holds all year, not only {part}"


def _days_off(reason: Reason, language: str) -> str:
    """Dates that the calendar had announced otherwise."""
    zh = language == "zh"
    worked, off = (one if isinstance(one, tuple) else () for one in (reason.before, reason.after))
    if worked and off:
        old, new = say_dates(worked, language), say_dates(off, language)
        return f"休息日改变：{old} → {new}" if zh else f"other days off: {old} → {new}"
    days, dates = len(worked or off), say_dates(worked or off, language)
    if zh:
        return f"{'多' if off else '少'}了 {days} 个休息日：{dates}"
    unit = "day" if days == 1 else "days"
    return f"{days} more {unit} off: {dates}" if off else f"{days} {unit} off fewer: {dates}"


def _capped(reason: Reason, said: tuple[str, str], zh: bool) -> str:
    """A cap that comes or goes: it is less to have one."""
    less = reason.way is Way.LESS
    if less:
        lead = ("the remedy is capped now", "补偿有了上限")
    else:
        lead = ("the remedy is capped no longer", "补偿不再有上限")
    return f"{lead[zh]}{_is(zh)}{said[less]}"
