"""A review for a person at a terminal."""

from collections.abc import Iterator

from pledgebook.changes.change import Verdict
from pledgebook.diagnostic import say
from pledgebook.report.columns import harmless
from pledgebook.report.diff_words import (
    between,
    findings_said,
    heading,
    quoting,
    summed_up,
    verdict_said,
)
from pledgebook.report.text import Style, finding_text, place
from pledgebook.report.words import COLON, spoken
from pledgebook.review.review import Review


def render(
    review: Review, language: str = "en", *, columns: int = 100, colour: bool = False
) -> str:
    """The whole review, ending in what stands in the way."""
    style = Style(language, columns, colour)
    blocks = [f"{harmless(between(review, language))}{COLON[spoken(language)]}"]
    blocks[0] += f"{summed_up(review, language)}\n"
    blocks += [f"{harmless(say(remark, language))}\n" for remark in review.remarks]
    blocks += [finding_text(finding, style) for finding in review.told]
    blocks += list(_list(heading("editorial", language), _editorial(review, language)))
    blocks += [finding_text(finding, style) for finding in review.findings.new]
    blocks += list(_list(heading("mended", language), _mended(review, language)))
    shown = {finding.offending for finding in review.told}
    blocks += [
        finding_text(finding, style, excerpt=finding.offending not in shown)
        for finding in review.breaches
    ]
    blocks += list(_list(heading("fingerprint", language), _marks(review, language)))
    blocks.append(f"{findings_said(review, language)}\n{verdict_said(review, language)}\n")
    return "\n".join(blocks)


def _list(title: str, lines: Iterator[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield "".join(f"{line}\n" for line in (title, *found))


def _editorial(review: Review, language: str) -> Iterator[str]:
    for one in review.changes:
        if one.change.verdict is Verdict.EDITORIAL:
            name, reason = say(one.told.name, language), say(one.told.reason, language)
            yield f"  {harmless(name)}{COLON[spoken(language)]}{harmless(reason)}"
            if quoting(one):
                for key, side in (("before", one.told.before), ("after", one.told.after)):
                    lead = heading(key, language) + COLON[spoken(language)]
                    yield f"    {lead}{harmless(say(side, language))}"


def _mended(review: Review, language: str) -> Iterator[str]:
    for finding in review.findings.mended:
        message = harmless(say(finding.message, language))
        yield f"  {finding.code} {place(finding.span)}{COLON[spoken(language)]}{message}"


def _marks(review: Review, language: str) -> Iterator[str]:
    """The fingerprints by which a file in ``changes/`` names what it explains."""
    for one in review.changes:
        if one.change.is_of_promise and one.change.verdict is not Verdict.EDITORIAL:
            yield f"  {one.change.mark}  {harmless(say(one.told.name, language))}"
