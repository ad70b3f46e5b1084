"""A product: one product, one plan."""

from typing import Any

from pledgebook.pages.reading import Reading
from pledgebook.pages.views.shared import promised, shown
from pledgebook.records.product import Product


def view(record: Product, reading: Reading) -> dict[str, Any]:
    """Promises and standards that apply."""
    return {
        "promises": promised(record.promises, reading),
        "services": shown(record.services, reading),
    }
