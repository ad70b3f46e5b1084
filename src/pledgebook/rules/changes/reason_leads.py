"""What a reason begins with: “a looser limit”, “the clock starts later”."""

from pledgebook.changes.reason import Reason, ReasonKind, Way
from pledgebook.promises.calendar import WHOLE_DAY, WorkingCalendar
from pledgebook.promises.limit import By, Count, EveryCase, Limit, Mean, Open, Share, Total, Value

PLACE = {Way.LESS: 0, Way.MORE: 1, Way.OTHER: 2}
"""Where among three the words for a way stand."""
_WAYS = {
    ReasonKind.BOUND: {
        "en": ("a looser limit", "a tighter limit", "another limit"),
        "zh": ("界限放松", "界限收紧", "换了界限"),
    },
    ReasonKind.START: {
        "en": ("the clock starts later", "the clock starts earlier", "the clock starts elsewhere"),
        "zh": ("计时起点推后", "计时起点提前", "计时起点改变"),
    },
    ReasonKind.STOP: {
        "en": ("the clock stops earlier", "the clock stops later", "the clock stops elsewhere"),
        "zh": ("计时终点提前", "计时终点推后", "计时终点改变"),
    },
    ReasonKind.CALENDAR: {
        "en": ("shorter working hours", "longer working hours", "other working hours"),
        "zh": ("工作时间缩短", "工作时间延长", "工作时间改变"),
    },
    ReasonKind.FIRST_DAY: {
        "en": 3 * ("another day is counted first",),
        "zh": 3 * ("起算的那天改变",),
    },
    ReasonKind.ROLLING: {
        "en": ("it may end later", "it ends sooner", "it ends on another day"),
        "zh": ("期满可能推后", "期满提前", "期满日改变"),
    },
}
_WAYS |= {
    ReasonKind.WHEN: {
        "en": ("it holds less often", "it holds more often", "it holds at other times"),
        "zh": ("适用的时候变少", "适用的时候变多", "适用的时候改变"),
    },
    ReasonKind.AUDIENCE: {
        "en": ("fewer people may read it", "more people may read it", "others may read it"),
        "zh": ("能读到的人变少", "能读到的人变多", "能读到的人改变"),
    },
    ReasonKind.PAYING: {
        "en": (
            "the remedy is paid later",
            "the remedy is paid sooner",
            "the remedy is paid at another time",
        ),
        "zh": ("补偿支付推后", "补偿支付提前", "补偿支付时间改变"),
    },
    ReasonKind.CAP: {
        "en": (
            "a lower cap on the remedy",
            "a higher cap on the remedy",
            "another cap on the remedy",
        ),
        "zh": ("补偿上限降低", "补偿上限提高", "补偿上限改变"),
    },
}
_DAYS = {
    "en": ("fewer working days", "more working days", "other working days"),
    "zh": ("工作日减少", "工作日增加", "工作日改变"),
}
_STATISTICS = {
    EveryCase: ("every case", "每一例"),
    Share: ("a share of the cases", "部分情形"),
    Mean: ("an average", "平均值"),
    Value: ("the figure of a period", "期间数值"),
    Total: ("a total", "合计"),
    Count: ("a number of times", "次数"),
    By: ("a time of day", "时刻"),
    Open: ("opening hours", "开放时间"),
}
_LEADS = {
    ReasonKind.CLOCK: ("another clock", "换了时钟"),
    ReasonKind.SCALE: ("cannot be compared", "不可比较"),
    ReasonKind.INDICATOR: ("measured by something else", "换了衡量指标"),
    ReasonKind.MEASURE: ("the indicator measures something else", "指标衡量的内容改变"),
    ReasonKind.POPULATION: ("other cases are counted", "统计范围改变"),
    ReasonKind.CASES: ("taken over other cases", "取自另一批情形"),
    ReasonKind.PERIOD: ("taken over another period", "取自另一个期间"),
    ReasonKind.CHARGE: ("another price", "收费改变"),
    ReasonKind.WORDING: (
        "other words, and no figure in them that could be compared",
        "措辞改变，其中没有可比较的数字",
    ),
    ReasonKind.DUTY: ("another duty", "义务改变"),
    ReasonKind.RIGHT: ("another right", "权利改变"),
}


def lead_of(reason: Reason, language: str) -> str:
    """The words before the arrow."""
    if reason.kind is ReasonKind.STATISTIC:
        return say_statistics(reason, zh=language == "zh")
    ways = _WAYS.get(reason.kind)
    if ways is None:
        return _LEADS[reason.kind][language == "zh"]
    if _in_days(reason.before) and _in_days(reason.after):
        ways = _DAYS
    return ways[language][PLACE[reason.way]]


def _in_days(calendar: object) -> bool:
    """Whether days alone are counted, whatever the hours of the day."""
    if not isinstance(calendar, WorkingCalendar):
        return False
    return all(hours in ((), WHOLE_DAY) for hours in calendar.week)


def say_statistics(reason: Reason, *, zh: bool) -> str:
    """From which statistic to which."""
    names = [
        _STATISTICS.get(type(limit.statistic), ("something else", "其他"))[zh]
        for limit in (reason.before, reason.after)
        if isinstance(limit, Limit)
    ]
    return f"由{names[0]}改为{names[1]}" if zh else f"from {names[0]} to {names[1]}"
