"""The figure of one case inserted in a sentence about another.

## What
A reference inserts the figure of a case, `[[110.arrive@rural]]`, and the clause it stands in (or,
if that names none, the sentence, or a short text) names other values of the same dimension. A
clause that gives several cases side by side is left alone.

## Why
The reference is right and the sentence is wrong, which nobody sees in the source: it shows only on
the page and on the telephone.

## Example
```yaml scripts/report.yml
title: {en: Taking a report, zh: 接报修}
owner: manager
effective: 2026-01-01
promises: [110.arrive]
turns:
  promise:
    says:
      en: "In town we are with you within [[110.arrive@rural]]."
      zh: "城区[[110.arrive@rural]]内到场。"
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
      en: "In town we are with you within [[110.arrive@urban]]."
      zh: "城区[[110.arrive@urban]]内到场。"
```
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pledgebook.analysis.pledges import Pledge, pledge_named, surroundings
from pledgebook.catalog import Catalog
from pledgebook.diagnostic import Diagnostic, Label, Severity
from pledgebook.prose.clauses import clause_at, sentence_at
from pledgebook.prose.references import ProseReference, references
from pledgebook.rules.consistent.places_named import named_values
from pledgebook.rules.consistent.speech import Speech, speeches
from pledgebook.rules.consistent.telling import listing, title, told, weight
from pledgebook.rules.measurable.places import narrowed
from pledgebook.rules.rule import Context, Rule, both
from pledgebook.source import Span

MANUAL_ZH = """在说一种情形的句子里填入了另一种情形的数字。

## 说明
引用填入的是某一情形的数字，例如 `[[110.arrive@rural]]`，而它所在的分句（未点明时看整句或整段短文）
点明的是同一维度的其他取值，例如“城区”。并列写出几种情形的分句不看。

## 理由
引用没有错，错的是句子。看源文件谁也看不出来，只有在页面上和电话里才会露出来。

## 反例
```yaml scripts/report.yml
title: {zh: 接报修, en: Taking a report}
owner: manager
effective: 2026-01-01
promises: [110.arrive]
turns:
  promise:
    says:
      zh: "城区[[110.arrive@rural]]内到场。"
      en: "In town we are with you within [[110.arrive@rural]]."
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
      en: "In town we are with you within [[110.arrive@urban]]."
```
"""


SHORT = 200


@dataclass(frozen=True, slots=True)
class _Wrong:
    """A reference in a text, the case it inserts, and the values its clause names."""

    language: str
    reference: ProseReference
    dimension: str
    named: frozenset[str]


def _check(context: Context) -> Iterator[Diagnostic]:
    for speech in speeches(context):
        found = [
            wrong
            for language, text in speech.text.items()
            if "@" in text
            for wrong in _wrong(context, language, text)
        ]
        if found:
            yield _found(context, speech, found)


def _wrong(context: Context, language: str, text: str) -> Iterator[_Wrong]:
    catalog, cited = context.catalog, references(text)
    for reference in cited:
        pledge = pledge_named(catalog, reference.target, context.today)
        if pledge is None or not reference.case:
            continue
        for first, last in _stretches(text, reference):
            beside = [r for r in cited if first <= r.start < last and r.target == reference.target]
            named = _named(catalog, pledge, reference, text[first:last], language)
            if len(beside) > 1:
                break
            if named is not None:
                if named[1]:
                    yield _Wrong(language, reference, named[0], named[1])
                break


def _stretches(text: str, reference: ProseReference) -> Iterator[tuple[int, int]]:
    """The clause, the sentence, and a text so short that it speaks of one thing."""
    yield clause_at(text, reference.start)
    yield sentence_at(text, reference.start)
    if len(text) <= SHORT:
        yield 0, len(text)


def _named(
    catalog: Catalog, pledge: Pledge, reference: ProseReference, words: str, language: str
) -> tuple[str, frozenset[str]] | None:
    """The dimension and the values that the words name, none of them if the case is among them;
    None where they name no value at all."""
    words = words.replace(reference.written, " ")
    leaves = surroundings(catalog).leaves
    for case in pledge.promise.cases:
        for dimension, values in case.scope.items():
            if reference.case not in values:
                continue
            named = named_values(catalog, dimension, words, language)
            if named:
                meant = leaves(dimension, str(reference.case))
                fits = any(meant & leaves(dimension, value) for value in named)
                return dimension, frozenset() if fits else named
    return None


def _found(context: Context, speech: Speech, found: list[_Wrong]) -> Diagnostic:
    catalog, (first, *others) = context.catalog, found
    named = told(
        lambda n: listing((title(catalog, f"{first.dimension}.{v}", n) for v in first.named), n)
    )
    given = told(lambda n: title(catalog, f"{first.dimension}.{first.reference.case}", n))
    return RULE.at(
        context,
        speech.record,
        (*speech.route, first.language),
        both(
            f"The sentence speaks of {named['en']}, and the figure inserted is that for"
            f" {given['en']}.",
            f"这句话说的是{named['zh']}，填入的却是{given['zh']}的数字。",
        ),
        both(
            "Cite the case that the sentence names, or name the case that is cited.",
            "请引用句中所说的情形，或改写句中的情形。",
        ),
        span=_span(catalog, speech, first),
        offending=first.reference.written,
        related=tuple(
            Label(_span(catalog, speech, other), both("and here", "此处也是")) for other in others
        ),
        severity=weight(speech.record),
    )


def _span(catalog: Catalog, speech: Speech, wrong: _Wrong) -> Span:
    text = speech.text.in_(wrong.language) or ""
    whole = catalog.at(speech.record, *speech.route, wrong.language)
    return narrowed(whole, text, wrong.reference.start, wrong.reference.end)


RULE = Rule("CON027", "wrong-case", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
