"""Why one promise does not make sure of another, in words."""

from collections.abc import Sequence

from pledgebook.catalog import Catalog
from pledgebook.promises.limit import Limit
from pledgebook.promises.promise import Remedy
from pledgebook.promises.quantity import say
from pledgebook.promises.redress import RemedyGap, RemedyGapKind
from pledgebook.promises.strength import Gap, GapKind
from pledgebook.records.text import Text
from pledgebook.rules.consistent.telling import at_place, listing, say_limit, say_place

UNPROVEN = frozenset(
    {GapKind.SUBJECT, GapKind.STATISTIC, GapKind.POPULATION, GapKind.PERIOD, GapKind.SCALE}
)
"""Gaps by which neither promise makes sure of the other: the two cannot be compared."""

IN_WORDS = frozenset({GapKind.CONDITION, GapKind.EXCLUSION})
"""Gaps told by texts alone, which may say the same thing differently."""


def reasons(catalog: Catalog, gaps: Sequence[Gap], language: str) -> str:
    """What is less, a clause for each gap."""
    clauses = dict.fromkeys(_clause(catalog, gap, language) for gap in gaps)
    return ("；" if language == "zh" else "; ").join(clauses)


def _clause(catalog: Catalog, gap: Gap, language: str) -> str:
    zh = language == "zh"
    place = at_place(catalog, gap.where, language)
    mine = say_limit(gap.nearest, language) if isinstance(gap.nearest, Limit) else ""
    wanted = say_limit(gap.wanted, language) if isinstance(gap.wanted, Limit) else ""
    texts = listing((_quoted(item, language) for item in gap.items), language)
    match gap.kind:
        case GapKind.BOUND:
            return (
                f"是{mine}，而不是{wanted}{place}" if zh else f"{mine} instead of {wanted}{place}"
            )
        case GapKind.SCOPE:
            where = say_place(catalog, gap.where, language) or ("此处" if zh else "these cases")
            return f"对{where}没有承诺" if zh else f"nothing for {where}"
        case GapKind.STATISTIC:
            return (
                f"由“{mine}”推不出“{wanted}”{place}"
                if zh
                else f"{mine} does not make sure of {wanted}{place}"
            )
        case GapKind.POPULATION:
            return (
                "占比或平均取自另一批情形" if zh else "the share or mean is taken over other cases"
            )
        case GapKind.PERIOD:
            return (
                "占比或平均取自另一个期间"
                if zh
                else "the share or mean is taken over another period"
            )
        case GapKind.SCALE:
            return (
                f"{mine}与{wanted}的时钟不同，推不出长短{place}"
                if zh
                else f"{mine} and {wanted} run by different clocks{place}"
            )
        case GapKind.SUBJECT:
            return "衡量的不是同一件事" if zh else "it measures another thing"
        case GapKind.AIM:
            return "是目标，不是保证" if zh else "a target instead of a guarantee"
        case GapKind.HEDGE:
            return "多了一个留有余地的词" if zh else "it is hedged"
        case GapKind.CONDITION:
            return f"多了条件：{texts}" if zh else f"one more condition: {texts}"
        case GapKind.EXCLUSION:
            return f"多了例外：{texts}" if zh else f"one more exclusion: {texts}"
        case GapKind.REMEDY:
            (remedy,) = (item for item in gap.items if isinstance(item, RemedyGap))
            return say_remedy_gap(remedy, language) + place


def _quoted(item: object, language: str) -> str:
    words = item.say(language) if isinstance(item, Text) else str(item)
    return f"“{words}”" if len(words) <= 60 else f"“{words[:60]}…”"


def say_remedy_gap(gap: RemedyGap, language: str) -> str:
    """In what a remedy is less."""
    zh = language == "zh"
    wanted, mine = paid(gap.wanted, language), paid(gap.nearest, language)
    match gap.kind:
        case RemedyGapKind.NOTHING:
            return f"没有补偿，而不是{wanted}" if zh else f"no remedy instead of {wanted}"
        case RemedyGapKind.LESS:
            return (
                f"补偿{mine}，而不是{wanted}" if zh else f"a remedy of {mine} instead of {wanted}"
            )
        case RemedyGapKind.FURTHER:
            return "继续拖延时补得较少" if zh else "less for further delay"
        case RemedyGapKind.IN_KIND:
            return "给的是别的东西" if zh else "something else is given in kind"
        case RemedyGapKind.NOT_AUTOMATIC:
            return (
                "要客户申领，不是自动给" if zh else "it must be claimed instead of being automatic"
            )
        case RemedyGapKind.CLAIM_TIME:
            return "申领的时间较短" if zh else "less time to claim it"


def paid(remedy: Remedy | None, language: str) -> str:
    """The amounts of a remedy: ``95 GBP``; ``something in kind`` where it is no money."""
    zh = language == "zh"
    if remedy is None:
        return "无" if zh else "nothing"
    amounts = [say(band.amount, language) for band in remedy.bands]
    if not amounts:
        return "实物或服务" if zh else "something in kind"
    return listing(dict.fromkeys(amounts), language)
