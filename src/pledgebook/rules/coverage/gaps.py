"""What the rules about coverage share: who has something to cover, and records nobody uses."""

from collections.abc import Callable, Iterator

from pledgebook.catalog import Catalog, Citation
from pledgebook.diagnostic import Diagnostic, Words
from pledgebook.records.base import Record, Status
from pledgebook.rules.rule import Context, Rule


def in_force(catalog: Catalog, kind: str) -> tuple[Record, ...]:
    """The records of a kind that are in force."""
    return tuple(record for record in catalog.of(kind) if record.status is Status.IN_FORCE)


def citations(catalog: Catalog, record: Record) -> Iterator[Citation]:
    """Who cites a record or a part of it, itself and what is retired left out."""
    for name in (record.id, *(f"{record.id}.{part}" for part in catalog.parts[record.id])):
        for citation in catalog.cited_by(name):
            holder = citation.holder
            retired = isinstance(holder, Record) and holder.status is Status.RETIRED
            if holder.id != record.id and not retired:
                yield citation


def unused(
    context: Context,
    rule: Rule,
    kind: str,
    message: Words,
    advice: Words,
    *,
    uses: Callable[[Citation], bool] = lambda _citation: True,
    begins: Callable[[Citation], bool] = lambda _citation: True,
) -> Iterator[Diagnostic]:
    """A finding for each record of a kind in force that no citation ``uses``.

    Asked only once some citation ``begins`` to use that kind: in a handbook that has just been
    begun, much is still waiting.
    """
    catalog = context.catalog
    cited = [(one, tuple(citations(catalog, one))) for one in in_force(catalog, kind)]
    if not any(begins(citation) for _, all_ in cited for citation in all_):
        return
    for record, all_ in cited:
        if not any(map(uses, all_)) and not catalog.may_be_cited(record.id):
            yield rule.at(context, record, (), message, advice, offending=record.id)
