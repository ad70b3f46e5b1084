"""Lists in brackets that were meant otherwise: as a reference, or as names with Chinese commas."""

import re

from yaml.nodes import Node, ScalarNode, SequenceNode

_WIDE_COMMA = re.compile("[，、]")
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


def parted(node: Node) -> list[str]:
    """The names that stand between full-width commas, where there are several and nothing else."""
    if not isinstance(node, ScalarNode) or node.style or not _WIDE_COMMA.search(node.value):
        return []
    names = [name.strip() for name in _WIDE_COMMA.split(node.value)]
    return names if all(_NAME.fullmatch(name) for name in names) else []
