"""What stands on every record's page: what to know before, and about it at the end."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from markupsafe import Markup, escape

from pledgebook.diagnostic import say
from pledgebook.pages import links
from pledgebook.pages.reading import Reading
from pledgebook.records.base import Audience, Record, Status

_SAFE_SCHEMES = ("https", "http", "mailto")


def stamp(record: Record | None, reading: Reading) -> Markup:
    """What every printed sheet says of itself; nobody sees it on a screen."""
    return Markup('<p class="pb-stamp">{}</p>').format(stamped(record, reading))


def stamped(record: Record | None, reading: Reading) -> str:
    """The words of the stamp."""
    handbook = reading.book.catalog.handbook
    said = [reading.plain(handbook.name), f"{reading.word('edition')} {handbook.edition}"]
    if record is not None and record.effective is not None:
        day = reading.day(record.effective)
        said.append(f"{reading.word('effective')}{reading.word('colon')}{day}")
    said.append(reading.word("uncontrolled"))
    return " · ".join(said)


@dataclass(frozen=True, slots=True)
class Notice:
    """A line above the page's words: ``kind`` is draft, retired, coming or issue."""

    kind: str
    html: Markup


@dataclass(frozen=True, slots=True)
class About:
    """Who answers for a record and where it is used."""

    cited: tuple[tuple[str, tuple[Markup, ...]], ...]
    edit: str | None
    report: str | None
    data: str


def notices(record: Record, reading: Reading) -> tuple[Notice, ...]:
    """What a reader must know before reading on."""
    found = []
    if record.status is Status.DRAFT:
        found.append(_notice("draft", reading.word("notice-draft")))
    if record.status is Status.RETIRED:
        found.append(Notice("retired", _retired(record, reading)))
    elif record.effective and record.effective > reading.book.today:
        day = reading.day(record.effective)
        found.append(_notice("coming", reading.word("notice-coming", day=day)))
    return (*found, *_issues(record, reading))


def _issues(record: Record, reading: Reading) -> Iterator[Notice]:
    """Known issues, folded: they are the owner's to read. Outsiders learn only that some exist,
    since messages may name what is internal."""
    issues = reading.book.issues_of(record)
    if reading.book.audience is Audience.INTERNAL and issues:
        said = Markup("").join(
            Markup("<li>{}</li>").format(say(issue.message, reading.spoken)) for issue in issues
        )
        known = reading.word("notice-issues", count=len(issues))
        folded = Markup("<details><summary>{}</summary><ul>{}</ul></details>")
        yield Notice("issue", folded.format(known, said))
    elif record.id in reading.book.revised:
        yield _notice("issue", reading.word("notice-revised"))


def _notice(kind: str, words: str) -> Notice:
    return Notice(kind, Markup("{}").format(words))


def _retired(record: Record, reading: Reading) -> Markup:
    because = reading.text(record.retired_because)
    successor = reading.book.resolve(record.replaced_by) if record.replaced_by else None
    words = escape(reading.word("notice-retired"))
    gap = "" if reading.spoken == "zh" else " "
    if successor:
        link = reading.link(successor.id)
        words += gap + escape(reading.word("notice-replaced")).format(link=link)
    return words + gap + because if because else words


def about(record: Record, reading: Reading) -> About:
    """Where a record is used, and where it is edited."""
    edit, report = edit_url(record, reading), report_url(record, reading)
    return About(
        _cited(record, reading), edit, report, f"{reading.home}../{links.DATA}/{record.id}.json"
    )


def _cited(record: Record, reading: Reading) -> tuple[tuple[str, tuple[Markup, ...]], ...]:
    if record.kind == "role":  # its page is made of nothing else
        return ()
    book = reading.book
    names = (record.id, *(f"{record.id}.{part}" for part in book.catalog.parts[record.id]))
    holders = {
        holder.id: holder
        for name in names
        for holder, _ in book.cited_by(name)
        if holder.id != record.id
    }
    grouped: dict[str, list[Markup]] = defaultdict(list)
    for holder in holders.values():
        grouped[holder.kind].append(reading.link(holder.id))
    return tuple((reading.word(f"kinds-{kind}"), tuple(all_)) for kind, all_ in grouped.items())


def edit_url(record: Record, reading: Reading) -> str | None:
    """Where the record's file is edited."""
    catalog = reading.book.catalog
    entry = catalog.entry(record)
    # A file of its own starts with the record; positions are worked out for lists only.
    line = 1 if entry.index is None else catalog.at(record).line
    return edit_at(entry.source.path, line, reading)


def edit_at(path: str, line: int, reading: Reading) -> str | None:
    """Where a line of a file is edited: the handbook's pattern filled in, if it is a safe one."""
    pattern = reading.book.catalog.handbook.edit_link
    if reading.book.audience is not Audience.INTERNAL:  # the workshop is open to staff only
        return None
    if pattern is None or urlsplit(pattern).scheme not in _SAFE_SCHEMES:
        return None
    return pattern.replace("{path}", quote(path)).replace("{line}", str(line))


def report_url(record: Record, reading: Reading, part_id: str | None = None) -> str | None:
    """Where a reader reports a problem with the record or a part of it."""
    return report_about(f"{record.id}.{part_id}" if part_id else record.id, reading)


def report_about(subject: str, reading: Reading) -> str | None:
    """Where a reader writes about ``subject``: the handbook's pattern filled in, if a safe one."""
    handbook = reading.book.catalog.handbook
    pattern = handbook.report_link
    if pattern is None or urlsplit(pattern).scheme not in _SAFE_SCHEMES:
        return None
    values = {"id": subject, "edition": handbook.edition, "language": reading.language}
    for key, value in values.items():
        pattern = pattern.replace(f"{{{key}}}", quote(value, safe=""))
    return pattern


def tools(record_id: str, part_id: str, reading: Reading) -> Markup:
    """Where a part is edited, at its own line, and where a problem with it is reported:
    folded behind a mark beside its heading, as most readers do neither."""
    catalog = reading.book.catalog
    record = catalog.records.get(record_id)
    route = catalog.routes.get(record_id, {}).get(part_id)
    if record is None or route is None:  # inherited parts are mended where they are written
        return Markup("")
    pattern = catalog.handbook.edit_link or ""
    inside = reading.book.audience is Audience.INTERNAL
    line = catalog.at(record, *route).line if inside and "{line}" in pattern else 1
    ways = (
        ("edit-part", edit_at(catalog.entry(record).source.path, line, reading)),
        ("report", report_url(record, reading, part_id)),
    )
    links_ = [
        Markup('<a href="{}">{}</a>').format(url, reading.word(key)) for key, url in ways if url
    ]
    if not links_:
        return Markup("")
    return Markup(
        '<details class="pb-tools" name="pb-tools">'
        '<summary aria-label="{0}" title="{0}">⋯</summary>'
        "<p>{1}</p></details>"
    ).format(reading.word("tools"), Markup(" ").join(links_))
