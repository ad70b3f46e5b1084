"""The texts in which we say something of our promises, and which promises each speaks of.

Left out are words that are not ours (what customers say, what is never to be said, wrong answers
of a test) and what tells of the past (retired records, weaknesses of an old process).
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pledgebook.analysis.pledges import pledges, subject_of
from pledgebook.analysis.variants import that_count
from pledgebook.catalog import Catalog, remembered
from pledgebook.promises.bound import Bound
from pledgebook.promises.quantity import Quantity
from pledgebook.prose.references import references
from pledgebook.records.base import Part, Record, Status
from pledgebook.records.commitment import Commitment
from pledgebook.records.form import Form
from pledgebook.records.identity import Mind, Social
from pledgebook.records.indicator import Indicator
from pledgebook.records.learning import Course
from pledgebook.records.process import Process
from pledgebook.records.promise import Promise
from pledgebook.records.scope import Scope
from pledgebook.records.script import Script, Speaker
from pledgebook.records.service import Service
from pledgebook.records.text import Text
from pledgebook.records.vocabulary import Term
from pledgebook.records.walk import Leaf, Route
from pledgebook.rules.rule import Context


@dataclass(frozen=True, slots=True)
class Speech:
    """A text of a record: ``about`` are the full ids of the promises it may speak of, the ones
    cited in it first. ``exact`` words are published or spoken just so: a number may stand there."""

    record: Record
    route: Route
    text: Text
    about: tuple[str, ...]
    exact: bool = False
    direct: bool = False
    """Whether it belongs to one promise by its place, as a field that feeds its indicator."""

    @property
    def own(self) -> tuple[Quantity, ...]:
        """Figures of the part it stands in, which it may say: a requirement's bound, a step's
        time."""
        return _own_figures(self.record, self.route)

    @property
    def applies(self) -> tuple[Scope, Scope]:
        """Where a service standard, and where its requirement holds; empty is everywhere."""
        if not isinstance(self.record, Service):
            return {}, {}
        name = self.route[1] if self.route[0] == "requirements" else ""
        requirement = self.record.requirements.get(name)
        return self.record.applies, requirement.applies if requirement else {}


def speeches(context: Context) -> tuple[Speech, ...]:
    """Every text of a record, or part, that names a promise."""
    return tuple(speech for speech in _all(context.catalog, context.today) if speech.about)


_TELLING = ("script", "course", "guide", "form", "social", "process", "behaviour")


def unnamed(context: Context) -> Iterator[Speech]:
    """Texts that tell staff or the public what we do, and name no promise."""
    return (
        s for s in _all(context.catalog, context.today) if not s.about and s.record.kind in _TELLING
    )


@remembered
def _all(catalog: Catalog, today: date) -> tuple[Speech, ...]:
    counted = {process.id for process in that_count(catalog.of("process"), today)}
    listing = _Listing(catalog, today)
    return tuple(
        speech
        for record in catalog.records.values()
        if record.status is not Status.RETIRED
        if not isinstance(record, Term)
        if not isinstance(record, Process) or record.id in counted
        for speech in _in_record(catalog, record, listing)
    )


def _in_record(catalog: Catalog, record: Record, listing: "_Listing") -> Iterator[Speech]:
    whole, parts = listing.of(record)
    for item in catalog.items[record.id]:
        if not isinstance(item, Leaf) or not isinstance(item.value, Text):
            continue
        cited = listing.cited(item.value)
        if not _is_ours(record, item.route):
            continue
        part = parts.get(item.route[:2], ())
        about = tuple(dict.fromkeys((*cited, *part, *whole)))
        exact = _is_exact(record, item.route)
        direct = isinstance(record, Form) and bool(part)
        yield Speech(record, item.route, item.value, about, exact, direct)


class _Listing:
    """Which promises a record names, as a whole and by its parts."""

    def __init__(self, catalog: Catalog, today: date) -> None:
        self._catalog = catalog
        self._names: dict[str, tuple[str, ...]] = {}
        self._by_subject: dict[object, list[str]] = defaultdict(list)
        for pledge in pledges(catalog, today):
            if pledge.record.status is not Status.RETIRED:
                self._by_subject[pledge.subject].append(pledge.id)

    def of(self, record: Record) -> tuple[tuple[str, ...], dict[Route, tuple[str, ...]]]:
        """The promises the record names, and those its parts name, by route."""
        whole: list[str] = []
        parts: dict[Route, tuple[str, ...]] = {}
        for key in ("promises", "delivers"):
            named = getattr(record, key, ())
            if isinstance(named, dict):
                whole += [f"{record.id}.{part_id}" for part_id in named]
            else:
                whole += [one for name in named for one in self._meant(name)]
        if isinstance(record, Indicator):
            whole += self._measured(record)
        if isinstance(record, Form):
            for name, field in record.fields.items():
                target = self._catalog.resolve(field.feeds) if field.feeds else None
                if target and isinstance(target.record, Indicator):
                    parts["fields", name] = tuple(self._measured(target.record))
        if isinstance(record, Course):
            for key, these in (("modules", record.modules), ("questions", record.questions)):
                for name, one in these.items():
                    parts[key, name] = tuple(p for c in one.cites for p in self._meant(c))
        return tuple(dict.fromkeys(whole)), parts

    def cited(self, text: Text) -> tuple[str, ...]:
        """The promises that a text cites, in any of its languages."""
        found: list[str] = []
        for _, words in text.items():
            if "[[" in words:
                found += [one for ref in references(words) for one in self._meant(ref.target)]
        return tuple(dict.fromkeys(found))

    def _meant(self, name: str) -> tuple[str, ...]:
        """The promise of that name; all of a commitment's, where it is named as a whole."""
        if name not in self._names:
            target = self._catalog.resolve(name)
            found: tuple[str, ...] = ()
            if target and target.record.status is not Status.RETIRED:
                if isinstance(target.part, Promise):
                    found = (target.id,)
                elif isinstance(target.record, Commitment) and target.part is None:
                    found = tuple(f"{target.id}.{part_id}" for part_id in target.record.promises)
            self._names[name] = found
        return self._names[name]

    def _measured(self, indicator: Indicator) -> list[str]:
        subject = subject_of(self._catalog, indicator, "")
        return self._by_subject.get(subject, [])


