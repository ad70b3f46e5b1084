"""``CODEOWNERS``: who is asked to review a file, from the accounts of the roles that own its
records. GitHub, GitLab and Gitea read the same file; in all of them the last line that fits counts.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pledgebook.catalog import Catalog
from pledgebook.exports.order import Order
from pledgebook.pages.search.learned import FILE
from pledgebook.records.base import Record
from pledgebook.records.questions import QUESTIONS
from pledgebook.records.vocabulary import Role

_MARKS = ("\\", " ", "#", "[", "]", "*", "?", "!")


def files(order: Order) -> Iterator[tuple[str, bytes]]:
    """The file, with paths seen from where the command was started: the repository's root."""
    yield "CODEOWNERS", codeowners(order.site.book.catalog).encode("utf-8", "surrogateescape")


def codeowners(catalog: Catalog) -> str:
    """Everything belongs to those who approve changes; a record's file to its owner's accounts."""
    lines = ["# Made by pledgebook export codeowners: change the records' owners, not this file."]
    handbook = catalog.handbook
    source = catalog.entry(handbook).source
    root = source.path.removesuffix(source.name).strip("/")
    approvers = _accounts(handbook.review.approvers, catalog)
    if approvers:
        lines.append(f"{_path(root, folder=True)} {' '.join(approvers)}")
        if catalog.questions:
            above = f"{root}/" if root else ""
            lines.append("# What was asked promises nothing: nobody need approve it.")
            lines.append(_path(above + QUESTIONS, folder=True))
            lines.append(_path(above + FILE))
    for path, owners in sorted(_owners(catalog).items()):
        accounts = _accounts(owners, catalog)
        if accounts:
            lines.append(f"{_path(path)} {' '.join(accounts)}")
        elif owners:
            lines.append(f"# {_path(path)}: {', '.join(owners)} has no account")
    return "\n".join(lines) + "\n"


def _owners(catalog: Catalog) -> Mapping[str, list[str]]:
    """The owners of the records in each file."""
    found: dict[str, list[str]] = defaultdict(list)
    for entry in catalog.entries:
        record = entry.record
        if isinstance(record, Record) and record.owner:
            owners = found[entry.source.path]
            if record.owner not in owners:
                owners.append(record.owner)
    return found


def _accounts(roles: Iterable[str], catalog: Catalog) -> list[str]:
    found: dict[str, None] = {}
    for name in roles:
        target = catalog.resolve(name)
        role = target.record if target else None
        if isinstance(role, Role):
            found |= dict.fromkeys(_account(account) for account in role.accounts)
    return [account for account in found if account]


def _account(written: str) -> str:
    """``@name``, or an address of mail as it is; nothing where it could not be an account."""
    account = written.strip()
    if not account or any(mark.isspace() or mark == "#" for mark in account):
        return ""
    return account if "@" in account else f"@{account}"


def _path(path: str, *, folder: bool = False) -> str:
    """A path from the repository's root as a pattern that means only itself."""
    for mark in _MARKS:
        path = path.replace(mark, f"\\{mark}")
    slash = "/" if folder and path not in ("", ".") else ""
    return f"/{path.removeprefix('./').removeprefix('.')}{slash}"
