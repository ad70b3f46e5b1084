"""What a search can find: a page, or a place on one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """What something is called. ``rank`` says how surely whoever types it means just that."""

    words: str
    rank: int


CODE, PART, TERM, CLASS, PLACE, TITLE, OF_CODE = 60, 58, 54, 53, 52, 48, 30


@dataclass(frozen=True, slots=True)
class Entry:
    """A page (``under`` is empty), or a place on the page titled ``under``.

    ``url`` begins at the language's home. ``value`` is what is promised there. ``who`` is the role
    it is for. ``words`` are found as if they stood in the title; ``phrases`` are what it is called
    and how people ask for it, each compared with a question as a whole; ``nearness`` multiplies
    what they count, ``weight`` all the rest.
    """

    url: str
    kind: str
    title: str
    text: str
    under: str = ""
    value: str = ""
    who: str = ""
    names: tuple[Name, ...] = ()
    words: str = ""
    phrases: tuple[str, ...] = ()
    weight: float = 1.0
    nearness: float = 1.0
