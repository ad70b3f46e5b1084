"""How strongly a number in prose is tied to a promise: by a reference, or by what is spoken of."""

from collections.abc import Iterable, Mapping, Set

from pledgebook.catalog import Catalog
from pledgebook.promises.unit import MINUTE
from pledgebook.prose.acts import Act
from pledgebook.prose.references import ProseReference
from pledgebook.prose.things import about_another, acts_said, things_in
from pledgebook.rules.consistent.claim import ACT, BESIDE, CITED, LINKED, TITLE, Place
from pledgebook.rules.consistent.manner import Side, beside, is_loose, numbers_said
from pledgebook.rules.consistent.profiles import Profile, group_of


def tie(catalog: Catalog, place: Place, mine: Profile) -> int:
    """How strongly the number is tied to the promise by reference or act; 0 where it is not."""
    inside = place.inside()
    if inside is not None:
        target = catalog.resolve(inside.target)
        return CITED if target and target.id == mine.pledge.id else 0
    here = [r for r in place.references if _means(catalog, r, mine)]
    if any(beside(place.text, place.literal, r) for r in here):
        return BESIDE
    return 0 if gives_value(catalog, place, mine) else _by_words(place, mine, here)


def gives_value(catalog: Catalog, place: Place, mine: Profile) -> bool:
    """Whether the promised figure itself stands in this sentence: the number is another one."""
    return any(
        reference.words is None
        and place.sentence[0] <= reference.start < place.sentence[1]
        and _means(catalog, reference, mine)
        for reference in place.references
    )


def _means(catalog: Catalog, reference: ProseReference, mine: Profile) -> bool:
    target = catalog.resolve(reference.target)
    return target is not None and target.id == mine.pledge.id


def _by_words(place: Place, mine: Profile, here: list[ProseReference]) -> int:
    clause = place.text[slice(*place.clause)]
    sentence = place.text[slice(*place.sentence)]
    linked = any(place.sentence[0] <= r.start < place.sentence[1] for r in here)
    spoken, around = acts_said(clause, place.language), clause
    if (
        not spoken
        and place.side in (Side.AT_MOST, Side.AT_LEAST)
        and len(list(numbers_said(sentence))) == 1
    ):
        spoken, around = acts_said(sentence, place.language), sentence
    if mine.payments and _is_money(place):
        shared = _paid(spoken, acts_said(sentence, place.language), mine)
    else:
        things = things_in(around, place.language)
        shared = {
            act
            for act in mine.acts & spoken.keys()
            if _in_time(act, place) and not about_another(act, things, mine.things)
        }
    words = mine.named_in(clause, place.language)
    if not shared and not (linked or place.speech.direct):
        return 0
    if place.side is Side.BARE and not _near(place, spoken, shared):
        return 0
    if place.side is Side.BARE and _counts(place) and len(words) < (1 if place.base == "zh" else 2):
        return 0  # two visits are spoken of in many ways; the promise's own name must be there
    strength = ACT * bool(shared) + LINKED * (linked or place.speech.direct) + TITLE * len(words)
    return strength - (1 if shared and len(spoken) > len(shared) else 0)


def _paid(spoken: Iterable[Act], around: Iterable[Act], mine: Profile) -> set[Act]:
    """Paying, unless the sentence says what for, and it is for another thing than is promised."""
    others = set(around) - {Act.PAY, Act.REFUND}
    if Act.PAY not in spoken or (others and not others & mine.acts):
        return set()
    return {Act.PAY}


_SHORTEST = {Act.REPLY: MINUTE}
_LONGEST = {Act.PICK_UP: 10 * MINUTE}


def _in_time(act: Act, place: Place) -> bool:
    """Whether an act may take so long: to “answer” in a day is to write, in ten seconds to lift
    the receiver."""
    times = [one.size for one in place.literal.quantities if group_of(one) == "time"]
    if any(one.dimension == "months" for one in place.literal.quantities):
        return act not in _LONGEST
    least, most = _SHORTEST.get(act), _LONGEST.get(act)
    return all((least is None or s >= least) and (most is None or s <= most) for s in times)


def _counts(place: Place) -> bool:
    return any(q.dimension.startswith("count") for q in place.literal.quantities)


def _is_money(place: Place) -> bool:
    return any(q.dimension.startswith("money") for q in place.literal.quantities)


def _near(place: Place, spoken: Mapping[Act, tuple[int, ...]], shared: Set[Act]) -> bool:
    """Whether an act is spoken of right beside a number that says not what side it bounds."""
    reach = 24 if place.base != "zh" else 2 if is_loose(place.literal.words) else 10
    base = place.clause[0]
    start, end = place.literal.start - base, place.literal.end - base
    places = [at for act in shared for at in spoken[act]]
    return any(start - reach <= at <= end + reach for at in places)
