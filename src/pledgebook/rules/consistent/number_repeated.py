"""A promised number written out in prose instead of being cited.

## What
A script, course, form, guide or standard writes the figure of a promise as a number, where
`[[110.arrive]]` would insert it. In slogans, public claims, verbatim lines and the promise's own
wording a number is allowed; there only disagreement is a finding, or a number beside the reference
that puts it in: of `[[110.answer]] of calls are answered within 20 seconds` readers see “85% within
20 seconds of calls are answered within 20 seconds”. A reference puts in the whole value, and the
sentence goes round it: `Of calls, [[110.answer]] are answered`.

## Why
A number that stands in one place is changed in one place. The others are found by customers.

## Example
```yaml scripts/report.yml
title: {en: Taking a report, zh: 接报修}
owner: manager
effective: 2026-01-01
promises: [110.arrive]
turns:
  promise:
    says: {en: In town we are on site within 45 minutes., zh: 城区45分钟内到场。}
```

## Instead
```yaml scripts/report.yml
title: {en: Taking a report, zh: 接报修}
owner: manager
effective: 2026-01-01
promises: [110.arrive]
turns:
  promise:
    says:
      en: "In town we are on site within [[110.arrive@urban]]."
      zh: "城区[[110.arrive@urban]]内到场。"
```
"""

from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic, Label, Severity, Words
from pledgebook.rules.consistent.beside import Beside, beside
from pledgebook.rules.consistent.claim import Claim
from pledgebook.rules.consistent.claims import claims
from pledgebook.rules.consistent.number_contradicts import promised, span_of, together
from pledgebook.rules.consistent.telling import named, told
from pledgebook.rules.measurable.places import narrowed
from pledgebook.rules.rule import Context, Rule, both
from pledgebook.source import Span

MANUAL_ZH = """承诺的数字在文字中重写了一遍，没有引用。

## 说明
话术、课程、表单、指南或标准把承诺的数字直接写了出来，而 `[[110.arrive]]` 本可自动填入。口号、
对外说法、须照念的话和承诺自己的措辞中可以写数字，只有不一致才算问题；或者引用填入的数字，旁边又
写了一遍：`[[110.answer]]的来电在20秒内接听`，读者看到的是“85% 在 20 秒内的来电在20秒内接听”。
引用填入的是整个数值，句子接着说就行：`来电 [[110.answer]]接听`。

## 理由
数字只写在一处，修改时也只改一处。其余各处，会由客户来发现。

## 反例
```yaml scripts/report.yml
title: {zh: 接报修, en: Taking a report}
owner: manager
effective: 2026-01-01
promises: [110.arrive]
turns:
  promise:
    says: {zh: 城区45分钟内到场。, en: In town we are on site within 45 minutes.}
```

## 改法
```yaml scripts/report.yml
title: {zh: 接报修, en: Taking a report}
owner: manager
effective: 2026-01-01
promises: [110.arrive]
turns:
  promise:
    says:
      zh: "城区[[110.arrive@urban]]内到场。"
      en: "In town we are on site within [[110.arrive@urban]]."
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    repeats = (c for c in claims(context) if c.agrees and not c.speech.exact)
    for first, *others in together(repeats):
        yield _found(context, first, others)
    doubled: dict[str, list[Beside]] = {}
    for one in beside(context):
        doubled.setdefault(one.pledge.id, []).append(one)
    for twice in doubled.values():
        yield _doubled(context, twice)


def _found(context: Context, claim: Claim, others: list[Claim]) -> Diagnostic:
    speech, pledge = claim.speech, claim.profile.pledge
    name = told(lambda n: named(pledge, n))
    _, there = promised(context, claim)
    cite = f"[[{pledge.id}]]"
    also = tuple(Label(span_of(context.catalog, o), both("and here", "此处也是")) for o in others)
    return RULE.at(
        context,
        speech.record,
        (*speech.route, claim.language),
        both(
            f"“{claim.words}” repeats the figure of {name['en']}.",
            f"“{claim.words}”重复了{name['zh']}的数字。",
        ),
        both(
            f"Write {cite}, which inserts the figure and changes with it.",
            f"请写 {cite}，它会填入数字并随之更新。",
        ),
        span=span_of(context.catalog, claim),
        offending=claim.words,
        related=(there, *also),
    )


def _doubled(context: Context, found: list[Beside]) -> Diagnostic:
    first, *others = found
    cite, words = first.reference.written, first.text[first.number.start : first.number.end].strip()
    value = told(lambda n: first.value(context, n))
    also = both("and here", "此处也是")
    return RULE.at(
        context,
        first.pledge.record,
        first.route,
        both(
            f"{cite} puts in “{value['en']}”, and “{words}” stands beside it once more.",
            f"{cite} 会填入“{value['zh']}”，旁边又写了“{words}”，读者会看到两遍。",
        ),
        _without(words, cite, of_a_share=first.inserted.promise.share is not None),
        span=_span(context, first),
        offending=words,
        related=tuple(Label(_span(context, other), also) for other in others),
    )


def _without(words: str, cite: str, *, of_a_share: bool) -> Words:
    if not of_a_share:
        return both(
            f"Leave “{words}” out: {cite} puts it in.", f"请删去“{words}”：{cite} 已经填入。"
        )
    return both(
        f"Leave “{words}” out: the reference puts in the share and the time, as in “Calls are"
        f" answered within {cite}.”",
        f"请删去“{words}”：引用把比例和时间都填进去了，句子接着说就行，例如“{cite}内接听来电”。",
    )


def _span(context: Context, one: Beside) -> Span:
    whole = context.catalog.at(one.pledge.record, *one.route)
    return narrowed(whole, one.text, one.number.start, one.number.end)


RULE = Rule("CON023", "number-repeated", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
