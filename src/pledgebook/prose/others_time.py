"""Whether a time in a clause is the customer's own, or ends when one of us has something.

“Guests may dispute a refund within 14 days” gives them a right, and binds us to nothing;
“14 天内不回信，我们就结案” is a condition; what reaches the duty manager within a day has not
reached the customer. Without a sign of it, a time is ours.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from pledgebook.promises.language import base_of
from pledgebook.prose.clauses import Stretch

_WITHIN = r"\s*(?:之内|以内|内|之前|以前|前)?\s*"
_RIGHTS_AFTER_ZH = re.compile(
    rf"{_WITHIN}(?:都|均|也|还)?(?:可以?|能)(?:随时|凭\S{{1,6}})?"
    r"(?:找(?!到)|来[换退]|投诉|申[请诉]|要求|提出|向\S{1,6}(?:提|申|投|反映)|反映|改[期签订]|索赔|起诉)"
)
_IF_NOT_ZH = re.compile(
    rf"{_WITHIN}(?:仍|还|都)?(?:不|没有?|未)[^。；！？]*[，,](?:我[们司行]|本[司行])?[就则便]"
)
_TOLD_ZH = re.compile(rf"{_WITHIN}(?:请|要|须|先)*(?:告诉|告知|通知)(?:我们|前台|柜台|总机|礼宾)")
_GUESTS = r"(?:guest|customer|client|caller|owner|visitor|patient|reader|passenger)s?"
_RIGHTS_EN = re.compile(
    rf"(?:\b{_GUESTS}|\byou) (?:can|may|could|might|have the right to|are free to) "
    r"(?:still |also )?"
    r"(?:dispute|ask|complain|appeal|claim|object|cancel|withdraw|return|exchange|change|apply)\b"
    r"|\b(?:refund|return|exchange|cancellation|change)s?\b[^.;]* (?:is|are) possible\b",
    re.IGNORECASE,
)
_IF_NOT_EN = re.compile(
    rf"\b(?:if|unless|when) (?:\w+ ){{0,2}}(?:{_GUESTS}|you)\b|\bif\b[^.;]*\bnot\b", re.IGNORECASE
)
_TOLD_EN = re.compile(
    r"\b(?:tell|inform|notify|let) (?:us|(?:the|our|your) "
    rf"(?!{_GUESTS}\b)\w+(?: desk)?)(?: know)? (?:(?:at|by) the latest )?$",
    re.IGNORECASE,
)
_NEEDS_EN = re.compile(r"\b(?:the|our|your) (?:\w+ ){1,2}needs? (?:the|your|a|an|to)\b", re.I)
_CUSTOMER = re.compile(rf"\b(?:you|your|{_GUESTS})\b|您|客人|客户|顾客|用户|住客", re.IGNORECASE)


def is_customers(text: str, clause: Stretch, start: int, end: int, language: str) -> bool:
    """Whether the number from ``start`` to ``end`` is the time in which the customer may, or has
    to, do something himself."""
    before, after = text[clause[0] : start], text[end:]
    if base_of(language) == "zh":
        return any(one.match(after) for one in (_RIGHTS_AFTER_ZH, _IF_NOT_ZH, _TOLD_ZH))
    return any(one.search(before) for one in (_RIGHTS_EN, _IF_NOT_EN, _TOLD_EN, _NEEDS_EN))


_BEFORE_ZH = re.compile(r"([购买])(?:买|机|车|房)?(?:之?后|之日|以后)")
_AFTER_ZH = re.compile(
    r"(取消)|(录)入(?!并|后)|(登)记(?!并|后)|([归存建]档)|(?<=[来去间门])(取)(?!消|得)"
)
_ANOTHER_EN = re.compile(
    r"\b(?:be|(?<!after )(?:you|guests)|can|may) (cancel)\w*"
    r"|\b(?:of|after|from) (?:the |your )?(purchase)\b|\bto (fill) (?:it )?in\b"
    r"|\b(?:enter|record|logg?)(?:s|ed)?\b[^,.;]* (?:in|into) (?:the|our) "
    r"(system|register|ledger|log)\b(?! and)",
    re.IGNORECASE,
)


def others_named(
    text: str, clause: Stretch, start: int, end: int, language: str
) -> tuple[str, ...]:
    """Words in the clause about the number from ``start`` to ``end`` for what few promises are
    about, and which tell another time where a promise does not say them itself: cancelling, the
    day of purchase, our own books, fetching."""
    if base_of(language) != "zh":
        found = [*_ANOTHER_EN.finditer(text, *clause)]
    else:
        found = [
            *_BEFORE_ZH.finditer(text, clause[0], start),
            *_AFTER_ZH.finditer(text, end, max(end, clause[1])),
        ]
    return tuple(match[match.lastindex or 0].lower() for match in found)


@lru_cache(maxsize=64)
def _handed(roles: frozenset[str], language: str) -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, roles), key=len, reverse=True)) or "(?!)"
    if base_of(language) == "zh":
        return re.compile(rf"(?:交|送|转|递|报|呈)(?:给|到|至|送)?(?:{names})")
    return re.compile(
        rf"\b(?:goes|go|sent|handed|given|passed|reported|forwarded) to (?:the |our )?(?:{names})\b"
        rf"|\bon (?:the |our )?(?:{names})(?:['’]s|['’]) (?:desk|table)\b",
        re.IGNORECASE,
    )


def is_handed_inward(text: str, clause: Stretch, roles: Iterable[str], language: str) -> bool:
    """Whether the clause hands something to one of the handbook's own ``roles`` (their titles in
    that language), and names no customer."""
    words = text[slice(*clause)]
    if _CUSTOMER.search(words):
        return False
    return _handed(frozenset(roles), language).search(words) is not None
