"""A pair of colours in which the text cannot be read.

## What
A visual identity allows a text colour on a background, and the two contrast less than 3 : 1, at
which even large letters are lost; or less than 4.5 : 1, and the pair says nothing of its use. With
a `use`, as “headings from 24 px”, a pair between 3 and 4.5 is let pass.

## Why
WCAG 2.2 (success criterion 1.4.3, level AA) asks for 4.5 : 1, and for 3 : 1 in letters from 24 px,
or from 19 px where they are bold; so does EN 301 549 in Europe. A pair that the brand manual allows
ends up on a price list, in the sun, before a customer of seventy.

## Example
```yaml identity/visual/look.yml
title: {en: Our look, zh: 我们的样子}
owner: manager
effective: 2026-01-01
colours:
  red: {title: {en: Red, zh: 红}, hex: "#b5121b"}
  gold: {title: {en: Gold, zh: 金}, hex: "#c9a063"}
pairs:
  - {text: gold, background: red, use: {en: Notices, zh: 告示}}
```

## Instead
```yaml identity/visual/look.yml
title: {en: Our look, zh: 我们的样子}
owner: manager
effective: 2026-01-01
colours:
  red: {title: {en: Red, zh: 红}, hex: "#b5121b"}
  pale-gold: {title: {en: Pale gold, zh: 浅金}, hex: "#f3dfb4"}
pairs:
  - {text: pale-gold, background: red, use: {en: Notices, zh: 告示}}
```
"""

from collections.abc import Iterator

from pledgebook.analysis.colour import LARGE, READABLE, contrast, said
from pledgebook.diagnostic import Diagnostic, Severity, Words
from pledgebook.records.identity import Pair, Visual
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """文字看不清的颜色搭配。

## 说明
视觉识别允许某种颜色的字写在某种底色上，两者的对比度不到 3∶1，再大的字也看不清；
或者不到 4.5∶1，又没有写明用在哪里。写明了用处（如“24 像素以上的标题”）、
对比度在 3 与 4.5 之间的，不报。

## 理由
《网页内容无障碍指南》（WCAG 2.2，成功标准 1.4.3，AA 级）要求 4.5∶1，24 像素以上（粗体 19 像素以上）
的大字要求 3∶1；欧洲标准 EN 301 549 也这样要求。品牌手册允许的搭配，迟早会印到价目表上，
在太阳底下给七十岁的客户看。

## 反例
```yaml identity/visual/look.yml
title: {zh: 我们的样子, en: Our look}
owner: manager
effective: 2026-01-01
colours:
  red: {title: {zh: 红, en: Red}, hex: "#b5121b"}
  gold: {title: {zh: 金, en: Gold}, hex: "#c9a063"}
pairs:
  - {text: gold, background: red, use: {zh: 告示, en: Notices}}
```

## 改法
```yaml identity/visual/look.yml
title: {zh: 我们的样子, en: Our look}
owner: manager
effective: 2026-01-01
colours:
  red: {title: {zh: 红, en: Red}, hex: "#b5121b"}
  pale-gold: {title: {zh: 浅金, en: Pale gold}, hex: "#f3dfb4"}
pairs:
  - {text: pale-gold, background: red, use: {zh: 告示, en: Notices}}
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    for visual in context.catalog.of("visual"):
        assert isinstance(visual, Visual)
        for number, pair in enumerate(visual.pairs):
            if pair.text not in visual.colours or pair.background not in visual.colours:
                continue  # REF001 says so
            ratio = contrast(visual.colours[pair.text].hex, visual.colours[pair.background].hex)
            if ratio < LARGE or (ratio < READABLE and pair.use is None):
                message, help_ = _told(visual, pair, ratio)
                yield RULE.at(context, visual, ("pairs", str(number)), message, help_)


def _told(visual: Visual, pair: Pair, ratio: float) -> tuple[Words, Words]:
    text, ground = visual.colours[pair.text].title, visual.colours[pair.background].title
    shown = said(ratio)
    message = both(
        f"“{text.say('en')}” on “{ground.say('en')}” has a contrast of {shown} : 1;"
        " text needs 4.5 : 1, large text 3 : 1.",
        f"“{ground.say('zh')}”底上的“{text.say('zh')}”字，对比度只有 {shown}∶1；"
        "文字要 4.5∶1，大字要 3∶1。",
    )
    if ratio < LARGE:
        return message, both(
            "Take a lighter or a darker colour for one of the two, or remove the pair.",
            "请把其中一种颜色调亮或调暗，或者删去这组搭配。",
        )
    return message, both(
        "Say in “use” that it is for large text only, as “headings from 24 px”, or take a lighter"
        " or a darker colour.",
        "请在“use”里写明只用于大字，如“24 像素以上的标题”，或者把其中一种颜色调亮或调暗。",
    )


RULE = Rule("IDN001", "pair-unreadable", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
