"""Whether a number says what the promise says that it speaks of."""

import re

from pledgebook.analysis.pledges import surroundings
from pledgebook.catalog import Catalog
from pledgebook.promises.bound import Bound
from pledgebook.promises.quantity import Quantity
from pledgebook.promises.region import EVERYWHERE, Box, meet
from pledgebook.prose.acts import Act, acts_in
from pledgebook.records.identity import Social
from pledgebook.rules.consistent.authority import is_beyond
from pledgebook.rules.consistent.claim import BESIDE, Claim, Place
from pledgebook.rules.consistent.manner import Side, names_only_day
from pledgebook.rules.consistent.places_named import named_values
from pledgebook.rules.consistent.profiles import Figure, Profile, group_of


def compared(catalog: Catalog, place: Place, mine: Profile, strength: int) -> Claim | None:
    if place.literal.deadline is not None:
        return _by_the_clock(place, mine)
    quantities = place.literal.quantities
    quantity = quantities[-1] if place.side is not Side.AT_LEAST else quantities[0]
    figures = _comparable(catalog, place, mine, quantity, strength)
    if not figures:
        return None
    same = [figure for figure in figures if figure.same(quantity)]
    if any(figure.same(quantity) is None for figure in figures):
        return None
    if not same and any(later == quantity for later in mine.later):
        return None
    if not same and all(_only_more(quantity, figure) for figure in figures):
        return None
    return _made(place, mine, same[0] if same else figures[0], bool(same))


def _made(place: Place, mine: Profile, figure: Figure, agrees: bool) -> Claim:
    literal = place.literal
    return Claim(
        place.speech,
        place.language,
        literal.start,
        literal.end,
        literal.words,
        mine,
        figure,
        agrees,
    )


def _by_the_clock(place: Place, mine: Profile) -> Claim | None:
    """“By 18:00 the next day” beside a promise of 17:00."""
    if not mine.deadlines:
        return None
    if names_only_day(place.literal):
        return _by_the_day(place, mine)
    said = place.literal.deadline
    alike = [(f, one) for f, one in mine.deadlines if said and (one.days < 0) == (said.days < 0)]
    if not alike:
        return None  # one tells until when before an event, the other by when after one
    same = [figure for figure, one in alike if one == said]
    return _made(place, mine, same[0] if same else alike[0][0], bool(same))


_EXCEPTING = re.compile(
    r"\d|after|later|(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|holiday|noon"
    r"|周[一二三四五六日末]|星期|节假|休息日|以后|之后|后的|晚于|逾",
    re.IGNORECASE,
)


def _by_the_day(place: Place, mine: Profile) -> Claim | None:
    """“The next day”, beside a promise of the same day. Where an hour is promised too, the same
    day alone says neither; what comes after an hour, or on a Sunday, is an exception."""
    said = place.literal.deadline
    days = {deadline.days for _, deadline in mine.deadlines}
    ends = [f for f, deadline in mine.deadlines if deadline == said]
    if said is None or _EXCEPTING.search(place.text[slice(*place.sentence)]):
        return None
    if said.days in days and not ends:
        return None
    return _made(place, mine, ends[0] if ends else mine.deadlines[0][0], bool(ends))


def _comparable(
    catalog: Catalog, place: Place, mine: Profile, quantity: Quantity, strength: int
) -> list[Figure]:
    """The promise's figures that measure what the number measures, from the same side, for the
    cases that the clause names."""
    group = group_of(quantity)
    if group.startswith("money") and Act.PAY in acts_in(
        place.text[slice(*place.sentence)], place.base
    ):
        speech = place.speech
        if is_beyond(catalog, speech.record, speech.route, quantity):
            return []  # a gift beyond what the role may grant has a rule of its own
        return [figure for figure in mine.payments if figure.group == group]
    side = place.side
    if group == "ratio" and side is Side.BARE and strength < BESIDE:
        after = place.text[place.literal.end : place.literal.end + 4]
        of = after.startswith((" of ", "的", " 的")) or _PARTS.search(place.literal.words)
        if not of or isinstance(place.speech.record, Social):
            return []  # a share of something else, or one that was found
        side = Side.AT_LEAST
    alike = [
        figure
        for figure in mine.figures
        if (figure.group == group or _times(group, figure))
        and (figure.of_right or _same_side(figure.bound, side, strength))
    ]
    for stretch in (place.clause, place.sentence):
        meant = [f for f in alike if _meant(catalog, f, place, place.text[slice(*stretch)])]
        if meant and len(meant) < len(alike):
            return meant
    here = _where(catalog, place)
    if not here:
        return alike
    return [f for f in alike if f.limit is None or meet(f.limit.scope, here) is not None]


def _where(catalog: Catalog, place: Place) -> Box:
    """The part of the world that a requirement is for, where its own words name none."""
    box = surroundings(catalog).box
    whole, part = (box(applies) for applies in place.speech.applies)
    return meet(whole, part) or EVERYWHERE


_PARTS = re.compile("成| (?:out of|in) ")


def _times(group: str, figure: Figure) -> bool:
    """Whether “three times” may be said of what is counted: 三次免费巡检."""
    return group == "count of times" and figure.group.startswith("count of")


def _same_side(bound: Bound, side: Side, strength: int) -> bool:
    if side is Side.AT_MOST:
        return not bound.is_lower
    if side is Side.AT_LEAST:
        return not bound.is_upper
    return strength >= BESIDE or not bound.is_upper or side is Side.DONE_IN


def _meant(catalog: Catalog, figure: Figure, place: Place, words: str) -> bool:
    """Whether the figure holds for the cases that the words name, if they name any."""
    leaves = surroundings(catalog).leaves
    for axis, values in figure.scope.items():
        named = named_values(catalog, axis, words, place.language)
        if named and not values & frozenset().union(*(leaves(axis, value) for value in named)):
            return False
    return True


def _only_more(quantity: Quantity, figure: Figure) -> bool:
    """More visits than are promised at least: no contradiction, but more."""
    counted = quantity.dimension.startswith("count")
    return counted and figure.bound.is_lower and quantity.size > figure.bound.quantity.size
