"""The list of exports. Each is a module with ``files(order)``, which yields files by name."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pledgebook.exports.order import Order

KINDS = ("book", "cards", "codeowners", "codes", "offline", "register", "search", "tokens")


def maker(kind: str) -> "Callable[[Order], Iterator[tuple[str, bytes]]]":
    """What makes an export of that kind. Raises KeyError for an unknown one."""
    match kind:
        case "book":
            from pledgebook.exports.book import files
        case "cards":
            from pledgebook.exports.cards import files
        case "codeowners":
            from pledgebook.exports.codeowners import files
        case "codes":
            from pledgebook.exports.codes import files
        case "offline":
            from pledgebook.exports.offline import files
        case "register":
            from pledgebook.exports.register import files
        case "search":
            from pledgebook.exports.search import files
        case "tokens":
            from pledgebook.exports.tokens import files
        case _:
            raise KeyError(kind)
    return files
