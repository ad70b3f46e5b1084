"""A number in a promise, and a word that takes it back.

## What
A promise has a `hedge`, or its wording says “generally”, “we try to”, “about” beside its number.
A word that is only vague, as “promptly”, does no harm beside a number.
Where the bound is full and a remedy is paid, as in the contracts of cloud providers, it is a
warning; in a public commitment without a remedy it is an error.

## Why
“Generally no more than 45 minutes” (一般不超过45分钟, from ten published commitments) is kept by
every outcome: the 60 minutes were not general. A remedy makes up for it, since it is paid without
asking whether somebody tried.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording:
      en: "We are generally there within [[repair.arrive]]."
      zh: "一般[[repair.arrive]]内到场。"
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
```

## Instead
Promise what you can keep in each case, or a share of the cases.
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {en: "We are there within [[repair.arrive]].", zh: "[[repair.arrive]]内到场。"}
    indicator: time-to-site
    clock: elapsed
    share: at least 95 %
    within: at most 2 h
    period: calendar-month
```
"""

from collections.abc import Iterator

from pledgebook.analysis.levels import Missing, levels
from pledgebook.analysis.pledges import Pledge
from pledgebook.diagnostic import Diagnostic, Label, Severity, Words
from pledgebook.promises.bound import Bound, Comparator
from pledgebook.prose.approximations import approximations
from pledgebook.prose.soft_words import Soft
from pledgebook.records.remedy import Remedy
from pledgebook.records.text import Text
from pledgebook.rules.consistent.telling import named, told
from pledgebook.rules.measurable.literals import literals
from pledgebook.rules.measurable.pieces import PUBLIC_WEIGHS, alive, weight
from pledgebook.rules.measurable.places import Passage, passages, route_of
from pledgebook.rules.measurable.vagueness import kinds_of, soft_words_in
from pledgebook.rules.rule import Context, Rule, both
from pledgebook.source import Span

MANUAL_ZH = """承诺有数字，旁边的词却把它收了回去。

## 说明
承诺写了“hedge”，或其文字在数字旁用了“一般”“力争”“左右”。
只是含糊的词（如“尽快”）在数字旁无碍。界限完整又有赔付的（如云服务合同）报警告；公开承诺没有赔付的报错误。

## 理由
“一般不超过45分钟”（摘自公开的十项承诺）怎样都算做到：60 分钟那次不属于“一般”。
有赔付就不同了：赔的时候不问有没有尽力。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording:
      zh: "一般[[repair.arrive]]内到场。"
      en: "We are generally there within [[repair.arrive]]."
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
```

## 改法
承诺次次做得到的数，或承诺做到的比例。
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {zh: "[[repair.arrive]]内到场。", en: "We are there within [[repair.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    share: at least 95 %
    within: at most 2 h
    period: calendar-month
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    known = levels(context.catalog, context.today)
    in_words: dict[str, list[tuple[Span, str]]] = {}
    for word in soft_words_in(context):
        beside = word.numbered and word.passage.field == "wording"
        if beside and word.kind in (Soft.HEDGE, Soft.ESCAPE):
            span = word.passage.span(context, word.start, word.end)
            in_words.setdefault(word.passage.pledge.id, []).append((span, word.written))
    for pledge in alive(context):
        if {Missing.NUMBER, Missing.COMPARATOR}.intersection(known[pledge.id].missing):
            continue  # that is what is wrong with it
        found = [*_fields(context, pledge), *in_words.get(pledge.id, ())]
        for passage in passages(context, pledge):
            if passage.field == "wording":
                found += _approximations(context, passage)
        if found:
            yield _finding(context, pledge, found)


def _fields(context: Context, pledge: Pledge) -> Iterator[tuple[Span, str]]:
    for hedge in pledge.promise.hedges():
        if not _is_harmless(hedge):
            route = route_of(pledge, hedge)
            yield context.catalog.at(pledge.record, *route), hedge.say(context.catalog.languages[0])


def _is_harmless(hedge: Text) -> bool:
    """“As soon as possible, and within three days” is within three days."""
    kinds = {kind for language, words in hedge.items() for kind in kinds_of(words, language)}
    return kinds == {Soft.VAGUE}


def _approximations(context: Context, passage: Passage) -> Iterator[tuple[Span, str]]:
    text = passage.text
    for literal in literals(text):
        said = literal.found.said
        if isinstance(said, Bound) and said.comparator is Comparator.ABOUT:
            yield passage.span(context, literal.start, literal.end), literal.words
    for start, end in approximations(text):
        yield passage.span(context, start, end), text[start:end].strip()


def _finding(context: Context, pledge: Pledge, found: list[tuple[Span, str]]) -> Diagnostic:
    (span, words), *others = found
    name = told(lambda language: named(pledge, language))
    paid = isinstance(pledge.promise.remedy, Remedy)
    message = (
        both(
            f"“{words}” softens the number of the promise {name['en']}, though its remedy is firm.",
            f"“{words}”软化了承诺{name['zh']}的数字，好在赔付是明确的。",
        )
        if paid
        else both(
            f"“{words}” takes back the number of the promise {name['en']}: no outcome breaks it.",
            f"“{words}”收回了承诺{name['zh']}的数字：怎样都不算违约。",
        )
    )
    return RULE.at(
        context,
        pledge.record,
        pledge.route,
        message,
        both(
            "Promise what is kept in every case, or a share of the cases, and leave the word out.",
            "请承诺次次做得到的数，或做到的比例，并删去该词。",
        ),
        span=span,
        offending=words,
        related=tuple(Label(other, _again()) for other, _ in others),
        severity=Severity.WARNING if paid else weight(pledge),
    )


def _again() -> Words:
    return both("and here", "此处也是")


RULE = Rule(
    "MEA012",
    "hedged-number",
    Severity.WARNING,
    both(__doc__, MANUAL_ZH),
    _check,
    otherwise=PUBLIC_WEIGHS,
)
