"""A script that softens the promise it quotes.

## What
A script names a promise, and what staff say in it gives no number but soft words: “we will deal
with it as soon as possible”, “我们会尽快安排”. A clause with a number or a reference is left alone;
so is what we ask of customers, what they say and what is never to be said. Words that the
glossary bans are that rule's to find.

A number can be softened as well: “we usually have somebody with you within about …”, where the
promise it cites is kept in every case. What one expects beyond the promise may be said in a clause
of its own: “I expect the engineer earlier, and no later than …”. A share, a mean, a target and a
promise that is hedged itself may be hedged.

## Why
Whoever hears “as soon as possible” has been promised nothing, though the company promised 45
minutes. The soft word is what the customer remembers, and what the agent meant by it nobody knows.

## Example
```yaml scripts/report.yml
title: {en: Taking a report, zh: 接报修}
owner: manager
effective: 2026-01-01
promises: [110.arrive]
turns:
  promise:
    says: {en: We'll send somebody as soon as possible., zh: 我们尽快安排人。}
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
      en: "We'll have somebody with you within [[110.arrive@urban]]."
      zh: "我们[[110.arrive@urban]]内到现场。"
```
"""

import re
from collections.abc import Iterator

from pledgebook.catalog import Catalog
from pledgebook.diagnostic import Diagnostic, Label, Severity
from pledgebook.promises.language import base_of
from pledgebook.prose.acts import Act, acts_in
from pledgebook.prose.clauses import clause_at
from pledgebook.prose.numbers import find_quantities
from pledgebook.records.base import Status
from pledgebook.records.script import Script, Speaker
from pledgebook.records.text import Text
from pledgebook.records.walk import Leaf, Route
from pledgebook.rules.consistent import softened
from pledgebook.rules.consistent.telling import label, listing, title, told
from pledgebook.rules.measurable.places import narrowed
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """话术软化了它所引用的承诺。

## 说明
话术写明了一条承诺，而员工所说的话没有数字，只有含糊的词：“我们会尽快安排”“as soon as possible”。
分句里有数字或引用的不算；请客户做的事、客户说的话、禁用的话也不算。术语表已禁用的词由那条规则去查。

数字也会被说软：承诺每次都要做到，话术引用它时却说“一般……左右到”。想说预计更快，可以另起一个分句：
“估计会更早，最迟不超过……”。比例、平均值、目标和本身留有余地的承诺，这样说无妨。

## 理由
听到“尽快”的人等于什么承诺也没有得到，而公司承诺的是 45 分钟。客户记住的是那个含糊的词，
说话的人当时指多久，谁也不知道。

## 反例
```yaml scripts/report.yml
title: {zh: 接报修, en: Taking a report}
owner: manager
effective: 2026-01-01
promises: [110.arrive]
turns:
  promise:
    says: {zh: 我们尽快安排人。, en: We'll send somebody as soon as possible.}
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
      zh: "我们[[110.arrive@urban]]内到现场。"
      en: "We'll have somebody with you within [[110.arrive@urban]]."
```
"""

_SOFT = {
    "en": re.compile(
        r"\b(?:as (?:soon|quickly|fast) as (?:possible|(?:we|he|she|they) (?:possibly )?can)"
        r"|in due course|in a timely manner|promptly|at the earliest opportunity"
        r"|when(?:ever)? (?:we can|possible)|(?:we['’]?ll|we will) (?:try|do our best|see what)"
        r"|try (?:our best|to (?:be|get|come|reach|fix|repair|answer))|do our best|best efforts?"
        r"|shortly|before long|in no time|(?<!as )soon|quickly|rapidly|swiftly|without delay"
        r"|if possible|as far as possible|where(?:ver)? possible|we aim to|in principle)\b",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        "尽快|尽早|尽量|尽可能|尽力|及时|第一时间|适时|争取|力争|原则上|酌情|视情况|很快|稍后"
    ),
}
_AT_ONCE = {
    "en": re.compile(r"\b(?:immediately|right away|straight away|at once|any minute)\b", re.I),
    "zh": re.compile("立即|立刻|马上"),
}
"""Said of what is done now, these are no promise; said of arriving or mending they are soft."""
_TAKES_TIME = frozenset({Act.ARRIVE, Act.REPAIR, Act.DELIVER, Act.DISPATCH, Act.REPLY})
_ASKED = {
    "en": re.compile(
        r"\b(?:please|could you|can you|would you|you should|you must|if you)\b", re.I
    ),
    "zh": re.compile("请|麻烦您|您(?:先|要|得|最好|可以|自己)"),
}
_WE = re.compile("我们|我这|我会|我来|师傅|工程师|公司|专员|同事|坐席|这边")


