"""What a promise says in each part of the world, each with an address of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from markupsafe import Markup, escape

from pledgebook.analysis.pledges import surroundings
from pledgebook.pages import saying
from pledgebook.pages.prose import clean
from pledgebook.pages.reading import Reading
from pledgebook.pages.saying import Line
from pledgebook.records.promise import Case, Promise
from pledgebook.records.promise_values import statement_of


@dataclass(frozen=True, slots=True)
class CaseView:
    """What holds in one part of the world. ``anchors`` are its addresses (``arrive@urban``);
    ``members`` are the places and things it has by name."""

    anchors: tuple[str, ...]
    name: Markup
    lines: tuple[Line, ...]
    members: str


def case_views(part_id: str, promise: Promise, reading: Reading) -> tuple[CaseView, ...]:
    """Every case in order, the first to claim an address keeping it."""
    return tuple(
        _case(case, promise, reading, anchors) for anchors, case in case_anchors(part_id, promise)
    )


def case_anchors(part_id: str, promise: Promise) -> Iterator[tuple[tuple[str, ...], Case]]:
    """Every case with its addresses."""
    taken: set[str] = set()
    for case in promise.cases:
        free = [anchor for anchor in _anchors(part_id, case) if anchor not in taken]
        taken.update(free)
        yield tuple(free), case


def changed_cases(then: Promise, now: Promise, reading: Reading) -> tuple[CaseView, ...]:
    """The cases that will not be what they are."""
    today = [_case(case, now, reading) for case in now.cases]
    later = (_case(case, then, reading) for case in then.cases)
    return tuple(case for case in later if case not in today)


def elsewhere(promise: Promise, reading: Reading) -> tuple[str, tuple[CaseView, ...]]:
    """Where no case holds: the names of places that what is said beside the cases is for, and the
    values that the promise leaves out, as cases without a line."""
    leaves = surroundings(reading.book.catalog).leaves
    otherwise: list[str] = []
    out: list[CaseView] = []
    for dimension in dict.fromkeys(name for case in promise.cases for name in case.scope):
        named = [value for case in promise.cases for value in case.scope.get(dimension, ())]
        promised = set().union(*(leaves(dimension, value) for value in named))
        within = promise.scope.get(dimension, ())
        kept = set().union(*(leaves(dimension, value) for value in within))
        for value in getattr(reading.book.record(dimension), "values", {}):
            name, own = f"{dimension}.{value}", leaves(dimension, value)
            if own & promised:
                continue
            there = names_there(name, reading)
            if within and not own & kept:
                out.append(CaseView((), reading.link(name), (), "\n".join(there)))
            else:
                otherwise += there
    return "\n".join(otherwise), tuple(out)


def _anchors(part_id: str, case: Case) -> list[str]:
    return [f"{part_id}@{'+'.join(values)}" for values in product(*case.scope.values())]


def _case(
    case: Case, promise: Promise, reading: Reading, anchors: tuple[str, ...] = ()
) -> CaseView:
    names, members = [], []
    for dimension, values in case.scope.items():
        for value in values:
            names.append(reading.link(f"{dimension}.{value}"))
            members += names_there(f"{dimension}.{value}", reading)
    clock = case.clock or promise.clock
    stated = statement_of(promise, case)
    said = saying.lines(stated, reading.spoken, clock, reading.word, reading.calendar)
    if clock != promise.clock:
        said = saying.with_clock(said, stated, clock, reading.word, reading.calendar)
    name = escape(reading.word("list-comma")).join(names)
    return CaseView(anchors, name, tuple(said), "\n".join(members))


def names_there(name: str, reading: Reading) -> list[str]:
    """Names of a value's members in every language, for the search box on a page."""
    target = reading.book.resolve(name)
    if target is None:
        return []
    texts = (*getattr(target.part, "members", ()), *getattr(target.part, "also", ()))
    return [" ".join(clean(words).split()) for text in texts for _, words in text.items()]
