"""YAML text to plain values, every scalar as the text that was written.

PyYAML's C parser composes the nodes (an own YAML parser would be our own bugs); a resolver that
resolves nothing keeps ``110``, ``010``, ``1.10``, ``no`` and ``12:30`` what they are. Anchors,
aliases, tags and deep nesting are refused before anything is built from them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from pledgebook.diagnostic import Diagnostic
from pledgebook.load.flow_lists import bare_reference, may_be_bare, parted, text_after_reference
from pledgebook.load.hidden import escaped_in, may_hide
from pledgebook.rules.syntax import (
    anchor_or_alias,
    duplicate_key,
    empty_file,
    invalid_yaml,
    nested_too_deep,
    second_document,
    tab_indentation,
    unquoted_reference,
    wrong_value,
    yaml_slips,
)
from pledgebook.source import Source, Span

MOST_LEVELS = 40
_KEYLESS = re.compile(r"([ -]*[a-z][a-z0-9-]*)(：|:(?! |//|$))")
_NULLS = ("", "~", "null")
_MERGE = "<<"
# Text without any of these, and with few brackets, holds no anchor, alias or tag, and cannot nest
# deeper than it indents. Plain looks for words come first: they take a tenth of a pattern's time.
_MARKS = ("&", "*", "!")
_MARKED = re.compile(r"(?:^|[\s\[{,:])[&*!]", re.MULTILINE)
_DEEP = ("\n" + " " * 80, "\n---", "\n%")
_NESTING = ("- - - - - ", "? ? ", "? - ", "- ? ")
_NESTED = re.compile(r"(?:[-?] ){20}|(?:[\[{]\s*){20}")
_FEW_BRACKETS = 20
_MOST_BRACKETS = 200
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_MOST_FORBIDDEN = 30

try:
    from yaml.cyaml import CParser  # type: ignore[attr-defined]
except ImportError:  # a PyYAML built without libyaml: the same, slower
    from yaml import SafeLoader as _Base
else:

    class _Base(CParser, yaml.constructor.SafeConstructor, yaml.resolver.BaseResolver):  # type: ignore[no-redef]
        def __init__(self, stream: str) -> None:
            CParser.__init__(self, stream)
            yaml.constructor.SafeConstructor.__init__(self)
            yaml.resolver.BaseResolver.__init__(self)


class _Loader(_Base):
    """Composes nodes and resolves nothing."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> str:
        return ""

    def descend_resolver(self, current_node: Any, current_index: Any) -> None:
        return None

    def ascend_resolver(self) -> None:
        return None


@dataclass(slots=True)
class Parsed:
    """What a text holds: plain values, and the faults met on the way."""

    value: Any = None
    faults: list[Diagnostic] = field(default_factory=list)
    holds_something: bool = True


