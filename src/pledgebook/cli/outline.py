"""The keys that a skeleton does not show, each with what it is for, as comments below it.

They are read from the models, so that a skeleton names every key there is. To use one, its line is
freed of “# ” and filled in.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from pledgebook.diagnostic import Words, say
from pledgebook.load.nodes import parse
from pledgebook.records.base import Model as Base
from pledgebook.records.base import Part, Record
from pledgebook.schema import explained, model_of
from pledgebook.source import Source

Model = type[BaseModel]
Shown = Mapping[Model, set[str]]
_HEAD: Words = {
    "en": "All other keys. To use one, free its line and those it stands under of “# ” and fill it"
    " in; the rest may be deleted.",
    "zh": "其余的键。要用哪个，就去掉该行及其上级各行开头的“# ”，填上内容；其余的可以删去。",
}
_SAME: Words = {"en": "For its keys see “{key}” above.", "zh": "其中的键见上文“{key}”。"}
_MORE: Words = {"en": "For more keys see “{key}” above.", "zh": "另有的键见上文“{key}”。"}
_ID = "my-id"


def with_every_key(text: str, type_: str, language: str) -> str:
    """A skeleton with all keys below it that it does not show."""
    model = model_of(type_)
    value = parse(Source("", uncommented(text))).value
    outline = _Outline(language, shown_in(model, value))
    lines = list(outline.below(model, value, type_))
    return "".join([text, f"\n# {say(_HEAD, language)}\n", *(f"# {line}\n" for line in lines)])


def uncommented(text: str) -> str:
    """A skeleton with the examples in its comments, which stand three spaces in."""
    lines = (
        line.replace("#   ", "", 1) if line.lstrip().startswith("#   ") else line
        for line in text.splitlines()
    )
    return "\n".join(lines)


def shown_in(model: Model, value: Any) -> dict[Model, set[str]]:
    """The keys that are written in ``value``, by the models that they belong to."""
    shown: dict[Model, set[str]] = defaultdict(set)
    _collect(model, value, shown)
    return shown


def _collect(model: Model, value: Any, shown: dict[Model, set[str]]) -> None:
    if not isinstance(value, dict):
        return
    shown[model] |= value.keys()
    for key, shape in _fields(model).items():
        for inner in shape.models:
            for one in shape.items(value.get(key)):
                _collect(inner, one, shown)


@dataclass(frozen=True, slots=True)
class _Shape:
    """What a key holds: models, one of them, a list of them, or a map of them by id."""

    description: str
    models: tuple[Model, ...] = ()
    origin: type | None = None

    def items(self, value: Any) -> list[Any]:
        """The values that are models, of what is written."""
        if self.origin is dict and isinstance(value, dict):
            return list(value.values())
        return (isinstance(value, list) and value) or [value]


def _fields(model: Model) -> dict[str, _Shape]:
    hints = get_type_hints(model, include_extras=True)
    return {
        info.alias or name: _shape(hints[name], info.description or "")
        for name, info in model.model_fields.items()
    }


def _shape(annotation: Any, description: str) -> _Shape:
    members = list(_members(annotation))
    for member in members:
        origin = get_origin(member)
        if origin in (dict, tuple):
            models = _models(_members(get_args(member)[1 if origin is dict else 0]))
            if models:
                return _Shape(description, models, origin)
    return _Shape(description, _models(members))


def _models(members: Any) -> tuple[Model, ...]:
    return tuple(m for m in members if isinstance(m, type) and issubclass(m, BaseModel))


def _members(annotation: Any) -> Iterator[Any]:
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _members(get_args(annotation)[0])
    elif origin in (Union, UnionType):
        for member in get_args(annotation):
            yield from _members(member)
    else:
        yield annotation


def _bases(model: Model) -> list[Model]:
    """The models that it is a kind of, but for those that every record or part is a kind of."""
    return [m for m in model.__mro__[1:] if issubclass(m, Base) and m not in (Base, Part, Record)]


@dataclass(slots=True)
class _Outline:
    language: str
    shown: Shown
    told: dict[Model, str] = field(default_factory=dict)
    """The models that were met, and the key that each was first met under."""

    def below(self, model: Model, value: Any, under: str) -> Iterator[str]:
        """The keys of a model that are not shown, and those of the models below it. What it has in
        common with one that was met is not said again."""
        common = {name for base in self._met(model) for name in _fields(base)}
        for one in (model, *_bases(model)):
            self.told.setdefault(one, under)
        written = value if isinstance(value, dict) else {}
        for key, shape in _fields(model).items():
            if key not in common:
                known = key in self.shown.get(model, ())
                said, lines = self._key(key, shape, known, written.get(key))
                if said or lines:
                    space = "" if self.language == "zh" else " "
                    yield f"{key}:  # {space.join(said)}" if said else f"{key}:"
                yield from lines

    def _key(self, key: str, shape: _Shape, known: bool, value: Any) -> tuple[list[str], list[str]]:
        """What to say of a key, and the lines below it."""
        said = [] if known else [explained(shape.description, self.language)]
        new = [model for model in shape.models if model not in self.told]
        if not known:
            said += [self._see(_SAME, model) for model in shape.models if model in self.told][:1]
        said += [self._see(_MORE, base) for model in new for base in self._met(model)][:1]
        return said, [line for model in new for line in self._inner(shape, model, key, value)]

    def _met(self, model: Model) -> list[Model]:
        return [base for base in _bases(model) if base in self.told]

    def _see(self, words: Words, model: Model) -> str:
        return say(words, self.language).format(key=self.told[model])

    def _inner(self, shape: _Shape, model: Model, key: str, value: Any) -> Iterator[str]:
        """The lines of a model below the key that holds it, in a list or a map where it does."""
        lines = list(self.below(model, shape.items(value)[0], key))
        if shape.origin is dict:
            lines = [f"{self._id(value)}:", *(f"  {line}" for line in lines)] if lines else []
        for number, line in enumerate(lines):
            dash = shape.origin is tuple and number == 0
            yield f"{'  - ' if dash else '    ' if shape.origin is tuple else '  '}{line}"

    def _id(self, value: Any) -> str:
        """The id that the skeleton has there; one that fits any, where it has none."""
        return next(iter(value), _ID) if isinstance(value, dict) else _ID
