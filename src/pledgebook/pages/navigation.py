"""How a handbook is laid out: which indexes stand together under which heading."""

from dataclasses import dataclass

from pledgebook.analysis.coverage import matrix
from pledgebook.pages.book import Book
from pledgebook.pages.words import words
from pledgebook.records.base import Audience
from pledgebook.records.kinds import BY_KIND

IDENTITY = "identity/"
"""The address of the page about all four facets of the identity."""
COVERAGE = "coverage/"
"""The address of the matrix of coverage."""
WHAT_CHANGED = "what-changed/"
"""The address of the page that tells what each edition changed."""

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("group-promises", ("commitment", "service", "product")),
    ("group-work", ("role", "script", "process", "form")),
    ("group-measure", ("indicator", "event", "dimension")),
    ("group-identity", ("mind", "behaviour", "visual", "social")),
    ("group-learn", ("guide", "course", "term")),
)
HEALTH = "health/"
"""The address of the page for those who keep the handbook."""


@dataclass(frozen=True, slots=True)
class Group:
    """A heading of the navigation and the addresses of the index pages below it, from the site's
    root. The home page stands first, in a group without a title."""

    title: str
    urls: tuple[str, ...]


def indexed_kinds(book: Book) -> tuple[str, ...]:
    """The kinds that have an index, in the order of the navigation."""
    return tuple(kind for _, kinds in GROUPS for kind in kinds if book.listed.get(kind))


def shows_coverage(book: Book) -> bool:
    """Whether there is a matrix of coverage: it is the company's own business."""
    internal = book.audience is Audience.INTERNAL
    return internal and bool(matrix(book.catalog, book.today).rows)


def tells_changes(book: Book) -> bool:
    """Whether any edition is on record."""
    return bool(book.history.editions)


def groups(book: Book, language: str) -> tuple[Group, ...]:
    """The navigation in one language, without what is empty."""
    said = words(language)
    indexed = indexed_kinds(book)
    first = ("", WHAT_CHANGED) if tells_changes(book) else ("",)
    made = [Group("", tuple(f"{language}/{path}" for path in first))]
    for key, kinds in GROUPS:
        folders = [f"{BY_KIND[kind].folder}/" for kind in kinds if kind in indexed]
        if folders and key == "group-identity":
            folders.insert(0, IDENTITY)
        if folders:
            made.append(Group(said[key], tuple(f"{language}/{folder}" for folder in folders)))
    for_owners = [HEALTH] if book.audience is Audience.INTERNAL else []
    for_owners += [COVERAGE] if shows_coverage(book) else []
    if for_owners:
        made.append(Group(said["group-owners"], tuple(f"{language}/{path}" for path in for_owners)))
    return tuple(made)
