"""An internal figure that asks for less than is promised to the customer.

## What
An indicator's target, a requirement with an indicator, or a promise with `aim: target`, measures
what promises measure, and is looser than every figure promised for the same cases. Targets whose
period is over are not looked at. Two shares are compared where the target gives as much time as
the promise: 80 % within 1 h and 95 % within 12 h are two things. A target that is stricter than
the promise is what one wants.

## Why
Staff work to the figure they are measured by. If the target is 60 minutes and the promise 45, the
promise is broken on every good day.

## Example
```yaml indicators/time-to-site.yml
title: {en: Time to site, zh: 到场时间}
owner: manager
effective: 2026-01-01
measures: {time: {from: fault-reported, to: engineer-arrived}}
targets:
  year-2026: {until: 2026-12-31, scope: {region: urban}, bound: at most 60 min}
```

## Instead
```yaml indicators/time-to-site.yml
title: {en: Time to site, zh: 到场时间}
owner: manager
effective: 2026-01-01
measures: {time: {from: fault-reported, to: engineer-arrived}}
targets:
  year-2026: {until: 2026-12-31, scope: {region: urban}, bound: at most 40 min}
```
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from pledgebook.analysis.figures import scale_of, way_of
from pledgebook.analysis.pledges import Pledge, subject_of, surroundings
from pledgebook.analysis.written import route_to
from pledgebook.catalog import Catalog
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.promises.bound import Bound, say_bound
from pledgebook.promises.limit import EveryCase, Limit, Mean, Share, Total, Value
from pledgebook.promises.normal import normal
from pledgebook.promises.promise import Aim
from pledgebook.promises.region import EVERYWHERE, Box, meet
from pledgebook.records.base import Record, Status
from pledgebook.records.indicator import Indicator
from pledgebook.records.service import Service
from pledgebook.records.walk import Route
from pledgebook.rules.consistent.telling import alive, named, said_there, say_limit, told, weight
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """内部要求低于对客户的承诺。

## 说明
指标的目标、带指标的要求，或“aim: target”的承诺，衡量的是某条承诺所衡量的事，而数字比同样情形下
所承诺的每一个数字都松。期间已过的目标不看。目标给的时间不短于承诺时，才比较占比：1 小时内 80% 与
12 小时内 95% 是两回事。目标严于承诺，正是应有的样子。

## 理由
员工按考核的数字干活。目标 60 分钟、承诺 45 分钟，那么一切顺利的日子里，承诺也天天落空。

## 反例
```yaml indicators/time-to-site.yml
title: {zh: 到场时间, en: Time to site}
owner: manager
effective: 2026-01-01
measures: {time: {from: fault-reported, to: engineer-arrived}}
targets:
  year-2026: {until: 2026-12-31, scope: {region: urban}, bound: at most 60 min}
```

