"""Every kind of record and part has a name that a message can use, in both languages."""

from collections.abc import Iterator

from pledgebook.records.base import Part
from pledgebook.records.handbook import Handbook
from pledgebook.records.kinds import KINDS
from pledgebook.rules import kind_words


def parts(of: type[Part] = Part) -> Iterator[type[Part]]:
    for part in of.__subclasses__():
        yield part
        yield from parts(part)


def test_every_kind_has_words() -> None:
    kinds = {Handbook.kind, *(kind.kind for kind in KINDS), *(part.kind for part in parts())}
    assert kinds == set(kind_words.KINDS)
    for english, chinese in kind_words.KINDS.values():
        assert english.split()[0] in ("a", "an", "the", "something")
        assert not chinese.isascii()
