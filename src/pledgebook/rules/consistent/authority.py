"""What roles may grant, and which role acts in a text."""

from pledgebook.catalog import Catalog, remembered
from pledgebook.promises.quantity import Quantity
from pledgebook.records.base import Model, Record, Status
from pledgebook.records.process import Process
from pledgebook.records.script import Script
from pledgebook.records.service import Service
from pledgebook.records.vocabulary import Role
from pledgebook.records.walk import Route

Most = dict[str, Quantity]
"""The most that may be granted, by currency."""


@remembered
def limits(catalog: Catalog) -> dict[str, Most]:
    """The most each role may grant; roles without a money limit are left out."""
    return {role.id: most for role in catalog.of("role") if (most := _most(role))}


def _most(role: Role) -> Most:
    found: Most = {}
    if role.status is Status.RETIRED:
        return found
    for grant in role.may.values():
        amount = grant.up_to
        if amount is not None and amount.dimension.startswith("money"):
            known = found.get(amount.dimension)
            if known is None or amount.size > known.size:
                found[amount.dimension] = amount
    return found


def role_of(catalog: Catalog, record: Record, route: Route) -> Role | None:
    """Who acts: the role of the step or requirement, the one a hand-over goes to, the speaker."""
    part: Model | None = None
    if isinstance(record, Process) and route[0] == "steps":
        part = record.steps[route[1]]
    elif isinstance(record, Service) and route[0] == "requirements":
        part = record.requirements[route[1]]
    elif isinstance(record, Script):
        part = record.escalation[route[1]] if route[0] == "escalation" else record
    name = getattr(part, "to", None) or getattr(part, "role", None)
    target = catalog.resolve(name) if name else None
    return target.record if target and isinstance(target.record, Role) else None


def is_beyond(catalog: Catalog, record: Record, route: Route, amount: Quantity) -> bool:
    """Whether an amount is more than the role that acts there may grant."""
    role = role_of(catalog, record, route)
    most = limits(catalog).get(role.id, {}).get(amount.dimension) if role else None
    return most is not None and amount.size > most.size
