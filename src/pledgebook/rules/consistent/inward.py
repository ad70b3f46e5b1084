"""Numbers that bind nobody towards the customer: his own times, what passes between ourselves,
and what we ask of ourselves beyond what is promised."""

from collections.abc import Callable

from pledgebook.catalog import Catalog, remembered
from pledgebook.promises.quantity import Quantity
from pledgebook.prose.inflection import stem
from pledgebook.prose.others_time import is_customers, is_handed_inward, others_named
from pledgebook.records.vocabulary import Role
from pledgebook.rules.consistent.claim import Claim, Place
from pledgebook.rules.consistent.own_ties import rough
from pledgebook.rules.consistent.own_words import OwnWords
from pledgebook.rules.consistent.profiles import Profile

_INWARD = ("process", "service", "role", "indicator")


def asks_more(claim: Claim, place: Place) -> bool:
    """Whether a number in a text for ourselves alone says more than is promised: what we ask of
    ourselves may be more. The amounts of a remedy are the customer's wherever they stand."""
    if claim.agrees or place.speech.record.kind not in _INWARD or claim.figure.limit is None:
        return False
    if claim.figure.of_right:
        return False
    bound, said = claim.figure.bound, place.literal.quantities[-1:]
    if not said:
        return _is_earlier(claim, place)
    order = _order(said[0], bound.quantity)
    return order < 0 if bound.is_upper else order > 0


def _order(one: Quantity, other: Quantity) -> int:
    return (rough(one) > rough(other)) - (rough(one) < rough(other))


def _is_earlier(claim: Claim, place: Place) -> bool:
    """Whether a deadline is earlier than the one promised."""
    said = place.literal.deadline
    mine = [deadline for figure, deadline in claim.profile.deadlines if figure is claim.figure]
    return said is not None and all((said.days, said.minute) < (d.days, d.minute) for d in mine)


class Bystanders:
    """Tells whose a time is that a sentence gives."""

    def __init__(self, catalog: Catalog, own: Callable[[str, str], OwnWords]) -> None:
        self._catalog, self._own = catalog, own

    def is_not_ours(self, place: Place) -> bool:
        """Whether the time is the customer's own, or ends with one of our roles."""
        literal = place.literal
        if is_customers(place.text, place.clause, literal.start, literal.end, place.language):
            return True
        roles = _roles(self._catalog).get(place.language, frozenset())
        return is_handed_inward(place.text, place.clause, roles, place.language)

    def is_of_another(self, place: Place, mine: Profile) -> bool:
        """Whether the clause speaks of cancelling, or of a purchase, and the promise does not."""
        literal = place.literal
        named = others_named(place.text, place.clause, literal.start, literal.end, place.language)
        if not named:
            return False
        units = self._own(mine.pledge.id, place.language).units
        zh = place.base == "zh"
        return any((not units & set(word)) if zh else stem(word) not in units for word in named)


@remembered
def _roles(catalog: Catalog) -> dict[str, frozenset[str]]:
    """The titles of the handbook's roles, by language."""
    found: dict[str, set[str]] = {}
    for role in catalog.of("role"):
        if isinstance(role, Role):
            for language, words in role.title.items() if role.title is not None else ():
                found.setdefault(language, set()).add(words)
    return {language: frozenset(words) for language, words in found.items()}
