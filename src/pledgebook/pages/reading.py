"""One language of a book, seen from pages of one depth: words, links and values become HTML."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from markupsafe import Markup, escape

from pledgebook.catalog import Target
from pledgebook.pages import links, naming, prose, saying
from pledgebook.pages.book import Book
from pledgebook.pages.glossary import Glossary, explained
from pledgebook.pages.words import words
from pledgebook.promises.bound import Bound
from pledgebook.promises.language import base_of
from pledgebook.promises.quantity import Quantity, say
from pledgebook.prose.references import ProseReference, references
from pledgebook.records.base import Record
from pledgebook.records.promise import Promise
from pledgebook.records.promise_saying import say_promise
from pledgebook.records.promise_values import in_force
from pledgebook.records.text import Text

_CACHED = 20_000
EMPTY = Markup("")


class Reading:
    """What authored text, references and values look like in one language.

    ``language`` is the handbook's, by which its words are found; ``spoken`` the one in which we
    say things ourselves: ``zh`` in ``zh-TW``. ``home`` leads from the page to the language's home
    (``../../``). Everything is cached by content: a reading serves all pages of one depth.
    """

    def __init__(self, book: Book, language: str, home: str, glossary: Glossary) -> None:
        self.book = book
        self.language = language
        self.spoken = base_of(language)
        self.home = home
        self.glossary = glossary
        self._words: Mapping[str, str] = words(language)
        self.link = lru_cache(_CACHED)(self._link)
        self.value = lru_cache(_CACHED)(self._value_of)
        self._refer = lru_cache(_CACHED)(self._refer_html)
        self._being_said: set[str] = set()
        self._inline = lru_cache(_CACHED)(self._inline_html)
        self._blocks = lru_cache(_CACHED)(self._blocks_html)

    # Words of our own

    def word(self, key: str, **values: object) -> str:
        """The word of that key. Raises KeyError for an unknown one."""
        said = self._words[key]
        return said.format(**values) if values else said

    def day(self, value: date) -> str:
        """A date as it is said."""
        return saying.day(value, self.spoken)

    def quantity(self, value: Quantity) -> str:
        """``45 minutes``."""
        return say(value, self.spoken)

    def bound(self, value: Bound) -> str:
        """``at most 45 minutes``."""
        return saying.bounded(value, self.spoken)

    # Authored text

    def plain(self, text: Text | None) -> str:
        """The words in this language, else in the first written, references said in words."""
        if text is None:
            return ""
        return self.said(prose.clean(text.say(self.language)))

    def said(self, words: str) -> str:
        """Words with their references said."""
        if "[[" not in words:
            return words
        pieces, end = [], 0
        for reference in references(words):
            pieces += [words[end : reference.start], self.reference(reference).striptags()]
            end = reference.end
        return "".join([*pieces, words[end:]])

    def line(self, text: Text | None) -> str:
        """The words on one line, for titles."""
        return " ".join(self.plain(text).split())

    def foreign(self, text: Text) -> str | None:
        """The language the words are in, where that is not this one."""
        if text.in_(self.language) is not None:
            return None
        return next(iter(text.languages), None)

    def label(self, text: Text | None) -> Markup:
        """The words without links, for where a link is around them."""
        if text is None:
            return EMPTY
        return self._in_its_language(escape(self.plain(text)), text, "span")

    def terms(self, text: Text) -> frozenset[str]:
        """The glossary terms that stand in the text in this language."""
        said = text.in_(self.language)
        return self.glossary.found(said) if said else frozenset()

    def text(self, text: Text | None, wanted: frozenset[str] = frozenset()) -> Markup:
        """Plain text as HTML; a language attribute where it is not in this language."""
        return self._inline(text, wanted) if text is not None else EMPTY

    def prose(
        self, text: Text | None, wanted: frozenset[str] = frozenset(), level: int = 3
    ) -> Markup:
        """Markdown as HTML."""
        return self._blocks(text, wanted, level) if text is not None else EMPTY

    def _inline_html(self, text: Text, wanted: frozenset[str]) -> Markup:
        said = prose.clean(text.say(self.language))
        html = prose.inline(said, self.reference, self.glossary, wanted, explained)
        return self._in_its_language(html, text, "span")

    def _blocks_html(self, text: Text, wanted: frozenset[str], level: int) -> Markup:
        said = prose.clean(text.say(self.language))
        html = prose.blocks(said, self.reference, self.glossary, wanted, explained, level)
        return self._in_its_language(html, text, "div")

    def _in_its_language(self, html: Markup, text: Text, tag: str) -> Markup:
        foreign = self.foreign(text)
        if foreign is None:
            return html
        return Markup('<{0} lang="{1}">{2}</{0}>').format(tag, foreign, html)

    # References

    def url(self, record: Record, part_id: str | None = None) -> str:
        """The address of a record or a part of it, from these pages."""
        return self.home + links.record_path(record, part_id)

    def title(self, target: Target) -> Text:
        """What to call the target of a reference: its title, else its first words in quotes."""
        quoted = self.word("quoted", words="{}").format
        return naming.title(target, self.language, self.said, quoted)

    def _link(self, name: str, said: str | None = None) -> Markup:
        """A link to a record or part by its full id, with its title unless words are given.

        What this audience may not see leaves only the words, or a word for its kind.
        """
        target = self.book.catalog.resolve(name)
        if target is None:
            return escape(said or name)
        if not self.book.shows(target.record):
            return escape(said) if said else self._hidden(target)
        label = escape(said) if said else self.label(self.title(target))
        return self._anchor(target, label)

    def _anchor(self, target: Target, label: Markup, case: str | None = None) -> Markup:
        # Addresses are made of ids alone, which hold nothing to escape.
        part_id = target.part_id
        if case and isinstance(target.part, Promise) and self._has_case(target.part, case):
            part_id = f"{part_id}@{case}"
        return Markup(f'<a href="{self.url(target.record, part_id)}">{label}</a>')

    def _has_case(self, promise: Promise, case: str) -> bool:
        """Whether that value alone has a line, and so an address, of its own."""
        current = in_force(promise, self.book.today) if promise.values else promise
        return any(len(one.scope) == 1 and one.is_for(case) for one in current.cases)

    def _hidden(self, target: Target) -> Markup:
        kind = self.word(f"kind-{target.record.kind}")
        return escape(self.word("not-shown", kind=kind))

    def reference(self, reference: ProseReference) -> Markup:
        """A reference in prose: a promise's value, else a title, linked."""
        return self._refer(reference.target, reference.case, reference.words)

    def _refer_html(self, name: str, case: str | None, words: str | None) -> Markup:
        if name in self._being_said:  # words that quote themselves
            return escape(words or name)
        self._being_said.add(name)
        try:
            value = "" if words else self.value(name, case)
            if not value:
                return self.link(name, words)
            target = self.book.resolve(name)
            said = Markup(f'<span class="pb-value">{escape(value)}</span>')
            return self._anchor(target, said, case) if target else said
        finally:
            self._being_said.remove(name)

    def _value_of(self, name: str, case: str | None = None) -> str:
        """The value of the promise of that name that holds today; empty where there is none."""
        target = self.book.resolve(name)
        promise = target.part if target else None
        return self.promised(promise, case) if isinstance(promise, Promise) else ""

    # Promises

    def promised(self, promise: Promise, case: str | None = None) -> str:
        """The value that holds today, without its comparator; empty where none is written."""
        current = in_force(promise, self.book.today) if promise.values else promise
        return say_promise(current, self.spoken, self.case_name, self.calendar, case=case)

    def case_name(self, dimension: str, value: str, _language: str = "") -> str:
        """What readers call a value of a dimension."""
        target = self.book.resolve(f"{dimension}.{value}")
        return self.plain(target.title) if target else value

    def calendar(self, name: str, _language: str = "") -> str:
        """What readers call a calendar."""
        calendar = self.book.catalog.handbook.calendars.get(name)
        return self.plain(calendar.title) if calendar else name
