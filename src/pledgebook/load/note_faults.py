"""What is wrong with notes in ``changes/`` that can be read: what they name, what they lack, what
they say twice. Whether a change has the fingerprint that a note names, a review says."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from pledgebook.catalog import Catalog
from pledgebook.diagnostic import Diagnostic
from pledgebook.load.notes import note_files, read_notes
from pledgebook.load.positions import key_place, locate
from pledgebook.records.citing import Citation, citations_in
from pledgebook.records.walk import Leaf, walk
from pledgebook.review.note import FiledNote
from pledgebook.rules.lifecycle import note_repeated, note_without_reason
from pledgebook.rules.reference import unknown_reference
from pledgebook.source import Span


def faults_in_notes(folder: Path, shown: str, catalog: Catalog) -> tuple[Diagnostic, ...]:
    """What is wrong with the notes in a handbook's folder, which messages call ``shown``."""
    read = read_notes(note_files(folder, shown), (), catalog.languages)
    return (*read.faults, *note_faults(read.notes, catalog))


def note_faults(notes: Iterable[FiledNote], catalog: Catalog) -> Iterator[Diagnostic]:
    """What is wrong with notes by what the handbook holds."""
    approved: dict[tuple[object, ...], Span] = {}
    for filed in notes:
        yield from _without_reason(filed, catalog)
        yield from _repeated_marks(filed)
        yield from _repeated_approvals(filed, approved)
        yield from _unknown_names(filed, catalog)


def _without_reason(filed: FiledNote, catalog: Catalog) -> Iterator[Diagnostic]:
    reason = filed.note.reason
    if reason is None:
        yield note_without_reason.found(key_place(filed.source, None, ("changes",)))
        return
    lacking = tuple(one for one in catalog.languages if not reason.in_(one))
    if lacking:
        yield note_without_reason.found(key_place(filed.source, None, ("reason",)), lacking)


def _repeated_marks(filed: FiledNote) -> Iterator[Diagnostic]:
    first: dict[str, Span] = {}
    for number, mark in enumerate(filed.note.changes):
        span = locate(filed.source, None, ("changes", str(number)))
        if mark in first:
            yield note_repeated.mark_found(span, mark, first[mark])
        first.setdefault(mark, span)


def _repeated_approvals(
    filed: FiledNote, known: dict[tuple[object, ...], Span]
) -> Iterator[Diagnostic]:
    for number, approval in enumerate(filed.note.approvals):
        span = locate(filed.source, None, ("approvals", str(number), "role"))
        for mark in dict.fromkeys(filed.note.changes):
            one = (mark, approval.role, approval.who, approval.day)
            if one in known:
                yield note_repeated.approval_found(span, approval.who, mark, known[one])
                break
            known[one] = span


def _unknown_names(filed: FiledNote, catalog: Catalog) -> Iterator[Diagnostic]:
    """Roles and references in the words that lead nowhere."""
    for leaf in walk(filed.note):
        if not isinstance(leaf, Leaf):
            continue
        for citation in citations_in(catalog.handbook, leaf):
            if not _is_known(citation, catalog):
                span = locate(filed.source, None, citation.route).find(citation.written)
                yield unknown_reference.found_beside(span, catalog, citation)


def _is_known(citation: Citation, catalog: Catalog) -> bool:
    target, kinds = catalog.resolve(citation.name), citation.refers.kinds
    if target is None or catalog.is_lost(citation.name):
        return catalog.is_unread(citation.name)
    return not kinds or (target.part is None and target.record.kind in kinds)
