"""The traceability matrix: what delivers, says, teaches and measures each promise."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pledgebook.analysis.pledges import Pledge, pledges
from pledgebook.catalog import Catalog, remembered
from pledgebook.records.base import Record, Status


class Column(StrEnum):
    """A way in which a promise is covered; the value is the kind of record that does it."""

    DELIVERED = "process"
    SAID = "script"
    TAUGHT = "course"
    MEASURED = "indicator"


@dataclass(frozen=True, slots=True)
class Row:
    """A promise in force, and the records in force that cover it in each way, in their order.

    ``drafts`` are those that will cover it once they are in force.
    """

    pledge: Pledge
    covering: Mapping[Column, tuple[Record, ...]]
    drafts: Mapping[Column, tuple[Record, ...]]

    @property
    def gaps(self) -> tuple[Column, ...]:
        """The ways in which nothing covers it."""
        return tuple(column for column in Column if not self.covering[column])


@dataclass(frozen=True, slots=True)
class Matrix:
    """A row for each promise in force. ``absent`` are the columns of which the handbook has no
    record in force at all."""

    rows: tuple[Row, ...]
    absent: frozenset[Column]


@remembered
def matrix(catalog: Catalog, today: date) -> Matrix:
    """The coverage of every promise in force.

    A process delivers what its ``delivers`` lists. Scripts and courses cover what they cite, in
    fields or in words; a commitment cited as a whole is cited with all its promises. An indicator
    covers what it measures if somebody owns it.
    """
    rows = tuple(
        Row(
            pledge,
            {column: _covering(catalog, pledge, column, Status.IN_FORCE) for column in Column},
            {column: _covering(catalog, pledge, column, Status.DRAFT) for column in Column},
        )
        for pledge in pledges(catalog, today)
        if pledge.binds
    )
    absent = frozenset(c for c in Column if not _any_in_force(catalog, c))
    return Matrix(rows, absent)


def _covering(
    catalog: Catalog, pledge: Pledge, column: Column, status: Status
) -> tuple[Record, ...]:
    if column is Column.MEASURED:
        indicator = pledge.indicator
        measures = indicator is not None and indicator.owner and indicator.status is status
        return (indicator,) if indicator and measures else ()
    citations = (*catalog.cited_by(pledge.id), *catalog.cited_by(pledge.record.id))
    holders = {
        citation.holder.id: citation.holder
        for citation in citations
        if citation.holder.kind == column.value
        and (column is not Column.DELIVERED or citation.route[0] == "delivers")
    }
    return tuple(h for h in holders.values() if isinstance(h, Record) and h.status is status)


def _any_in_force(catalog: Catalog, column: Column) -> bool:
    return any(record.status is Status.IN_FORCE for record in catalog.of(column.value))
