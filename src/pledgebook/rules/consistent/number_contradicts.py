"""A number in prose that contradicts the promise it speaks of.

## What
A script, course, public claim, form, guide or standard gives another number than the promise it
speaks of. A number speaks of a promise where it stands in the words of a reference to it
(`[[110.arrive|two hours]]`) or right beside its value. In a record that names the promise it also
does in a clause that speaks of the same act (to arrive, to repair, to reply …), or that is made of
the promise's own words: those of its wording, its title, its indicator and the event that ends its
time. A word counts less the more promises have it; “block” may do beside “your card is blocked
within 3 minutes”, “card” alone does not. Where a sentence names a region or class, its own figure
is compared. The figures of a remedy count likewise.

Not compared is what is said in quite other words than the promise's; a number of another kind, or
fifteen times as long or short; what fits another promise better, names an excluded case or speaks
mostly of something else; a time in which customers may do something themselves (object, cancel), or
in which one of our roles is handed something; and in processes, services, roles and indicators a
number by which we ask more of ourselves, in whatever words.

Who comes and what is brought are told apart: towels within twenty minutes speak of no engineer,
and what is paid for a late parcel of no repair. “A couple of hours”, 两三个小时 and 隔天 name no
number; half an hour, 一个半小时 and 半天 do.

In a text that names no promise, a sentence is tied to one by the act and the words of its title
together, or by much more of its own words, and a contradiction is a warning.

What customers say, what is never to be said, wrong answers of a test, the past and conditions are
left alone; so is a number whose sentence also gives the promised value by reference.

## Why
The customer hears the script, not the commitment. Two hours on the telephone and 45 minutes on the
poster make one broken promise each time.

## Example
```yaml scripts/report.yml
title: {en: Taking a report, zh: 接报修}
owner: manager
effective: 2026-01-01
promises: [110.arrive]
turns:
  promise:
    says: {en: An engineer is with you within two hours., zh: 工程师两小时内到现场。}
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
      en: "In town an engineer is with you within [[110.arrive@urban]]."
      zh: "城区工程师[[110.arrive@urban]]内到现场。"
```
"""

from collections import defaultdict
from collections.abc import Iterator

from pledgebook.catalog import Catalog
from pledgebook.diagnostic import Diagnostic, Label, Severity
from pledgebook.promises.quantity import say
from pledgebook.records.walk import Route
from pledgebook.rules.consistent.claim import Claim
from pledgebook.rules.consistent.claims import claims
from pledgebook.rules.consistent.telling import (
    label,
    named,
    said_there,
    say_limit,
    say_place,
    told,
    weight,
)
from pledgebook.rules.measurable.places import narrowed
from pledgebook.rules.rule import Context, Rule, both
from pledgebook.source import Span

