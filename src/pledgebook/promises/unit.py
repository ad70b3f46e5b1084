"""Units of measure: what a figure counts, and how large one of it is.

Two units may be compared only within one *dimension*. Time has three dimensions, on purpose:

* ``time``: seconds to weeks, each a fixed number of seconds;
* ``months``: months and years, a year being exactly twelve months. How many days a month has
  depends on the calendar, so a month is *some* number of days between 28 and 31 and never 30;
* ``working-days`` and ``working-time``: how long they last depends on a working calendar (their
  sizes, in seconds of 24 h days and of hours, only compare within one calendar).

A machine hour (``machine-h``) is read off a machine's meter and is no time of the clock at all.
"""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit, its size in its dimension's base unit, and its words.

    ``one`` and ``many`` are the English words, ``zh`` the Chinese; ``aliases`` are further
    spellings a reader may meet, lower case.
    """

    symbol: str
    dimension: str
    size: Fraction
    one: str
    many: str
    zh: str
    aliases: tuple[str, ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """Everything this unit may be called, its symbol first."""
        return tuple(dict.fromkeys((self.symbol, self.one, self.many, self.zh, *self.aliases)))


MINUTE = Fraction(60)
HOUR = 60 * MINUTE
DAY = 24 * HOUR
WEEK = 7 * DAY


def _count(one: str, many: str, zh: str, *aliases: str) -> Unit:
    # Every counted noun is a dimension of its own: two repairs are not two visits.
    return Unit(many, f"count of {many}", Fraction(1), one, many, zh, aliases)


def _money(code: str, many: str, zh: str, *aliases: str) -> Unit:
    return Unit(code, f"money in {code}", Fraction(1), many, many, zh, aliases)


def _physical(symbol: str, dimension: str, size: Fraction, many: str, zh: str, *more: str) -> Unit:
    return Unit(symbol, dimension, size, many.removesuffix("s"), many, zh, more)


TIME = (
    Unit("s", "time", Fraction(1), "second", "seconds", "秒", ("sec", "secs", "秒钟")),
    Unit("min", "time", MINUTE, "minute", "minutes", "分钟", ("mins", "分")),
    Unit(
        "quarter-h",
        "time",
        15 * MINUTE,
        "quarter of an hour",
        "quarters of an hour",
        "刻钟",
        ("quarter hour", "quarter hours"),
    ),
    Unit("h", "time", HOUR, "hour", "hours", "小时", ("hr", "hrs", "个小时", "钟头", "个钟头")),
    Unit(
        "d",
        "time",
        DAY,
        "day",
        "days",
        "天",
        ("日", "自然日", "个自然日", "calendar day", "calendar days", "日历日", "个日历日"),
    ),
    Unit("week", "time", WEEK, "week", "weeks", "周", ("wk", "wks", "个星期", "星期")),
    Unit("mo", "months", Fraction(1), "month", "months", "个月", ("mos", "月")),
    Unit("y", "months", Fraction(12), "year", "years", "年", ("yr", "yrs", "周年")),
    Unit(
        "working-d",
        "working-days",
        DAY,
        "working day",
        "working days",
        "个工作日",
        ("working d", "工作日", "business day", "business days", "工作天", "个工作天"),
    ),
    Unit(
        "working-h",
        "working-time",
        HOUR,
        "working hour",
        "working hours",
        "个工作小时",
        ("working h", "工作小时", "business hour", "business hours", "工时"),
    ),
    Unit(
        "working-min",
        "working-time",
        MINUTE,
        "working minute",
        "working minutes",
        "个工作分钟",
        ("working min", "工作分钟"),
    ),
    Unit(
        "machine-h",
        "machine hours",
        Fraction(1),
        "machine hour",
        "machine hours",
        "台时",
        ("machine h", "operating hour", "operating hours", "工作台时", "机时", "个台时"),
    ),
)

RATIOS = (
    Unit("%", "ratio", Fraction(1, 100), "percent", "percent", "%", ("per cent", "pct")),
    Unit("‰", "ratio", Fraction(1, 1000), "per mille", "per mille", "‰", ("permille",)),
    Unit("ppm", "ratio", Fraction(1, 10**6), "ppm", "ppm", "ppm", ("parts per million",)),
    Unit(
        "pp", "percentage points", Fraction(1), "percentage point", "percentage points", "个百分点"
    ),
)

MONEY = (
    _money("CNY", "yuan", "元", "rmb", "人民币", "块", "元人民币"),
    _money("GBP", "pounds", "英镑", "£", "pound"),
    _money("EUR", "euros", "欧元", "€", "euro"),
    _money("USD", "US dollars", "美元", "us$", "$", "us dollar", "dollars", "dollar"),
    _money("HKD", "Hong Kong dollars", "港元", "hk$", "港币"),
    _money("JPY", "yen", "日元", "円"),
    _money("AUD", "Australian dollars", "澳元", "a$"),
    _money("CAD", "Canadian dollars", "加元", "c$"),
    _money("CHF", "Swiss francs", "瑞士法郎"),
    _money("INR", "rupees", "卢比", "₹"),
    _money("BRL", "reais", "雷亚尔", "r$"),
    _money("SGD", "Singapore dollars", "新加坡元", "s$"),
    _money("KRW", "won", "韩元", "₩"),
)

LENGTH = (
    _physical("mm", "length", Fraction(1, 1000), "millimetres", "毫米", "millimeters"),
    _physical("cm", "length", Fraction(1, 100), "centimetres", "厘米", "centimeters"),
    _physical("m", "length", Fraction(1), "metres", "米", "meters", "meter"),
    _physical("km", "length", Fraction(1000), "kilometres", "公里", "kilometers", "千米"),
    Unit("in", "length", Fraction(254, 10000), "inch", "inches", "英寸"),
    Unit("ft", "length", Fraction(3048, 10000), "foot", "feet", "英尺"),
    Unit("mi", "length", Fraction(1609344, 1000), "mile", "miles", "英里"),
)

OTHER_PHYSICAL = (
    _physical("g", "mass", Fraction(1), "grams", "克"),
    _physical("kg", "mass", Fraction(1000), "kilograms", "千克", "公斤"),
    _physical("t", "mass", Fraction(10**6), "tonnes", "吨"),
    _physical("mL", "volume", Fraction(1, 1000), "millilitres", "毫升"),
    _physical("L", "volume", Fraction(1), "litres", "升", "liters", "liter"),
    _physical("kWh", "energy", Fraction(1), "kilowatt-hours", "千瓦时", "度"),
    _physical("kW", "power", Fraction(1), "kilowatts", "千瓦"),
    _physical("V", "voltage", Fraction(1), "volts", "伏"),
    _physical("Hz", "frequency", Fraction(1), "hertz", "赫兹"),
    _physical("bar", "pressure", Fraction(100), "bar", "巴"),
    _physical("kPa", "pressure", Fraction(1), "kilopascals", "千帕"),
    _physical("MPa", "pressure", Fraction(1000), "megapascals", "兆帕"),
    _physical("°C", "temperature", Fraction(1), "degrees Celsius", "摄氏度", "℃", "度c"),
    _physical("dB", "sound", Fraction(1), "decibels", "分贝", "db(a)"),
    _physical("rpm", "rotation", Fraction(1), "revolutions per minute", "转/分"),
    _physical("m²", "area", Fraction(1), "square metres", "平方米", "m2"),
    _physical("km/h", "speed", Fraction(1), "kilometres per hour", "公里/小时", "千米/小时"),
)

COUNTS = (
    Unit("", "count", Fraction(1), "", "", ""),
    _count("time", "times", "次", "回", "遍"),
    _count("case", "cases", "例", "起"),
    _count("call", "calls", "个来电", "来电", "通"),
    _count("repair", "repairs", "次修理", "次维修"),
    _count("visit", "visits", "次上门", "次回访", "次走访"),
    _count("inspection", "inspections", "次巡检", "次检查"),
    _count("fault", "faults", "次故障", "个故障"),
    _count("failure", "failures", "次失效"),
    _count("complaint", "complaints", "件投诉", "起投诉", "宗投诉"),
    _count("letter", "letters", "封信", "封"),
    _count("ring", "rings", "声", "声铃响", "声铃"),
    _count("step", "steps", "步", "个步骤"),
    _count("item", "items", "项", "条"),
    _count("point", "points", "分", "个积分", "积分"),
    _count("star", "stars", "星", "颗星"),
    _count("piece", "pieces", "件", "个", "只"),
    _count("part", "parts", "个零件", "个配件", "种配件"),
    _count("person", "people", "人", "名", "位", "persons"),
    _count("customer", "customers", "名客户", "个客户", "位客户", "户"),
    _count("engineer", "engineers", "名工程师", "名服务工程师", "位工程师", "个工程师"),
    _count("technician", "technicians", "名技师", "位技师"),
    _count("machine", "machines", "台", "台设备", "台机器"),
    _count("vehicle", "vehicles", "辆", "辆车", "台车"),
    _count("shop", "shops", "家店", "家门店", "家"),
    _count("dealer", "dealers", "家经销商", "家代理商"),
    _count("warehouse", "warehouses", "个仓库", "座仓库"),
    _count("lesson", "lessons", "课时", "节课"),
    _count("page", "pages", "页"),
    _count("copy", "copies", "份"),
)

UNITS: tuple[Unit, ...] = (*TIME, *RATIOS, *MONEY, *LENGTH, *OTHER_PHYSICAL, *COUNTS)


def _spellings() -> dict[str, Unit]:
    # The first unit to claim a spelling keeps it: "分" is a minute before it is a point.
    known: dict[str, Unit] = {}
    for unit in UNITS:
        for spelling in unit.spellings:
            known.setdefault(spelling, unit)
            known.setdefault(spelling.lower(), unit)
    return known


SPELLINGS: dict[str, Unit] = _spellings()


def unit_named(words: str) -> Unit | None:
    """The unit that ``words`` spell, or None. Case matters only where two symbols differ by it."""
    words = " ".join(words.split())
    return SPELLINGS.get(words) or SPELLINGS.get(words.lower())
