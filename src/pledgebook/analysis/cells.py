"""A scope cut into cells, in each of which every time is one and the same."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from pledgebook.analysis.pledges import universe
from pledgebook.catalog import Catalog
from pledgebook.promises.interval import Members
from pledgebook.promises.region import Box, meet

MOST_CELLS = 64


def cut(scope: Box, boxes: Sequence[Box]) -> list[Box]:
    """``scope`` in pieces that lie inside or outside each of the ``boxes``, by their named values;
    whole where that would make too many."""
    sides: dict[str, set[frozenset[str]]] = defaultdict(set)
    for box in boxes:
        for axis, side in box.items():
            if isinstance(side, Members) and not side.outside:
                sides[axis].add(side.names)
    axes = {axis: _atoms(groups) for axis, groups in sides.items()}
    pieces = [
        both
        for atoms in product(*axes.values())
        if (both := meet(scope, dict(zip(axes, atoms, strict=True)))) is not None
    ]
    return pieces if 0 < len(pieces) <= MOST_CELLS else [scope]


def _atoms(groups: set[frozenset[str]]) -> list[Members]:
    by_pattern: dict[tuple[bool, ...], set[str]] = defaultdict(set)
    ordered = sorted(groups, key=sorted)
    for name in frozenset().union(*groups):
        by_pattern[tuple(name in group for group in ordered)].add(name)
    atoms = [Members(frozenset(names)) for names in by_pattern.values()]
    return [*atoms, Members(frozenset().union(*groups), outside=True)]


def real_cells(catalog: Catalog, cells: list[Box]) -> Iterator[Box]:
    """The cells in which anything lies, as far as the dimensions' values are known."""
    values = universe(catalog)
    for cell in cells:
        void = any(
            isinstance(side, Members) and side.outside and values.get(axis, {""}) <= side.names
            for axis, side in cell.items()
        )
        if not void:
            yield cell
