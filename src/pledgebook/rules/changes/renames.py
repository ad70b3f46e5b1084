"""What was given another id and keeps its former one as an alias."""

from pledgebook.changes.change import Change, Field


def former_id(change: Change) -> str | None:
    """What a renamed part or record was called, where the change adds that as an alias."""
    if change.before is None or change.after is None:
        return None
    if change.part:
        was, now = change.old_route[-1], change.part
    else:
        was, now = change.before.id, change.after.id
    aliased = any(field.name == "aliases" for field in change.fields)
    return was if aliased and was != now else None


def besides_the_name(change: Change) -> list[Field]:
    """The keys that differ, without those in which a new id stands."""
    naming = ("id", "aliases") if former_id(change) is not None else ()
    return [field for field in change.fields if field.name not in naming]


def renamed_from(change: Change, language: str) -> str:
    """``renamed from “arrive”``; nothing where it was not renamed."""
    was = former_id(change)
    if was is None:
        return ""
    return f"由“{was}”改名" if language == "zh" else f"renamed from “{was}”"
