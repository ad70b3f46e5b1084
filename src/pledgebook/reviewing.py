"""Two versions of a handbook, loaded, checked, compared and weighed by the policy."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath

from pledgebook.analysis.history import FILE as HISTORY
from pledgebook.analysis.history import HistoryError
from pledgebook.baseline import FILE, Baseline
from pledgebook.catalog import Catalog, Entry
from pledgebook.changes.comparison import compared
from pledgebook.check import day_in, judge
from pledgebook.diagnostic import Diagnostic, Words
from pledgebook.load.baseline import parse_baseline, read_baseline
from pledgebook.load.collector import collector_at_rest
from pledgebook.load.files import ReadFile
from pledgebook.load.handbook import Loaded, assembled, load
from pledgebook.load.history import history_text
from pledgebook.load.memory import Memory
from pledgebook.load.notes import note_files, read_notes
from pledgebook.load.positions import locate
from pledgebook.load.repository import Repository, RevisionError
from pledgebook.load.revision import Revision
from pledgebook.records.handbook import Handbook
from pledgebook.review.breaches import Circumstances
from pledgebook.review.published import said_before, spent_notes
from pledgebook.review.review import Checks, Review, review
from pledgebook.rules import RULES
from pledgebook.rules.rule import Rule
from pledgebook.source import Source

__all__ = ["Asked", "RevisionError", "review_folders", "review_revisions"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for. ``is_new``: there is no older version to compare with, and that is
    known."""

    today: date | None = None
    rules: Iterable[Rule] = RULES
    authors: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    is_new: bool = False
    edition: str | None = None
    """The last edition; the older version's unless given."""


@dataclass(frozen=True, slots=True)
class Version:
    """A version as it was read. ``name`` is what readers call it."""

    name: str
    loaded: Loaded
    baseline: Baseline
    notes: tuple[ReadFile, ...] = ()
    history: Source | None = None

    @property
    def catalog(self) -> Catalog:
        """Its records."""
        return self.loaded.catalog


def review_folders(before: Path, after: Path, shown: tuple[str, str], asked: Asked) -> Review:
    """Review two folders. Raises RevisionError where one holds no handbook."""
    memory = Memory()
    with collector_at_rest():
        older = _folder(before, shown[0], shown[0], memory)
        newer = _folder(after, shown[1], shown[1], memory)
        return _reviewed(older, newer, (older, newer), asked)


def review_revisions(base: str, head: str | None, folder: Path, shown: str, asked: Asked) -> Review:
    """Review what ``head`` (the work tree, where None) changed since it parted from ``base``.

    Raises RevisionError where a revision, the history or a handbook is missing.
    """
    repository = Repository(_nearest_folder(folder))
    top = repository.top.resolve()
    if not folder.resolve().is_relative_to(top):
        raise RevisionError(f"“{shown}” lies outside the repository “{repository.top}”.")
    place = PurePosixPath(folder.resolve().relative_to(top).as_posix())
    if repository.is_shallow:
        raise RevisionError(
            "this clone is shallow: a part of the history is missing, and with it perhaps what was"
            " promised. Fetch all of it: git fetch --unshallow (in CI: fetch-depth: 0)"
        )
    base_commit, head_commit = repository.commit(base), repository.commit(head or "HEAD")
    begun = repository.merge_base(base_commit, head_commit)
    memory = Memory()
    with collector_at_rest():

        def version(tree: str, name: str) -> Version:
            return _revision(Revision(repository, tree, place, shown, name), memory)

        older = version(begun, base)
        newer = version(head_commit, head) if head else _folder(folder, shown, "", memory)
        checked = (older, newer)
        remarks = _remarks(base, head, begun == head_commit and begun != base_commit)
        if begun != base_commit:
            made = head_commit if head else repository.work_tree(head_commit, place)
            merged, more = _merged(repository, base_commit, made, base)
            remarks += more
            if merged:
                checked = (version(base_commit, base), version(merged, f"{base}+{head or ''}"))
        authors = asked.authors | repository.authors(begun, head_commit)
        if head is None:
            authors |= repository.own_name()
        asked = replace(asked, authors=authors, edition=repository.last_edition(base_commit))
        found = _reviewed(older, newer, checked, asked)
        return replace(found, remarks=(*remarks, *found.remarks))


def _nearest_folder(folder: Path) -> Path:
    here = folder.absolute()
    while not here.is_dir() and here != here.parent:
        here = here.parent
    return here


