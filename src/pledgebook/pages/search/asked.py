"""How people ask for a record or a part of one: as its owner wrote it, and as it was collected."""

from collections import defaultdict

from pledgebook.pages.book import Book
from pledgebook.records.base import Part, Record


class Asked:
    """What a book's readers are known to ask, in one language."""

    def __init__(self, book: Book, language: str) -> None:
        self._language = language
        self._collected: dict[str, list[str]] = defaultdict(list)
        for filed in book.catalog.questions:
            if book.audience.reads(filed.questions.audience):
                for name, asked in filed.questions.asked.items():
                    target = book.resolve(name)
                    if target is not None or name.endswith("/"):
                        place = target.id if target is not None else name
                        self._collected[place] += asked.get(language, ())

    def of_list(self, address: str) -> tuple[str, ...]:
        """How people ask for the list of all records of a type, as ``commitments/``."""
        return tuple(self._collected.get(address, ()))

    def of(self, held: Record | Part, full_id: str) -> tuple[str, ...]:
        """How people ask for a record or part, by the id that it has today."""
        collected = self._collected.get(full_id, ())
        return (*held.asked.get(self._language, ()), *collected)
