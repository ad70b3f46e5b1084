"""A number tied to a promise by the promise's own words alone.

For what no list of acts can foresee: a card is blocked, a parcel held, a queue waited in. Where
another promise fits better, or other goods are spoken of, or an excluded case, there is no tie.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from pledgebook.catalog import Catalog
from pledgebook.promises.bound import Bound
from pledgebook.promises.quantity import Quantity
from pledgebook.promises.unit import DAY
from pledgebook.prose.content import content
from pledgebook.prose.things import acts_said, goods_in
from pledgebook.records.text import Text
from pledgebook.rules.consistent.claim import Place
from pledgebook.rules.consistent.heard import Heard, heard
from pledgebook.rules.consistent.manner import Side, is_loose
from pledgebook.rules.consistent.own_words import OwnWords
from pledgebook.rules.consistent.profiles import Figure, Profile, group_of
from pledgebook.rules.consistent.ties import gives_value
from pledgebook.rules.consistent.vocabulary import ENOUGH, NO_FIT, Fit, Vocabulary
from pledgebook.rules.measurable.literals import Literal

_ENOUGH_ELSE, _ENOUGH_UNNAMED = 2.0, 2.0
"""How much own words must count where the clause does another act or names other goods; and in a
text that names no promise."""
_PART, _PART_UNNAMED, _WORDS_UNNAMED = 0.5, 0.6, 3
_COPIED, _ALL = 0.75, 0.99
"""Which part of the wording's clause another must hold, and how much of what it says, to be the
promise's own wording with another figure."""
_AS_LONG = 15
"""Times longer or shorter than promised, beyond which a number is of something else."""

Of = Callable[[str], Profile | None]


def own_tie(
    catalog: Catalog, vocabulary: Vocabulary, of: Of, place: Place, mine: Profile
) -> Place | None:
    """The place as the promise's own words mean it, where they tie the number to it."""
    if not is_near(place.literal, mine) or is_loose(place.literal.words) or place.inside():
        return None
    if gives_value(catalog, place, mine):
        return None
    here = heard(place)
    fit = vocabulary.fit(mine.pledge.id, here)
    enough = fit.counts >= _needed(place, mine, vocabulary, here) and fit.part > _PART
    if not enough and not _is_copied(vocabulary.own(mine.pledge.id, place.language), here, fit):
        return None
    return _meant(vocabulary, of, place, mine, here, fit)


def _is_copied(own: OwnWords, here: Heard, fit: Fit) -> bool:
    """Whether the clause says the promise's wording again, and nothing else."""
    said = {word for _, word in here.here.words}
    copied = any(len(said & one) >= max(2, _COPIED * len(one)) for one in own.around)
    return copied and fit.part >= _ALL


def own_guesses(vocabulary: Vocabulary, of: Of, place: Place) -> Iterable[tuple[Place, Profile]]:
    """The promises that a number in a text that names none speaks of."""
    if place.side not in (Side.AT_MOST, Side.AT_LEAST) or not place.literal.quantities:
        return
    here = heard(place)
    for name, fit in vocabulary.rivals(here).items():
        mine = of(name)
        if mine is None or fit.words < _WORDS_UNNAMED or fit.part < _PART_UNNAMED:
            continue
        if fit.counts < max(_ENOUGH_UNNAMED, _needed(place, mine, vocabulary, here)):
            continue
        meant = _meant(vocabulary, of, place, mine, here, fit)
        if meant is not None:
            yield meant, mine


def _needed(place: Place, mine: Profile, vocabulary: Vocabulary, here: Heard) -> float:
    own = vocabulary.own(mine.pledge.id, place.language)
    goods = goods_in(here.text, place.language)
    acts = acts_said(here.text, place.language)
    if (goods and not goods & own.things) or (acts and not acts.keys() & mine.acts):
        return _ENOUGH_ELSE
    return ENOUGH


