"""Stages kept in a share of cases, under a whole promised for a greater share.

## What
Promises of shares follow one another from event to event and fill the time of another promise: on
site within 1 hour in 95 % of cases, working 3 hours later in 95 %, and the whole within 4 hours in
95 %. The cases missed by one stage need not be those missed by the other: only 90 % are sure.
Looked at are promises of one population, period and clock.

Where a process keeps the whole by its longest path, that is proof enough.

## Why
Shares add up by their misses (Bonferroni's inequality). To multiply them, 0.95 × 0.95, takes the
stages for independent, which nobody promised, and does not give 95 % either.

## Example
```yaml events/machine-working.yml
title: {en: Machine working, zh: 恢复作业}
audience: public
```
```yaml indicators/mending-time.yml
title: {en: Mending time, zh: 修理时间}
owner: manager
effective: 2026-01-01
measures: {time: {from: engineer-arrived, to: machine-working}}
```
```yaml indicators/standstill.yml
title: {en: Standstill, zh: 停机时间}
owner: manager
effective: 2026-01-01
measures: {time: {from: fault-reported, to: machine-working}}
```
```yaml commitments/110.yml
title: {en: 110, zh: 110}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {en: "On site: [[110.arrive]].", zh: "到场：[[110.arrive]]。"}
    indicator: time-to-site
    clock: elapsed
    share: at least 95 %
    within: at most 1 h
    period: calendar-month
  mend:
    wording: {en: "Mended: [[110.mend]].", zh: "修理：[[110.mend]]。"}
    indicator: mending-time
    clock: elapsed
    share: at least 95 %
    within: at most 3 h
    period: calendar-month
  whole:
    wording: {en: "Working: [[110.whole]].", zh: "恢复：[[110.whole]]。"}
    indicator: standstill
    clock: elapsed
    share: at least 95 %
    within: at most 4 h
    period: calendar-month
```

## Instead
Promise the whole for what is sure, or the stages for more.
```yaml events/machine-working.yml
title: {en: Machine working, zh: 恢复作业}
audience: public
```
```yaml indicators/mending-time.yml
title: {en: Mending time, zh: 修理时间}
owner: manager
effective: 2026-01-01
measures: {time: {from: engineer-arrived, to: machine-working}}
```
```yaml indicators/standstill.yml
title: {en: Standstill, zh: 停机时间}
owner: manager
effective: 2026-01-01
measures: {time: {from: fault-reported, to: machine-working}}
```
```yaml commitments/110.yml
title: {en: 110, zh: 110}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {en: "On site: [[110.arrive]].", zh: "到场：[[110.arrive]]。"}
    indicator: time-to-site
    clock: elapsed
    share: at least 95 %
    within: at most 1 h
    period: calendar-month
  mend:
    wording: {en: "Mended: [[110.mend]].", zh: "修理：[[110.mend]]。"}
    indicator: mending-time
    clock: elapsed
    share: at least 95 %
    within: at most 3 h
    period: calendar-month
  whole:
    wording: {en: "Working: [[110.whole]].", zh: "恢复：[[110.whole]]。"}
    indicator: standstill
    clock: elapsed
    share: at least 90 %
    within: at most 4 h
    period: calendar-month
```
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from pledgebook.analysis.networks import shown
from pledgebook.analysis.pledges import Pledge
from pledgebook.analysis.written import route_to
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.promises.journey import Verdict
from pledgebook.promises.limit import EveryCase, Limit, Share
from pledgebook.promises.normal import normal
from pledgebook.promises.quantity import say
from pledgebook.promises.size import compare_sizes
from pledgebook.promises.sums import add_shares
from pledgebook.rules.consistent.telling import alive, listing, named, said_there, say_limit, told
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """各阶段只在一定占比内做到，整体却承诺了更高的占比。

## 说明
几条占比承诺从一个事件接到另一个事件，合起来正好是另一条承诺的时间：95 % 的情形 1 小时内到场，95 %
的情形再过 3 小时恢复，而整体承诺 95 % 的情形 4 小时内恢复。前一段没做到的不一定就是后一段没做到的：
能保证的只有 90 %。只看同一批情形、同一期间、同一时钟的承诺。

流程的最长路径能保证整体的，已足够证明。

## 理由
占比按没做到的部分相加（邦费罗尼不等式）。把 0.95 × 0.95 相乘，等于假定各阶段互不相干，没有人承诺过
这一点，而且也得不出 95 %。

## 反例
```yaml events/machine-working.yml
title: {zh: 恢复作业, en: Machine working}
audience: public
```
```yaml indicators/mending-time.yml
title: {zh: 修理时间, en: Mending time}
owner: manager
effective: 2026-01-01
measures: {time: {from: engineer-arrived, to: machine-working}}
```
```yaml indicators/standstill.yml
title: {zh: 停机时间, en: Standstill}
owner: manager
effective: 2026-01-01
measures: {time: {from: fault-reported, to: machine-working}}
```
```yaml commitments/110.yml
title: {zh: 110, en: 110}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {zh: "到场：[[110.arrive]]。", en: "On site: [[110.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    share: at least 95 %
    within: at most 1 h
    period: calendar-month
  mend:
    wording: {zh: "修理：[[110.mend]]。", en: "Mended: [[110.mend]]."}
    indicator: mending-time
    clock: elapsed
    share: at least 95 %
    within: at most 3 h
    period: calendar-month
  whole:
    wording: {zh: "恢复：[[110.whole]]。", en: "Working: [[110.whole]]."}
    indicator: standstill
    clock: elapsed
    share: at least 95 %
    within: at most 4 h
    period: calendar-month
```

