"""A clock that the handbook does not have.

## What
A promise or a step counts by a calendar that `handbook.yml` does not list. Besides its calendars
there are two clocks everywhere: `elapsed` (the time goes on day and night) and `days` (the day of
the event is not counted). Hours of cover may also be `round-the-clock`.

## Why
“Within two days” is one promise by the wall clock and another by office hours. Without the calendar
nobody can say when it is broken.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
promises:
  answer: {every-case: at most 2 h, clock: ofice}
```

## Instead
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
promises:
  answer: {every-case: at most 2 h, clock: office}
```
"""

from collections.abc import Iterator

from pledgebook.catalog import Catalog
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.records.process import Step
from pledgebook.records.promise import ROUND_THE_CLOCK, Promise, Statement
from pledgebook.records.promise_terms import Silence
from pledgebook.records.walk import Piece, Route
from pledgebook.rules.names import near_words, nearest
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """手册没有这种计时方式。

## 说明
承诺或步骤按某个日历计时，而“handbook.yml”没有列出它。除了手册的日历，还有两种随处可用：“elapsed”（昼夜连续计时）和“days”（事件当天不计）。服务时段还可以写“round-the-clock”。

## 理由
“两天之内”按自然时间和按工作时间是两个不同的承诺。没有日历，谁也说不清何时算违约。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
promises:
  answer: {every-case: at most 2 h, clock: ofice}
```

## 改法
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
promises:
  answer: {every-case: at most 2 h, clock: office}
```
"""

_CLOCKS = ("elapsed", "days")
_COVER = (ROUND_THE_CLOCK,)


def _check(context: Context) -> Iterator[Diagnostic]:
    if context.catalog.is_unread(context.catalog.handbook.id):
        return  # what keeps handbook.yml from being read is said there
    calendars = tuple(context.catalog.handbook.calendars)
    for record_id, route, name in _named(context.catalog):
        choices = (*calendars, *(_COVER if route[-1] == "open" else _CLOCKS))
        if name in choices or name in tuple(Silence):
            continue
        yield RULE.at(
            context,
            context.catalog.records[record_id],
            route,
            both(
                f"The handbook has no calendar “{name}”.",
                f"手册中没有名为“{name}”的日历。",
            ),
            near_words(
                nearest(name, choices),
                choices,
                both("Add it to handbook.yml.", "请在 handbook.yml 中补上。"),
            ),
            offending=name,
        )


def _named(catalog: Catalog) -> Iterator[tuple[str, Route, str]]:
    """Every clock and every stretch of cover that a promise or a step names, with its place."""
    for record in catalog.records.values():
        for item in catalog.items[record.id]:
            if not isinstance(item, Piece):
                continue
            if isinstance(item.part, Promise):
                for route, name in _in_promise(item.part):
                    yield record.id, (*item.route, *route), name
            elif isinstance(item.part, Step) and item.part.clock:
                yield record.id, (*item.route, "clock"), item.part.clock


def _in_promise(promise: Promise) -> Iterator[tuple[Route, str]]:
    yield from _in_statement(promise)
    for number, case in enumerate(promise.cases):
        for route, name in _in_statement(case):
            yield ("cases", str(number), *route), name
    for number, dated in enumerate(promise.values):
        before = ("values", str(number))
        for route, name in _in_statement(dated):
            yield (*before, *route), name
        for place, case in enumerate(dated.cases):
            for route, name in _in_statement(case):
                yield (*before, "cases", str(place), *route), name


def _in_statement(statement: Statement) -> Iterator[tuple[Route, str]]:
    clock = getattr(statement, "clock", None)
    if clock is not None and not isinstance(clock, Silence):
        yield ("clock",), clock
    if statement.open is not None:
        yield ("open",), statement.open
    for number, limit in enumerate(statement.limits):
        for route, name in _in_statement(limit):
            yield ("limits", str(number), *route), name


RULE = Rule("REF011", "unknown-calendar", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
