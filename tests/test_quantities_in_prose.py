"""Quantities in running text, as people really write them; and what only looks like one."""

import pytest

from pledgebook.prose.number_gaps import find_missing_numbers
from pledgebook.prose.numbers import Range, find_quantities


def _said(text: str, *, in_list: bool = False) -> list[str]:
    found = find_quantities(text, in_list=in_list)
    assert all(text[item.start : item.end] == item.words for item in found)
    return [
        f"{item.said.least} … {item.said.most}" if isinstance(item.said, Range) else str(item.said)
        for item in found
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("We arrive within two hours, at the latest.", ["at most 2 h"]),
        ("2小时内到达", ["at most 2 h"]),
        ("服务人员2小时内到达现场,24小时完工", ["at most 2 h", "24 h"]),
        ("两个工作日", ["2 working-d"]),
        ("半小时内回电", ["at most 0.5 h"]),
        ("一个半小时", ["1.5 h"]),
        ("within an hour and a half", ["at most 1.5 h"]),
        ("within an hour and a quarter", ["at most 1.25 h"]),
        ("in forty-five minutes", ["45 min"]),
        ("in three quarters of an hour", ["3 quarter-h"]),
        ("half a day", ["0.5 d"]),
        ("一刻钟", ["1 quarter-h"]),
        ("半天之内", ["at most 0.5 d"]),
        ("俩小时", ["2 h"]),
        ("1个半小时", ["1.5 h"]),
        ("３０分钟内", ["at most 30 min"]),
        ("九成五的来电", ["95 %"]),
        ("九成以上的来电", ["at least 90 %"]),
        ("nine out of ten calls", ["90 %"]),
        ("90 per cent", ["90 %"]),
        ("2–4 hours", ["2 h … 4 h"]),
        ("一千二百元", ["1200 CNY"]),
        ("100 yuan", ["100 CNY"]),
        ("within thirty-six (36) months", ["at most 36 mo"]),
        ("百分之九十五", ["95 %"]),
        ("95 percent of calls answered in 20 seconds", ["95 %", "20 s"]),
        ("no more than 8% of patients", ["at most 8 %"]),
        ("between 5 and 10 minutes", ["5 min … 10 min"]),
        ("3至5个工作日", ["3 working-d … 5 working-d"]),
        ("by 17:00 next day", ["next day 17:00"]),
        ("by 5 pm on the next working day", ["next day 17:00"]),
        ("当日24:00前发货", ["same day 24:00"]),
        ("不超过六十分钟，外环线外不超过九十分钟", ["at most 60 min", "at most 90 min"]),
        ("至少提前二十四小时告知", ["at least 24 h"]),
        ("不得低于2年或者行驶里程50,000公里", ["at least 2 y", "50,000 km"]),
        ("2022年1月1日起60日内或者3000公里之内", ["at most 60 d", "at most 3000 km"]),
        ("一万元以上十万元以下", ["at least 10000 CNY", "at most 100000 CNY"]),
        ("£95, then £45 for each 12 h", ["95 GBP", "45 GBP", "12 h"]),
        ("a 24-hour hotline", ["24 h"]),
        ("≥95%", ["at least 95 %"]),
        ("smile at 10 feet", ["10 ft"]),
        ("stays 2 days or more", ["at least 2 d"]),
        ("60周内", ["at most 60 week"]),
        ("成立60周年", ["60 y"]),
        ("a package of 60 years", ["60 y"]),
    ],
)
def test_quantities_are_read(text: str, said: list[str]) -> None:
    assert _said(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "[[110.arrive]]",
        "Article 20 days",
        "on 1 March 2026",
        "2026-03-01",
        "2018年5月24日",
        "第三天",
        "第13条",
        "SY215C",
        "4S shop",
        "4S店",
        "ISO 9001:2015",
        "80/20 and 24/7",
        "version 1.2.3",
        "dial 400-828-4600 or 95598",
        "十分满意",
        "万一天气不好",
        "第一时间",
        "同一天",
        "two ideas",
        "两三个小时",
        "二三十分钟",
        "几十分钟",
        "三五天",
        "a couple of hours",
        "a mark of 9 out of 10.",
        "成功，成本，一成不变",
        "an apple",
        "年满60周岁",
        "六十五周岁以上",
        "60至70周岁",
        "您满65岁了吧",
        "customers 60 years old",
        "a sixty-year-old customer",
        "eighteen years of age",
        "guests aged 60 years",
        "aged 60 to 65",
    ],
)
def test_what_only_looks_like_a_quantity_is_passed_over(text: str) -> None:
    assert _said(text) == []


def test_list_numbers_glued_to_figures_are_told_apart() -> None:
    glued = "1.30 minutes to arrive 2.2 hours to respond 3.48 hours to finish"
    assert _said(glued) == ["30 min", "2 h", "48 h"]
    assert _said("2.2 hours to respond", in_list=True) == ["2 h"]
    assert _said("about 2.2 hours to respond") == ["about 2.2 h"]
    assert _said("1.5 hours here\n2.5 hours there") == ["5 h", "5 h"]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("供电可靠率不低于，电压合格率不低于", 2),
        ("居民不超过个工作日", 1),
        ("城区分钟；农村分钟；边远地区小时", 3),
        ("提前天公告", 1),
        ("within hours", 1),
        ("within 2 hours", 0),
        ("2小时内，每小时，几小时内，按小时计费，两个工作日内", 0),
        ("受理后 2 个工作小时内联系。", 0),
        ("遇非工作日，顺延；次工作日，答复。", 0),
    ],
)
def test_lost_numbers_are_noticed(text: str, missing: int) -> None:
    assert len(find_missing_numbers(text)) == missing
