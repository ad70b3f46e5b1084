"""What every report is made from: the findings, and the figures that sum them up."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pledgebook.diagnostic import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of one run. ``baseline`` is how many entries the baseline holds, ``baselined`` how
    many of them still occur, ``baselined_errors`` of them errors; the others are mended.
    ``left_out`` are baselined files of which no record could be read."""

    errors: int
    warnings: int
    infos: int
    records: int
    accepted: int
    baselined: int
    baseline: int
    as_of: date
    languages: tuple[str, ...]
    left_out: tuple[str, ...] = ()
    baselined_errors: int = 0

    @property
    def mended(self) -> int:
        """Entries of the baseline that no longer occur."""
        return self.baseline - self.baselined


@dataclass(frozen=True, slots=True)
class Report:
    """Findings in the order of their places, and the language they are to be said in."""

    findings: tuple[Diagnostic, ...]
    summary: Summary
    language: str = "en"


def count(findings: Iterable[Diagnostic]) -> Counter[Severity]:
    """How many findings there are of each severity."""
    return Counter(finding.severity for finding in findings)
