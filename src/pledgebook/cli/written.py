"""Asks whoever makes a site of the handbook for its pages that are written by hand."""

from importlib.metadata import entry_points
from pathlib import Path

from pledgebook.exports.written import Reads, Written
from pledgebook.pages.site import Site

GROUP = "pledgebook.written"


def written_pages(folder: Path, whole: Site) -> Written:
    """Those of the first who knows of any. Raises ExportError for what keeps them from being
    read."""
    for point in entry_points(group=GROUP):
        reads: Reads = point.load()
        found = reads(folder, whole)
        if found.pages or found.notes:
            return found
    return Written()
