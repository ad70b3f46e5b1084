"""A file can hold more faults than anyone reads: the first of each kind will do."""

from collections import Counter
from collections.abc import Iterable, Iterator

from pledgebook.diagnostic import Diagnostic
from pledgebook.rules.syntax import too_many_faults

MOST_ALIKE = 20


def limited(faults: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The first of each code; the rest counted, at the place of the first left out."""
    seen: Counter[str] = Counter()
    left_out: dict[str, Diagnostic] = {}
    for fault in faults:
        seen[fault.code] += 1
        if seen[fault.code] <= MOST_ALIKE:
            yield fault
        else:
            left_out.setdefault(fault.code, fault)
    for code, first in left_out.items():
        yield too_many_faults.found(first.span, seen[code] - MOST_ALIKE)
