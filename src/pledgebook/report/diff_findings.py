"""A review as findings, for the formats that know only those."""

from collections import Counter

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.report.model import Report, Summary
from pledgebook.review.review import Review


def as_report(review: Review, language: str) -> Report:
    """What stops it first, then what changed, then what else is new."""
    findings = (*review.breaches, *review.told, *review.findings.new)
    return Report(findings, _summary(review, findings), language)


def _summary(review: Review, findings: tuple[Diagnostic, ...]) -> Summary:
    counts = Counter(finding.severity for finding in findings)
    catalog = review.on.pairs.after
    return Summary(
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        infos=counts[Severity.INFO],
        records=len(catalog.records),
        accepted=0,
        baselined=0,
        baseline=0,
        as_of=review.on.today,
        languages=catalog.languages,
    )
