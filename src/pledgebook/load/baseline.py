"""Reading the baseline beside the handbook. A damaged one is a finding, never a crash."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pledgebook.baseline import FILE, Baseline
from pledgebook.diagnostic import Diagnostic
from pledgebook.load.files import below
from pledgebook.rules.syntax import damaged_baseline, outside_folder
from pledgebook.source import Source, Span

MOST_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class ReadBaseline:
    """The baseline, empty where there is none, and what is wrong with the file."""

    baseline: Baseline
    faults: tuple[Diagnostic, ...] = ()


def read_baseline(folder: Path, shown: str) -> ReadBaseline:
    """Read ``baseline.json`` in the handbook's folder, which messages call ``shown``."""
    path = folder / FILE
    source = Source(below(shown, FILE), "", root=shown)
    if path.is_symlink():
        return ReadBaseline(Baseline(), (outside_folder.found(source.start(), FILE),))
    if not path.exists():
        return ReadBaseline(Baseline())
    try:
        with path.open("rb") as file:
            text = file.read(MOST_BYTES).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        words = getattr(error, "strerror", None) or "it is not UTF-8 text"
        return _damaged(source.start(), str(words), "文件打不开，或不是 UTF-8 文本")
    return parse_baseline(Source(source.path, text, root=shown))


def parse_baseline(source: Source) -> ReadBaseline:
    """The baseline that a text holds."""
    try:
        value = json.loads(source.text)
    except json.JSONDecodeError as error:
        span = Span(source, error.lineno, error.colno, error.lineno, error.colno + 1)
        if source.line(error.lineno).startswith(("<<<<<<<", "=======", ">>>>>>>")):
            return _damaged(span, "a merge left its conflict marks here", "合并时留下了冲突标记")
        return _damaged(span, f"here it is not JSON ({error.msg})", "此处不是有效的 JSON")
    except RecursionError:
        return _damaged(source.start(), "it is nested too deep", "嵌套过深")
    findings = value.get("findings") if isinstance(value, dict) else None
    if not isinstance(findings, list):
        return _damaged(source.start(), "it has no list “findings”", "缺少“findings”列表")
    entries: dict[str, Mapping[str, Any]] = {}
    for number, entry in enumerate(findings, 1):
        mark = entry.get("fingerprint") if isinstance(entry, dict) else None
        if not isinstance(mark, str):
            words = (f"entry {number} has no fingerprint", f"第 {number} 条没有指纹")
            return _damaged(_line_of(source, entry), *words)
        entries[mark] = entry
    return ReadBaseline(Baseline(entries))


def _line_of(source: Source, entry: Any) -> Span:
    """The line an entry stands on, where it is written as we write it; else the first."""
    written = json.dumps(entry, ensure_ascii=False)
    for number, line in enumerate(source.text.split("\n"), 1):
        column = line.find(written)
        if column >= 0:
            return Span(source, number, column + 1, number, column + 1 + len(written))
    return source.start()


def _damaged(span: Span, english: str, chinese: str) -> ReadBaseline:
    return ReadBaseline(Baseline(), (damaged_baseline.found(span, english, chinese),))
