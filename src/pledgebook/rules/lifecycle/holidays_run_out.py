"""A calendar whose holidays run out while promises go on counting by it.

## What
A calendar lists holidays, a promise in force counts by it, and there is a year coming for which it
lists none. It is said from 60 days before that year begins, and weighs more once it has begun. A
calendar without any holidays is left alone, and so is a year with a single one.

## Why
From 1 January on every holiday would be a working day: a promise of five working days given before
National Day would fall due in the middle of it, on paper. China's State Council publishes the days
of the next year in late October or November (those of 2026 on 4 November 2025), so that 60 days
before the year begins is when they can be had.

## Example
```yaml handbook.yml
name: {en: Handbook, zh: 手册}
languages: [en, zh]
edition: "1"
calendars:
  office:
    title: {en: Office hours, zh: 办公时间}
    days: [monday, tuesday, wednesday, thursday, friday]
    hours: ["09:00-17:00"]
    holidays:
      - {from: 2025-10-01, until: 2025-10-08, title: {en: National Day, zh: 国庆节}}
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2025-01-01
promises:
  arrive:
    wording: {en: "We are there within [[repair.arrive]].", zh: "[[repair.arrive]]内到场。"}
    indicator: time-to-site
    clock: office
    every-case: at most 5 d
```

## Instead
List the year's days as soon as they are published, with the make-up days under `extra-days`.
```yaml handbook.yml
name: {en: Handbook, zh: 手册}
languages: [en, zh]
edition: "1"
calendars:
  office:
    title: {en: Office hours, zh: 办公时间}
    days: [monday, tuesday, wednesday, thursday, friday]
    hours: ["09:00-17:00"]
    holidays:
      - {from: 2026-10-01, until: 2026-10-07, title: {en: National Day, zh: 国庆节}}
    extra-days:
      - {day: 2026-10-10, title: {en: Worked instead, zh: 国庆调休上班}}
```
"""

from collections.abc import Iterator
from datetime import date

from pledgebook.analysis.pledges import Pledge, pledges
from pledgebook.diagnostic import Diagnostic, Severity, Words
from pledgebook.records.handbook import Calendar
from pledgebook.records.promise import Promise
from pledgebook.rules.consistent.telling import named, told
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """日历的节假日快用完了，承诺却还在按它计时。

## 说明
日历列有节假日，有生效的承诺按它计时，而接下来的一年它一天也没有列。从那一年开始前 60 天起提示，
那一年开始以后就是警告。没有列任何节假日的日历不查；某一年只要列了一天，也不查。

## 理由
从 1 月 1 日起，所有节假日都会算成工作日：国庆前承诺的五个工作日，照手册会在假期当中到期。
国务院办公厅一般在 10 月底至 11 月公布下一年的放假安排（2026 年的公布于 2025 年 11 月 4 日），
开年前 60 天正是补得上的时候。

## 反例
```yaml handbook.yml
name: {zh: 手册, en: Handbook}
languages: [zh, en]
edition: "1"
calendars:
  office:
    title: {zh: 办公时间, en: Office hours}
    days: [monday, tuesday, wednesday, thursday, friday]
    hours: ["09:00-17:00"]
    holidays:
      - {from: 2025-10-01, until: 2025-10-08, title: {zh: 国庆节, en: National Day}}
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2025-01-01
promises:
  arrive:
    wording: {zh: "[[repair.arrive]]内到场。", en: "We are there within [[repair.arrive]]."}
    indicator: time-to-site
    clock: office
    every-case: at most 5 d
```

## 改法
放假安排一公布就补上，调休上班的日子写在“extra-days”下。
```yaml handbook.yml
name: {zh: 手册, en: Handbook}
languages: [zh, en]
edition: "1"
calendars:
  office:
    title: {zh: 办公时间, en: Office hours}
    days: [monday, tuesday, wednesday, thursday, friday]
    hours: ["09:00-17:00"]
    holidays:
      - {from: 2026-10-01, until: 2026-10-07, title: {zh: 国庆节, en: National Day}}
    extra-days:
      - {day: 2026-10-10, title: {zh: 国庆调休上班, en: Worked instead}}
```
"""

DAYS_AHEAD = 60


def _check(context: Context) -> Iterator[Diagnostic]:
    handbook = context.catalog.handbook
    for name, calendar in handbook.calendars.items():
        bare = _bare_year(calendar, context.today)
        if bare is None or (date(bare, 1, 1) - context.today).days >= DAYS_AHEAD:
            continue
        counted = [
            pledge
            for pledge in pledges(context.catalog, context.today)
            if pledge.binds and name in _calendars(pledge.written)
        ]
        if counted:
            begun = bare <= context.today.year
            yield RULE.at(
                context,
                handbook,
                ("calendars", name, "holidays"),
                _says(calendar, bare, counted, begun=begun),
                _advice(bare),
                offending=f"{name} {bare}",
                severity=Severity.WARNING if begun else Severity.INFO,
            )


def _bare_year(calendar: Calendar, today: date) -> int | None:
    """The first year, this one or a later one, without any holiday; None without holidays."""
    years = {day.year for holiday in calendar.holidays for day in holiday.dates}
    if not years:
        return None
    return next(
        year for year in range(today.year, max(*years, today.year) + 2) if year not in years
    )


def _calendars(promise: Promise) -> set[str | None]:
    """What a promise counts by, now or later, and the hours of cover it promises."""
    dated = [(value, *value.cases) for value in promise.values]
    holders = [promise, *promise.cases, *(one for group in dated for one in group)]
    clocks = {getattr(holder, "clock", None) for holder in holders}
    return clocks | {holder.open for holder in holders}


def _says(calendar: Calendar, year: int, counted: list[Pledge], *, begun: bool) -> Words:
    title = told(calendar.title.say)
    first = told(lambda n: named(counted[0], n))
    more = len(counted) - 1
    english = first["en"] + (f" and {more} more" if more else "")
    chinese = first["zh"] + (f"等 {more + 1} 条承诺" if more else "")
    counts = "count" if more else "counts"
    if begun:
        return both(
            f"“{title['en']}” lists no holidays for {year}: {english} {counts} every one of them as"
            " a working day.",
            f"“{title['zh']}”没有列 {year} 年的节假日，{chinese}把那一年的节假日都算作工作日。",
        )
    return both(
        f"“{title['en']}” lists no holidays for {year} yet: from 1 January on {english} {counts}"
        " every one of them as a working day.",
        f"“{title['zh']}”还没有列 {year} 年的节假日：从 1 月 1 日起，{chinese}会把节假日都算作"
        "工作日。",
    )


def _advice(year: int) -> Words:
    return both(
        f"Add the holidays of {year} once they are published, as {{from: {year}-10-01, until:"
        f" {year}-10-07}}, and days worked instead under “extra-days”.",
        f"{year} 年的放假安排公布后请补上，如 {{from: {year}-10-01, until: {year}-10-07}}；"
        "调休上班的日子写在“extra-days”下。",
    )


RULE = Rule(
    "LIF010",
    "holidays-run-out",
    Severity.WARNING,
    both(__doc__, MANUAL_ZH),
    _check,
    otherwise={Severity.INFO: both("before that year begins", "那一年尚未开始时")},
)
