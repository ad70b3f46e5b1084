"""Pocket cards: promises and lines said word for word, eight on a sheet, with cut marks.

Each card says what holds on the day, which edition it is of and since when, and leads to the page
by a QR code where the site's address is known.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup

from pledgebook.exports import paper
from pledgebook.exports.order import ExportError, Order
from pledgebook.exports.roles import promises_of
from pledgebook.exports.sheet import render
from pledgebook.exports.words import word
from pledgebook.pages.reading import Reading
from pledgebook.pages.saying import unsaid_calendar
from pledgebook.pages.views.commitment import code_of
from pledgebook.pages.views.history import all_lines
from pledgebook.pages.views.promise import PromiseView, promise_view
from pledgebook.records.base import Record
from pledgebook.records.commitment import Commitment
from pledgebook.records.promise import Promise, Silence
from pledgebook.records.script import Script

A_SHEET = 8
SMALLEST = 5
_LONG = 84
"""Signs of a remedy that fit on a card, a Chinese one counting for two."""


@dataclass(frozen=True, slots=True)
class Line:
    """What holds in one case: its name (empty where there is but one), and the value."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Card:
    """One card. ``size`` grades its type from 1, the largest."""

    id: str
    code: tuple[tuple[str, bool], ...]
    title: str
    words: str
    value: str = ""
    lines: tuple[Line, ...] = ()
    notes: tuple[str, ...] = ()
    verbatim: bool = False
    since: str = ""
    size: int = 1
    qr: Markup | None = None


def files(order: Order) -> Iterator[tuple[str, bytes]]:
    """A PDF for each language. Raises ExportError where there is nothing to put on a card."""
    for language in order.languages:
        made = tuple(cards(order, language))
        if not made:
            raise ExportError("there is no promise and no verbatim line to put on a card.")
        yield f"cards.{language}.pdf", fitted(made, order, language)


def fitted(made: tuple[Card, ...], order: Order, language: str) -> bytes:
    """The sheets as PDF, each card in the largest type in which all of it is seen.

    Raises ExportError where a card does not hold its words in the smallest.
    """
    while True:
        document = paper.laid_out(html(made, order, language), order.pictures)
        over = paper.overflowing(document, "body")
        if not over:
            return paper.data(document)
        tight = [card.id for card in made if card.id in over and card.size >= SMALLEST]
        if tight:
            raise ExportError(f"what “{tight[0]}” says does not fit on a card: shorten it.")
        made = tuple(replace(c, size=c.size + 1) if c.id in over else c for c in made)


def html(made: tuple[Card, ...], order: Order, language: str) -> str:
    """The sheets."""
    sheets = [made[start : start + A_SHEET] for start in range(0, len(made), A_SHEET)]
    handbook = order.site.book.catalog.handbook
    return render(
        "cards.html",
        order,
        language,
        sheets=sheets,
        company=order.reading(language).line(handbook.company or handbook.name),
    )


def cards(order: Order, language: str) -> Iterator[Card]:
    """Promises first, then lines: a role's own, or every commitment's and every script's."""
    reading = order.reading(language)
    book = order.site.book
    role = order.record(order.role, "role") if order.role else None
    for record, part_id, promise in _promises(order, role):
        yield _promise_card(record, part_id, promise, order, reading)
    for script in book.listed.get("script", ()):
        if isinstance(script, Script) and role in (None, book.record(script.role)):
            yield from _line_cards(script, order, reading)


def _promises(order: Order, role: Record | None) -> Iterator[tuple[Record, str, Promise]]:
    book = order.site.book
    if role is None:
        names = [
            f"{record.id}.{part_id}"
            for record in book.listed.get("commitment", ())
            for part_id in getattr(record, "promises", {})
        ]
    else:
        names = list(promises_of(role, book))
    for name in names:
        target = book.resolve(name)
        if target and target.part_id and isinstance(target.part, Promise):
            yield target.record, target.part_id, target.part


def _promise_card(
    record: Record, part_id: str, promise: Promise, order: Order, reading: Reading
) -> Card:
    view = promise_view(record, part_id, promise, reading)
    lines = tuple(_lines(view))
    notes = tuple(_notes(view, reading))
    return Card(
        id=view.full_id,
        code=_code(record, part_id),
        title=reading.line(view.title),
        words=reading.line(view.promise.wording),
        value="" if view.cases else view.value,
        lines=lines,
        notes=notes,
        since=_since(_begun(record, part_id, promise, reading), reading),
        qr=_qr(view.full_id, order),
    )


def _lines(view: PromiseView) -> Iterator[Line]:
    for line in view.lines:
        if line.words != view.value:
            yield Line(line.label, line.words)
    for case in view.cases:
        yield Line(case.name.striptags(), "; ".join(line.words for line in case.lines))


def _notes(view: PromiseView, reading: Reading) -> Iterator[str]:
    calendar = unsaid_calendar(view.promise)
    if calendar:
        yield word("counted-by", reading.language, calendar=reading.calendar(calendar))
    facts = (fact for fact in view.gets if fact.key == "fact-remedy")
    answers = [_bare(answer.striptags()) for fact in facts for answer in fact.answers]
    if answers and view.promise.remedy is not Silence.NONE:
        said = reading.word("semicolon").join(answers)
        if _width(said) > _LONG:
            said = f"{answers[0]} … {word('more-online', reading.language)}"
        yield word("remedy", reading.language) + reading.word("colon") + said
    if view.coming is not None:
        changed = [line.words for line in view.coming.lines]
        changed += [
            f"{case.name.striptags()} {line.words}"
            for case in view.coming.cases
            for line in case.lines
        ]
        day = reading.day(view.coming.day)
        value = reading.word("semicolon").join(changed)
        yield word("from-day", reading.language, day=day, value=value)


def _bare(sentence: str) -> str:
    return sentence.strip().rstrip("。.")


def _code(record: Record, part_id: str) -> tuple[tuple[str, bool], ...]:
    """The code, figure by figure, the one this promise stands for marked."""
    if not isinstance(record, Commitment):
        return ()
    own = f"{record.id}.{part_id}"
    figures = [(figure.figure, figure.promise == own) for figure in record.figures]
    if "".join(figure for figure, _ in figures) != record.code:
        return ((code, True),) if (code := code_of(record)) else ()
    return tuple(figures)


def _line_cards(script: Script, order: Order, reading: Reading) -> Iterator[Card]:
    for (_, part_id, _), words in script.recited():
        full_id = f"{script.id}.{part_id}"
        plain = reading.line(words)
        yield Card(
            id=full_id,
            code=(),
            title=reading.line(script.title),
            words=plain,
            verbatim=True,
            since=_since(script.effective, reading),
            qr=_qr(full_id, order),
        )


def _begun(record: Record, part_id: str, promise: Promise, reading: Reading) -> date | None:
    """The day from which a promise has been what it is: by its dates, and by earlier editions."""
    today = reading.book.today
    lines = all_lines(record, part_id, promise, reading)
    return next((one.since for one in lines if one.holds(today)), None) or record.effective


def _since(begun: date | None, reading: Reading) -> str:
    return word("since", reading.language, day=reading.day(begun)) if begun else ""


def _qr(full_id: str, order: Order) -> Markup | None:
    address = order.permanent(full_id)
    if address is None:
        return None
    try:
        import segno
    except ImportError as error:
        raise paper.wanted("QR codes") from error
    code = segno.make(address, error="m", micro=False)
    return Markup(code.svg_inline(border=0, omitsize=True))  # segno escapes; it draws paths only


def _width(words: str) -> int:
    return sum(2 if ord(sign) > 0x2E7F else 1 for sign in words)