def _check(context: Context) -> Iterator[Diagnostic]:
    banned = _banned(context.catalog)
    for script in context.catalog.of("script"):
        if script.status is Status.RETIRED:
            continue
        for route, text in _spoken(context.catalog, script):
            yield from softened.found(context, RULE, script, route, text, banned)
            if script.promises:
                yield from _in_text(context, script, route, text, banned)


def _spoken(catalog: Catalog, script: Script) -> Iterator[tuple[Route, Text]]:
    """What staff say: their turns, helpful lines, answers, what they do when things turn."""
    for item in catalog.items[script.id]:
        if not isinstance(item, Leaf) or not isinstance(item.value, Text) or len(item.route) < 3:
            continue
        kind, part_id, field = item.route[0], item.route[1], item.route[-1]
        if kind == "turns" and script.turns[part_id].who is Speaker.CUSTOMER:
            continue
        if (kind, field) in _STAFF_SAYS:
            yield item.route, item.value


_STAFF_SAYS = frozenset(
    {
        *(("turns", "says"), ("say", "words"), ("objections", "answer"), ("branches", "then")),
        *(("escalation", "say"), ("never-say", "instead")),
    }
)


def _in_text(
    context: Context, script: Script, route: Route, text: Text, banned: frozenset[str]
) -> Iterator[Diagnostic]:
    places = [
        (language, words, found)
        for language, words in text.items()
        for found in _soft(words, language)
        if found[0].lower() not in banned
    ]
    if not places:
        return
    (language, words, (soft, start, end)), *others = places
    catalog = context.catalog
    span = narrowed(catalog.at(script, *route, language), words, start, end)
    also = tuple(
        Label(
            narrowed(catalog.at(script, *route, name), its, begin, stop),
            both("and here", "此处也是"),
        )
        for name, its, (_, begin, stop) in others
    )
    quoted = told(lambda n: listing((title(catalog, p, n) for p in script.promises), n))
    there = {"en": f"it quotes {quoted['en']}", "zh": f"引用的承诺：{quoted['zh']}"}
    yield RULE.at(
        context,
        script,
        (*route, language),
        both(
            f"“{soft}” gives no time, in a script that quotes a promise.",
            f"“{soft}”没有给出时间，而本话术引用了承诺。",
        ),
        both(
            "Say what is promised, with [[…]]; where nothing is promised for this, say when you"
            " will ring again.",
            "请用 [[…]] 说出所承诺的；对此没有承诺的，说清几点再打电话。",
        ),
        span=span,
        offending=soft,
        related=(label(context, script, ("promises",), there), *also),
    )


def _soft(text: str, language: str) -> Iterator[tuple[str, int, int]]:
    base = base_of(language)
    if base not in _SOFT:
        return
    for match in (*_SOFT[base].finditer(text), *_AT_ONCE[base].finditer(text)):
        first, last = clause_at(text, match.start())
        clause = text[first:last]
        if "[[" in clause or find_quantities(clause):
            continue
        if match.re is _AT_ONCE[base] and not _TAKES_TIME & acts_in(clause, base).keys():
            continue
        if _ASKED[base].search(clause) and not (base == "zh" and _WE.search(clause)):
            continue
        yield match[0], match.start(), match.end()


def _banned(catalog: Catalog) -> frozenset[str]:
    return frozenset(
        words.lower()
        for term in catalog.of("term")
        if term.status is not Status.RETIRED
        for variant in (*term.banned, *term.forbidden)
        for _, words in variant.words.items()
    )


RULE = Rule("CON024", "bound-weakened", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
