"""The register of changes and approvals, for audits: a row for each change of each edition, with
who approved it and on what evidence."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from pledgebook.analysis.history import History, Said, Told
from pledgebook.changes.verdicts import VERDICTS
from pledgebook.exports.order import Order
from pledgebook.promises.language import base_of
from pledgebook.review.note import Approval, FiledNote

FILE = "register.csv"
HEAD = {
    "en": (
        *("Edition", "Day", "Id", "What", "Verdict", "Before", "After", "What it means"),
        *("Reason given", "Approved by", "Kept in", "Fingerprint"),
    ),
    "zh": (
        *("版次", "日期", "编号", "对象", "性质", "此前", "现在", "说明"),
        *("理由", "批准", "存于", "指纹"),
    ),
}
_CHINESE = {str(verdict): said["zh"] for verdict, said in VERDICTS.items()}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def files(order: Order) -> Iterator[tuple[str, bytes]]:
    """``register.csv``, in the first of the languages asked for."""
    yield FILE, register(order.site.book.history, order.notes, order.languages[0])


def register(history: History, notes: Sequence[FiledNote], language: str) -> bytes:
    """The register as CSV that a spreadsheet opens, in a language; what has no words in it stands
    in English."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    zh = base_of(language) == "zh"
    writer.writerow(HEAD["zh" if zh else "en"])
    for row in _rows(history, notes, language):
        writer.writerow(_harmless(cell) for cell in row)
    return text.getvalue().encode("utf-8-sig", "replace")


def _rows(history: History, notes: Sequence[FiledNote], language: str) -> Iterator[tuple[str, ...]]:
    by_mark = defaultdict(list)
    for filed in notes:
        for mark in filed.note.changes:
            by_mark[mark].append(filed)
    told = set()
    for edition in history.editions:
        for one in edition.changes:
            told.add(one.mark)
            about = by_mark.get(one.mark, [])
            row = (edition.edition, edition.day.isoformat(), *_change(one, language))
            yield (*row, *_approvals(about, language), one.mark)
    for mark, about in by_mark.items():  # steps on the way to an edition, or not yet in one
        if mark not in told:
            yield ("", "", "", "", "", "", "", "", *_approvals(about, language), mark)


def _change(one: Told, language: str) -> tuple[str, ...]:
    zh = base_of(language) == "zh"
    verdict = _CHINESE.get(one.verdict, one.verdict) if zh else one.verdict
    words = (_said(said, language) for said in (one.before, one.after, one.reason))
    return one.id, _said(one.name, language), verdict, *words


def _approvals(notes: Sequence[FiledNote], language: str) -> tuple[str, str, str]:
    reasons = (filed.note.reason.say(language) for filed in notes if filed.note.reason)
    approved = (_approval(one, language) for filed in notes for one in filed.note.approvals)
    places = dict.fromkeys(filed.source.path for filed in notes)
    return _listed(reasons), _listed(approved), _listed(places)


def _approval(one: Approval, language: str) -> str:
    who = one.account or one.name or "?"
    evidence = f" ({one.evidence.say(language)})" if one.evidence else ""
    return f"{one.role}: {who}{evidence}, {one.day.isoformat()}"


def _listed(parts: Iterable[str]) -> str:
    return "; ".join(" ".join(part.split()) for part in parts)


def _said(words: Said, language: str) -> str:
    base = base_of(language)
    return words.get(language) or words.get(base) or words.get("en", "")


def _harmless(cell: str) -> str:
    """No cell is a formula: who wrote it may not be who opens it."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