MANUAL_ZH = """文字中的数字与它所说的承诺相矛盾。

## 说明
话术、课程、对外说法、表单、指南或标准中的数字，与它所说的承诺不同。数字写在引用的文字里
（`[[110.arrive|两小时]]`）或紧挨着引用的数值，就是在说这条承诺。记录写明了该承诺的，数字所在的分句说的是
同一件事（到场、修复、答复……），或用的就是承诺自己的话，也算：承诺的措辞、名称，所用指标的名称，计时终点事件的
名称，都是它自己的话。一个词越多承诺共用，分量越轻：承诺“3分钟内冻结卡片”，单说“冻结”就够，单说“卡”不够。
句子点明了区域或类别的，与该情形的数字比较。补偿的金额同样比较。

不比较的有：换了一套说法、与承诺的用词毫不相干的；计量不同类的，或长短相差十五倍以上的；更像在说另一条承诺、
点明了例外情形、或主要在说别的事的；留给客户自己做事的时间（提异议、取消），或内部交到某个岗位的时间；
流程、服务、岗位和指标里对自己要求更严的数字，怎么说都不算。

来的是人还是送来的东西，分得开：毛巾二十分钟送到，说的不是师傅到场；没送到赔多少，说的不是修复。
“两三个小时”“隔天”不是准数；半小时、一个半小时、半天是。

没有写明承诺的文字，句子既说同一件事、又含有承诺名称中的词，或大段用了承诺自己的话，才算在说它，此时矛盾
只是警告。

客户说的话、禁用的话、测验的错误选项、过去的事和假设不看；同一句中已用引用给出承诺数值的，也不看。

## 理由
客户听到的是话术，不是承诺书。电话里说两小时，海报上写 45 分钟，每一次都是一次失信。

## 反例
```yaml scripts/report.yml
title: {zh: 接报修, en: Taking a report}
owner: manager
effective: 2026-01-01
promises: [110.arrive]
turns:
  promise:
    says: {zh: 工程师两小时内到现场。, en: An engineer is with you within two hours.}
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
      zh: "城区工程师[[110.arrive@urban]]内到现场。"
      en: "In town an engineer is with you within [[110.arrive@urban]]."
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    for first, *others in together(claim for claim in claims(context) if not claim.agrees):
        yield _found(context, first, others)


def together(all_: Iterator[Claim]) -> list[list[Claim]]:
    """Claims of one text about one promise, in whatever language: one cause."""
    grouped: dict[tuple[str, Route, str], list[Claim]] = defaultdict(list)
    for claim in all_:
        speech = claim.speech
        grouped[speech.record.id, speech.route, claim.profile.pledge.id].append(claim)
    return list(grouped.values())


def span_of(catalog: Catalog, claim: Claim) -> Span:
    """Where the number stands."""
    route = (*claim.speech.route, claim.language)
    text = claim.speech.text.in_(claim.language) or ""
    return narrowed(catalog.at(claim.speech.record, *route), text, claim.start, claim.end)


def promised(context: Context, claim: Claim) -> tuple[dict[str, str], Label]:
    """What is promised, in words, and where."""
    pledge, limit = claim.profile.pledge, claim.figure.limit
    if limit is not None:
        place = told(lambda n: say_place(context.catalog, limit.scope, n))
        words = told(lambda n: say_limit(limit, n) + (f" ({place[n]})" if place[n] else ""))
        return dict(words), said_there(context, pledge, limit)
    amount = told(lambda n: say(claim.figure.bound.quantity, n))
    there = {"en": f"the remedy: {amount['en']}", "zh": f"补偿：{amount['zh']}"}
    return dict(amount), label(context, pledge.record, (*pledge.route, "remedy"), there)


def _found(context: Context, claim: Claim, others: list[Claim]) -> Diagnostic:
    catalog, speech, pledge = context.catalog, claim.speech, claim.profile.pledge
    name = told(lambda n: named(pledge, n))
    words, there = promised(context, claim)
    also = tuple(Label(span_of(catalog, o), both("and here", "此处也是")) for o in others)
    return RULE.at(
        context,
        speech.record,
        (*speech.route, claim.language),
        both(
            f"“{claim.words}” is said here; {name['en']} promises {words['en']}.",
            f"此处说“{claim.words}”，而{name['zh']}承诺{words['zh']}。",
        ),
        both(
            f"Write [[{pledge.id}]] in its place, so that the number stands in one place only.",
            f"请改写为 [[{pledge.id}]]，让数字只写在一处。",
        ),
        span=span_of(catalog, claim),
        offending=claim.words,
        related=(there, *also),
        severity=Severity.WARNING if claim.inferred else weight(speech.record, pledge.record),
    )


RULE = Rule(
    "CON022",
    "number-contradicts",
    Severity.ERROR,
    both(__doc__, MANUAL_ZH),
    _check,
    otherwise={
        Severity.WARNING: both(
            "where only the words suggest which promise is meant", "只能从文字推断指哪项承诺时"
        )
    },
)
