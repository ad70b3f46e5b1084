"""What was learned from the questions that people asked, to tell near subjects apart.

Each word is a point among `SIZE` dimensions, and each place a direction: the nearer the mean of a
question's words lies to a place's direction, the likelier that place is meant (a softmax regression
through a narrow linear layer, as in Joulin and others, “Bag of tricks for efficient text
classification”, 2017). ``pledgebook export search`` learns it and writes the file; the index only
carries it to the reader.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

FILE = "learned.json"
SIZE = 48
SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-"
"""The steps of a number, from the least: 64."""
_POINT = re.compile(rf"[A-Za-z0-9+-]{{{SIZE}}}")
_WORDS, _PLACES, _BIASES, _SCALE = "words", "places", "biases", "scale"

_NOT_WRITTEN = (
    *(ValueError, TypeError, KeyError, AttributeError),
    *(OverflowError, RecursionError),
)


class LearnedError(Exception):
    """The file is not what was written; the text says why, as a clause."""


@dataclass(frozen=True, slots=True)
class Learned:
    """In one language: points by word, points by a place's address, how common each place is, and
    how much one step of a word's and of a place's numbers is worth together."""

    words: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    biases: Mapping[str, float] = field(default_factory=dict)
    scale: float = 0.0

    def __bool__(self) -> bool:
        return bool(self.places)

    def told(self, entry_of: Mapping[str, int]) -> dict[str, Any]:
        """What the reader needs of the places that the index has, by their entries' numbers."""
        known = sorted((entry_of[place], place) for place in self.places if place in entry_of)
        return {
            "size": SIZE,
            "scale": self.scale,
            "entries": [number for number, _ in known],
            "biases": [self.biases[place] for _, place in known],
            "points": "".join(self.places[place] for _, place in known),
        }


def written(learned: Mapping[str, Learned]) -> str:
    """The file, by language. Two of them cannot be merged: each has dimensions of its own."""
    told = {
        language: {
            _SCALE: one.scale,
            _PLACES: dict(sorted(one.places.items())),
            _BIASES: dict(sorted(one.biases.items())),
            _WORDS: dict(sorted(one.words.items())),
        }
        for language, one in learned.items()
        if one
    }
    return json.dumps(told, ensure_ascii=False, indent=0) + "\n"


def read(text: str) -> Mapping[str, Learned]:
    """What was learned, by language. Raises LearnedError for anything but what was written."""
    try:
        return {language: _of(found) for language, found in json.loads(text).items()}
    except _NOT_WRITTEN as error:
        raise LearnedError(f"{FILE} is not what “pledgebook export search” wrote") from error


def _of(found: Mapping[str, Any]) -> Learned:
    words, places = dict(found[_WORDS]), dict(found[_PLACES])
    if not all(_POINT.fullmatch(point) for point in (*words.values(), *places.values())):
        raise ValueError(_WORDS)
    biases = {place: float(found[_BIASES][place]) for place in places}
    scale = float(found[_SCALE])
    if not all(map(isfinite, (scale, *biases.values()))):
        raise ValueError(_SCALE)
    return Learned(words, places, biases, scale)
