"""Every kind of record and part has a name that a message can use, in both languages."""

from collections.abc import Iterator
from enum import Enum
from typing import get_args

from pledgebook.records.base import Model, Part
from pledgebook.records.handbook import Handbook
from pledgebook.records.kinds import KINDS
from pledgebook.records.questions import Questions
from pledgebook.rules import kind_words
from pledgebook.rules.changes import field_words


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


def models(of: type[Model] = Model) -> Iterator[type[Model]]:
    """All but what no review tells of."""
    for model in of.__subclasses__():
        if model is not Questions:
            yield model
        yield from models(model)


def test_every_key_and_every_choice_has_a_chinese_word() -> None:
    ours = [one for one in models() if one.__module__.startswith("pledgebook.records")]
    keys = {field.alias or name for one in ours for name, field in one.model_fields.items()}
    assert keys - field_words.CHINESE.keys() == set()
    choices = {
        str(choice.value)
        for one in ours
        for field in one.model_fields.values()
        for kind in (field.annotation, *get_args(field.annotation))
        if isinstance(kind, type) and issubclass(kind, Enum)
        for choice in kind
    }
    assert len(choices) > 20
    assert choices - field_words.VALUES.keys() == set()
