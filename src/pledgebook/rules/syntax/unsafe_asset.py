"""A file that may not be published as it is.

## What
A picture is larger than it may be, is not what its name says, or is an SVG drawing that holds more
than a drawing: a script, a link to somewhere else, a web page.

## Why
Everybody who opens the handbook opens its pictures. A script in one of them would run in the
reader's browser with the reader's rights, and a link would tell somebody outside who reads what.

## Example
```svg assets/van.svg
<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
media:
  - picture: assets/van.svg
    alt: {en: A service van., zh: 服务车。}
```

## Instead
Export the picture anew, as a plain SVG or as PNG.
```svg assets/van.svg
<svg xmlns="http://www.w3.org/2000/svg"><rect width="4" height="2"/></svg>
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
media:
  - picture: assets/van.svg
    alt: {en: A service van., zh: 服务车。}
```
"""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = """文件不能原样发布。

## 说明
图片超过允许的大小，内容与文件名不符，或者 SVG 中除了图形还有别的东西：脚本、指向别处的链接、网页。

## 理由
打开手册的人都会打开其中的图片。图片里的脚本会以读者的权限在其浏览器中运行，链接则会让外人知道谁在读什么。

## 反例
```svg assets/van.svg
<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
media:
  - picture: assets/van.svg
    alt: {zh: 服务车。, en: A service van.}
```

## 改法
请重新导出为普通的 SVG 或 PNG 图片。
```svg assets/van.svg
<svg xmlns="http://www.w3.org/2000/svg"><rect width="4" height="2"/></svg>
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
media:
  - picture: assets/van.svg
    alt: {zh: 服务车。, en: A service van.}
```
"""

RULE = Rule("SYN018", "unsafe-asset", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, written: str, english: str, chinese: str) -> Diagnostic:
    """The finding: why ``written`` cannot be published, as a clause in both languages."""
    return RULE.finding(
        span,
        both(
            f"“{written}” cannot be published: {english}.",
            f"“{written}”不能发布：{chinese}。",
        ),
        both(
            "Export it anew, as a plain and small picture or file.",
            "请重新导出为普通、较小的图片或文件。",
        ),
        offending=written,
    )