def _meant(
    vocabulary: Vocabulary, of: Of, place: Place, mine: Profile, here: Heard, fit: Fit
) -> Place | None:
    own = vocabulary.own(mine.pledge.id, place.language)
    if not _says_so_after(place, own, here) or _is_excluded(place, mine, own):
        return None
    if place.literal.deadline is not None:
        return place
    meant = replace(place, side=_side(place, mine, own, here))
    quantity = place.literal.quantities[-1]
    near = [figure for figure in mine.figures if _may_be(quantity, figure)]
    if not any(figure.of_right or _bounds_so(meant.side, figure.bound) for figure in near):
        return None
    if _another_fits(vocabulary, of, mine, here, fit, quantity):
        return None
    return meant


def _says_so_after(place: Place, own: OwnWords, here: Heard) -> bool:
    """Whether what Chinese says after a number, where what is done stands, is the promise's."""
    if place.base != "zh" or here.waits or all(unit in _ENDS for _, unit in here.after.units):
        return True
    return any(word in own.words for _, word in here.after.words)


_ENDS = frozenset("出来好完到行成下妥")
"""Characters that say no more than that a thing is done."""
_DONE_ZH = re.compile(r"\s*[之以]?内?[就便即必可能准给您]*出?")


def _side(place: Place, mine: Profile, own: OwnWords, here: Heard) -> Side:
    """“3 分钟冻结” is done in three minutes, as is what one waits for; a least figure may be given
    with “within”, where the promise's wording does."""
    side, only_least = place.side, all(figure.bound.is_lower for figure in mine.figures)
    if side is Side.AT_MOST and own.within and only_least:
        return Side.AT_LEAST
    if side is not Side.BARE or place.base != "zh" or only_least:
        return side
    if here.waits:
        return Side.DONE_IN
    done = _DONE_ZH.match(place.text, place.literal.end)
    follows = place.text[done.end() : done.end() + 2] if done else ""
    return Side.DONE_IN if follows in own.words else side


def is_near(literal: Literal, mine: Profile) -> bool:
    """Whether the promise has a figure of that kind, not far longer or shorter."""
    if literal.deadline is not None:
        return any(figure.of_right for figure, _ in mine.deadlines)
    last = literal.quantities[-1:]
    return any(_may_be(quantity, figure) for quantity in last for figure in mine.figures)


def _may_be(quantity: Quantity, figure: Figure) -> bool:
    promised = figure.bound.quantity
    if figure.limit is None or figure.group != group_of(quantity) or promised.size <= 0:
        return False
    return 1 / _AS_LONG <= rough(quantity) / rough(promised) <= _AS_LONG


def _bounds_so(side: Side, bound: Bound) -> bool:
    """Whether a figure may be said from that side."""
    if side is Side.BARE:
        return bound.is_lower
    return not (bound.is_lower if side in (Side.AT_MOST, Side.DONE_IN) else bound.is_upper)


def rough(quantity: Quantity) -> float:
    """A size that times of all kinds share."""
    return float(quantity.size) * (30 * DAY if quantity.dimension == "months" else 1)


def _is_excluded(place: Place, mine: Profile, own: OwnWords) -> bool:
    """Whether the sentence speaks of a case that the promise excludes."""
    exclusions = mine.pledge.promise.exclusions
    if not isinstance(exclusions, tuple):
        return False
    said = {word for _, word in content(place.text[slice(*place.sentence)], place.language).words}
    left_out = (
        word
        for text in exclusions
        if isinstance(text, Text)
        for _, word in content(text.in_(place.language) or "", place.language).words
    )
    return any(word in said and word not in own.words for word in left_out)


def _another_fits(
    vocabulary: Vocabulary, of: Of, mine: Profile, here: Heard, fit: Fit, quantity: Quantity
) -> bool:
    """Whether another promise fits better; or about as well, and gives this very number."""
    right = any(figure.same(quantity) for figure in mine.figures)
    for name, other in vocabulary.rivals(here).items():
        rival = of(name) if name != mine.pledge.id and other is not NO_FIT else None
        if rival is None:
            continue
        alike = [one for one in rival.figures if one.group == group_of(quantity)]
        if alike and other.counts > fit.counts:
            return True
        near = other.counts * 2 >= fit.counts and not right
        if near and any(one.same(quantity) for one in alike):
            return True
    return False
