"""What a sentence is about: who comes, or what is brought; a call, or a letter.

“With you in twenty minutes” is said of an engineer and of towels. Who or what is named before the
words for coming tells which; a thing that comes is delivered.
"""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import lru_cache

from pledgebook.promises.language import base_of
from pledgebook.prose.acts import LOAN_MACHINES, Act, acts_in


class Thing(StrEnum):
    """Who may come, and what may be brought, sent or answered. ``PERSON`` is one of ours, ``OTHER``
    is not (a guest, a train); ``ITEM`` is any goods."""

    PERSON = "person"
    COURIER = "courier"
    OTHER = "other"
    ITEM = "item"
    LOAN = "loan"
    PART = "part"
    PARCEL = "parcel"
    MEAL = "meal"
    LINEN = "linen"
    LUGGAGE = "luggage"
    DOCUMENT = "document"
    CARD = "card"
    MONEY = "money"
    EQUIPMENT = "equipment"
    COMPLAINT = "complaint"
    LETTER = "letter"
    REQUEST = "request"
    CALL = "call"


GOODS = frozenset({Thing.PART, Thing.PARCEL})
"""What a delivery brings where nothing else is named."""
_SPOKEN_OF = frozenset({Thing.COMPLAINT, Thing.LETTER, Thing.REQUEST, Thing.CALL})
_PEOPLE = frozenset({Thing.PERSON, Thing.COURIER})
_STAYING = _SPOKEN_OF | _PEOPLE | {Thing.OTHER}

_WORDS: dict[str, dict[Thing, str]] = {
    "en": {
        Thing.LOAN: LOAN_MACHINES["en"],
        Thing.PART: r"(?<!as )parts?(?! of)|spares|components?",
        Thing.PARCEL: r"parcels?|packages?",
        Thing.ITEM: r"(?<!in )orders?(?! to)|goods|deliver(?:y|ies)|shipments?|it",
        Thing.MEAL: r"meals?|dinners?|breakfasts?|lunch(?:es)?|food|pizzas?|drinks?|coffee",
        Thing.LINEN: r"towels?|linen|pillows?|blankets?|duvets?|toiletries|cots?|bathrobes?",
        Thing.LUGGAGE: r"luggage|baggage|bags?|suitcases?",
        Thing.DOCUMENT: (
            r"(?:the|an?|our|written|test|inspection) reports?|invoices?|receipts?|contracts?"
            r"|statements?|certificates?|quotes?|quotations?|estimates?|offers?|decisions?"
            r"|repl(?:y|ies)|an answer|results?|documents?|forms?|bills?|tickets?|polic(?:y|ies)"
        ),
        Thing.CARD: r"cards?|(?:your|room|spare|new) keys?|che(?:que|ck)books?",
        Thing.MONEY: (
            r"refunds?|cash|money|payments?|deposits?|transfers?|compensation|credits?|vouchers?"
        ),
        Thing.EQUIPMENT: (
            r"meters?(?! reader)|routers?|handsets?|samples?|flowers|medicines?|replacements?"
        ),
        Thing.COMPLAINT: r"complaints?",
        Thing.LETTER: r"letters?|e-?mails?|messages?",
        Thing.REQUEST: r"questions?|[ei]nquir(?:y|ies)|claims?|applications?|requests?",
        Thing.CALL: r"calls?|(?:tele)?phones?|hotline",
        Thing.PERSON: (
            r"engineers?|technicians?|mechanics?|electricians?|plumbers?|locksmiths?|fitters?"
            r"|specialists?|experts?|managers?|colleagues?|crews?|teams?|staff|some(?:one|body)"
            r"|m[ae]n|wom[ae]n|doctors?|nurses?|drivers?|inspectors?|patrols?"
            r"|we|us|he|him|she|her|i"
        ),
        Thing.COURIER: r"couriers?|riders?|postm[ae]n",
        Thing.OTHER: (
            r"(?:customers?|guests?|visitors?|you)(?= (?:arriv|com|reach|get there|turn up))"
            r"|flights?|trains?|bus(?:es)?"
        ),
    },
    "zh": {
        Thing.LOAN: LOAN_MACHINES["zh"],
        Thing.COURIER: "(?:快递|外卖)(?:小哥|员)|骑手|[配派]送员|送[餐货]员",
        Thing.PART: (
            r"配件|零件|部件|备件|滤芯|耗材|(?<![每几\d一二两三四五六七八九十])件(?=[到在已还\d一两三半])"
        ),
        Thing.MEAL: "外卖|餐(?![厅馆])|[早午晚]饭|饮料|夜宵|咖啡",
        Thing.PARCEL: "包裹|快件|快递",
        Thing.ITEM: "货物|商品|订单|货",
        Thing.LINEN: "毛巾|浴巾|被子|枕头|拖鞋|床单|布草|用品|婴儿床|牙刷|矿泉水|吹风机",
        Thing.LUGGAGE: "行李|箱包",
        Thing.DOCUMENT: (
            "报告|发票|合同|单据|收据|账单|证书|证明|回执|报价单|方案|文件|保单|通知书|结果|资料"
        ),
        Thing.CARD: "新卡|支票簿?|[行用蓄房员门]卡|卡片|钥匙",
        Thing.MONEY: "退款|转账|汇款|押金|款项|赔款|赔付|现金|钱|补偿金|保证金",
        Thing.EQUIPMENT: "新表|[水电气]表|路由器|光猫|样品|药品|鲜花|轮胎",
        Thing.COMPLAINT: "投诉",
        Thing.LETTER: "信件|来信|邮件|留言",
        Thing.REQUEST: "咨询|建议|意见|诉求|申请",
        Thing.CALL: "电话|来电|热线|呼叫",
        Thing.PERSON: (
            "师傅|工程师|维修[员工]|抢修|人员|技师|技术员|小哥|专家|经理|专员|同事|电工|管家"
            "|服务员|队|员工|工人|客服|主管|医生|我们|有人|派人"
        ),
        Thing.OTHER: (
            r"(?<!给)(?:客户|客人|住客|旅客|您)(?=[\d一二两三四五六七八九十半])"
            r"|飞机|航班|火车|高铁|地铁|班车|网点|步行|开车|车程|(?<![修程务])车(?=[\d一二两三五六七八九十半])"
        ),
    },
}


