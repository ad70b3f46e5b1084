"""A product: one product, one plan."""

from typing import Any

from pledgebook.pages.reading import Reading
from pledgebook.pages.views.shared import promised, shown
from pledgebook.records.product import Product


def view(record: Product, reading: Reading) -> dict[str, Any]:
    """Promises and standards that apply. ``runs`` is the form and the process of every inspection,
    where they are the same for all, to be told once."""
    runs = {(inspection.form, inspection.process) for inspection in record.inspections.values()}
    return {
        "runs": runs.pop() if len(runs) == 1 else None,
        "promises": promised(record.promises, reading),
        "services": shown(record.services, reading),
    }
