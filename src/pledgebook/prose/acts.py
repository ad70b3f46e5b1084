"""What is promised to be done, told by the words for doing it: to arrive, to repair, to reply.

A number in a sentence speaks of a promise only where the sentence speaks of the same act. The
words are those that titles of events, indicators and promises use, and that staff use for them.
"""

import re
from enum import StrEnum
from functools import lru_cache

from pledgebook.promises.language import base_of


class Act(StrEnum):
    """Something that is done for a customer, in a time or so often."""

    ARRIVE = "arrive"
    REPAIR = "repair"
    PICK_UP = "pick up the telephone"
    CALL_BACK = "call back"
    CONTACT = "contact"
    REPLY = "reply"
    DELIVER = "deliver"
    DISPATCH = "dispatch"
    ASSIGN = "assign"
    DEPART = "depart"
    WARRANT = "warrant"
    GIVE_NOTICE = "give notice"
    INSPECT = "inspect"
    DIAGNOSE = "diagnose"
    QUOTE = "quote"
    CLOSE = "close"
    PAY = "pay"
    REFUND = "refund"
    CHECK_IN = "check in"
    CHECK_OUT = "check out"
    LEND = "lend"
    COLLECT = "collect"


LOAN_MACHINES = {
    "en": r"(?:loan(?:er)?|courtesy) (?:machine|car|vehicle|unit|phone|meter|set|van)s?",
    "zh": "代用[机车]|备用机|代步车|周转机|借用机|替代机",
}
"""What is lent while something is repaired."""

_WORDS: dict[str, dict[Act, tuple[str, ...]]] = {
    "en": {
        Act.ARRIVE: (
            *(r"arriv\w*", r"on[ -]site", r"at the scene", r"(?:with|to) you", r"reach\w* you"),
            *(r"(?:be|is|are|get|gets|come|comes) (?:there|out|to)", r"attend\w*", r"turns? up"),
            r"reach\w* (?:the )?(?:site|machine|customers?|every\w*|any)",
            r"(?:stands?|at|beside) (?:your|the) (?:machine|site|door|gate|bedside|home|house)",
        ),
        Act.REPAIR: (
            *(r"repair\w*", r"fix(?:es|ed)?", r"mend\w*", r"work(?:s|ing)? again", r"restor\w*"),
            *(r"back (?:at work|in service|up|running|on)", r"running", r"solved", r"reconnect\w*"),
        ),
        Act.PICK_UP: (r"answer\w*", r"pick\w* up", r"speak to", r"hotline", r"your call"),
        Act.CALL_BACK: (
            *(r"(?:call|ring|phone)\w* (?:\w+ ){0,2}back", r"call-?backs?", r"telephones? you"),
            r"(?:rings|calls) (?:you|him|her|them|the customer)",
            r"engineer (?:will )?(?:call|ring)s? (?:you|the customer)",
        ),
        Act.CONTACT: (r"contact\w*", r"in touch", r"hears? from (?:us|him|her)"),
        Act.REPLY: (r"repl(?:y|ies|ied)", r"answer\w*", r"respon\w+", r"decision", r"finding"),
        Act.DELIVER: (
            *(r"deliver\w*", r"br(?:ings?|ought)(?! about| up)"),
            *(r"lead time", r"reach\w* the place"),
            r"(?:part|parts|order|orders|goods|it) "
            r"(?:(?:is|are)(?! (?:on|being|sent|ordered|out)\b)|arriv\w*|reach\w*|comes?)",
        ),
        Act.DISPATCH: (r"dispatch\w*", r"ship(?:s|ped|ping)?", r"with the carrier", r"sent off"),
        Act.ASSIGN: (r"assign\w*",),
        Act.DEPART: (r"set\w* off", r"depart\w*", r"on (?:the|his|her|their) (?:road|way)"),
        Act.WARRANT: (r"warrant\w*", r"guaranteed for", r"covered", r"cover for"),
        Act.GIVE_NOTICE: (r"notice", r"notif\w*", r"announc\w*", r"in advance", r"ahead"),
        Act.INSPECT: (r"inspect\w*", r"visits?", r"check-?ups?"),
        Act.DIAGNOSE: (r"diagnos\w*",),
        Act.QUOTE: (r"quot(?:e|es|ed|ation|ations)",),
        Act.CLOSE: (r"clos(?:e|es|ed|ing|ure)", r"settl\w*"),
        Act.PAY: (
            r"pays?(?! (?:in|by|with|(?:the|our|their) (?!customer|guest|owner))\b)",
            *(r"payments?", r"paid", r"refund\w*", r"credit\w*", r"compensat\w*"),
        ),
        Act.REFUND: (r"refund\w*", r"money back", r"(?:pay|pays|paid|give|gives|given) back"),
        Act.CHECK_IN: (r"check(?:s|ed|ing)?[ -](?:you |guests? )?in",),
        Act.CHECK_OUT: (r"check(?:s|ed|ing)?[ -](?:you |guests? )?out",),
        Act.LEND: (r"lend(?:s|ing)?", r"lent", LOAN_MACHINES["en"]),
        Act.COLLECT: (
            r"collect(?:s|ed|ion|ions)?",
            r"pick\w* up (?:the|your|a) (?:parcel|machine)",
        ),
    },
    "zh": {
        Act.ARRIVE: (
            *("到场", "到达", "到现场", "赶到", "抵达", "上门", "赶赴", "到您", "到工地"),
            *("到位", "站到"),
            r"(?:[内就准必能会]|一定|肯定|保证|马上)"
            r"到(?![货件账期点付底店一二两三四五六七八九十半几\d])",
            r"(?:分钟|小时|钟头|刻钟|天半|(?<!一)天)(?:之内|以内|内)?[就便即必可能准]?"
            r"到(?=$|[\s，。！；,;!）]|[现您你门位])",
            *("[晚迟]到", r"[没未][有能]?(?:按时|准时)?到(?=$|[\s，。！；,;的])"),
            *("赶过?[来去]", "过[来去]给您", "(?<![送拿端搬])到房"),
        ),
        Act.REPAIR: (
            *("修复", "修好", "修完", "修理好", "恢复", "抢修完", "排除故障"),
            *("干活", "能用", "解决"),
            r"排除(?=$|[\s，。！；,;])",
        ),
        Act.PICK_UP: ("接听", "接通", "接起", "应答", "接电话", "有人接"),
        Act.CALL_BACK: (
            *("回电", "回个?电话", "回拨", "回话", "致电"),
            *("打电话给您", "给您打电话", "给客户打电话"),
        ),
        Act.CONTACT: ("联系", "联络"),
        Act.REPLY: ("答复", "回复", "答案", "处理意见", "处理结果", "结论"),
        Act.DELIVER: (
            *("到货", "送[到达]", "件到", "货到", "交货", "运到", "到件", "配件到", "寄[到达]"),
        ),
        Act.DISPATCH: ("发货", "发出", "寄出", "出库", "出件"),
        Act.ASSIGN: ("派工", "派单", "派人"),
        Act.DEPART: ("出发", "上路", "动身"),
        Act.WARRANT: (
            *("保修", "质保", "三包", "包修", "保证期", "质量保证"),
            r"保(?=\s?[\d一二两三四五六七八九十半])",
        ),
        Act.GIVE_NOTICE: ("预告", "通知", "公告", "告知"),
        Act.INSPECT: ("巡检", "检查", "检修", "保养", "走访", "体检"),
        Act.DIAGNOSE: ("诊断", "判断", "判明", "查明"),
        Act.QUOTE: ("报价",),
        Act.CLOSE: ("结案", "办结"),
        Act.PAY: ("赔", "补偿", "退款", "退还", "抵扣", "减免"),
        Act.REFUND: ("退款", "退还", "退回", "原路返"),
        Act.CHECK_IN: ("入住(?![天晚期满的率客人])",),
        Act.CHECK_OUT: ("退房",),
        Act.LEND: (LOAN_MACHINES["zh"], "借给您", "借您"),
        Act.COLLECT: ("取件", "揽[收件]", "取货"),
    },
}


