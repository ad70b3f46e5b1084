"""Begins a rule: its file with the headings of its manual, its line in the list, its cases.

`scripts/new-rule consistent slogan-without-promise`; the family is a folder of
src/pledgebook/rules. The tests then say what is left to write.
"""

import argparse
import re
import sys
from pathlib import Path

import _setup

RULES = _setup.ROOT / "src" / "pledgebook" / "rules"
CASES = _setup.ROOT / "tests" / "cases"

RULE = '''"""Say in a line what is at fault.

## What
What the rule finds.

## Why
Why it matters to a reader or a customer, and where that is written.

## Example
```yaml roles/driver.yml
title: {{en: Driver, zh: 司机}}
```

## Instead
```yaml roles/driver.yml
title: {{en: Driver, zh: 司机}}
```
"""

from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """用一句话说明问题。

## 说明
规则查什么。

## 理由
为什么对读者或客户重要，依据何在。

## 反例
```yaml roles/driver.yml
title: {{zh: 司机, en: Driver}}
```

## 改法
```yaml roles/driver.yml
title: {{zh: 司机, en: Driver}}
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    yield from ()


RULE = Rule("{code}", "{name}", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
'''
HANDBOOK = 'name: {en: Handbook, zh: 手册}\nlanguages: [en, zh]\nedition: "1"\n'


def next_code(folder: Path) -> str:
    """The family's letters and its first number that is free."""
    texts = (path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    codes = [code for text in texts for code in re.findall(r'Rule\(\s*"([A-Z]{3}\d{3})"', text)]
    if not codes:
        _setup.stop(f"No rule of {folder.name} has a code yet: write its first rule by hand.", 2)
    last = max(codes)
    return f"{last[:3]}{int(last[3:]) + 1:03}"


def listed(index: str, family: str, module: str) -> str:
    """The text of the list of rules with one more, imported and after the last of its family."""
    source = f"from pledgebook.rules.{family} import "
    start = index.index(source) + len(source)
    end = index.index(")" if index[start] == "(" else "\n", start)
    siblings = re.findall(r"\w+", index[start:end])
    index = f"{index[:start]}({', '.join(sorted([*siblings, module]))}){index[end:].lstrip(')')}"
    after = max(index.index(f"    {sibling}.RULE,\n") for sibling in siblings)
    line = index.index("\n", after) + 1
    return f"{index[:line]}    {module}.RULE,\n{index[line:]}"


def main() -> int:
    families = sorted(path.parent.name for path in RULES.glob("*/__init__.py"))
    parser = argparse.ArgumentParser(description="Begin a rule.")
    parser.add_argument("family", choices=families)
    parser.add_argument("name", help="the fault in the reader's words, as draft-cited")
    options = parser.parse_args()
    module = options.name.replace("-", "_")
    path = RULES / options.family / f"{module}.py"
    if not re.fullmatch(r"[a-z]+(-[a-z]+)*", options.name) or list(RULES.glob(f"*/{module}.py")):
        parser.error(f"{options.name!r} is taken, or is not small letters and hyphens")
    code = next_code(path.parent)
    index = RULES / "__init__.py"
    index.write_text(listed(index.read_text("utf-8"), options.family, module), encoding="utf-8")
    path.write_text(RULE.format(code=code, name=options.name), encoding="utf-8")
    for case in ("bad", "good"):
        folder = CASES / options.name / case
        folder.mkdir(parents=True)
        (folder / "handbook.yml").write_text(HANDBOOK, encoding="utf-8")
    _setup.ensure("test")
    _setup.run("ruff", "check", "--quiet", "--fix", "--select", "I", str(index), str(path))
    _setup.run("ruff", "format", "--quiet", str(index), str(path))
    print(
        f"{code}: {path.relative_to(_setup.ROOT)}, and bad and good in tests/cases/{options.name}"
    )
    print("Write them, then: scripts/test --bless tests/test_cases.py, and read the diff.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
