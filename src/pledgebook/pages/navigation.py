"""How a handbook is laid out: which indexes stand together under which heading."""

from dataclasses import dataclass

from pledgebook.pages.book import Book
from pledgebook.pages.views import coverage, what_changed
from pledgebook.pages.words import words
from pledgebook.records.base import Audience
from pledgebook.records.kinds import BY_KIND

IDENTITY = "identity/"
"""The address of the page about all four facets of the identity."""
COVERAGE = "coverage/"
"""The address of the matrix of coverage."""

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


def groups(book: Book, language: str) -> tuple[Group, ...]:
    """The navigation in one language, without what is empty."""
    said = words(language)
    indexed = indexed_kinds(book)
    first = ("", what_changed.ADDRESS) if what_changed.exists(book) else ("",)
    made = [Group("", tuple(f"{language}/{path}" for path in first))]
    for key, kinds in GROUPS:
        folders = [f"{BY_KIND[kind].folder}/" for kind in kinds if kind in indexed]
        if folders and key == "group-identity":
            folders.insert(0, IDENTITY)
        if folders:
            made.append(Group(said[key], tuple(f"{language}/{folder}" for folder in folders)))
    for_owners = [HEALTH] if book.audience is Audience.INTERNAL else []
    for_owners += [COVERAGE] if coverage.exists(book) else []
    if for_owners:
        made.append(Group(said["group-owners"], tuple(f"{language}/{path}" for path in for_owners)))
    return tuple(made)
