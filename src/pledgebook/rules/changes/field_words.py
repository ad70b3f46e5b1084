"""What readers call the keys of records, in a sentence. English follows the key unless it says
too little by itself."""

import json
from collections.abc import Mapping
from importlib.resources import files

from pledgebook.diagnostic import Words

CHINESE: Mapping[str, str] = json.loads(
    files(__package__).joinpath("field_words_zh.json").read_text(encoding="utf-8")
)

ENGLISH: Mapping[str, str] = {
    "accepts": "accepted findings",
    "after": "what comes before",
    "applies": "where it holds",
    "asked": "how people ask for it",
    "asks": "question",
    "at": "when",
    "beyond": "whom to ask for more",
    "by": "who checks",
    "cites": "sections cited",
    "class": "class of part",
    "cmyk": "colour in print",
    "delivers": "promises delivered",
    "extends": "what it refines",
    "feeds": "indicator fed",
    "go": "script to go on with",
    "hex": "colour on screens",
    "if": "premise",
    "keeper": "role that keeps it",
    "measures": "what is measured",
    "obliges": "duty",
    "allows": "right",
    "per": "unit of the price",
    "recognise": "how to recognise it",
    "reports-to": "role above",
    "retention": "how long it is kept",
    "says": "words",
    "seen": "what one would see",
    "steps": "order of the steps",
    "turns": "order of the turns",
    "up-to": "most that may be granted",
    "who": "speaker",
}
OF_KIND: Mapping[tuple[str, str], tuple[str, str]] = {
    ("step", "most"): ("longest time", "最长用时"),
    ("step", "least"): ("least time", "最短用时"),
    ("escalation", "to"): ("who takes over", "转交岗位"),
    ("value", "within"): ("part of", "上级"),
    ("value", "from"): ("least quantity", "下限"),
    ("value", "below"): ("first quantity above", "上限"),
    ("charge", "values"): ("later prices", "今后的价格"),
    ("dimension", "values"): ("order of the values", "取值次序"),
}
VALUES: Mapping[str, str] = {
    "draft": "草稿",
    "in-force": "生效",
    "retired": "停用",
    "public": "公开",
    "dealer": "代理商",
    "internal": "内部",
    "evidence": "有形展示",
    "customer": "客户",
    "front-stage": "前台",
    "back-stage": "后台",
    "support": "支持",
    "staff": "员工",
    "higher": "越高越好",
    "lower": "越低越好",
    "current": "现行",
    "improved": "改进",
    "key": "关键件",
    "wear": "易损件",
    "general": "一般件",
    "guarantee": "保证",
    "target": "目标",
    "rolling": "滚动",
    "calendar": "按日历",
    "automatic": "自动",
    "on-request": "须申领",
    "unstated": "未说明",
    "none": "无",
    "lifetime": "终身",
    "monday": "周一",
    "tuesday": "周二",
    "wednesday": "周三",
    "thursday": "周四",
    "friday": "周五",
    "saturday": "周六",
    "sunday": "周日",
    "text": "短文本",
    "long-text": "长文本",
    "number": "数字",
    "date": "日期",
    "time": "时间",
    "date-time": "日期和时间",
    "choice": "单选",
    "choices": "多选",
    "yes-no": "是否",
    "scale": "打分",
    "signature": "签名",
    "photo": "照片",
    "major": "主版次",
    "minor": "次版次",
    "hotline": "热线",
    "zoning": "片区划分",
    "assessment": "考核激励",
    "loyalty": "会员",
    "layout": "门店布置",
    "other": "其他",
}


def field_name(key: str, kind: str = "") -> Words:
    """What a key is called: ``longest time``, ``最长用时``; ``kind`` is that of the part."""
    if (kind, key) in OF_KIND:
        english, chinese = OF_KIND[kind, key]
        return {"en": english, "zh": chinese}
    return {
        "en": ENGLISH.get(key, key.replace("-", " ")),
        "zh": CHINESE.get(key, key),
    }


def value_word(value: str, language: str) -> str:
    """What a choice is called: ``in-force``, ``生效``."""
    return VALUES.get(value, value) if language == "zh" else value
