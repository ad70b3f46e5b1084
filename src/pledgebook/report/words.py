"""The words of the reports themselves, in the languages the rules speak."""

from collections.abc import Mapping

from pledgebook.diagnostic import Severity
from pledgebook.promises.language import base_of
from pledgebook.report.model import Summary

SEVERITY: Mapping[str, Mapping[Severity, str]] = {
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"},
    "zh": {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"},
}
HELP = {"en": "help", "zh": "建议"}
MANY = 20
"""So many errors are an old handbook rather than a slip."""
COLON = {"en": ": ", "zh": "："}


def spoken(language: str) -> str:
    """The language of the report: the one asked for where it is spoken, else English."""
    base = base_of(language)
    return base if base in SEVERITY else "en"


def number_of(number: int, one: str, many: str = "") -> str:
    """``1 record``, ``2 records``, ``no records``."""
    return f"{number or 'no'} {one if number == 1 else many or one + 's'}"


def summed_up(summary: Summary, language: str) -> str:
    """The line that ends a report: 3 errors, 2 warnings in 214 records; 12 accepted."""
    return _chinese(summary) if spoken(language) == "zh" else _english(summary)


def _english(summary: Summary) -> str:
    counts = [
        number_of(summary.errors, "error") if summary.errors else "",
        number_of(summary.warnings, "warning") if summary.warnings else "",
        number_of(summary.infos, "note") if summary.infos else "",
    ]
    nothing = "nothing new to mend" if summary.baselined else "nothing to mend"
    said = ", ".join(count for count in counts if count) or nothing
    also = [f"{summary.accepted} accepted"] if summary.accepted else []
    also += [f"{summary.baselined} baselined"] if summary.baselined else []
    also += [f"{summary.baselined_errors} of them errors"] if summary.baselined_errors else []
    rest = f"; {', '.join(also)}" if also else ""
    where = f" in {number_of(summary.records, 'record')}" if summary.records else ""
    return f"{said[0].upper()}{said[1:]}{where}{rest}"


def _chinese(summary: Summary) -> str:
    counts = [
        f"{summary.errors} 个错误" if summary.errors else "",
        f"{summary.warnings} 个警告" if summary.warnings else "",
        f"{summary.infos} 个提示" if summary.infos else "",
    ]
    nothing = "没有新问题" if summary.baselined else "无待改之处"
    said = "、".join(count for count in counts if count) or nothing
    also = [f"已接受 {summary.accepted} 个"] if summary.accepted else []
    also += [f"基线内 {summary.baselined} 个"] if summary.baselined else []
    also += [f"其中错误 {summary.baselined_errors} 个"] if summary.baselined_errors else []
    rest = f"；{'，'.join(also)}" if also else ""
    return f"{summary.records} 条记录：{said}{rest}"


def counted_down(summary: Summary, language: str) -> str:
    """How much of the baseline is left, and what to do about the rest; empty without one."""
    if not summary.baseline:
        return ""
    left, all_, mended = summary.baselined, summary.baseline, summary.mended
    if spoken(language) == "zh":
        dropped = f"；{mended} 个已改好，下次 --write-baseline 时移除" if mended else ""
        return f"基线 {all_} 个，尚余 {left} 个待改{dropped}"
    remain = "remains" if left == 1 else "remain"
    dropped = f"; {mended} mended, dropped at the next --write-baseline" if mended else ""
    return f"{left} of {number_of(all_, 'baselined finding')} {remain} to be mended{dropped}"


def said_missing(summary: Summary, language: str) -> str:
    """Which baselined files the handbook is published without; empty where there are none."""
    files = summary.left_out
    if not files:
        return ""
    names = ("、" if spoken(language) == "zh" else ", ").join(files)
    if spoken(language) == "zh":
        return f"{len(files)} 个文件无法读取，改好之前不会出现在手册中：{names}"
    missing = number_of(len(files), "file")
    stay = "stays" if len(files) == 1 else "stay"
    return f"{missing} cannot be read and {stay} out of the handbook until mended: {names}"


def baseline_hint(summary: Summary, language: str) -> str:
    """For a handbook with many old faults: how to publish it all the same; else empty."""
    if summary.errors < MANY or summary.baseline:
        return ""
    if spoken(language) == "zh":
        return "想先发布、再逐步改正：pledgebook check --write-baseline"
    return "To publish now and mend these by and by: pledgebook check --write-baseline"


def baseline_written(path: str, all_: int, new: int, mended: int, language: str) -> str:
    """What is said once the baseline is written: how many findings it holds, gained and lost."""
    if spoken(language) == "zh":
        return f"已写入 {path}：{all_} 个（新增 {new} 个，改好 {mended} 个）\n"
    return f"Wrote {path}: {all_} findings ({new} new, {mended} mended)\n"


def nothing_built(errors: int, language: str) -> str:
    """Why there is no site."""
    if spoken(language) == "zh":
        return f"手册有 {errors} 个错误，没有生成网站。"
    return f"{number_of(errors, 'error')} in the handbook; nothing was built."


def explain_hint(codes: list[str], language: str) -> str:
    """Where to read more about the codes of a report."""
    if not codes:
        return ""
    if spoken(language) == "zh":
        return f"了解缘由与示例：pledgebook explain {codes[0]}"
    return f"For why, with an example: pledgebook explain {codes[0]}"
