"""A change or an approval that is written down twice.

## What
A file in `changes/` names the same fingerprint twice, or the same approval (role, person, day) is
recorded twice for one change, in one file or in two.

## Why
The register of approvals would count one signature as two. Most often a line was copied, and its
fingerprint or its name left as it was: then another change has no reason, or no approval.

## Example
```yaml changes/slower-arrival.yml
changes: [fbba20cde98d9ccb, fbba20cde98d9ccb]
reason: {en: Two stations close., zh: 两个服务站关闭。}
```

## Instead
```yaml changes/slower-arrival.yml
changes: [fbba20cde98d9ccb, 8cbbd032ff17eced]
reason: {en: Two stations close., zh: 两个服务站关闭。}
```
"""

from pledgebook.diagnostic import Diagnostic, Label, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = """同一改动或批准记了两次。

## 说明
“changes/”中的文件把同一指纹写了两次，或者同一批准（岗位、人、日期）对同一改动记了两次，无论在一个文
件还是两个文件中。

## 理由
审批登记会把一次签字算成两次。多半是复制了一行，却没有改指纹或姓名：那么另有一项改动就缺了原因或批准。

## 反例
```yaml changes/slower-arrival.yml
changes: [fbba20cde98d9ccb, fbba20cde98d9ccb]
reason: {zh: 两个服务站关闭。, en: Two stations close.}
```

## 改法
```yaml changes/slower-arrival.yml
changes: [fbba20cde98d9ccb, 8cbbd032ff17eced]
reason: {zh: 两个服务站关闭。, en: Two stations close.}
```
"""

RULE = Rule("LIF009", "note-repeated", Severity.WARNING, both(__doc__, MANUAL_ZH))

_HELP = both(
    "Delete one of them; if another change was meant, write the fingerprint that pledgebook diff"
    " prints for it.",
    "请删去其一；若本来指另一项改动，请写“pledgebook diff”为它打印的指纹。",
)


def mark_found(span: Span, mark: str, first: Span) -> Diagnostic:
    """``mark``: the fingerprint that stands twice; ``first``: where it stands first."""
    message = both(f"“{mark}” is named twice here.", f"“{mark}”在此写了两次。")
    return _found(span, message["en"], message["zh"], mark, first)


def approval_found(span: Span, who: str, mark: str, first: Span) -> Diagnostic:
    """``who`` approved the change with the fingerprint ``mark`` already where ``first`` is."""
    return _found(
        span,
        f"This approval of “{mark}” by “{who}” is recorded already.",
        f"“{who}”对“{mark}”的此项批准已有记录。",
        mark,
        first,
    )


def _found(span: Span, english: str, chinese: str, mark: str, first: Span) -> Diagnostic:
    related = (Label(first, both("here already", "此处已有")),)
    return RULE.finding(span, both(english, chinese), _HELP, related=related, offending=mark)
