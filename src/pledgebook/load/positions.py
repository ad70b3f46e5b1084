"""From a route through a record to the place in its file, worked out only when asked for."""

from dataclasses import replace
from functools import lru_cache

from yaml.nodes import MappingNode, Node, SequenceNode

from pledgebook.load.nodes import compose, span_of
from pledgebook.records.walk import Route
from pledgebook.source import Source, Span


@lru_cache(maxsize=64)
def _root(source: Source) -> Node | None:
    return compose(source.text)


def locate(source: Source, index: int | None, route: Route) -> Span:
    """The place of what ``route`` leads to in the record number ``index`` of the file.

    The span is the value's where that is one line of text, and its key's otherwise. Steps of the
    route that the file does not have (a language of a plain text) are passed over.
    """
    node = _root(source)
    if node is None:
        return source.start()
    key: Node | None = None
    if index is not None and isinstance(node, SequenceNode) and index < len(node.value):
        node = node.value[index]
    if not route:
        return _headline(source, node)
    for step in route:
        found = _child(node, step)
        if found:
            key, node = found
    if isinstance(node, MappingNode | SequenceNode):
        return span_of(source, key) if key is not None else _headline(source, node)
    span = span_of(source, node)
    if span.end_line > span.line and span.end_column == 1 and span.end_line > span.line + 1:
        return span
    return span if span.text() or key is None else span_of(source, key)


def _headline(source: Source, node: Node) -> Span:
    """A record as a whole is shown by its title."""
    for name in ("title", "name", "id"):
        found = _child(node, name)
        if found and found[0] is not None:
            return span_of(source, found[0])
    if isinstance(node, MappingNode) and node.value:
        return span_of(source, node.value[0][0])
    span = span_of(source, node)
    if span.end_line == span.line:
        return span
    return replace(span, end_line=span.line, end_column=span.column)


def key_place(source: Source, index: int | None, route: Route) -> Span:
    """The place of the last key of ``route`` rather than of its value."""
    node = _root(source)
    if index is not None and isinstance(node, SequenceNode) and index < len(node.value):
        node = node.value[index]
    key: Node | None = None
    for step in route:
        found = _child(node, step) if node is not None else None
        if found:
            key, node = found
    return span_of(source, key) if key is not None else locate(source, index, route)


def _child(node: Node, step: str) -> tuple[Node | None, Node] | None:
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if key.value == step:
                return key, value
    elif isinstance(node, SequenceNode) and step.isdigit() and int(step) < len(node.value):
        return None, node.value[int(step)]
    return None
