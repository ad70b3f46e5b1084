"""A review as one HTML page that needs nothing else: before and after side by side."""

from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files

from pledgebook.changes.change import Verdict
from pledgebook.diagnostic import Diagnostic, say
from pledgebook.report.columns import harmless
from pledgebook.report.diff_words import (
    PROMISED,
    between,
    findings_said,
    heading,
    is_public_promise,
    summed_up,
    verdict_said,
)
from pledgebook.report.excerpt import rows
from pledgebook.report.text import place
from pledgebook.report.words import COLON, SEVERITY, spoken
from pledgebook.review.review import Review, Reviewed
from pledgebook.rules.changes.places import place as places_of
from pledgebook.source import Span

_ROOM = 160
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def render(review: Review, language: str = "en") -> str:
    """The page."""
    style = (files("pledgebook.report") / "diff.css").read_text(encoding="utf-8")
    title = summed_up(review, language)
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{"zh-Hans" if spoken(language) == "zh" else "en"}">',
            '<head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            f"<title>{_text(title)}</title>",
            f"<style>\n{style}</style></head>",
            "<body><main>",
            f"<h1>{_text(title)}</h1>",
            f"<p>{_text(between(review, language))} · {review.on.today.isoformat()}</p>",
            f'<p class="{"stops" if review.stops else "goes"}">'
            f"{_text(verdict_said(review, language))}</p>",
            *(f"<p>{_text(say(remark, language))}</p>" for remark in review.remarks),
            *_body(review, language),
            f"<footer>{_text(findings_said(review, language))}</footer>",
            "</main></body></html>\n",
        ]
    )


def _body(review: Review, language: str) -> Iterator[str]:
    for verdict in PROMISED[:3]:
        yield from _section(review, verdict.value, review.of(verdict, promises=True), language)
    yield from _findings("breaches", review.breaches, language)
    yield from _findings("new", review.findings.new, language)
    for verdict in PROMISED[3:]:
        yield from _section(review, verdict.value, review.of(verdict, promises=True), language)
    work = (Verdict.WITHDRAWN, Verdict.ADDED, Verdict.SUBSTANTIVE)
    changed = (
        *review.of(Verdict.SUBSTANTIVE, promises=True),
        *review.of(*work, promises=False),
    )
    yield from _section(review, "work", changed, language)
    light = [one for one in review.changes if one.change.verdict is Verdict.EDITORIAL]
    yield from _section(review, "public", filter(is_public_promise, light), language)
    light = [one for one in light if not is_public_promise(one)]
    if light:
        yield f"<details><summary>{_text(heading('editorial', language))} ({len(light)})</summary>"
        yield from (_card(review, one, language) for one in light)
        yield "</details>"
    yield from _findings("mended", review.findings.mended, language)


def _section(review: Review, key: str, changes: Iterable[Reviewed], language: str) -> Iterator[str]:
    found = list(changes)
    if found:
        yield f"<h2>{_text(heading(key, language))} ({len(found)})</h2>"
        yield from (_card(review, one, language) for one in found)


def _card(review: Review, one: Reviewed, language: str) -> str:
    change, told = one.change, one.told
    span, related = places_of(change, told, review.on)
    older = related[0].span if related else None
    newer: Span | None = span
    if change.after is None:
        older, newer = span, None
    elif one.change.verdict is Verdict.WITHDRAWN:
        newer = None  # the record is there, what was withdrawn is not
    before, after = heading("before", language), heading("after", language)
    colon = COLON[spoken(language)]
    impact = ", ".join(f"<code>{_text(name)}</code>" for name in one.impact)
    return "\n".join(
        [
            f'<article class="{change.verdict.value}" id="{change.mark}">',
            f"<h3>{_text(say(told.name, language))}</h3>",
            f'<p class="reason">{_text(say(told.reason, language))}</p>',
            '<div class="sides">',
            _side(before, say(told.before, language), older),
            _side(after, say(told.after, language), newer),
            "</div>",
            f"<p>{_text(heading('touches', language) + colon)}"
            f"{impact or _text(heading('nobody', language))}</p>",
            f"<p>{_text(heading('fingerprint', language) + colon)}<code>{change.mark}</code></p>",
            "</article>",
        ]
    )


def _side(title: str, words: str, span: Span | None) -> str:
    shown = f"<h4>{_text(title)}</h4><p>{_text(words)}</p>"
    if span is not None and span.source.text:
        shown += f'<p class="where">{_text(place(span))}</p><pre>{_excerpt(span)}</pre>'
    return f"<section>{shown}</section>"


def _excerpt(span: Span) -> str:
    lines = []
    for row in rows(span, _ROOM):
        number = "…" if row.number is None else str(row.number)
        lines.append(f"<span>{number:>4} </span>{_text(row.text)}")
    return "\n".join(lines)


def _findings(key: str, found: Iterable[Diagnostic], language: str) -> Iterator[str]:
    listed = list(found)
    if not listed:
        return
    yield f"<h2>{_text(heading(key, language))} ({len(listed)})</h2>\n<ul>"
    for finding in listed:
        kind = f"{SEVERITY[spoken(language)][finding.severity]} {finding.code} {finding.name}"
        where = f"<code>{_text(place(finding.span))}</code>"
        advice = f"<br>{_text(say(finding.help, language))}" if finding.help else ""
        message = _text(say(finding.message, language))
        lead = f'<li class="{finding.severity.value}"><b>{_text(kind)}</b> {where}'
        yield f"{lead}<br>{message}{advice}</li>"
    yield "</ul>"


def _text(words: str) -> str:
    return escape(harmless(words))
