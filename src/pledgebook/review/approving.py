"""Which approvals count: of a role that may approve, by somebody who is not the author."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pledgebook.catalog import Catalog
from pledgebook.diagnostic import Words
from pledgebook.records.vocabulary import Role
from pledgebook.review.note import Approval, FiledNote
from pledgebook.rules.rule import both


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an approval does not count."""

    approval: Approval
    why: Words


@dataclass(frozen=True, slots=True)
class Approved:
    """The approvals of a change that count, and those that do not, with why."""

    counting: tuple[Approval, ...] = ()
    refused: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """What approvals are weighed with: the older version's roles, who wrote the change (names,
    addresses, accounts), the day."""

    before: Catalog
    after: Catalog
    authors: frozenset[str]
    today: date


def approved(notes: Iterable[FiledNote], roles: tuple[str, ...], desk: Desk) -> Approved:
    """Weigh the approvals in the notes of a change."""
    counting: list[Approval] = []
    refused: list[Refusal] = []
    for filed in notes:
        for approval in filed.note.approvals:
            why = next(_objections(approval, roles, desk), None)
            if why is None:
                counting.append(approval)
            else:
                refused.append(Refusal(approval, why))
    return Approved(tuple(counting), tuple(refused))


def _objections(approval: Approval, roles: tuple[str, ...], desk: Desk) -> Iterator[Words]:
    role = _role(approval.role, desk)
    if role is None:
        yield both(f"there is no role “{approval.role}”", f"没有岗位“{approval.role}”")
    elif not _may(role, roles, desk):
        yield both(f"“{approval.role}” does not approve this", f"“{approval.role}”无权批准此项")
    if approval.day > desk.today:
        yield both(f"{approval.day} has not come yet", f"{approval.day} 尚未到来")
    if not desk.authors:
        yield both(
            "nobody knows who the author is: name it with --author",
            "不知作者是谁：请用 --author 写明",
        )
    elif {_plain(name) for name in (approval.account, approval.name) if name} & _everyone(desk):
        yield both(f"“{approval.who}” is the author", f"“{approval.who}”是作者本人")
    if approval.account is None and not (approval.name and approval.evidence):
        yield both("without an account it takes a name and evidence", "没有账号时须写明姓名和凭据")
    elif approval.account and role and _plain(approval.account) not in map(_plain, role.accounts):
        yield both(
            f"“{approval.account}” is no account of “{role.id}”",
            f"“{approval.account}”不是“{role.id}”的账号",
        )


def _role(name: str, desk: Desk) -> Role | None:
    """The role as the older version knows it: nobody becomes an approver by the change itself."""
    catalog = desk.before if any(desk.before.of("role")) else desk.after
    target = catalog.resolve(name)
    return target.record if target and isinstance(target.record, Role) else None


def _may(role: Role, roles: tuple[str, ...], desk: Desk) -> bool:
    found = {known.id for name in roles if (known := _role(name, desk)) is not None}
    return role.id in found


def _everyone(desk: Desk) -> frozenset[str]:
    """The authors' names; of an address the part before the sign too, which is often an account."""
    parts = {_plain(name.partition("@")[0]) for name in desk.authors if "@" in name}
    return frozenset({_plain(name) for name in desk.authors} | parts)


def _plain(name: str) -> str:
    return " ".join(name.casefold().removeprefix("@").split())
