"""A review as one comment of a merge request.

Its first line is a mark by which the comment is found and written anew in place. GitHub takes
65,536 characters, so what does not fit is counted instead of shown; what matters most comes first.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import filterfalse
from typing import TypeVar

from pledgebook.changes.change import Verdict
from pledgebook.diagnostic import Diagnostic, Severity, say
from pledgebook.report.diff_words import (
    PROMISED,
    between,
    findings_said,
    heading,
    is_public_promise,
    quoting,
    summed_up,
    verdict_said,
)
from pledgebook.report.markdown import code, plain
from pledgebook.report.words import COLON, SEVERITY, spoken
from pledgebook.review.review import Review, Reviewed

T = TypeVar("T")
MARK = "<!-- pledgebook diff -->"
MOST = 60_000
_MOST_WORDS = 600
_MOST_NAMED = 30
_CLOSING = 600
"""Room kept for what says that something was left out."""


def render(review: Review, language: str = "en") -> str:
    """The comment."""
    page = _Page(language)
    page.add(MARK)
    page.add(f"## {plain(summed_up(review, language))}")
    page.add(f"{code(between(review, language))} · {plain(verdict_said(review, language))}")
    for remark in review.remarks:
        page.add(f"> {plain(say(remark, language))}")
    taken, given = PROMISED[:3], PROMISED[3:]
    for verdict in taken:
        page.listed(verdict.value, review.of(verdict, promises=True), _promise)
    page.listed("breaches", review.breaches, _finding)
    page.listed("new", review.findings.new, _finding)
    for verdict in given:
        page.listed(verdict.value, review.of(verdict, promises=True), _promise)
    page.listed("work", _work(review), _change)
    page.listed("public", filter(is_public_promise, _editorial(review)), _short)
    page.folded("editorial", filterfalse(is_public_promise, _editorial(review)), _short)
    page.folded("mended", review.findings.mended, _finding)
    page.add(plain(findings_said(review, language)))
    return page.text()


def _work(review: Review) -> Iterator[Reviewed]:
    kinds = (Verdict.WITHDRAWN, Verdict.ADDED, Verdict.SUBSTANTIVE)
    yield from review.of(Verdict.SUBSTANTIVE, promises=True)
    yield from review.of(*kinds, promises=False)


def _editorial(review: Review) -> Iterator[Reviewed]:
    return (one for one in review.changes if one.change.verdict is Verdict.EDITORIAL)


class _Page:
    """Blocks up to a size; each list says how much of it was left out."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._blocks: list[str] = []
        self._left = MOST - _CLOSING

    def add(self, block: str) -> bool:
        """Add a block where there is room."""
        if len(block) + 2 > self._left:
            return False
        self._left -= len(block) + 2
        self._blocks.append(block)
        return True

    def listed(self, key: str, items: Iterable[T], shown: Callable[[T, str], str]) -> None:
        """A heading and its items."""
        found = list(items)
        if found and self.add(f"### {heading(key, self.language)} ({len(found)})"):
            self._items(found, shown)
        elif found:
            self._left_out(heading(key, self.language), len(found))

    def folded(self, key: str, items: Iterable[T], shown: Callable[[T, str], str]) -> None:
        """Items that are folded away."""
        found = list(items)
        title = f"<summary>{heading(key, self.language)} ({len(found)})</summary>"
        if found and self.add(f"<details>{title}"):
            self._items(found, shown)
            self._blocks.append("</details>")
        elif found:
            self._left_out(heading(key, self.language), len(found))

    def _items(self, found: list[T], shown: Callable[[T, str], str]) -> None:
        for number, item in enumerate(found):
            if not self.add(shown(item, self.language)):
                self._left_out("", len(found) - number)
                return

    def _left_out(self, title: str, number: int) -> None:
        zh = spoken(self.language) == "zh"
        lead = f"{title}{COLON[spoken(self.language)]}" if title else ""
        words = (
            f"{lead}另有 {number} 项放不下" if zh else f"{lead}{number} more that do not fit here"
        )
        self._blocks.append(f"*{words} (`pledgebook diff`)*")

    def text(self) -> str:
        """The comment as it is posted."""
        return "\n\n".join(self._blocks) + "\n"


def _promise(one: Reviewed, language: str) -> str:
    before, after = (_cut(say(side, language)) for side in (one.told.before, one.told.after))
    lines = [
        f"#### {plain(say(one.told.name, language))}",
        "",
        f"| {heading('before', language)} | {heading('after', language)} |",
        "|---|---|",
        f"| {plain(before)} | {plain(after)} |",
        "",
        f"**{plain(_cut(say(one.told.reason, language)))}**",
        "",
        f"{heading('touches', language)}{COLON[spoken(language)]}{_impact(one, language)}  ",
        f"{heading('fingerprint', language)}{COLON[spoken(language)]}`{one.change.mark}`",
    ]
    return "\n".join(lines)


def _change(one: Reviewed, language: str) -> str:
    before, after = (_cut(say(side, language)) for side in (one.told.before, one.told.after))
    touches = f"{heading('touches', language)}{COLON[spoken(language)]}{_impact(one, language)}"
    return "\n".join(
        [
            f"- **{plain(say(one.told.name, language))}**{COLON[spoken(language)]}"
            f"{plain(_cut(say(one.told.reason, language)))}",
            f"    - {plain(before)} → {plain(after)}",
            *([f"    - {touches}"] if one.impact else []),
        ]
    )


def _short(one: Reviewed, language: str) -> str:
    name, reason = say(one.told.name, language), say(one.told.reason, language)
    line = f"- {plain(name)}{COLON[spoken(language)]}{plain(_cut(reason))}"
    if not quoting(one):
        return line
    before, after = (_cut(say(side, language)) for side in (one.told.before, one.told.after))
    return f"{line}\n    - {plain(before)} → {plain(after)}"


def _finding(finding: Diagnostic, language: str) -> str:
    shown = spoken(language)
    kind = f"{SEVERITY[shown][Severity(finding.severity)]} {finding.code} {finding.name}"
    where = code(f"{finding.span.source.path}:{finding.span.line}")
    lines = [f"- **{kind}** {where}{COLON[shown]}{plain(_cut(say(finding.message, language)))}"]
    for label in finding.related:
        place = code(f"{label.span.source.path}:{label.span.line}")
        lines.append(f"    - {place}{COLON[shown]}{plain(_cut(say(label.message, language)))}")
    if advice := say(finding.help, language):
        lines.append(f"    - {plain(_cut(advice))}")
    return "\n".join(lines)


def _impact(one: Reviewed, language: str) -> str:
    if not one.impact:
        return heading("nobody", language)
    named = one.impact[:_MOST_NAMED]
    more = len(one.impact) - len(named)
    words = ", ".join(code(name) for name in named)
    return words + (f" … (+{more})" if more else "")


def _cut(words: str) -> str:
    return words if len(words) <= _MOST_WORDS else f"{words[: _MOST_WORDS - 1]}…"
