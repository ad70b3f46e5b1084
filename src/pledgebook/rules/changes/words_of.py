"""Why a promise is other though none of its keys changed: its words took something back, or what
they mean did. Old and new words are quoted whole: nobody can judge them by their beginnings."""

from pledgebook.changes.reason import Reason, ReasonKind, Way
from pledgebook.changes.standing import Clause
from pledgebook.rules.changes.sides import NOTHING


def from_words(reason: Reason, language: str) -> str | None:
    """The clause for a reason that quotes words; None for every other."""
    if reason.words is None:
        return None
    zh = language == "zh"
    lead = _lead(reason, f"“{reason.words.say(language)}”", zh)
    old, new = whole_sides(reason, language)
    return f"{lead}{'：' if zh else ': '}{old} → {new}"


def whole_sides(reason: Reason, language: str) -> tuple[str, str]:
    """The words before and after, whole, in the language asked for; where only a translation
    changed, in that."""
    words = reason.words
    if words is not None and words.in_(language) is None:
        language = words.languages[0]
    old, new = (_whole(side, language) for side in (reason.before, reason.after))
    return old, new


_HOW = {
    Way.LESS: ("is described no longer", "不再写明"),
    Way.MORE: ("is described now", "现已写明"),
    Way.OTHER: ("is defined otherwise", "改变"),
}


def _lead(reason: Reason, words: str, zh: bool) -> str:
    less = reason.way is Way.LESS
    match reason.kind:
        case ReasonKind.HEDGE if zh:
            return f"{'措辞多了' if less else '措辞去掉了'}留有余地的词{words}"
        case ReasonKind.HEDGE:
            return f"{'hedged' if less else 'no longer hedged'} in its words by {words}"
        case ReasonKind.SEEN:
            how = "is seen otherwise" if reason.way is Way.OTHER else _HOW[reason.way][0]
            return f"{words}的判断标志{_HOW[reason.way][1]}" if zh else f"the moment {words} {how}"
        case ReasonKind.DEFINITION:
            how = _HOW[reason.way][zh]
            return f"{words}的界定{how}" if zh else f"what counts as {words} {how}"
    if zh:
        return f"措辞{'多了' if reason.gained else '不再有'}条件{words}"
    return f"its words {'have a new' if reason.gained else 'no longer have the'} condition {words}"


def _whole(side: object, language: str) -> str:
    if not isinstance(side, Clause):
        return NOTHING.get(language, NOTHING["en"])
    return f"“{' '.join(side.text.say(language).split())}”"
