"""Of which promise a number speaks, and whether it says what is promised."""

from collections.abc import Callable

from pledgebook.catalog import Catalog
from pledgebook.prose.content import glimpsed
from pledgebook.rules.consistent.claim import BESIDE, OWN, Claim, Place
from pledgebook.rules.consistent.comparing import compared
from pledgebook.rules.consistent.inward import Bystanders, asks_more
from pledgebook.rules.consistent.manner import is_figurative, numbers_said
from pledgebook.rules.consistent.own_ties import is_near, own_guesses, own_tie
from pledgebook.rules.consistent.profiles import Profile
from pledgebook.rules.consistent.speech import Speech
from pledgebook.rules.consistent.ties import tie
from pledgebook.rules.consistent.vocabulary import Vocabulary


class Reader:
    """Tells of which promise a number speaks, and whether it says what is promised."""

    def __init__(
        self, catalog: Catalog, of: Callable[[str], Profile | None], vocabulary: Vocabulary
    ) -> None:
        self.catalog, self.of, self.vocabulary = catalog, of, vocabulary
        self.bystanders = Bystanders(catalog, vocabulary.own)

    def may_speak_of(self, speech: Speech, language: str, text: str) -> bool:
        """A quick look whether a number may be tied by a promise's own words."""
        seen = glimpsed(text, language)
        known = [
            (name, mine)
            for name in speech.about
            if (mine := self.of(name)) is not None
            if self.vocabulary.glimpsed(name, seen, language)
        ]
        said = list(numbers_said(text)) if known else ()
        return any(
            any(is_near(literal, mine) for literal in said)
            and self.vocabulary.may_speak_of(full_id, text, language)
            for full_id, mine in known
        )

    def claim(self, place: Place, *, own: bool = True) -> Claim | None:
        """The claim that a number makes: of the promises it may speak of the likeliest, and of
        those equally likely one that agrees. ``own`` is whether their own words may tie it."""
        tied: list[tuple[int, Claim]] = []
        figurative: bool | None = None
        for full_id in place.speech.about:
            mine = self.of(full_id)
            if mine is None:
                continue
            strength = tie(self.catalog, place, mine)
            if 0 < strength < BESIDE:
                if figurative is None:
                    figurative = _is_figurative(place)
                if figurative:
                    continue
            claim = compared(self.catalog, place, mine, strength) if strength else None
            if claim is None and not strength and own:
                strength, claim = OWN, self._in_own_words(place, mine)
            if claim is not None and strength < BESIDE and not self._binds(claim, place):
                continue
            if claim is not None:
                tied.append((strength, claim))
        likeliest = _likeliest(tied)
        cited = any(strength >= BESIDE for strength, _ in tied)
        inward = likeliest is not None and not cited and asks_more(likeliest, place)
        return None if inward else likeliest

    def guessed(self, place: Place) -> Claim | None:
        """The claim of a number in a text that names no promise, by the words of promises alone."""
        guesses = list(own_guesses(self.vocabulary, self.of, place))
        found = [self._compared(meant, mine) for meant, mine in guesses]
        binding = [one for one in found if one is not None and self._binds(one, place)]
        likeliest = _likeliest([(OWN, claim) for claim in binding])
        return None if likeliest is not None and asks_more(likeliest, place) else likeliest

    def _binds(self, claim: Claim, place: Place) -> bool:
        """Whether the number says what we do for the customer, and not what he may do himself or
        what passes between ourselves."""
        if self.bystanders.is_of_another(place, claim.profile):
            return False
        figure = claim.figure
        return figure.of_right or figure.bound.is_lower or not self.bystanders.is_not_ours(place)

    def _in_own_words(self, place: Place, mine: Profile) -> Claim | None:
        meant = own_tie(self.catalog, self.vocabulary, self.of, place, mine)
        return self._compared(meant, mine) if meant is not None else None

    def _compared(self, place: Place, mine: Profile) -> Claim | None:
        usual = self.vocabulary.own(mine.pledge.id, place.language).leads
        if _is_figurative(place, usual):
            return None
        return compared(self.catalog, place, mine, OWN)


def _is_figurative(place: Place, usual: frozenset[str] = frozenset()) -> bool:
    return is_figurative(place.text, place.literal, place.clause, place.language, usual)


def _likeliest(tied: list[tuple[int, Claim]]) -> Claim | None:
    if not tied:
        return None
    best = max(strength for strength, _ in tied)
    agreeing = [claim for strength, claim in tied if claim.agrees and strength > min(best, 1)]
    return agreeing[0] if agreeing else next(claim for s, claim in tied if s == best)
