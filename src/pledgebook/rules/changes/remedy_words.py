"""In what a remedy became less, more or other: what was given, an arrow, what is."""

from collections.abc import Mapping

from pledgebook.changes.reason import Reason, Way
from pledgebook.promises.promise import Further, Remedy
from pledgebook.promises.quantity import say
from pledgebook.promises.redress import RemedyGapKind
from pledgebook.rules.changes.reason_leads import PLACE
from pledgebook.rules.consistent.reasons import paid

_LEADS: Mapping[RemedyGapKind | None, tuple[tuple[str, str], ...]] = {
    RemedyGapKind.FURTHER: (
        ("less for further delay", "继续拖延时补得较少"),
        ("more for further delay", "继续拖延时补得较多"),
        ("otherwise for further delay", "继续拖延时补法不同"),
    ),
    RemedyGapKind.IN_KIND: 3 * (("something else is given in kind", "所给的实物或服务不同"),),
    RemedyGapKind.NOT_AUTOMATIC: (
        ("the remedy must be claimed, and is no longer automatic", "补偿由自动改为须申领"),
        ("the remedy is automatic, and need not be claimed any more", "补偿由须申领改为自动"),
        ("the remedy is claimed otherwise", "补偿的申领办法不同"),
    ),
    RemedyGapKind.CLAIM_TIME: (
        ("less time to claim the remedy", "申领补偿的时间较短"),
        ("more time to claim the remedy", "申领补偿的时间较长"),
        ("another time to claim the remedy", "申领补偿的时间不同"),
    ),
}
_AMOUNTS = (
    ("a smaller remedy", "补偿变少"),
    ("a larger remedy", "补偿变多"),
    ("another remedy", "补偿改变"),
)
_IN_ANOTHER_CURRENCY = ("the remedy is in another currency", "补偿换了币种")
_SAYS_ALL = (RemedyGapKind.NOT_AUTOMATIC,)
"""Where the lead names both sides already."""


def remedy_clause(reason: Reason, sides: tuple[str, str], *, zh: bool) -> str:
    """The clause without its place. ``sides`` are what stands on the arrow's."""
    lead = _LEADS.get(reason.gap, _AMOUNTS)[PLACE[reason.way]][zh]
    if reason.way is Way.OTHER and _is_other_currency(reason):
        lead = _IN_ANOTHER_CURRENCY[zh]
    if reason.gap in _SAYS_ALL or sides[0] == sides[1]:
        return lead
    return f"{lead}{'：' if zh else ': '}{sides[0]} → {sides[1]}"


def _is_other_currency(reason: Reason) -> bool:
    units = [
        {band.amount.dimension for band in one.bands}
        for one in (reason.before, reason.after)
        if isinstance(one, Remedy)
    ]
    money = all(name.startswith("money") for side in units for name in side)
    return len(units) == 2 and money and units[0] != units[1]


def remedy_said(remedy: Remedy, gap: RemedyGapKind | None, language: str) -> str | None:
    """A remedy by what the gap is about: how one comes by it, what further delay adds, else the
    amount. None where it gives nothing of the kind."""
    if gap is RemedyGapKind.NOT_AUTOMATIC:
        words = ("automatic", "自动") if remedy.automatic else ("on request", "须申领")
        return words[language == "zh"]
    if gap is RemedyGapKind.CLAIM_TIME:
        return say(remedy.claim_within, language) if remedy.claim_within else None
    if gap is RemedyGapKind.FURTHER:
        return _further(remedy.further, language) if remedy.further else None
    return paid(remedy, language)


def _further(further: Further, language: str) -> str:
    amount, each = say(further.amount, language), say(further.each, language)
    if language == "zh":
        return f"每{'满' if further.full else ''} {each}补 {amount}"
    return f"{amount} for each {'full ' if further.full else ''}{each}"
