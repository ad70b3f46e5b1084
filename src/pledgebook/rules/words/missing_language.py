"""Text that one of the handbook's languages does not have.

## What
A record has texts that are not written in every language of the handbook. There is one finding for
each record and language; it names the places. Titles of published sources and the names under
`also` may stand in one language only, and so may text without any letter.

## Why
A reader of that language gets another one instead, in the middle of a sentence said to a customer.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
summary: {en: We ring first.}
```

## Instead
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
summary: {en: We ring first., zh: 先打电话。}
```
"""

from collections.abc import Iterator

from pledgebook.catalog import Holder
from pledgebook.diagnostic import Diagnostic, Label, Severity
from pledgebook.records.text import Text
from pledgebook.records.walk import Leaf, Route
from pledgebook.rules.rule import Context, Rule, both, is_draft

MANUAL_ZH = """文字缺少手册的某种语言。

## 说明
记录中有些文字没有写全手册的各种语言。每条记录、每种语言只报一次，并列出位置。已发布资料的标题、“also”下的叫法可以只有一种语言，不含文字的内容（如编号）也可以。

## 理由
读这种语言的人会看到另一种语言，而且可能正夹在要对客户说的话里。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
summary: {zh: 先打电话。}
```

## 改法
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
summary: {zh: 先打电话。, en: We ring first.}
```
"""

_NAMES = {
    "en": ("English", "英文"),
    "zh": ("Chinese", "中文"),
    "de": ("German", "德文"),
    "es": ("Spanish", "西班牙文"),
    "fr": ("French", "法文"),
    "ja": ("Japanese", "日文"),
    "pt": ("Portuguese", "葡萄牙文"),
    "ru": ("Russian", "俄文"),
}
_MOST_PLACES = 4


def _check(context: Context) -> Iterator[Diagnostic]:
    languages = context.catalog.languages
    if len(languages) < 2:
        return
    for holder in context.catalog.holders:
        lacking: dict[str, list[Route]] = {}
        for item in context.catalog.items[holder.id]:
            if isinstance(item, Leaf) and isinstance(item.value, Text):
                for language in languages:
                    if not item.value.in_(language) and _is_needed(item):
                        lacking.setdefault(language, []).append(item.route)
        for language, routes in lacking.items():
            yield _finding(context, holder, language, routes)


def _is_needed(leaf: Leaf) -> bool:
    route = leaf.route
    if route[0] in ("sources", "accepts") or "also" in route or "members" in route:
        return False
    if route[0] in ("forbidden", "banned") and route[-1] == "words":
        return False
    return any(letter.isalpha() for _, words in leaf.value.items() for letter in words)


def _finding(context: Context, holder: Holder, language: str, routes: list[Route]) -> Diagnostic:
    english, chinese = _NAMES.get(language, (f"“{language}”", f"“{language}”"))
    places = [".".join(route) for route in routes[:_MOST_PLACES]]
    more = len(routes) - len(places)
    number = len(routes)
    said = f"{number} texts have" if number > 1 else "A text has"
    related = tuple(
        Label(
            context.catalog.at(holder, *route),
            both(f"{english} is missing here as well", f"此处也缺少{chinese}"),
        )
        for route in routes[1:_MOST_PLACES]
    )
    return RULE.at(
        context,
        holder,
        (),
        both(
            f"{said} no {english}: {', '.join(places)}{f' and {more} more' if more else ''}.",
            f"有 {number} 处文字缺少{chinese}：{'、'.join(places)}{' 等' if more else ''}。",
        ),
        both(
            f"Write it in {english}: “{language}: …”.",
            f"请补写{chinese}：“{language}: …”。",
        ),
        span=context.catalog.at(holder, *routes[0]),
        offending=language,
        related=related,
        severity=Severity.INFO if is_draft(holder) else None,
    )


RULE = Rule(
    "WRD001",
    "missing-language",
    Severity.WARNING,
    both(__doc__, MANUAL_ZH),
    _check,
    otherwise={Severity.INFO: both("in a draft", "在草稿中")},
)