def _remarks(base: str, head: str | None, is_older: bool) -> tuple[Words, ...]:
    if not is_older:
        return ()
    name = head or "HEAD"
    return (
        {
            "en": f"“{name}” holds nothing that “{base}” does not have already.",
            "zh": f"“{name}”没有“{base}”所没有的内容。",
        },
    )


def _merged(
    repository: Repository, base: str, head: str, name: str
) -> tuple[str | None, tuple[Words, ...]]:
    """The tree of both merged, and what to say where there is none."""
    try:
        tree, conflicts = repository.merged(base, head)
    except RevisionError as error:
        return None, (
            {
                "en": f"The findings are those of the branch alone, not merged with “{name}”:"
                f" {error}.",
                "zh": f"所列问题只就本分支而言，未与“{name}”合并：{error}。",
            },
        )
    if not conflicts:
        return tree, ()
    listed = ", ".join(conflicts)
    return None, (
        {
            "en": f"It conflicts with “{name}” in {listed}: the findings are those of the branch"
            " alone.",
            "zh": f"与“{name}”在 {listed} 有冲突：所列问题只就本分支而言。",
        },
    )


def _folder(folder: Path, shown: str, name: str, memory: Memory) -> Version:
    loaded, kept = load(folder, shown, memory), read_baseline(folder, shown)
    loaded = replace(loaded, faults=(*loaded.faults, *kept.faults))
    return Version(
        name, loaded, kept.baseline, tuple(note_files(folder, shown)), history_text(folder)
    )


def _revision(revision: Revision, memory: Memory) -> Version:
    loaded, baseline = assembled(revision.reading(), memory), Baseline()
    source = revision.text(FILE)
    if source is not None:
        kept = parse_baseline(source)
        loaded, baseline = replace(loaded, faults=(*loaded.faults, *kept.faults)), kept.baseline
    return Version(revision.name, loaded, baseline, revision.notes(), revision.text(HISTORY))


def _reviewed(
    older: Version, newer: Version, checked: tuple[Version, Version], asked: Asked
) -> Review:
    _is_there(newer, "newer")
    if asked.is_new and not any(_records(older)):
        older = _nothing(newer)
        checked = (older, newer)
    else:
        _is_there(older, "older")
    today = asked.today or day_in(newer.catalog.handbook.time_zone)
    on = compared(older.catalog, newer.catalog, today)
    first, second = checked
    notes = read_notes(newer.notes, older.notes, newer.catalog.languages)
    try:
        spent = spent_notes(notes.notes, older.history)
    except HistoryError as error:
        raise RevisionError(f"{error}.") from error
    open_ = tuple(note for note in notes.notes if note not in spent)
    around = Circumstances(open_, asked.authors, asked.labels, asked.edition)
    before = _checks(first, today, asked.rules)
    after = before if second is first else _checks(second, today, asked.rules)
    found = review(on, before, after, around, notes.faults)
    marks = {change.mark for change in on.changes}
    again = tuple(note for note in spent if marks & {*note.note.changes})
    return replace(found, names=(older.name, newer.name), remarks=tuple(map(said_before, again)))


def _is_there(version: Version, which: str) -> None:
    """Raises RevisionError where a version holds no handbook, or an empty one."""
    name = f"“{version.name}”" if version.name else "the work tree"
    entries = version.catalog.entries
    if not any(isinstance(entry.record, Handbook) for entry in entries):
        faults = [f for f in version.loaded.faults if f.span.source.name == "handbook.yml"]
        why = f": {faults[0].message['en']}" if faults else "."
        hint = " If the handbook is new, say so: --new" if which == "older" else ""
        raise RevisionError(f"{name} has no handbook.yml that can be read{why}{hint}")
    if not any(_records(version)) and not version.loaded.faults:
        raise RevisionError(f"{name} holds no record: there is nothing to compare.")


def _records(version: Version) -> Iterable[Entry]:
    return (entry for entry in version.catalog.entries if not isinstance(entry.record, Handbook))


def _nothing(newer: Version) -> Version:
    """A handbook of the same name in which nothing stands yet."""
    handbook = [entry for entry in newer.catalog.entries if isinstance(entry.record, Handbook)]
    return Version("", Loaded(Catalog(handbook, locate), ()), Baseline())


def _checks(version: Version, today: date, rules: Iterable[Rule]) -> Checks:
    if not any(_records(version)):
        return Checks()
    found = judge(version.loaded, today=today, rules=rules, baseline=version.baseline)
    known: tuple[Diagnostic, ...] = (*found.accepted, *found.baselined)
    return Checks(found.findings, known)