@lru_cache(maxsize=8)
def _patterns(language: str) -> tuple[tuple[Act, re.Pattern[str]], ...]:
    edge = r"\b" if language == "en" else ""
    return tuple(
        (act, re.compile(f"{edge}(?:{'|'.join(words)}){edge}", re.IGNORECASE))
        for act, words in _WORDS.get(language, {}).items()
    )


@lru_cache(maxsize=256)
def _any_of(acts: frozenset[Act], language: str) -> re.Pattern[str]:
    words = _WORDS.get(language, {})
    return re.compile("|".join(one for act in acts for one in words.get(act, ())) or "(?!)", re.I)


def may_speak_of(acts: frozenset[Act], text: str, language: str) -> bool:
    """A quick look whether a text may speak of any of these acts."""
    return _any_of(acts, base_of(language)).search(text) is not None


_ALL = frozenset(Act)
_STARTS_BEFORE = re.compile(
    r"\b(?:of|after|since|from|before|until) (?:the |your |our |his |her |its |an? |any )?$"
    r"|\b(?:on|about) (?:the|your|our) $",
    re.I,
)
_STARTS_AFTER = re.compile("之?后|以后|之?前|起|算起|时(?!限)")


def acts_in(text: str, language: str) -> dict[Act, tuple[int, ...]]:
    """The acts that a text speaks of, each with the offsets at which it does.

    What only says from when a time runs is not done in that time: “within 30 days of the repair”,
    “修好后十分钟”.
    """
    base = base_of(language)
    found: dict[Act, tuple[int, ...]] = {}
    if not may_speak_of(_ALL, text, base):
        return found
    for act, pattern in _patterns(base):
        places = tuple(
            match.start() for match in pattern.finditer(text) if not _is_start(text, match, base)
        )
        if places:
            found[act] = places
    return found


def _is_start(text: str, match: re.Match[str], language: str) -> bool:
    if language == "zh":
        return _STARTS_AFTER.match(text, match.end()) is not None
    return _STARTS_BEFORE.search(text, max(0, match.start() - 14), match.start()) is not None
