"""Lists in brackets that were meant otherwise: as a reference, or as names with Chinese commas."""

import re

from yaml.nodes import Node, ScalarNode, SequenceNode

_COMMA = re.compile("[,，、]")
_WIDE_COMMA = re.compile("[，、]")
_TEXT = re.compile(r"^(?:[ -]*)(?:[a-z][a-z0-9-]*: +)?(\[\[[^\]]*\]\].*\S)")
_FLOW_TEXT = re.compile(r"[{,] *[a-z][a-z0-9-]*: *(\[\[[^\]]*\]\][^,{}]+)")
_NAME = re.compile(r"[a-zA-Z0-9][a-zA-Z0-9.@-]*")


class Bare(str):
    """A reference that was read as a list in a list. What should have been written there is for
    the field to say."""

    __slots__ = ()


def may_be_bare(node: Node) -> bool:
    """Whether a node is a flow list that holds one flow list, which may be meant as a reference."""
    if not isinstance(node, SequenceNode) or not node.flow_style or len(node.value) != 1:
        return False
    return isinstance(node.value[0], SequenceNode) and bool(node.value[0].flow_style)


def bare_reference(written: str) -> Bare | None:
    """The reference that such a list is, if it is written as one."""
    return Bare(written) if written.startswith("[[") and written.endswith("]]") else None


def between_commas(text: str) -> list[str]:
    """What stands between the commas of a text, of either width."""
    return [piece.strip() for piece in _COMMA.split(text)]


def are_names(pieces: list[str]) -> bool:
    """Whether all of them are names and none is prose."""
    return all(_NAME.fullmatch(piece) for piece in pieces)


def parted(node: Node) -> list[str]:
    """The names that stand between full-width commas, where there are several and nothing else."""
    if not isinstance(node, ScalarNode) or node.style or not _WIDE_COMMA.search(node.value):
        return []
    names = [name.strip() for name in _WIDE_COMMA.split(node.value)]
    return names if are_names(names) else []


def text_after_reference(line: str) -> tuple[int, int, str] | None:
    """Where on a line that is no YAML a text begins with a reference and goes on behind it without
    quotation marks: from, to (both counted from 0), and the line as it should be."""
    for pattern in (_TEXT, _FLOW_TEXT):
        for met in pattern.finditer(line):
            text = met[1].rstrip()
            if text.endswith("]]") and pattern is _TEXT:
                continue
            start, end = met.start(1), met.start(1) + len(text)
            quote = "'" if '"' in text else '"'
            return start, end, f"{line[:start]}{quote}{text}{quote}{line[end:]}".strip()
    return None