@lru_cache(maxsize=8)
def _pattern(language: str) -> re.Pattern[str] | None:
    words = _WORDS.get(language)
    if words is None:
        return None
    edge = r"\b" if language == "en" else ""
    named = "|".join(f"(?P<{thing}>{edge}(?:{found}){edge})" for thing, found in words.items())
    return re.compile(named, re.IGNORECASE)


# What is only taken along, or tells from when a time runs, is not what comes.
_NOT_IT_BEFORE = re.compile(
    r"\bwith (?!you)(?:\w+ ){0,2}$|带着?[^，。]{0,3}$|拿着?[^，。]{0,3}$|[接收]到$"
    r"|\b(?:of|after|since|from|before|until|for) (?:the |your |our |an? |any )?$",
    re.IGNORECASE,
)
_NOT_IT_AFTER = re.compile("之?后|以后")
_SAME_SUBJECT = re.compile(r"\band (?:\w+ ){0,2}$", re.IGNORECASE)


def _named(text: str, language: str) -> Iterator[tuple[int, Thing]]:
    pattern = _pattern(language)
    for match in pattern.finditer(text) if pattern else ():
        before = text[max(0, match.start() - 20) : match.start()]
        if not _NOT_IT_BEFORE.search(before) and not _NOT_IT_AFTER.match(text, match.end()):
            yield match.start(), Thing(str(match.lastgroup))


@lru_cache(maxsize=4096)
def things_in(text: str, language: str) -> frozenset[Thing]:
    """The things that a text names; neither people, nor what may be any thing."""
    found = {thing for _, thing in _named(text, base_of(language))}
    return frozenset(found - {Thing.PERSON, Thing.OTHER, Thing.ITEM})


def goods_in(text: str, language: str) -> frozenset[Thing]:
    """The things that a text names that may be brought, kept or lost: no calls and no letters."""
    return things_in(text, language) - _STAYING


@lru_cache(maxsize=4096)
def acts_said(text: str, language: str) -> Mapping[Act, tuple[int, ...]]:
    """The acts that a clause speaks of; a thing that comes is delivered and does not arrive."""
    found = acts_in(text, language)
    places = found.get(Act.ARRIVE)
    if not places:
        return found
    base = base_of(language)
    named = [(place, one) for place, one in _named(text, base) if one not in _SPOKEN_OF]
    comers = [(place, _comes(text, place, named)) for place in places]
    arrive = tuple(place for place, who in comers if who in _PEOPLE)
    brought = tuple(p for p, who in comers if who not in _PEOPLE | {Thing.OTHER})
    del found[Act.ARRIVE]
    if arrive:
        found[Act.ARRIVE] = arrive
    if brought:
        found[Act.DELIVER] = (*found.get(Act.DELIVER, ()), *brought)
    return found


def _comes(text: str, place: int, named: list[tuple[int, Thing]]) -> Thing:
    """Who or what comes: the last that is named before the words for coming; the first, where
    “and” takes up the subject again. Where nobody is named it is a person."""
    before = [thing for start, thing in named if start < place]
    if not before:
        return Thing.PERSON
    return before[0] if _SAME_SUBJECT.search(text[:place]) else before[-1]


def about_another(act: Act, here: frozenset[Thing], promised: frozenset[Thing]) -> bool:
    """Whether an act is done here to another thing than is promised, towels and not spare parts,
    or by a courier who is no engineer."""
    if act is Act.ARRIVE:
        return Thing.COURIER in here - promised
    if act in (Act.DELIVER, Act.DISPATCH):
        moved = here - _STAYING
        return bool(moved) and not moved & ((promised - _STAYING) or GOODS)
    if act in (Act.PICK_UP, Act.REPLY):
        return bool(here and promised) and not here & promised
    return False
