"""One language gives another number than the next.

## What
A text of a promise gives two hours in English and three in Chinese, in the same
unit of measure. Where the promise has a bound of that kind, the language that differs from it is
found by wording-unlike-bound instead. A number that stands in one language only is let pass.

## Why
One customer reads two, another three. The translation was made from an older text.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {en: "We are there within [[repair.arrive]].", zh: "[[repair.arrive]]内到场。"}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
    conditions: {en: Reported at least 20 minutes before closing., zh: 至少在打烊前30分钟报修。}
```

## Instead
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {en: "We are there within [[repair.arrive]].", zh: "[[repair.arrive]]内到场。"}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
    conditions: {en: Reported at least 20 minutes before closing., zh: 至少在打烊前20分钟报修。}
```
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import combinations

from pledgebook.catalog import Holder
from pledgebook.diagnostic import Diagnostic, Label, Severity
from pledgebook.records.base import Record
from pledgebook.records.text import Text
from pledgebook.records.walk import Route
from pledgebook.rules.measurable.agreement import disagreements
from pledgebook.rules.measurable.literals import Literal, kind_of, literals
from pledgebook.rules.measurable.pieces import alive
from pledgebook.rules.measurable.places import narrowed, texts
from pledgebook.rules.rule import Context, Rule, both
from pledgebook.source import Span

MANUAL_ZH = """两种语言数字不一。

## 说明
承诺的某段文字，中文说三小时，英文说两小时（同一种计量）。
承诺本身有此类界限的，由 wording-unlike-bound 指出与界限不符的那种语言。
只在一种语言里出现的数字不报。

## 理由
一个客户读到两小时，另一个读到三小时。译文还是照旧稿译的。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {zh: "[[repair.arrive]]内到场。", en: "We are there within [[repair.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
    conditions: {zh: 至少在打烊前30分钟报修。, en: Reported at least 20 minutes before closing.}
```

## 改法
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {zh: "[[repair.arrive]]内到场。", en: "We are there within [[repair.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
    conditions: {zh: 至少在打烊前20分钟报修。, en: Reported at least 20 minutes before closing.}
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    if len(context.catalog.languages) < 2:
        return
    for pledge in alive(context):
        differing = [
            (route, text, pair)
            for route, text in texts(context, pledge)
            if (pair := _differ(text)) is not None
        ]
        found = disagreements(context, pledge) if differing else ()
        unlike_bound = {one.passage.route[:-1] for one in found}
        for route, text, pair in differing:
            if route not in unlike_bound:
                yield _finding(context, pledge.record, route, text, *pair)


Said = tuple[str, Literal]
Sizes = dict[Fraction, Literal]


def _differ(text: Text) -> tuple[Said, Said] | None:
    """A number in one language and the number that stands for it in another, if they differ."""
    said: list[tuple[str, Mapping[str, Sizes]]] = []
    last = text.languages[-1]
    for language, words in text.items():
        if language == last and not said:
            return None  # most texts have no number
        numbers = _by_dimension(words)
        if numbers:
            said.append((language, numbers))
    for (language, numbers), (other, others) in combinations(said, 2):
        for dimension in numbers.keys() & others.keys():
            left, right = numbers[dimension], others[dimension]
            only_left = [left[size] for size in left.keys() - right.keys()]
            only_right = [right[size] for size in right.keys() - left.keys()]
            if only_left and only_right:
                return (language, only_left[0]), (other, only_right[0])
    return None


def _by_dimension(words: str) -> Mapping[str, Sizes]:
    found: dict[str, Sizes] = defaultdict(dict)
    for literal in literals(words):
        for quantity in literal.quantities:
            dimension, size = kind_of(quantity)
            found[dimension].setdefault(size, literal)
    return found


def _finding(
    context: Context, record: Record, route: Route, text: Text, first: Said, second: Said
) -> Diagnostic:
    (language, literal), (other, differing) = first, second
    here = _span(context, record, (*route, other), text.say(other), differing)
    there = _span(context, record, (*route, language), text.say(language), literal)
    return RULE.at(
        context,
        record,
        (*route, other),
        both(
            f"One language says “{literal.words}”, another “{differing.words}”.",
            f"一种语言说“{literal.words}”，另一种说“{differing.words}”。",
        ),
        both(
            "Make them the same, or put a reference to the promise in both.",
            "请改为一致，或两处都引用承诺的数值。",
        ),
        span=here,
        related=(Label(there, both("the other number", "另一个数字")),),
    )


def _span(context: Context, holder: Holder, route: Route, words: str, literal: Literal) -> Span:
    span = context.catalog.at(holder, *route)
    return narrowed(span, words, literal.start, literal.end)


RULE = Rule("MEA017", "languages-disagree", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
