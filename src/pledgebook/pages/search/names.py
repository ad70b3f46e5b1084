"""What records and their parts are called besides their titles, and by whom they are used."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pledgebook.pages.page import Page
from pledgebook.pages.reading import Reading
from pledgebook.pages.search.asked import Asked
from pledgebook.pages.search.entry import CLASS, CODE, OF_CODE, PART, PLACE, TERM, TITLE, Name
from pledgebook.pages.search.everyday import EVERYDAY
from pledgebook.pages.search.places import Places, class_of, in_every_language, places_of
from pledgebook.pages.search.spoken import spoken
from pledgebook.pages.views.commitment import code_of
from pledgebook.pages.views.promise import title_of
from pledgebook.records.base import Part, Record
from pledgebook.records.commitment import Commitment
from pledgebook.records.promise import Promise
from pledgebook.records.script import Escalation, NeverSay, Objection, ScriptBranch, Speaker, Turn
from pledgebook.records.text import Text
from pledgebook.records.vocabulary import DimensionValue, Grant, Term

_MODEL = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{1,5}-?\d{2,}[A-Za-z]?(?![A-Za-z0-9])")
"""A type designation, as TY56, which settles what is asked about as a place does."""
_AFTER = re.compile(r"^[^:：]*[:：]")
_TIME = re.compile(r"[分时天日周月年]|\b(?:minute|hour|day|week|month|year|clock)")
_HOW_LONG = {"zh": "几天", "en": "how many days"}
_MONEY = re.compile(r"元|%|\b(?:yuan|CNY|free)\b")


@dataclass(frozen=True, slots=True)
class Called:
    """What is known of a record or part beyond its words on the page."""

    title: str = ""
    value: str = ""
    who: str = ""
    names: tuple[Name, ...] = ()
    words: str = ""
    phrases: tuple[str, ...] = ()
    kind: str = ""


class Names:
    """The names of everything, in one language."""

    def __init__(self, reading: Reading) -> None:
        self.language = reading.language
        self._reading = reading
        self._catalog = reading.book.catalog
        self._places = Places(reading.book)
        self._asked = Asked(reading.book, reading.language)

    def of_page(self, page: Page) -> Called:
        """A page that is no record's goes by its title; a list also by what is asked for it."""
        asked = self._asked.of_list(page.url.partition("/")[2])
        return Called(names=(Name(page.title, TITLE),), phrases=(page.title, *asked))

    def of_record(self, record_id: str) -> Called:
        """A record goes by its title, its codes and its id; a term by its synonyms too."""
        record = self._catalog.records[record_id]
        title = self._reading.line(record.title)
        names = [Name(said, TITLE) for said in (title, _AFTER.sub("", title), record.id)]
        names += [Name(alias, TITLE) for alias in record.aliases]
        names += [Name(model, PLACE) for model in _MODEL.findall(title)]
        words = [EVERYDAY["parts"].get(record.kind, "")]
        phrases = [title, *self._asked.of(record, record.id)]
        if isinstance(record, Commitment):
            words.append("@promise")
        if isinstance(record, Commitment) and (code := code_of(record)):
            figures = re.sub(r"\W", "", code)
            names += [Name(code, CODE), Name(figures, CODE), Name(f"C{figures}", CODE)]
            names += [Name(said, CODE) for said in spoken(figures)]
        if isinstance(record, Term):
            called = list(in_every_language(record.title, *record.also))
            names += [Name(said, TERM) for said in called]
            names += [Name(said, TERM) for said in self._wrong(record)]
            words += [*called, *self._wrong(record)]
            words += [EVERYDAY["parts"]["banned"]] if record.banned else []
            phrases += [*called, *self._wrong(record)]
        return Called("", "", self._who(record), tuple(names), " ".join(words), tuple(phrases))

    def of_part(self, record_id: str, anchor: str) -> Called | None:
        """What a place on a record's page is called, or None where it is no part of one."""
        part_id, _, case = anchor.partition("@")
        target = self._reading.book.resolve(f"{record_id}.{part_id}")
        if target is None or target.part is None:
            return None
        if isinstance(target.part, Promise):
            return self._of_promise(target.record, part_id, target.part, case)
        own = getattr(target.part, "title", None)
        title = self._reading.line(own) if isinstance(own, Text) else ""
        names: tuple[Name, ...] = (Name(f"{record_id}.{part_id}", PART),)
        words = ""
        if isinstance(target.part, DimensionValue):
            words = " ".join(in_every_language(*target.part.members, *target.part.also))
            if target.id not in self._places.promised_for:
                names += tuple(
                    Name(said, PLACE) for said in self._places.called([target.part], sure=True)
                )
        words += " " + EVERYDAY["parts"].get(target.part.kind, "")
        heard = tuple(self._reading.line(text) for text in _heard(target.part))
        phrases = (title, *self._asked.of(target.part, target.id), *heard)
        if part_id not in self._catalog.parts[target.record.id]:
            phrases = ()  # inherited: whoever asks for it wants the page it is written on
        if not title and heard:
            banned = isinstance(target.part, NeverSay)
            title = self._reading.word("search-never", words=heard[0]) if banned else heard[0]
        return Called(title, "", "", names, words, phrases, target.part.kind)

    def _of_promise(self, record: Record, part_id: str, promise: Promise, case: str) -> Called:
        title = self._reading.line(title_of(part_id, promise, self._reading))
        around = self._around(record, promise, title)
        words = [title, "@promise"]
        names = [Name(f"{record.id}.{part_id}", PART)]
        if isinstance(record, Commitment) and (code := code_of(record)):
            names.append(Name(f"C{code}.{part_id}", PART))
            names += [] if case else [Name(code, OF_CODE)]
        if case:
            values = case.split("+")
            value = self._reading.promised(promise, values[0])
            parts = list(self._places.of_cases(promise, values))
            where = " ".join(self._reading.line(part.title) for part in parts)
            members = [said for part in parts for said in places_of(part)]
            names = [Name(f"{record.id}.{part_id}@{case}", PART)]
            names += [Name(place, PLACE) for place in self._places.called(parts, sure=True)]
            names += [Name(said, CLASS) for part in parts for said in class_of(part)]
            words += [where, *members]
            title = self._reading.word("search-case", promise=title, case=where)
        else:
            value = self._reading.promised(promise)
            for part in self._places.of_cases(promise):
                names += [Name(place, PLACE) for place in self._places.called([part], sure=False)]
        asked = self._asked.of(promise, f"{record.id}.{part_id}")
        if not promise.asked.get(self.language):
            asked = (*asked, *self._unasked(record, promise, title))
        phrases = [title] if case else [title, *asked, *around]
        words.append(value)
        words += ["@time"] if _TIME.search(value) else []
        words += ["@money"] if _MONEY.search(value) else []
        return Called(title, value, "", tuple(names), " ".join(words), tuple(phrases))

    def _around(self, record: Record, promise: Promise, title: str) -> Iterator[str]:
        """What a promise is about beyond its own title, which may be as short as “Arrival”: its
        record and what it is measured by."""
        yield f"{self._reading.line(record.title)} {title}"
        indicator = self._reading.book.record(promise.indicator) if promise.indicator else None
        if indicator is not None:
            yield self._reading.line(indicator.title)

    def _unasked(self, record: Record, promise: Promise, title: str) -> Iterator[str]:
        """What nobody wrote down how to ask for: how long it takes, and what it says."""
        if _TIME.search(self._reading.promised(promise)):
            asks = _HOW_LONG.get(self.language, "")
            yield f"{self._reading.line(record.title)} {title} {asks}"
        yield self._reading.line(record.summary)
        yield self._reading.line(promise.wording)

    def _who(self, record: Record) -> str:
        named = getattr(record, "role", None)
        listed = [named] if named else list(getattr(record, "roles", ()))
        found = [role for role in map(self._reading.book.record, listed[:2]) if role is not None]
        return self._reading.word("list-comma").join(self._reading.line(r.title) for r in found)

    def _wrong(self, term: Term) -> Iterator[str]:
        for variant in (*term.forbidden, *term.banned):
            said = variant.words.in_(self.language)
            if said:
                yield said

    @cached_property
    def synonyms(self) -> Mapping[str, str]:
        """What readers may say → the preferred term, in this language."""
        found: dict[str, str] = {}
        for term in self._reading.book.listed.get("term", ()):
            if isinstance(term, Term):
                preferred = self._reading.line(term.title)
                also = (words.in_(self.language) for words in term.also)
                for said in (*also, *self._wrong(term)):
                    if said and term.title.in_(self.language):
                        found.setdefault(said, preferred)
        return found


def _heard(part: Part) -> Iterator[Text]:
    """What a customer says there, or what happens: someone who looks for it says it alike."""
    if isinstance(part, Objection):
        yield part.customer
    elif isinstance(part, ScriptBranch | Escalation):
        yield part.when
    elif isinstance(part, Turn) and part.who is Speaker.CUSTOMER:
        yield part.says
    elif isinstance(part, Grant):
        yield part.what
    elif isinstance(part, NeverSay):
        yield part.words
