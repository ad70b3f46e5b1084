"""The files below ``api/``: the list of records, the codes, each record, and their schema."""

import json
from collections.abc import Iterator
from typing import Any

from pledgebook.pages.data.codes import codes_data
from pledgebook.pages.data.record import Readings, record_data
from pledgebook.pages.data.schema import record_schema
from pledgebook.pages.links import DATA

_LISTED = ("id", "kind", "title", "summary", "status", "audience", "owner", "effective", "url")
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def data_files(readings: Readings) -> Iterator[tuple[str, str]]:
    """Pairs of path below the site's root and text, for what the readings' audience may see."""
    book = next(iter(readings.values())).book
    handbook = book.catalog.handbook
    head = {
        "handbook": {language: r.plain(handbook.name) for language, r in readings.items()},
        "edition": handbook.edition,
        "as-of": book.today.isoformat(),
        "audience": str(book.audience),
        "languages": list(readings),
    }
    listed: list[dict[str, Any]] = []
    for record in book.shown:
        data = record_data(record, readings)
        listed.append({key: data[key] for key in _LISTED if key in data})
        yield f"{DATA}/{record.id}.json", _encode(data)
    yield f"{DATA}/records.json", _encode(head | {"records": listed})
    yield f"{DATA}/codes.json", _encode(head | {"codes": codes_data(readings)})
    yield f"{DATA}/schema.json", json.dumps(record_schema(), indent=1)
