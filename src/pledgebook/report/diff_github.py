"""A review as workflow commands: each change beside its lines."""

from pledgebook.report import github
from pledgebook.report.diff_findings import as_report
from pledgebook.report.diff_words import verdict_said
from pledgebook.review.review import Review


def render(review: Review, language: str = "en") -> str:
    """One command a change or finding, then the line that sums up."""
    return f"{github.render(as_report(review, language))}{verdict_said(review, language)}\n"
