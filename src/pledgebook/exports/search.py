"""``learned.json``: what the search learns from the questions that were asked.

The ways of asking that the handbook holds, with the place that answers each, are learned by heart
as little as possible: through a layer so narrow that only what they have in common passes.
"""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pledgebook.exports.order import ExportError, Order
from pledgebook.pages.search.asked import everything_asked
from pledgebook.pages.search.build import indexes
from pledgebook.pages.search.files import Index
from pledgebook.pages.search.learned import FILE, SIGNS, SIZE, Learned, written

if TYPE_CHECKING:
    import numpy

RARE = 3
"""Ways of asking that must have a word, for the word to be learned."""
LEAST = 500
"""Ways of asking that people wrote, fewer than which teach nothing; titles are none."""
FEWEST_PLACES = 3
"""Places, fewer than which there is little to tell apart."""
MOST_PLACES = 3_000
"""Of a handbook with more places that are asked for, the most asked; each costs a reader bytes."""
_AT_ONCE, _PACE, _RESTRAINT = 256, 0.002, 1e-4
_ROUNDS, _MOST_ROUNDS, _STEPS = 15, 60, 1_700
"""How often everything is gone through: as many steps for few questions as for many."""
_REACH = 3.0
"""Standard deviations of the numbers that their steps cover."""


def files(order: Order) -> Iterator[tuple[str, bytes]]:
    """The file. Raises ExportError where what it needs is not installed, or nobody asked."""
    if order.languages != order.site.languages:
        raise ExportError("one file holds all languages: leave --language out.")
    asked = list(everything_asked(order.site.book.catalog))
    said = {
        language: sum(len(one.get(language, ())) for one in asked) for language in order.languages
    }
    learned = {
        index.language: _learned(index)
        for index in indexes(order.site, order.site.pages)
        if said[index.language] >= LEAST
    }
    if not any(learned.values()):
        counted = ", ".join(f"{number} in “{language}”" for language, number in said.items())
        raise ExportError(
            f"{LEAST} ways of asking in one language are needed to learn from, and there are"
            f" {counted}: collect more in the handbook's folder questions/."
        )
    yield FILE, written(learned).encode("utf-8")


def _learned(index: Index) -> Learned:
    """Softmax regression through a linear layer of `SIZE`, over the words of each way of asking."""
    try:
        from sklearn.feature_extraction.text import CountVectorizer
        from sklearn.neural_network import MLPClassifier
        from sklearn.preprocessing import normalize
    except ImportError as error:
        raise ExportError(
            "to learn from questions it needs the extra packages: pip install 'pledgebook[search]'."
        ) from error
    asked = _most_asked(index)
    frequent = Counter(word for _, words in asked for word in words)
    if (
        max(frequent.values(), default=0) < RARE
        or len({entry for entry, _ in asked}) < FEWEST_PLACES
    ):
        return Learned()
    counter = CountVectorizer(analyzer=list, binary=True, min_df=RARE, dtype="float32")
    words = normalize(counter.fit_transform([terms for _, terms in asked]))
    rounds = max(_ROUNDS, min(_MOST_ROUNDS, round(_STEPS * _AT_ONCE / len(asked))))
    network = MLPClassifier(
        (SIZE,),
        activation="identity",
        batch_size=_AT_ONCE,
        learning_rate_init=_PACE,
        alpha=_RESTRAINT,
        max_iter=rounds,
        tol=0,
        random_state=0,
    )
    _in_silence(network, words, [entry for entry, _ in asked])
    return _coarse(network, list(counter.get_feature_names_out()), index)


def _most_asked(index: Index) -> list[tuple[int, tuple[str, ...]]]:
    counted = index.phrases.of_entries(len(index.shown))
    ranked = sorted(range(len(counted)), key=lambda entry: -counted[entry])[:MOST_PLACES]
    known = set(ranked)
    return [(entry, terms) for entry, terms in index.phrases.each() if entry in known]


def _in_silence(network: Any, words: Any, entries: list[int]) -> None:
    """It says at the end that it could go on, which we know."""
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        network.fit(words, entries)


def _coarse(network: Any, words: list[str], index: Index) -> Learned:
    """The network in as few bytes as serve: each number in one of 64 steps."""
    into, out = network.coefs_[0], network.coefs_[1].T
    biases = network.intercepts_[1] + out @ network.intercepts_[0]
    step_in, step_out = _step(into), _step(out)
    places = [index.shown[entry][0] for entry in network.classes_]
    return Learned(
        dict(zip(words, _points(into, step_in), strict=True)),
        dict(zip(places, _points(out, step_out), strict=True)),
        {place: round(float(bias), 2) for place, bias in zip(places, biases, strict=True)},
        step_in * step_out,
    )


def _step(numbers: "numpy.ndarray[Any, Any]") -> float:
    return float(2 * _REACH * numbers.std() / (len(SIGNS) - 1))


def _points(numbers: "numpy.ndarray[Any, Any]", step: float) -> Iterator[str]:
    last = len(SIGNS) - 1
    steps = (numbers / step + last / 2).round().clip(0, last).astype(int)
    return ("".join(SIGNS[number] for number in row) for row in steps)
