"""Regions of a space with named axes, as unions of boxes.

A *box* gives some axes a side (an interval, or a set of names) and leaves every other axis free.
Both halves of a promise are regions: what a case must satisfy (``at least 2 y or at least 2000
machine-h``) and where it holds (``region: urban``). One promise follows from another where one
region lies inside another, and a box left over shows why it does not.
"""

from collections.abc import Iterable, Mapping, Sequence

from pledgebook.promises.interval import Interval, Members

Side = Interval | Members
Box = Mapping[str, Side]
Universe = Mapping[str, frozenset[str]]
"""All values of a dimension, where they are known."""

EVERYWHERE: Box = {}


def meet(a: Box, b: Box) -> Box | None:
    """The box of what lies in both, or None where nothing does."""
    both = dict(a)
    for axis, side in b.items():
        mine = both.get(axis)
        both[axis] = side if mine is None else _meet_sides(mine, side)
        if both[axis].is_empty:
            return None
    return both


def _meet_sides(a: Side, b: Side) -> Side:
    if isinstance(a, Interval) and isinstance(b, Interval):
        return a.meet(b)
    if isinstance(a, Members) and isinstance(b, Members):
        return a.meet(b)
    raise TypeError("an axis cannot hold both numbers and names")


def subtract(box: Box, other: Box) -> list[Box]:
    """What of ``box`` lies outside ``other``, as disjoint boxes."""
    pieces: list[Box] = []
    rest: Box | None = box
    for axis, side in other.items():
        if rest is None:
            break
        for outside in side.complement():
            piece = meet(rest, {axis: outside})
            if piece is not None:
                pieces.append(piece)
        rest = meet(rest, {axis: side})
    return pieces


def left_over(box: Box, covers: Iterable[Box], universe: Universe | None = None) -> Box | None:
    """Some part of ``box`` that none of ``covers`` reaches, or None where they cover it all.

    ``universe`` tells all values of a dimension, so that urban and rural together may be all.
    """
    remaining: list[Box] = [box]
    for cover in covers:
        remaining = [piece for part in remaining for piece in subtract(part, cover)]
    return next((piece for piece in remaining if not _is_void(piece, universe or {})), None)


def same(a: Box, b: Box, universe: Universe | None = None) -> bool:
    """Whether two boxes hold the same points."""
    return left_over(a, [b], universe) is None and left_over(b, [a], universe) is None


def disjoint(boxes: Sequence[Box], universe: Universe | None = None) -> bool:
    """Whether no two of the boxes share a point."""
    for i, a in enumerate(boxes):
        for b in boxes[i + 1 :]:
            both = meet(a, b)
            if both is not None and not _is_void(both, universe or {}):
                return False
    return True


def inside(region: Sequence[Box], other: Sequence[Box]) -> bool:
    """Whether every point of the union ``region`` lies in the union ``other``."""
    return all(left_over(box, other) is None for box in region)


def complement(region: Sequence[Box]) -> list[Box]:
    """Everything outside the union ``region``, as disjoint boxes."""
    remaining: list[Box] = [EVERYWHERE]
    for box in region:
        remaining = [piece for part in remaining for piece in subtract(part, box)]
    return remaining


def _is_void(box: Box, universe: Universe) -> bool:
    return any(
        isinstance(side, Members) and side.outside and universe.get(axis, {""}) <= side.names
        for axis, side in box.items()
    )
