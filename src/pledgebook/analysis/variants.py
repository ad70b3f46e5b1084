"""Which of two versions of a process is the one by which work is done."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from pledgebook.records.base import Status
from pledgebook.records.process import Process, VariantKind


def that_count(processes: Iterable[Process], today: date) -> list[Process]:
    """The processes to look at on the day: none that is retired, and of two versions one.

    The improved version counts from its first day on; until then the current one does, if it is
    still in force.
    """
    alive = [process for process in processes if process.status is not Status.RETIRED]
    by_id = {process.id: process for process in alive}
    versions: dict[str, list[Process]] = defaultdict(list)
    for process in alive:
        other = by_id.get(process.variant_of or "")
        if other is not None and other is not process:
            versions[process.id].append(other)
            versions[other.id].append(process)
    return [
        process
        for process in alive
        if not any(_instead_of(process, other, today) for other in versions[process.id])
    ]


def _instead_of(process: Process, other: Process, today: date) -> bool:
    """Whether ``other`` is the version to look at."""
    if other.status is not Status.IN_FORCE:
        return False
    if _is_improved(process, other):
        return _begun(other, today)
    return not _begun(process, today)


def _begun(process: Process, today: date) -> bool:
    in_force = process.status is Status.IN_FORCE
    return in_force and (process.effective is None or process.effective <= today)


def _is_improved(process: Process, other: Process) -> bool:
    if other.variant is not None and other.variant is not process.variant:
        return other.variant is VariantKind.IMPROVED
    return other.variant_of == process.id