## 改法
整体按能保证的占比承诺，或提高各阶段的占比。
```yaml events/machine-working.yml
title: {zh: 恢复作业, en: Machine working}
audience: public
```
```yaml indicators/mending-time.yml
title: {zh: 修理时间, en: Mending time}
owner: manager
effective: 2026-01-01
measures: {time: {from: engineer-arrived, to: machine-working}}
```
```yaml indicators/standstill.yml
title: {zh: 停机时间, en: Standstill}
owner: manager
effective: 2026-01-01
measures: {time: {from: fault-reported, to: machine-working}}
```
```yaml commitments/110.yml
title: {zh: 110, en: 110}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {zh: "到场：[[110.arrive]]。", en: "On site: [[110.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    share: at least 95 %
    within: at most 1 h
    period: calendar-month
  mend:
    wording: {zh: "修理：[[110.mend]]。", en: "Mended: [[110.mend]]."}
    indicator: mending-time
    clock: elapsed
    share: at least 95 %
    within: at most 3 h
    period: calendar-month
  whole:
    wording: {zh: "恢复：[[110.whole]]。", en: "Working: [[110.whole]]."}
    indicator: standstill
    clock: elapsed
    share: at least 90 %
    within: at most 4 h
    period: calendar-month
```
"""

MOST_STAGES = 6
MOST_CHAINS = 200


@dataclass(frozen=True, slots=True)
class _Stage:
    """A promise's limit of a share, in normal form, between two events."""

    pledge: Pledge
    limit: Limit
    written: Limit
    ends: tuple[str, str]


def _check(context: Context) -> Iterator[Diagnostic]:
    stages = list(_stages(context))
    starting: dict[str, list[_Stage]] = defaultdict(list)
    for stage in stages:
        starting[stage.ends[0]].append(stage)
    for whole in stages:
        if not isinstance(whole.limit.statistic, Share) or len(starting) < 2:
            continue
        short = next(
            (chain for chain in _chains(whole, starting) if _falls_short(whole, chain)), None
        )
        if short and shown(context.catalog, context.today, whole.pledge) is not Verdict.GUARANTEED:
            yield _found(context, whole, short)


def _stages(context: Context) -> Iterator[_Stage]:
    for pledge in alive(context):
        ends = pledge.events
        if ends is None:
            continue
        for written in pledge.meaning.limits:
            for limit in normal(written):
                if isinstance(limit.statistic, Share | EveryCase):
                    yield _Stage(pledge, limit, written, ends)


def _chains(whole: _Stage, starting: dict[str, list[_Stage]]) -> Iterator[tuple[_Stage, ...]]:
    """Ways by several stages from the whole's first event to its last."""
    waiting: list[tuple[_Stage, ...]] = [
        (stage,) for stage in starting[whole.ends[0]] if stage.ends != whole.ends
    ]
    tried = 0
    while waiting and tried < MOST_CHAINS:
        chain, tried = waiting.pop(), tried + 1
        last = chain[-1].ends[1]
        if last == whole.ends[1]:
            yield chain
        elif len(chain) < MOST_STAGES:
            been = {stage.ends[0] for stage in chain}
            waiting += [(*chain, stage) for stage in starting[last] if stage.ends[1] not in been]


def _falls_short(whole: _Stage, chain: tuple[_Stage, ...]) -> bool:
    """Whether the stages fill the whole's time, and are surely kept in a smaller share only."""
    sure, mine = _sure(chain), whole.limit
    if sure is None or len(chain) < 2 or (sure.scope, sure.period) != (mine.scope, mine.period):
        return False
    wanted, given = mine.statistic, sure.statistic
    assert isinstance(wanted, Share)
    assert isinstance(given, Share)
    its, whose = (getattr(share.within, "quantity", None) for share in (given, wanted))
    if its is None or whose is None or compare_sizes(its, whose) not in (-1, 0):
        return False
    return wanted.share.is_lower and given.share.quantity.size < wanted.share.quantity.size


def _sure(chain: tuple[_Stage, ...]) -> Limit | None:
    return add_shares([stage.limit for stage in chain])


def _found(context: Context, whole: _Stage, chain: tuple[_Stage, ...]) -> Diagnostic:
    sure = _sure(chain)
    assert sure is not None
    assert isinstance(sure.statistic, Share)
    name = told(lambda n: named(whole.pledge, n))
    promised = told(lambda n: say_limit(whole.limit, n))
    share = told(lambda n: say(sure.statistic.share.quantity, n))  # type: ignore[union-attr]
    stages = told(
        lambda n: listing((f"{named(s.pledge, n)} {say_limit(s.limit, n)}" for s in chain), n)
    )
    return RULE.at(
        context,
        whole.pledge.record,
        route_to(whole.pledge, whole.written),
        both(
            f"{name['en']} promises {promised['en']}; its stages make sure of {share['en']} only,"
            f" since each may miss other cases: {stages['en']}.",
            f"{name['zh']}承诺{promised['zh']}；而各阶段没做到的可能不是同一批，合起来只能保证"
            f" {share['zh']}：{stages['zh']}。",
        ),
        both(
            "Promise the whole for what the stages make sure of, or raise the stages' shares.",
            "请把整体的占比降到各阶段能保证的水平，或提高各阶段的占比。",
        ),
        related=tuple(said_there(context, stage.pledge, stage.written) for stage in chain),
    )


RULE = Rule("CON019", "shares-do-not-add-up", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
