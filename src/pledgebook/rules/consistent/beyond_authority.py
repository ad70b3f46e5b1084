"""A role asked to grant more than it may.

## What
The words of a role, or about a cited role, have it give a customer an amount of money above the
most that any entry of its `may` allows: what it says in a script, what a hand-over to it says, the
detail of a step it does, or a sentence with `[[role]]`. Roles without a money limit are not looked
at. An amount that a promise's remedy gives is owed, not granted; asking someone above is no grant.

## Why
The agent reads the line, the customer accepts, and the manager takes it back. Nothing costs more
trust than a gift withdrawn.

## Example
```yaml roles/agent.yml
title: {en: Agent, zh: 坐席}
audience: public
may:
  goodwill: {what: {en: Compensation, zh: 补偿}, up-to: 200 CNY}
```
```yaml scripts/complaint.yml
title: {en: Complaint, zh: 投诉}
owner: manager
effective: 2026-01-01
role: agent
turns:
  offer:
    says: {en: I can give you 500 CNY at once., zh: 我现在就补偿您500元。}
```

## Instead
```yaml roles/agent.yml
title: {en: Agent, zh: 坐席}
audience: public
may:
  goodwill: {what: {en: Compensation, zh: 补偿}, up-to: 200 CNY}
```
```yaml scripts/complaint.yml
title: {en: Complaint, zh: 投诉}
owner: manager
effective: 2026-01-01
role: agent
turns:
  offer:
    says: {en: I can give you 200 CNY at once., zh: 我现在就补偿您200元。}
```
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pledgebook.analysis.pledges import pledges
from pledgebook.catalog import Catalog
from pledgebook.diagnostic import Diagnostic, Label, Severity
from pledgebook.promises.language import base_of
from pledgebook.promises.quantity import Quantity, say
from pledgebook.prose.clauses import clause_at, sentence_at
from pledgebook.prose.numbers import FoundQuantity, find_quantities
from pledgebook.prose.references import references
from pledgebook.records.base import Model, Record, Status
from pledgebook.records.remedy import Remedy
from pledgebook.records.script import Script, Speaker
from pledgebook.records.text import Text
from pledgebook.records.vocabulary import Role
from pledgebook.records.walk import Leaf, Route
from pledgebook.rules.consistent.authority import Most, limits, role_of
from pledgebook.rules.consistent.telling import label, quoted, told, weight
from pledgebook.rules.measurable.places import narrowed
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """要某个岗位给出超过其权限的东西。

## 说明
某个岗位所说的话，或引用了该岗位的句子，让它给客户一笔钱，金额超过其“may”各项中的最高额：话术中它说的话、
转交给它时说的话、它所做步骤的说明，或含有 `[[岗位]]` 的句子。没有金额权限的岗位不看。
承诺的补偿是应付的，不是额外给的；向上请示也不算给。

## 理由
坐席照着念了，客户答应了，经理又收回去。最伤信任的，莫过于给出去又要回来的东西。

## 反例
```yaml roles/agent.yml
title: {zh: 坐席, en: Agent}
audience: public
may:
  goodwill: {what: {zh: 补偿, en: Compensation}, up-to: 200 CNY}
```
```yaml scripts/complaint.yml
title: {zh: 投诉, en: Complaint}
owner: manager
effective: 2026-01-01
role: agent
turns:
  offer:
    says: {zh: 我现在就补偿您500元。, en: I can give you 500 CNY at once.}
```