_DEFINES = (
    *("measures", "population", "exclusions", "no-exclusions", "data-source", "frequency"),
    *("targets", "sources", "accepts", "retired-because", "evidence", "weaknesses", "title"),
    *("promises", "figures", "charges", "tags", "media"),
)


def _is_ours(record: Record, route: Route) -> bool:
    """Whether the text says what we do, today, in our own words."""
    if route[0] in _DEFINES or route[-1] in ("because", "title", "evidence", "unit"):
        return False
    if isinstance(record, Script):
        if route[0] == "turns" and record.turns[route[1]].who is Speaker.CUSTOMER:
            return route[2] == "note"
        return (route[0], route[-1]) not in (("never-say", "words"), ("objections", "customer"))
    if isinstance(record, Course) and route[0] == "questions":
        question = record.questions[route[1]]
        return route[2] != "options" or route[3] == question.answer
    if isinstance(record, Service):
        return "values" not in route
    return True


def _is_exact(record: Record, route: Route) -> bool:
    """Words published or spoken exactly so: slogans, public claims, verbatim lines."""
    if isinstance(record, Script) and route[0] in ("turns", "say"):
        part = record.turns[route[1]] if route[0] == "turns" else record.say[route[1]]
        return part.verbatim and route[2] != "note"
    if isinstance(record, Social):
        return route[0] == "claim"
    if isinstance(record, Mind):
        return route[0] == "slogans"
    return isinstance(record, Commitment) and route[0] in ("slogan", "theme")


def _own_figures(record: Record, route: Route) -> tuple[Quantity, ...]:
    part: object = record
    for step in route[:2]:
        part = (
            part.get(step)
            if isinstance(part, dict)
            else getattr(part, step.replace("-", "_"), None)
        )
    if not isinstance(part, Part):
        return ()
    given = [getattr(part, name, None) for name in ("bound", "least", "most", "within", "up_to")]
    given += [getattr(t, name) for t in getattr(part, "times", ()) for name in ("least", "most")]
    quantities = [one.quantity if isinstance(one, Bound) else one for one in given]
    return tuple(q for q in quantities if isinstance(q, Quantity))
