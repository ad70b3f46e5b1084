"""A promise as the set of histories that keep it, with what surrounds it."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from enum import StrEnum

from pledgebook.promises.bands import Band
from pledgebook.promises.limit import Limit
from pledgebook.promises.quantity import Quantity
from pledgebook.promises.region import EVERYWHERE, Box


class Aim(StrEnum):
    """A guarantee is broken by a breach; a target is only missed."""

    GUARANTEE = "guarantee"
    TARGET = "target"


@dataclass(frozen=True, slots=True)
class Further:
    """``amount`` more for each ``each`` of delay; ``full``: only for completed ones."""

    amount: Quantity
    each: Quantity
    full: bool = False


@dataclass(frozen=True, slots=True)
class Remedy:
    """What the customer gets in ``scope`` when the promise is broken.

    ``bands`` give a payment or credit by measured value (a flat one has one endless band);
    ``in_kind`` names things given that are not money.
    """

    scope: Box = field(default_factory=lambda: EVERYWHERE)
    bands: tuple[Band, ...] = ()
    further: Further | None = None
    in_kind: frozenset[Hashable] = frozenset()
    automatic: bool = False
    claim_within: Quantity | None = None
    origin: object = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Promise:
    """All limits hold together. ``subject`` is what is measured, resolved: two promises are
    compared only where it is equal. Conditions and exclusions are opaque to us."""

    subject: Hashable
    limits: tuple[Limit, ...] = ()
    aim: Aim = Aim.GUARANTEE
    hedged: bool = False
    conditions: frozenset[Hashable] = frozenset()
    exclusions: frozenset[Hashable] = frozenset()
    remedies: tuple[Remedy, ...] = ()
    origin: object = field(default=None, compare=False)
