"""A review as a GitLab code quality report."""

from pledgebook.report import gitlab
from pledgebook.report.diff_findings import as_report
from pledgebook.review.review import Review


def render(review: Review, language: str = "en") -> str:
    """The array as text."""
    return gitlab.render(as_report(review, language))