## 改法
```yaml roles/agent.yml
title: {zh: 坐席, en: Agent}
audience: public
may:
  goodwill: {what: {zh: 补偿, en: Compensation}, up-to: 200 CNY}
```
```yaml scripts/complaint.yml
title: {zh: 投诉, en: Complaint}
owner: manager
effective: 2026-01-01
role: agent
turns:
  offer:
    says: {zh: 我现在就补偿您200元。, en: I can give you 200 CNY at once.}
```
"""

_GIVES = {
    "en": re.compile(
        r"\b(?:gives?|grant\w*|offer\w*|waive\w*|refund\w*|credit\w*|compensat\w*|pays?"
        r"|takes? .{0,20}off|knock off|reduce\w*|discount\w*|goodwill|voucher)\b",
        re.IGNORECASE,
    ),
    "zh": re.compile("给您|给客户|补偿|赔|减免|免收|免去|抵扣|抵|退|优惠|便宜|打折|让利|做主|批准"),
}
_NOT_GIVEN = {
    "en": re.compile(
        r"\b(?:not|never|cannot|can't|can’t|isn't|isn’t|above|beyond|over|more than|if|up to the"
        r"|(?<!without )ask\w*|approv\w+ by)\b",
        re.IGNORECASE,
    ),
    "zh": re.compile("不能|不得|不可|定不了|超过|以上的?[，,]|请示|报批|上报|如果|要是|没有权"),
}


# A cheap look, since most texts speak of no money.
_MONEY = re.compile(
    r"[£€$₹₩元块]|\b(?:CNY|RMB|GBP|EUR|USD|HKD|JPY|AUD|CAD|CHF|INR|BRL|SGD|KRW)\b"
    r"|\b(?:yuan|pounds?|euros?|dollars?|yen|francs|rupees|reais|won)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Said:
    """A text with the role that acts in it; None where only a cited role is meant."""

    record: Record
    route: Route
    text: Text
    role: Role | None


def _check(context: Context) -> Iterator[Diagnostic]:
    catalog = context.catalog
    most = limits(catalog)
    if not most:
        return
    owed = _owed(context)
    for said in _texts(catalog):
        places = [
            (language, role, found)
            for language, words in said.text.items()
            for found in find_quantities(words)
            if _is_money(found)
            for role in [_acting(catalog, said, words, found)]
            if role is not None and _grants(words, found, language)
            if _beyond(found, most[role.id], owed)
        ]
        if places:
            yield _found(context, said, places)


def _texts(catalog: Catalog) -> Iterator[_Said]:
    for record in catalog.records.values():
        if record.status is Status.RETIRED or isinstance(record, Role):
            continue
        for item in catalog.items[record.id]:
            if not isinstance(item, Leaf) or not isinstance(item.value, Text):
                continue
            money = any(_MONEY.search(words) for _, words in item.value.items())
            if money and not _is_others(record, item.route):
                yield _Said(record, item.route, item.value, role_of(catalog, record, item.route))


def _is_others(record: Record, route: Route) -> bool:
    """Whether the words are a customer's, or never to be said, or define a promise."""
    if route[0] in ("promises", "charges", "sources", "evidence", "may"):
        return True
    if not isinstance(record, Script):
        return False
    if route[0] == "turns":
        return record.turns[route[1]].who is Speaker.CUSTOMER
    return (route[0], route[-1]) in (("never-say", "words"), ("objections", "customer"))


def _acting(
    catalog: Catalog,
    said: _Said,
    words: str,
    found: FoundQuantity,
) -> Role | None:
    """The role that gives: one cited in the very clause, else the one whose words they are."""
    first, last = clause_at(words, found.start)
    for reference in references(words):
        target = catalog.resolve(reference.target)
        if target and isinstance(target.record, Role) and first <= reference.start < last:
            return target.record if target.record.id in limits(catalog) else None
    return said.role if said.role is not None and said.role.id in limits(catalog) else None


def _is_money(found: FoundQuantity) -> bool:
    return any(q.dimension.startswith("money") for q in found.quantities)


def _grants(words: str, found: FoundQuantity, language: str) -> bool:
    base = base_of(language)
    if base not in _GIVES:
        return False
    clause = words[slice(*clause_at(words, found.start))]
    sentence = words[slice(*sentence_at(words, found.start))]
    return bool(_GIVES[base].search(clause)) and not _NOT_GIVEN[base].search(
        sentence.replace(found.words, " ")
    )


def _beyond(found: FoundQuantity, most: Most, owed: frozenset[object]) -> bool:
    amount = found.quantities[-1]
    limit = most.get(amount.dimension)
    return limit is not None and amount.size > limit.size and _key(amount) not in owed


def _key(amount: Quantity) -> object:
    return amount.dimension, amount.size


def _owed(context: Context) -> frozenset[object]:
    """The amounts that promises give as remedies."""
    found: set[object] = set()
    for pledge in pledges(context.catalog, context.today):
        if isinstance(pledge.promise.remedy, Remedy):
            found |= set(_amounts(pledge.promise.remedy))
    return frozenset(found)


def _amounts(value: object) -> Iterator[object]:
    if isinstance(value, Quantity):
        yield _key(value)
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            yield from _amounts(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from _amounts(one)


def _found(
    context: Context,
    said: _Said,
    places: list[tuple[str, Role, FoundQuantity]],
) -> Diagnostic:
    language, role, found = places[0]
    amount = found.quantities[-1]
    most = limits(context.catalog)[role.id][amount.dimension]
    name = told(lambda n: quoted(role.title.say(n)))
    asked, allowed = told(lambda n: say(amount, n)), told(lambda n: say(most, n))
    spans = [
        narrowed(
            context.catalog.at(said.record, *said.route, n), said.text.in_(n) or "", f.start, f.end
        )
        for n, _, f in places
    ]
    grant = next(key for key, its in role.may.items() if its.up_to == most)
    may = {"en": f"it may grant {allowed['en']} at most", "zh": f"最多可给 {allowed['zh']}"}
    return RULE.at(
        context,
        said.record,
        (*said.route, language),
        both(
            f"{name['en']} is to give {asked['en']} here, and may give {allowed['en']} at most.",
            f"此处要{name['zh']}给出 {asked['zh']}，而其权限最多 {allowed['zh']}。",
        ),
        both(
            "Lower the amount, have the role ask whoever may grant it, or raise what it may.",
            "请降低金额，改为向有权限的岗位请示，或提高其权限。",
        ),
        span=spans[0],
        offending=found.words,
        related=(
            label(context, role, ("may", grant, "up-to"), may),
            *(Label(span, both("and here", "此处也是")) for span in spans[1:]),
        ),
        severity=weight(said.record),
    )


RULE = Rule("CON026", "beyond-authority", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