def span_of(source: Source, node: Node) -> Span:
    """The place of a node."""
    start, end = node.start_mark, node.end_mark
    return Span(source, start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def compose(text: str) -> Node | None:
    """The root node of a text that was found sound by ``parse``; None where there is none."""
    loader = _Loader(text)
    try:
        return loader.get_single_node()
    except yaml.YAMLError:
        return None
    finally:
        loader.dispose()


def parse(source: Source) -> Parsed:
    """Read a source. Never raises for what the text says."""
    parsed = Parsed()
    if _may_hold_forbidden(source.text):
        parsed.faults += _forbidden(source)
        if parsed.faults:
            return parsed
    loader = _Loader(source.text)
    try:
        root = loader.get_single_node()
    except yaml.YAMLError as error:
        parsed.faults.append(_not_yaml(source, error))
        return parsed
    finally:
        loader.dispose()
    if root is None or (isinstance(root, ScalarNode) and root.value in _NULLS):
        parsed.faults.append(empty_file.found(source.start()))
        return parsed
    parsed.value = _value(root, source, parsed.faults)
    return parsed


def _may_hold_forbidden(text: str) -> bool:
    brackets = text.count("[") + text.count("{")
    if brackets > _MOST_BRACKETS or text.startswith("%") or any(mark in text for mark in _DEEP):
        return True
    if any(mark in text for mark in _MARKS) and _MARKED.search(text):
        return True
    nests = brackets >= _FEW_BRACKETS or any(mark in text for mark in _NESTING)
    return nests and _NESTED.search(text) is not None


def _value(node: Node, source: Source, faults: list[Diagnostic]) -> Any:
    if isinstance(node, ScalarNode):
        if not node.style and node.value in _NULLS:
            return None
        if node.style == '"' and may_hide(node.value):
            faults += escaped_in(span_of(source, node))
        return node.value
    if isinstance(node, MappingNode):
        return _mapping(node, source, faults)
    if may_be_bare(node) and (reference := bare_reference(span_of(source, node).text())):
        faults.append(unquoted_reference.found(span_of(source, node), reference))
        return reference
    return list(_items(node, source, faults)) if isinstance(node, SequenceNode) else None


def _items(node: SequenceNode, source: Source, faults: list[Diagnostic]) -> Iterator[Any]:
    """The items of a list; names that a full-width comma was to part are parted all the same."""
    for child in node.value:
        names = parted(child) if node.flow_style else []
        if names:
            every = (parted(one) or [span_of(source, one).text()] for one in node.value)
            whole = ", ".join(name for part in every for name in part)
            faults.append(wrong_value.wide_comma(span_of(source, child), whole))
            yield from names
        else:
            yield _value(child, source, faults)


def _mapping(node: MappingNode, source: Source, faults: list[Diagnostic]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    first: dict[str, Node] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, ScalarNode):
            place = span_of(source, key_node)
            faults.append(wrong_value.found(place, "A key should be one word.", "键应为一个词。"))
            continue
        key = key_node.value
        if key == _MERGE and not key_node.style:
            faults.append(anchor_or_alias.found(span_of(source, key_node), _MERGE))
        elif key in found:
            place, before = span_of(source, key_node), span_of(source, first[key])
            faults.append(duplicate_key.found(place, key, before))
        else:
            first[key] = key_node
            found[key] = _value(value_node, source, faults)
    return found


def _forbidden(source: Source) -> list[Diagnostic]:
    """Anchors, aliases, tags, further documents and deep nesting, read event by event."""
    faults: list[Diagnostic] = []
    depth = documents = 0
    try:
        for event in yaml.parse(source.text, Loader=_Loader):
            if len(faults) > _MOST_FORBIDDEN:
                break
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents == 2:
                    faults.append(second_document.found(_event_span(source, event)))
            elif getattr(event, "anchor", None) or getattr(event, "tag", None):
                span = _event_span(source, event)
                written = span.text().split()[0]
                faults.append(anchor_or_alias.found(span.find(written), written))
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > MOST_LEVELS:
                    faults.append(nested_too_deep.found(_event_span(source, event), MOST_LEVELS))
                    break
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except yaml.YAMLError as error:
        faults.append(_not_yaml(source, error))
    return faults


def _event_span(source: Source, event: yaml.Event) -> Span:
    start: Any = event.start_mark
    end: Any = event.end_mark
    line, column = start.line + 1, start.column + 1
    if (end.line, end.column) <= (start.line, start.column):
        return Span(source, line, column, line, column + 1)
    return Span(source, line, column, end.line + 1, end.column + 1)


def _not_yaml(source: Source, error: yaml.YAMLError) -> Diagnostic:
    mark = getattr(error, "problem_mark", None)
    problem = str(getattr(error, "problem", None) or error).split("\n")[0]
    if "unexpected end of stream" in problem:
        mark = getattr(error, "context_mark", None) or mark
    line = mark.line + 1 if mark else 1
    column = mark.column + 1 if mark else 1
    if meant := text_after_reference(source.line(line)):
        start, end, mended = meant
        place = Span(source, line, start + 1, line, end + 1)
        return unquoted_reference.found_in_text(place, mended)
    span = Span(source, line, column, line, column + 1)
    before = source.line(line)[:column]
    if problem.startswith("mapping values") and ":" not in before[:-1] + source.line(line - 1):
        problem = "could not find expected ':'"
    if "could not find" in problem or problem.startswith("mapping values"):
        span, problem = _colon_above(source, line) or (span, problem)
    if "\t" in before and ("token" in problem or "tab" in problem):
        at = before.index("\t") + 1
        return tab_indentation.found(Span(source, line, at, line, at + 1))
    if "control characters" in problem:
        span = _control_character(source) or span
    return invalid_yaml.found(span, problem, str(getattr(error, "context", None) or ""))


def _colon_above(source: Source, line: int) -> tuple[Span, str] | None:
    """The colon that makes no key of a line just above, and the slip that it is."""
    for above in range(line, max(0, line - 4), -1):
        met = _KEYLESS.match(source.line(above))
        if met:
            place = met.end(1) + 1
            slip = yaml_slips.NO_SPACE if met[2] == ":" else yaml_slips.WIDE_COLON
            return Span(source, above, place, above, place + 1), slip
    return None


def _control_character(source: Source) -> Span | None:
    for number, line in enumerate(source.text.split("\n"), 1):
        found = _CONTROL.search(line)
        if found:
            return Span(source, number, found.start() + 1, number, found.start() + 2)
    return None
