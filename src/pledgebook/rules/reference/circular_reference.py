"""References that go in a circle.

## What
Following one kind of reference leads back to where one began: a standard extends itself by way of
others, a role reports to someone below it, an event comes after itself, a step waits for a step
that waits for it.

## Why
Such an order has no beginning. Nobody could say what the standard holds, who decides in the end, or
which step is the first.

## Example
```yaml roles/driver.yml
title: {en: Driver, zh: 司机}
reports-to: dispatcher
```
```yaml roles/dispatcher.yml
title: {en: Dispatcher, zh: 调度员}
reports-to: driver
```

## Instead
```yaml roles/driver.yml
title: {en: Driver, zh: 司机}
reports-to: dispatcher
```
```yaml roles/dispatcher.yml
title: {en: Dispatcher, zh: 调度员}
reports-to: manager
```
"""

from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from pledgebook.catalog import Catalog, Citation, Holder
from pledgebook.diagnostic import Diagnostic, Label, Severity, Words
from pledgebook.records.process import Process
from pledgebook.records.walk import Route
from pledgebook.rules.reference.citing import resolved
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """引用形成循环。

## 说明
沿着同一种引用走下去会回到起点：标准绕一圈细化了自己，岗位向自己的下级汇报，事件排在自己之后，两个步骤互相等待。

## 理由
这样的顺序没有开头。谁也说不清标准到底包含什么、最终由谁决定、哪一步在先。

## 反例
```yaml roles/driver.yml
title: {zh: 司机, en: Driver}
reports-to: dispatcher
```
```yaml roles/dispatcher.yml
title: {zh: 调度员, en: Dispatcher}
reports-to: driver
```

## 改法
```yaml roles/driver.yml
title: {zh: 司机, en: Driver}
reports-to: dispatcher
```
```yaml roles/dispatcher.yml
title: {zh: 调度员, en: Dispatcher}
reports-to: manager
```
"""

_SAID = {
    "extends": ("“{}” extends “{}”", "“{}”细化“{}”"),
    "variant-of": ("“{}” is a version of “{}”", "“{}”是“{}”的另一版本"),
    "reports-to": ("“{}” reports to “{}”", "“{}”向“{}”汇报"),
    "replaced-by": ("“{}” is replaced by “{}”", "“{}”由“{}”取代"),
    "within": ("“{}” is part of “{}”", "“{}”属于“{}”"),
    "event": ("“{}” comes after “{}”", "“{}”在“{}”之后"),
    "step": ("“{}” waits for “{}”", "“{}”要等“{}”完成"),
}


@dataclass(frozen=True, slots=True)
class _Edge:
    holder: Holder
    route: Route


_Graph = dict[str, dict[str, _Edge]]


def _check(context: Context) -> Iterator[Diagnostic]:
    for relation, graph in _graphs(context.catalog).items():
        for cycle in _cycles(graph):
            yield _finding(context, relation, graph, cycle)


def _graphs(catalog: Catalog) -> dict[str, _Graph]:
    graphs: dict[str, _Graph] = {relation: {} for relation in _SAID}
    for citation, target in resolved(catalog):
        relation = _relation(citation)
        if relation and target:
            edge = _Edge(citation.holder, citation.route)
            graphs[relation].setdefault(_source(citation), {}).setdefault(target.id, edge)
    for process in catalog.of("process"):
        _add_steps_in_order(process, graphs["step"])
    return graphs


def _relation(citation: Citation) -> str:
    """Which order a reference in a field belongs to; empty for all others."""
    route = citation.route
    if citation.in_prose or route[0] not in (*_SAID, "after", "values", "steps"):
        return ""
    if route[0] in _SAID:
        return route[0]
    if route[0] == "after":
        return "event"
    if route[0] == "values" and route[-1] == "within":
        return "within"
    return "step" if route[0] == "steps" and route[2] == "after" else ""


def _source(citation: Citation) -> str:
    part = f".{citation.route[1]}" if citation.route[0] in ("values", "steps") else ""
    return f"{citation.holder.id}{part}"


def _add_steps_in_order(process: Process, graph: _Graph) -> None:
    """A step that does not say what it waits for waits for the one above."""
    before = ""
    for step_id, step in process.steps.items():
        name = f"{process.id}.{step_id}"
        if step.after is None and before:
            graph.setdefault(name, {})[before] = _Edge(process, ("steps", step_id))
        before = name


def _cycles(graph: _Graph) -> Iterator[list[str]]:
    """One way round each circle, from its first node; circles that share a node count as one."""
    left = {node: list(edges) for node, edges in graph.items()}
    while True:
        try:
            TopologicalSorter(left).prepare()
        except CycleError as error:
            ring = list(reversed(error.args[1][1:]))
        else:
            return
        first = min(range(len(ring)), key=lambda n: list(graph).index(ring[n]))
        yield ring[first:] + ring[:first]
        left = {node: edges for node, edges in left.items() if node not in ring}


def _finding(context: Context, relation: str, graph: _Graph, cycle: list[str]) -> Diagnostic:
    pairs = list(zip(cycle, cycle[1:] + cycle[:1], strict=True))
    edges = [graph[one][other] for one, other in pairs]
    said = [_say(relation, one, other) for one, other in pairs]
    related = tuple(
        Label(context.catalog.at(edge.holder, *edge.route), words)
        for edge, words in zip(edges[1:], said[1:], strict=True)
    )
    return RULE.at(
        context,
        edges[0].holder,
        edges[0].route,
        both(
            f"This goes in a circle: {', '.join(w['en'] for w in said)}.",
            f"这里形成循环：{'，'.join(w['zh'] for w in said)}。",
        ),
        both("Take out one of these references.", "请去掉其中一处引用。"),
        offending=" ".join(sorted(cycle)),
        related=related,
    )


def _say(relation: str, one: str, other: str) -> Words:
    english, chinese = _SAID[relation]
    return both(english.format(one, other), chinese.format(one, other))


RULE = Rule("REF009", "circular-reference", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
