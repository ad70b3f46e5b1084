"""How far an edition's number must rise, by what changed since the last one."""

from collections.abc import Iterable

from pledgebook.changes.change import Change, Verdict
from pledgebook.records.handbook import EditionStep
from pledgebook.review.policy import GRAVE, class_of, rises
from pledgebook_mkdocs.release.git import ReleaseError, number


def step(changes: Iterable[Change]) -> EditionStep | None:
    """Major where a promise may be worth less, minor where anything else of substance changed;
    None where only the wording did. What cannot be compared may be less."""
    classes = {class_of(change) for change in changes}
    if classes & set(GRAVE):
        return EditionStep.MAJOR
    return EditionStep.MINOR if classes - {Verdict.EDITORIAL} else None


def demand(last: str, edition: str, changes: tuple[Change, ...]) -> None:
    """See that ``edition`` rises above ``last`` as far as the changes ask. Raises ReleaseError."""
    if not changes:
        raise ReleaseError(f"nothing changed since edition {last}: there is nothing to release.")
    asked = step(changes)
    if number(edition) <= number(last):
        raise ReleaseError(
            f"edition {edition} does not come after {last}. The changes since then ask for"
            f" {least(last, asked)} at least: scripts/release {least(last, asked)}"
        )
    if asked is None or rises(last, edition, asked):
        return
    listed = "\n".join(f"  {one.verdict.value}: {one.id}" for one in _decisive(changes, asked))
    raise ReleaseError(
        f"edition {edition} is too small a step from {last}: {least(last, asked)} at least, for"
        f" it is a {asked.value} edition on account of\n{listed}"
    )


def _decisive(changes: Iterable[Change], asked: EditionStep) -> Iterable[Change]:
    if asked is EditionStep.MAJOR:
        return [change for change in changes if class_of(change) in GRAVE]
    return [change for change in changes if class_of(change) is not Verdict.EDITORIAL]


def least(last: str, asked: EditionStep | None) -> str:
    """The smallest number that will do: 3.0 after 2.4 where a promise is worth less."""
    major, minor, patch, *_ = (*number(last), 0, 0, 0)
    if asked is EditionStep.MAJOR:
        return f"{major + 1}.0"
    if asked is EditionStep.MINOR:
        return f"{major}.{minor + 1}"
    return f"{major}.{minor}.{patch + 1}"
