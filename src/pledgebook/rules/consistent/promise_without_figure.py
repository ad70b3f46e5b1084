"""A promise of a commitment that no figure of its code stands for.

## What
A commitment has a code with figures, and one of its promises is not the value of a figure, nor one
of the things a figure counts. A counted thing stands for a promise by its id, or by citing it.

## Why
Under the name 110 the customer is told of three promises. A fourth that hangs behind the code is
neither remembered nor missed: it belongs to a figure or to another record.

## Example
```yaml commitments/2.yml
title: {en: 2, zh: 2}
owner: manager
effective: 2026-01-01
code: "2"
figures:
  - {figure: "2", meaning: {en: hours to arrive, zh: 到场小时数}, promise: 2.arrive}
promises:
  arrive:
    wording: {en: "We are there within [[2.arrive]].", zh: "[[2.arrive]]内到达。"}
    clock: elapsed
    every-case: at most 2 h
  ring:
    wording: {en: "We ring within [[2.ring]].", zh: "[[2.ring]]内来电。"}
    clock: elapsed
    every-case: at most 10 min
```

## Instead
```yaml commitments/2.yml
title: {en: 2, zh: 2}
owner: manager
effective: 2026-01-01
code: "2"
figures:
  - figure: "2"
    meaning: {en: two calls on your time, zh: 两个时限}
    counts:
      arrive: {en: to arrive, zh: 到场}
      ring: {en: "to ring first, within [[2.ring]]", zh: "先来电，[[2.ring]]内"}
promises:
  arrive:
    wording: {en: "We are there within [[2.arrive]].", zh: "[[2.arrive]]内到达。"}
    clock: elapsed
    every-case: at most 2 h
  ring:
    wording: {en: "We ring within [[2.ring]].", zh: "[[2.ring]]内来电。"}
    clock: elapsed
    every-case: at most 10 min
```
"""

from collections.abc import Iterator

from pledgebook.analysis.codes import Code, codes, differs, spell
from pledgebook.analysis.pledges import pledge_named
from pledgebook.catalog import Catalog
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.prose.references import references
from pledgebook.records.commitment import Commitment, Figure
from pledgebook.rules.consistent.telling import label
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """承诺没有对应代码中的任何一位。

## 说明
某条承诺书有代码和各位数字，而其中一条承诺既不是某一位的数值，也不是某一位所数的事项。所数的事项以编号
相同或引用该承诺来对应。

## 理由
客户听到的 110 是三条承诺。挂在代码后面的第四条没有人记得，少了也没有人发现：它应当归到某一位，
或写进别的记录。

## 反例
```yaml commitments/2.yml
title: {zh: 2, en: 2}
owner: manager
effective: 2026-01-01
code: "2"
figures:
  - {figure: "2", meaning: {zh: 到场小时数, en: hours to arrive}, promise: 2.arrive}
promises:
  arrive:
    wording: {zh: "[[2.arrive]]内到达。", en: "We are there within [[2.arrive]]."}
    clock: elapsed
    every-case: at most 2 h
  ring:
    wording: {zh: "[[2.ring]]内来电。", en: "We ring within [[2.ring]]."}
    clock: elapsed
    every-case: at most 10 min
```

## 改法
```yaml commitments/2.yml
title: {zh: 2, en: 2}
owner: manager
effective: 2026-01-01
code: "2"
figures:
  - figure: "2"
    meaning: {zh: 两个时限, en: two calls on your time}
    counts:
      arrive: {zh: 到场, en: to arrive}
      ring: {zh: "先来电，[[2.ring]]内", en: "to ring first, within [[2.ring]]"}
promises:
  arrive:
    wording: {zh: "[[2.arrive]]内到达。", en: "We are there within [[2.arrive]]."}
    clock: elapsed
    every-case: at most 2 h
  ring:
    wording: {zh: "[[2.ring]]内来电。", en: "We ring within [[2.ring]]."}
    clock: elapsed
    every-case: at most 10 min
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    catalog = context.catalog
    for code in codes(catalog):
        record = code.record
        if not isinstance(record, Commitment) or not code.figures:
            continue
        if not _explained(context, code):
            continue  # the figure at fault, which has a finding, may be this very promise's
        stood_for = {name for figure in code.figures for name in _stands_for(catalog, figure)}
        stood_for |= {f"{record.id}.{item}" for figure in code.figures for item in figure.counts}
        for part_id in record.promises:
            if f"{record.id}.{part_id}" in stood_for:
                continue
            said = code.text or record.id
            yield RULE.at(
                context,
                record,
                ("promises", part_id),
                both(
                    f"No figure of {said} stands for the promise “{part_id}”.",
                    f"代码 {said} 的各位中，没有一位代表承诺“{part_id}”。",
                ),
                both(
                    "Name it at its figure, cite it among the things that a figure counts, or move"
                    " it to a record of its own.",
                    "请在相应的一位写明它，或在某一位所数的事项中引用它，或移到单独的记录。",
                ),
                related=(label(context, record, ("figures",), both("the figures", "各位数字")),),
            )


def _explained(context: Context, code: Code) -> bool:
    for number, figure in enumerate(code.figures):
        pledge = pledge_named(context.catalog, figure.promise, context.today)
        if pledge is None and not figure.counts:
            return False
        if pledge is not None and differs(code, number, figure, pledge.promise):
            return False
    return spell(code.text, [figure.figure for figure in code.figures]) or not code.text


def _stands_for(catalog: Catalog, figure: Figure) -> Iterator[str]:
    names = [figure.promise] if figure.promise else []
    for text in (*figure.counts.values(), *([figure.meaning] if figure.meaning else [])):
        names += [found.target for _, words in text.items() for found in references(words)]
    for name in names:
        target = catalog.resolve(name)
        if target:
            yield target.id


RULE = Rule("CON006", "promise-without-figure", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