## 改法
```yaml indicators/time-to-site.yml
title: {zh: 到场时间, en: Time to site}
owner: manager
effective: 2026-01-01
measures: {time: {from: fault-reported, to: engineer-arrived}}
targets:
  year-2026: {until: 2026-12-31, scope: {region: urban}, bound: at most 40 min}
```
"""


@dataclass(frozen=True, slots=True)
class _Goal:
    """A figure to work to, of what, for which cases, and where it is written. ``limit``: all that
    a promise with ``aim: target`` says, where the figure is one of its."""

    record: Record
    route: Route
    subject: Hashable
    bound: Bound
    scope: Box
    limit: Limit | None = None

    @property
    def within(self) -> Bound | None:
        """The time within which a share of the cases is to be done, where one is said."""
        statistic = self.limit.statistic if self.limit else None
        if not isinstance(statistic, Share) or not isinstance(statistic.within, Bound):
            return None
        return statistic.within


def _check(context: Context) -> Iterator[Diagnostic]:
    promised: dict[Hashable, list[Pledge]] = defaultdict(list)
    for pledge in alive(context):
        if pledge.meaning.aim is Aim.GUARANTEE and pledge.meaning.limits:
            promised[pledge.subject].append(pledge)
    for goal in _goals(context):
        below = _nearest_below(goal, promised[goal.subject])
        if below is not None:
            yield _found(context, goal, *below)


def _goals(context: Context) -> Iterator[_Goal]:
    catalog = context.catalog
    box = surroundings(catalog).box
    for indicator in catalog.of("indicator"):
        if indicator.status is Status.RETIRED:
            continue
        for name, target in indicator.targets.items():
            if target.until is None or target.until >= context.today:
                scope = box(target.scope)
                route = ("targets", name, "bound")
                subject = subject_of(catalog, indicator, "")
                yield _Goal(indicator, route, subject, target.bound, scope)
    for service in catalog.of("service"):
        if service.status is not Status.RETIRED:
            yield from _required(catalog, service)
    for pledge in alive(context):
        if pledge.meaning.aim is Aim.TARGET:
            for limit in pledge.meaning.limits:
                for bound in _bounds(limit)[:1]:
                    place = route_to(pledge, limit)
                    subject = pledge.subject
                    yield _Goal(pledge.record, place, subject, bound, limit.scope, limit)


def _required(catalog: Catalog, service: Service) -> Iterator[_Goal]:
    box = surroundings(catalog).box
    for name, requirement in service.requirements.items():
        found = catalog.resolve(requirement.indicator) if requirement.indicator else None
        scope = meet(box(service.applies), box(requirement.applies))
        if requirement.bound is None or scope is None or found is None:
            continue
        if isinstance(found.record, Indicator):
            route = ("requirements", name, "bound")
            subject = subject_of(catalog, found.record, "")
            yield _Goal(service, route, subject, requirement.bound, scope)


def _bounds(limit: Limit) -> tuple[Bound, ...]:
    match limit.statistic:
        case EveryCase(Bound() as bound) | Mean(bound) | Value(bound) | Total(bound):
            return (bound,)
        case Share(share, Bound() as within):
            return (share, within)
        case _:
            return ()


def _nearest_below(goal: _Goal, promised: list[Pledge]) -> tuple[Pledge, Limit] | None:
    """A promised limit for the goal's cases, where the goal is looser than all of its kind.

    Whether a target is meant of every case or of the mean is not said: it may be the one, where
    another promise is of the other.
    """
    alike = [
        (pledge, limit, bound)
        for pledge in promised
        if pledge.record is goal.record or not getattr(pledge.record, "extends", None)
        for written in pledge.meaning.limits
        if meet(written.scope, goal.scope or EVERYWHERE) is not None
        for limit in normal(written)
        for bound in _bounds(limit)
        if scale_of(bound, limit.clock) == scale_of(goal.bound, limit.clock)
        and way_of(bound) == way_of(goal.bound) != "exactly"
        and _is_as_far(goal, limit, bound)
    ]
    if not alike or not all(_looser(goal.bound, bound) for _, _, bound in alike):
        return None
    return alike[0][0], alike[0][1]


def _is_as_far(goal: _Goal, limit: Limit, bound: Bound) -> bool:
    """Whether two shares are of what is done in as long a time: 80 % within 1 h may well ask for
    more than 95 % within 12 h does, and nobody can say."""
    if goal.within is None or not isinstance(limit.statistic, Share):
        return True
    within = limit.statistic.within
    if bound is not limit.statistic.share or not isinstance(within, Bound):
        return True
    if scale_of(within, limit.clock) != scale_of(goal.within, limit.clock):
        return False
    return within == goal.within or _looser(goal.within, within)


def _looser(goal: Bound, promised: Bound) -> bool:
    mine, its = goal.quantity.size, promised.quantity.size
    return mine > its if goal.is_upper else mine < its


_TARGET = {"en": "The target", "zh": "目标"}
_REQUIREMENT = {"en": "The requirement", "zh": "要求"}


def _found(context: Context, goal: _Goal, pledge: Pledge, limit: Limit) -> Diagnostic:
    name = told(lambda n: named(pledge, n))
    said = told(lambda n: say_limit(goal.limit, n) if goal.limit else say_bound(goal.bound, n))
    what = _REQUIREMENT if goal.route[0] == "requirements" else _TARGET
    there = said_there(context, pledge, limit)
    promised = told(lambda n: say_limit(limit, n))
    return RULE.at(
        context,
        goal.record,
        goal.route,
        both(
            f"{what['en']} asks for {said['en']}; {name['en']} promises the customer"
            f" {promised['en']}.",
            f"{what['zh']}是{said['zh']}，而{name['zh']}对客户承诺{promised['zh']}。",
        ),
        both(
            "Ask for at least what is promised, or promise what you can ask for.",
            "要求不得低于承诺；做不到的，请改承诺。",
        ),
        related=(there,),
        severity=weight(goal.record, pledge.record),
    )


RULE = Rule("CON016", "internal-target-weaker", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
