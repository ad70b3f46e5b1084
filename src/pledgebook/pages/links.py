"""Addresses. Every page lies below its language's home, so links never climb higher than that.

``/<language>/`` is home, ``/<language>/<folder>/`` an index, ``/<language>/<folder>/<id>/`` a
record, and a part is an anchor on its record's page.
"""

from urllib.parse import quote

from pledgebook.records.base import Record

HANDBOOK_ASSETS = "assets/handbook"
"""Where files of the handbook's folder are published."""
OWN_ASSETS = "assets/pledgebook"
"""Where our style and script are published."""
DATA = "api"
"""Where the handbook is published as data."""


def record_path(record: Record, part_id: str | None = None) -> str:
    """The address below the language's home: ``commitments/110/#arrive``."""
    anchor = f"#{part_id}" if part_id else ""
    return f"{record.folder}/{record.id}/{anchor}"


def index_path(kind: type[Record]) -> str:
    """The address of a kind's index: ``commitments/``."""
    return f"{kind.folder}/"


def way_home(path: str) -> str:
    """What leads from a page to its language's home: ``../../`` from ``commitments/110/``.

    Links are this and the target's path, so that they are the same for every page of a depth.
    """
    return "../" * path.partition("#")[0].count("/")


def asset_target(path: str) -> str:
    """Where a file of the handbook is published, seen from the site's root."""
    return f"{HANDBOOK_ASSETS}/{path}"


def asset_url(home: str, path: str) -> str:
    """The address of a file of the handbook, for an attribute."""
    return f"{home}../{HANDBOOK_ASSETS}/{quote(path)}"
