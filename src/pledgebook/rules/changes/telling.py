"""A change in words: what there was, what there is, and why that matters."""

from collections.abc import Iterator
from dataclasses import dataclass

from pledgebook.catalog import Catalog
from pledgebook.changes.change import Change, Field, PromiseChange, Verdict
from pledgebook.changes.comparison import Comparison
from pledgebook.changes.standing import Standing
from pledgebook.diagnostic import Words
from pledgebook.prose.references import references
from pledgebook.records.base import Status
from pledgebook.records.promise import Promise, Silence
from pledgebook.records.text import Text
from pledgebook.rules.changes.field_words import field_name, value_word
from pledgebook.rules.changes.reasons import clauses, kept_said
from pledgebook.rules.changes.renames import besides_the_name, former_id, renamed_from
from pledgebook.rules.changes.sides import NOTHING, at, sides_of
from pledgebook.rules.changes.values import narrowed, said, side_by_side
from pledgebook.rules.changes.words_of import whole_sides
from pledgebook.rules.consistent.telling import say_limit, told, with_aside
from pledgebook.rules.kind_words import bare, called

_LONGEST_TITLE = 60

_SOUGHT = ("asked", "tags")
"""Long lists by which a record is found: that they changed is enough beside what it says."""

RAW = ("id", "aliases", "code", "tags", "asked", "edition", "models", "accounts")
"""Keys whose values name nothing, even where a record is called so."""


@dataclass(frozen=True, slots=True)
class Told:
    """A change in each language of the rules. ``name`` is what changed, with its id."""

    name: Words
    before: Words
    after: Words
    reason: Words


def tell(change: Change, on: Comparison) -> Told:
    """The words of a change."""
    sides = {language: _sides(change, on, language) for language in ("en", "zh")}
    return Told(
        told(lambda n: named(change, n)),
        {language: pair[0] for language, pair in sides.items()},
        {language: pair[1] for language, pair in sides.items()},
        told(lambda n: _reason(change, on, n)),
    )


def named(change: Change, language: str) -> str:
    """What changed, by its title and id: “Arrival” (110.arrive), “到场”（110.arrive）."""
    title = _title(change, language)
    return with_aside(f"“{title}”", change.id, language) if title else f"“{change.id}”"


def _title(change: Change, language: str) -> str:
    for holder, route in ((change.after, change.route), (change.before, change.old_route)):
        if holder is None:
            continue
        found: object = holder
        if change.part:
            maps = getattr(holder, route[0].replace("-", "_"), {}) if route else {}
            found = maps.get(route[-1]) if isinstance(maps, dict) else None
        for key in ("title", "what", "words", "says", "text", "statement", "asks"):
            text = getattr(found, key, None)
            if text is not None and hasattr(text, "say"):
                return _shortened(" ".join(text.say(language).split()))
    return ""


def _shortened(text: str) -> str:
    """The beginning of a long title; no reference is cut in two."""
    if len(text) <= _LONGEST_TITLE:
        return text
    across = (r.start for r in references(text) if r.start < _LONGEST_TITLE < r.end)
    return f"{text[: next(across, _LONGEST_TITLE)].rstrip()} …"


def _sides(change: Change, on: Comparison, language: str) -> tuple[str, str]:
    if change.promise is not None:
        return _promise_sides(change, change.promise, on, language)
    if not change.fields:
        name = bare(change.kind) if language == "en" else called(change.kind)["zh"]
        there = f"“{_title(change, language)}”" if change.record else name
        nothing = NOTHING[language]
        return (nothing, there) if change.before is None else (there, nothing)
    former = former_id(change)
    if former is not None and not besides_the_name(change):
        return former, change.part or change.record
    if len(change.fields) == 1:
        return _bare_sides(change.fields[0], on, language, change.kind)  # the reason names it
    read = [field for field in change.fields if field.name not in _SOUGHT] or change.fields
    lines = [_field_sides(field, on, language, change.kind) for field in read]
    joint = "；" if language == "zh" else "; "
    return joint.join(old for old, _ in lines), joint.join(new for _, new in lines)


def _field_sides(field: Field, on: Comparison, language: str, kind: str) -> tuple[str, str]:
    old, new = _bare_sides(field, on, language, kind)
    if not field.name:
        return old, new
    name = field_name(field.name, kind)[language]
    colon = "：" if language == "zh" else ": "
    return f"{name}{colon}{old}", f"{name}{colon}{new}"


def _bare_sides(field: Field, on: Comparison, language: str, kind: str) -> tuple[str, str]:
    spoken = _language_of(field, language)
    was, now = narrowed(field.before, field.after)
    catalogs = (None, None) if field.name in RAW else (on.pairs.before, on.pairs.after)
    old, new = said(was, catalogs[0], spoken, kind), said(now, catalogs[1], spoken, kind)
    if old == new or (_is_ambiguous(was, catalogs[0]) or _is_ambiguous(now, catalogs[1])):
        old, new = said(was, None, spoken, kind), said(now, None, spoken, kind)
    if kind == "promise" and isinstance(field.after, Text):
        return old, new  # each word counts
    return side_by_side(old, new)


def _is_ambiguous(names: object, catalog: Catalog | None) -> bool:
    """Whether two names of a list stand for things of one title."""
    if catalog is None or not isinstance(names, tuple):
        return False
    found = [catalog.resolve(name) for name in names if isinstance(name, str)]
    titles = [dict(target.title.items()) for target in found if target is not None]
    return any(one in titles[:place] for place, one in enumerate(titles))


