"""The files in ``questions/``: how people asked, and what is wrong with them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pledgebook.catalog import Catalog, Citation
from pledgebook.diagnostic import Diagnostic
from pledgebook.load.files import ReadFile
from pledgebook.load.limit import limited
from pledgebook.load.memory import Memory
from pledgebook.load.models import validate
from pledgebook.load.nodes import parse
from pledgebook.load.positions import key_place
from pledgebook.records.citing import ANYTHING
from pledgebook.records.kinds import BY_FOLDER
from pledgebook.records.questions import FiledQuestions, Questions
from pledgebook.rules.reference import unknown_reference


@dataclass(frozen=True, slots=True)
class ReadQuestions:
    """The questions that could be read, and what is wrong with the others."""

    filed: tuple[FiledQuestions, ...] = ()
    faults: tuple[Diagnostic, ...] = ()


def read_questions(
    files: Iterable[ReadFile], languages: tuple[str, ...], memory: Memory
) -> ReadQuestions:
    """Read the files; what ``memory`` holds already is not read again."""
    known = memory.questions
    filed: list[FiledQuestions] = []
    faults: list[Diagnostic] = []
    for file in files:
        key = (file.source.name, languages, file.source.text)
        met: list[Diagnostic] = []
        questions = known.get(key) or _made(file, languages, met)
        if questions is not None:
            filed.append(FiledQuestions(questions, file.source))
            if not met:
                known[key] = questions
        faults += limited(met)
    return ReadQuestions(tuple(filed), tuple(faults))


def _made(file: ReadFile, languages: tuple[str, ...], faults: list[Diagnostic]) -> Questions | None:
    faults += file.faults
    parsed = parse(file.source) if file.readable else None
    if parsed is None:
        return None
    faults += parsed.faults
    if parsed.value is None:
        return None
    made, wrong = validate(Questions, parsed.value, file.source, None, languages)
    faults += wrong
    return made if isinstance(made, Questions) else None


def question_faults(catalog: Catalog) -> Iterator[Diagnostic]:
    """Questions that are answered where there is nothing."""
    lists = [f"{folder}/" for folder, kind in BY_FOLDER.items() if catalog.of(kind.kind)]
    for filed in catalog.questions:
        met = (_nowhere(filed, name, catalog, lists) for name in filed.questions.asked)
        yield from limited(fault for fault in met if fault is not None)


def _nowhere(
    filed: FiledQuestions, name: str, catalog: Catalog, lists: list[str]
) -> Diagnostic | None:
    """``lists`` are the folders with records: all of one together may be the answer."""
    if name in lists or catalog.resolve(name) is not None or catalog.is_unread(name):
        return None
    place = key_place(filed.source, None, ("asked", name))
    if name.endswith("/") or name in BY_FOLDER:
        return unknown_reference.no_such_list(place, name, lists)
    citation = Citation(catalog.handbook, ("asked", name), name, ANYTHING, name)
    return unknown_reference.found_beside(place, catalog, citation)
