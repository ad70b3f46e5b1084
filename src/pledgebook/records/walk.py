"""Walking a record: every text, reference, asset and part in it, with its route.

What a field holds is read from its annotation once per model class, so that walking five
thousand records touches only fields that can hold something.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from pledgebook.records.base import Asset, Markdown, Part, Refers
from pledgebook.records.scope import Scoped
from pledgebook.records.text import Text

Route = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value worth knowing about: ``mark`` is Refers, Asset, Markdown, or None for plain text."""

    route: Route
    value: Any
    mark: Refers | Asset | Markdown | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a record, with its id."""

    route: Route
    id: str
    part: Part


Item = Leaf | Piece
_Visit = Callable[[Any, Route], Iterator[Item]]


def walk(model: BaseModel, route: Route = ()) -> Iterator[Item]:
    """Every leaf and part below ``model``, in the order of its fields."""
    for name, key, visit in _plan(type(model)):
        value = getattr(model, name)
        if value is not None and value != () and value != {}:
            yield from visit(value, (*route, key))


@cache
def _plan(model: type[BaseModel]) -> tuple[tuple[str, str, _Visit], ...]:
    hints = get_type_hints(model, include_extras=True)
    found = []
    for name, field in model.model_fields.items():
        visit = _visitor(hints[name])
        if visit:
            found.append((name, field.alias or name, visit))
    return tuple(found)


def _visitor(annotation: Any, mark: Any = None) -> _Visit | None:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        marks = [m for m in arguments[1:] if isinstance(m, Refers | Asset | Markdown | Scoped)]
        return _visitor(arguments[0], marks[0] if marks else mark)
    if isinstance(mark, Scoped):
        return _scope
    if origin in (Union, UnionType):
        return _choice([a for a in arguments if a is not NoneType], mark)
    if origin is tuple:
        inner = _visitor(arguments[0], mark)
        return _sequence(inner) if inner else None
    if origin is dict:
        inner = _visitor(arguments[1], mark)
        return _mapping(inner) if inner else None
    if annotation is Text or (annotation is str and mark):
        return lambda value, route: iter((Leaf(route, value, mark),))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return walk
    return None


def _choice(members: list[Any], mark: Any) -> _Visit | None:
    visitors = [(member, _visitor(member, mark)) for member in members]
    useful = [pair for pair in visitors if pair[1]]
    if len(visitors) == 1 or not useful:
        return useful[0][1] if useful else None

    def visit(value: Any, route: Route) -> Iterator[Item]:
        for member, visitor in useful:
            kind = _plain_type(member)
            if visitor and isinstance(value, kind):
                yield from visitor(value, route)
                return

    return visit


def _plain_type(annotation: Any) -> type:
    if get_origin(annotation) is Annotated:
        return _plain_type(get_args(annotation)[0])
    plain: type = get_origin(annotation) or annotation
    return plain


def _sequence(inner: _Visit) -> _Visit:
    def visit(value: Any, route: Route) -> Iterator[Item]:
        for index, item in enumerate(value):
            yield from inner(item, (*route, str(index)))

    return visit


def _mapping(inner: _Visit) -> _Visit:
    def visit(value: Any, route: Route) -> Iterator[Item]:
        for key, item in value.items():
            if isinstance(item, Part):
                yield Piece((*route, key), key, item)
            yield from inner(item, (*route, key))

    return visit


def _scope(value: Any, route: Route) -> Iterator[Item]:
    for dimension, names in value.items():
        for name in names:
            yield Leaf((*route, dimension), f"{dimension}.{name}", Refers("value"))


def models_at(model: type[BaseModel], route: Route) -> list[type[BaseModel]]:
    """The models that may stand where ``route`` leads from ``model``."""
    return [kind for annotation in _annotations(model, route) for kind in _models(annotation)]


def names_at(model: type[BaseModel], route: Route) -> tuple[bool, bool]:
    """Whether one name, which is no text for readers, may stand where ``route`` leads from
    ``model``, and whether a list of them may."""
    members = [kind for one in _annotations(model, route) for kind in _members(one)]
    lists = [get_args(kind)[0] for kind in members if get_origin(kind) is tuple]
    return str in members, any(str in _members(inner) for inner in lists)


def _annotations(model: type[BaseModel], route: Route) -> list[Any]:
    here: list[Any] = [model]
    for step in route:
        here = [inner for annotation in here for inner in _inside(annotation, step)]
    return here


def _inside(annotation: Any, step: str) -> list[Any]:
    found = []
    for kind in _members(annotation):
        origin, arguments = get_origin(kind), get_args(kind)
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            hints = get_type_hints(kind, include_extras=True)
            found += [
                hints[name] for name, field in kind.model_fields.items() if field.alias == step
            ]
        elif origin is tuple:
            found.append(arguments[0])
        elif origin is dict:
            found.append(arguments[1])
    return found


def _models(annotation: Any) -> list[type[BaseModel]]:
    return [
        kind
        for kind in _members(annotation)
        if isinstance(kind, type) and issubclass(kind, BaseModel)
    ]


def _members(annotation: Any) -> list[Any]:
    if get_origin(annotation) is Annotated:
        return _members(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return [kind for member in get_args(annotation) for kind in _members(member)]
    return [annotation]
