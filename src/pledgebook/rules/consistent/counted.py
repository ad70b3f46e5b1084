"""From which event a sentence counts the promise that it cites: “within [[…]] of dispatch”."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from pledgebook.analysis.pledges import Pledge, pledge_named
from pledgebook.catalog import Catalog, remembered
from pledgebook.promises.language import base_of
from pledgebook.prose.clauses import sentence_at
from pledgebook.prose.references import ProseReference, references
from pledgebook.records.vocabulary import Event
from pledgebook.rules.consistent.speech import Speech, speeches
from pledgebook.rules.rule import Context

_AFTER_IT = re.compile(
    r"[\s,]*(?:(?:counted|starting|measured|running) )?(?:from|of|after|since)\s+"
    r"(?P<what>[^,.;:]{2,60})"
)
_BEFORE_IT = re.compile(r"\b(?:from|after|since)\s+(?P<what>[^,.;:]{2,60})", re.IGNORECASE)
_STEM = 5


@dataclass(frozen=True, slots=True)
class Counted:
    """A text that counts a promise from another event, and where it says so."""

    speech: Speech
    language: str
    start: int
    end: int
    pledge: Pledge
    event: str


@dataclass(frozen=True, slots=True)
class _Names:
    """How events are told in a sentence: by stems of English titles, by Chinese titles whole."""

    stems: dict[str, tuple[str, ...]]
    titles: dict[str, str]
    common: frozenset[str]


def counted_from(context: Context) -> Iterator[Counted]:
    """Every sentence that counts a promise of time from an event that is not its first."""
    catalog = context.catalog
    for speech in speeches(context):
        for language, text in speech.text.items():
            seen: set[str] = set()
            for reference in references(text):
                pledge = pledge_named(catalog, reference.target, context.today)
                if pledge is None or pledge.events is None or pledge.id in seen:
                    continue
                found = _elsewhere(catalog, pledge, reference, text, language)
                if found is not None:
                    seen.add(pledge.id)
                    yield Counted(speech, language, found[1], found[2], pledge, found[0])


def _elsewhere(
    catalog: Catalog, pledge: Pledge, reference: ProseReference, text: str, language: str
) -> tuple[str, int, int] | None:
    ends = pledge.events
    assert ends is not None
    first, last = sentence_at(text, reference.start)
    named = list(_named(catalog, text, (first, last), reference, language))
    if any(event == ends[0] for event, _, _ in named):
        return None
    return next((found for found in named if found[0] not in ends), None)


def _named(
    catalog: Catalog,
    text: str,
    sentence: tuple[int, int],
    reference: ProseReference,
    language: str,
) -> Iterator[tuple[str, int, int]]:
    """Events from which the sentence counts, each with its place."""
    names = _names(catalog)
    zh = base_of(language) == "zh"
    for cited in references(text):
        target = catalog.resolve(cited.target)
        inside = sentence[0] <= cited.start < sentence[1]
        if target is None or not isinstance(target.record, Event) or target.part is not None:
            continue
        if inside and _is_start(text, cited.start, cited.end, zh):
            yield target.id, cited.start, cited.end
    if zh:
        for event, title in names.titles.items():
            at = text.find(title, *sentence)
            if at >= 0 and _is_start(text, at, at + len(title), zh):
                yield event, at, at + len(title)
        return
    after = _AFTER_IT.match(text, reference.end, sentence[1])
    for found in (after, *_BEFORE_IT.finditer(text, sentence[0], reference.start)):
        if found is not None and "[[" not in found["what"]:
            meant = _by_stems(names, found["what"])
            if meant is not None:
                yield meant, found.start("what"), found.end("what")


def _is_start(text: str, start: int, end: int, zh: bool) -> bool:
    if zh:
        said_after = re.match(r"\]*[的了]?(?:之?后|以后|起|算起|时起|开始计)", text[end:])
        return said_after is not None or text[:start].endswith(("从", "自"))
    before = text[max(0, start - 12) : start].lower()
    return re.search(r"\b(?:from|of|after|since|once)(?: the)? $", before) is not None


def _by_stems(names: _Names, phrase: str) -> str | None:
    words = [word[:_STEM] for word in re.findall(r"[a-z]{3,}", phrase.lower())[:5]]
    best: list[tuple[int, str]] = []
    for event, stems in names.stems.items():
        verb = stems[-1] if stems else ""
        if verb not in words:
            continue
        all_there = all(stem in words for stem in stems)
        if all_there or verb not in names.common:
            best.append((sum(stem in words for stem in stems), event))
    best.sort(reverse=True)
    if not best or (len(best) > 1 and best[0][0] == best[1][0]):
        return None
    return best[0][1]


@remembered
def _names(catalog: Catalog) -> _Names:
    stems, titles = {}, {}
    for event in catalog.of("event"):
        said = {base_of(language): words for language, words in event.title.items()}
        english, chinese = said.get("en"), said.get("zh")
        if english:
            words = re.findall(r"[a-z]{3,}", english.lower())
            stems[event.id] = tuple(word[:_STEM] for word in words)
        if chinese and len(chinese) >= 2:
            titles[event.id] = chinese
    verbs = Counter(found[-1] for found in stems.values() if found)
    return _Names(stems, titles, frozenset(v for v, number in verbs.items() if number > 1))
