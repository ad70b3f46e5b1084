"""How people ask for a record or a part of one: as its owner wrote it, and as it was collected."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from pledgebook.catalog import Catalog, Target
from pledgebook.pages.book import Book
from pledgebook.records.base import Part, Record


def everything_asked(catalog: Catalog) -> Iterator[Mapping[str, tuple[str, ...]]]:
    """All that people wrote down or collected, place by place: ways of asking by language."""
    for record in catalog.records.values():
        yield record.asked
        for part in catalog.parts[record.id].values():
            yield part.asked
    for filed in catalog.questions:
        yield from filed.questions.asked.values()


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
                        place = _found_at(target, book) if target is not None else name
                        self._collected[place] += asked.get(language, ())

    def of_list(self, address: str) -> tuple[str, ...]:
        """How people ask for the list of all records of a type, as ``commitments/``."""
        return tuple(self._collected.get(address, ()))

    def of(self, held: Record | Part, full_id: str) -> tuple[str, ...]:
        """How people ask for a record or part, by the id that it has today."""
        collected = self._collected.get(full_id, ())
        return (*held.asked.get(self._language, ()), *collected)


def _found_at(target: Target, book: Book) -> str:
    """An inherited part is found on the page it is written on; whoever asks for it here wants the
    page that inherits it."""
    record = target.record
    own = target.part_id is None or target.part_id in book.catalog.parts[record.id]
    return target.id if own else record.id
