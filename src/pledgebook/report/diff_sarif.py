"""A review as SARIF 2.1.0."""

from pledgebook.report import sarif
from pledgebook.report.diff_findings import as_report
from pledgebook.review.review import Review


def render(review: Review, language: str = "en") -> str:
    """The log as text."""
    return sarif.render(as_report(review, language))