def _language_of(field: Field, language: str) -> str:
    """The language asked for, or one in which the two texts differ."""
    was, now = field.before, field.after
    if not hasattr(was, "in_") or not hasattr(now, "in_") or was.say(language) != now.say(language):
        return language
    differ = (n for n in (*now.languages, *was.languages) if was.in_(n) != now.in_(n))
    return next(differ, language)


def _promise_sides(
    change: Change, promise: PromiseChange, on: Comparison, language: str
) -> tuple[str, str]:
    before = _worth(promise.before, on, language)
    after = _worth(promise.after, on, language)
    if before == after and promise.reasons:
        pairs = [
            whole_sides(r, language) if r.words else sides_of(r, on, language)
            for r in promise.reasons
        ]
        before, after = (_joined(side, language) for side in zip(*pairs, strict=True))
    return before, after


def _joined(words: tuple[str, ...], language: str) -> str:
    """What several reasons have on one side; “nothing” only where there is nothing else."""
    nothing = NOTHING[language]
    there = dict.fromkeys(one for one in words if one != nothing)
    return ("；" if language == "zh" else "; ").join(there) or nothing


def _worth(standing: Standing | None, on: Comparison, language: str) -> str:
    """What a promise bounds, case by case; its words where it bounds nothing."""
    zh = language == "zh"
    if standing is None:
        return NOTHING[language]
    limits = standing.meaning.limits
    parts = dict.fromkeys(
        say_limit(limit, language) + at(on, limit.scope, language) for limit in limits
    )
    words = ("；" if zh else "; ").join(parts)
    promise = standing.pledge.promise
    if not words:
        words = _wording(promise, language)
    if promise.hedge is not None and not isinstance(promise.hedge, Silence):
        words += (
            f"（“{promise.hedge.say(language)}”）" if zh else f" (“{promise.hedge.say(language)}”)"
        )
    if promise.aim.value == "target":
        words = f"目标：{words}" if zh else f"target: {words}"
    return words


def _wording(promise: Promise, language: str) -> str:
    if promise.wording is None:
        return "未作限定" if language == "zh" else "nothing bounded"
    words = " ".join(promise.wording.say(language).split())
    return f"“{side_by_side(words, '')[0]}”"


def _reason(change: Change, on: Comparison, language: str) -> str:
    if change.promise is not None:
        return _promise_reason(change, change.promise, on, language)
    zh = language == "zh"
    kind = called(change.kind)["zh"] if zh else bare(change.kind)
    if change.verdict is Verdict.ADDED:
        return f"新增{kind}" if zh else f"a new {kind}"
    if change.verdict is Verdict.WITHDRAWN:
        return f"删去{kind}" if zh else f"the {kind} is no longer there"
    field = change.fields[0]
    if not field.name:
        came = field.before is None
        if zh:
            return f"{'新增' if came else '删去'}{kind}"
        return f"{called(change.kind)['en']} was {'added' if came else 'taken out'}"
    put = besides_the_name(change)
    renamed = renamed_from(change, language)
    if renamed and not put:
        return renamed
    names = list(dict.fromkeys(field_name(f.name, change.kind)[language] for f in put))
    listed = ("、" if zh else ", ").join(names)
    if renamed:
        listed = with_aside(listed, renamed, language)
    if change.verdict is Verdict.EDITORIAL:
        return f"{listed}：只改写法" if zh else f"only how it is put: {listed}"
    return f"工作有变：{listed}" if zh else f"it changes the work: {listed}"


def _promise_reason(change: Change, promise: PromiseChange, on: Comparison, language: str) -> str:
    zh = language == "zh"
    if change.verdict is Verdict.EDITORIAL:
        return kept_said(promise.reasons[-1], on, language)
    said = clauses(promise, on, language) or [_comes_or_goes(change, language)]
    if change.verdict is Verdict.SUBSTANTIVE:
        said.insert(0, "尚未生效或已停用" if zh else "in a draft, or retired")
    words = ("；" if zh else "; ").join(said)
    return "".join((*_when(promise, language), words))


def _comes_or_goes(change: Change, language: str) -> str:
    zh = language == "zh"
    if change.verdict is Verdict.ADDED:
        return "新的承诺" if zh else "a new promise"
    status = getattr(change.after, "status", Status.IN_FORCE)
    if change.after is not None and status is not Status.IN_FORCE:
        now = value_word(status.value, language)
        return f"记录改为“{now}”" if zh else f"its record is now {now}"
    holds = change.promise is not None and change.promise.ends is not None
    if holds:
        return "在此之前不再有效" if zh else "it does not hold until then"
    return "承诺被撤回" if zh else "the promise is taken back"


def _when(promise: PromiseChange, language: str) -> Iterator[str]:
    zh = language == "zh"
    begins, ends = promise.begins, promise.ends
    if begins is not None:
        yield f"自 {begins.isoformat()} 起" if zh else f"from {begins.isoformat()}"
    if ends is not None:
        gap = "，" if zh and begins else " " if begins else ""
        yield f"{gap}至 {ends.isoformat()} 前" if zh else f"{gap}until {ends.isoformat()}"
    if begins is not None or ends is not None:
        yield "：" if zh else ": "
