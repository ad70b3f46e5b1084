"""Promises that can no longer be measured: pieces gone, soft words, numbers at odds."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from seeding.figures import REFERENCE, bound_of, only_bound, statements
from seeding.frame import Book, Kind, Planting, planting

Data = dict[str, Any]
Site = tuple[str, str, str]
"""Folder, record and part id of a promise."""

_STATED = ("every-case", "share", "within", "mean", "value", "total", "count")


def sites(book: Book) -> Iterator[tuple[Site, Data]]:
    """Every promise in force."""
    for folder in ("commitments", "services"):
        for record_id, record in book.of(folder):
            for part_id, promise in record.get("promises", {}).items():
                yield (folder, record_id, part_id), promise


def promise_at(book: Book, site: Site) -> Data:
    """The promise, to be changed in place."""
    folder, record_id, part_id = site
    promise: Data = book.get(folder, record_id)["promises"][part_id]
    return promise


def edited(
    edit: Callable[[Data], None], chosen: Callable[[Data], bool] = lambda _promise: True
) -> Callable[[Book], Iterator[Planting]]:
    """Plant by changing one promise."""

    def plant(book: Book) -> Iterator[Planting]:
        for site, promise in sites(book):
            if chosen(promise):

                def change(b: Book, site: Site = site) -> None:
                    edit(promise_at(b, site))

                yield planting(f"{site[1]}.{site[2]}", change)

    return plant


def _words_only(promise: Data) -> None:
    for statement in statements(promise):
        for key in _STATED:
            if key in statement:
                statement[key] = "unstated"
    for key in ("values", "limits", "by", "open", "cut-off", "period", "if", "obliges"):
        promise.pop(key, None)
    for language in promise["wording"]:
        promise["wording"][language] = "我们会来。" if language == "zh" else "We come."


def _about(promise: Data) -> None:
    promise["every-case"] = re.sub(r"^at (?:most|least)", "about", promise["every-case"])


def _digits_lost(promise: Data) -> None:
    lost = {"en": "It is done within hours of your call.", "zh": "来电后不超过个小时办妥。"}
    promise["wording"] = {language: lost[language] for language in promise["wording"]}


def _bare(promise: Data) -> None:
    for statement in statements(promise):
        bound = bound_of(statement.get("every-case"))
        if bound:
            statement["every-case"] = f"{bound.comparator} {bound.quantity.figures}"
    promise.pop("values", None)


def _dropped(*keys: str) -> Callable[[Data], None]:
    def edit(promise: Data) -> None:
        for key in keys:
            promise.pop(key, None)

    return edit


def _said(english: str, chinese: str) -> Callable[[Data], None]:
    """A further sentence in the wording."""
    more = {"en": f" {english}", "zh": chinese}

    def edit(promise: Data) -> None:
        for language, words in promise["wording"].items():
            promise["wording"][language] = words + more[language]

    return edit


def _hedged(promise: Data) -> None:
    for language, words in promise["wording"].items():
        hedge = "一般" if language == "zh" else "generally "
        promise["wording"][language] = REFERENCE.sub(rf"{hedge}\g<0>", words, count=1)
    promise["remedy"] = "none"


def _open_ended(promise: Data) -> None:
    more = {"en": "Storms, floods, etc.", "zh": "大风、洪水等等。"}
    promise["exclusions"] = [{language: more[language] for language in promise["wording"]}]


def _mean(promise: Data) -> None:
    for statement in statements(promise):
        if "every-case" in statement:
            statement["mean"] = statement.pop("every-case")
    promise["period"] = "calendar-month"
    promise.pop("values", None)


def _ceiling(promise: Data) -> None:
    for language, words in promise["wording"].items():
        reference = REFERENCE.search(words)
        said = reference[0] if reference else ""
        chinese = language == "zh"
        promise["wording"][language] = (
            f"保修最长{said}。" if chinese else f"Covered for up to {said}."
        )


def _no_combiner(promise: Data) -> None:
    promise["limits"] = [
        {"every-case": promise.pop("every-case")},
        {"every-case": "at most 4000 machine-h"},
    ]


def _another_number(promise: Data) -> None:
    bound = only_bound(promise)
    assert bound is not None
    literal = {"en": "77 hours", "zh": "77小时"}
    for language, words in promise["wording"].items():
        promise["wording"][language] = REFERENCE.sub(literal[language], words)


def _paid(promise: Data) -> None:
    for statement in statements(promise):
        if "every-case" in statement:
            statement["every-case"] = "at most 500 CNY"


def _other_way(promise: Data) -> None:
    for statement in statements(promise):
        if "every-case" in statement:
            statement["every-case"] = statement["every-case"].replace("at most", "at least")


def _languages(promise: Data) -> None:
    promise["conditions"] = {"en": "Told 20 minutes before.", "zh": "提前30分钟告知。"}


def _refers(promise: Data) -> bool:
    return all(REFERENCE.search(words) for words in promise.get("wording", {}).values())


def _is_timed(promise: Data) -> bool:
    bounds = [bound_of(s.get("every-case") or s.get("within")) for s in statements(promise)]
    return any(bound and bound.quantity.dimension == "time" for bound in bounds)


def _every_time(promise: Data) -> bool:
    bounds = [bound_of(s.get("every-case")) for s in statements(promise)]
    return _refers(promise) and any(b and b.is_upper and b.quantity.unit.symbol for b in bounds)


def _every_minute(promise: Data) -> bool:
    bounds = [bound_of(s.get("every-case")) for s in statements(promise)]
    found = [bound for bound in bounds if bound]
    return bool(found) and all(b.is_upper and b.quantity.dimension == "time" for b in found)


def _one_time(promise: Data) -> bool:
    bound = only_bound(promise)
    timed = bound is not None and bound.quantity.dimension == "time"
    return timed and _refers(promise) and bound is not None and bound.is_upper


def _in_both(promise: Data) -> bool:
    return set(promise.get("wording", {})) == {"en", "zh"}


def _in_indicator(*keys: str, inside: tuple[str, ...] = ()) -> Callable[[Book], Iterator[Planting]]:
    """Plant by taking keys out of an indicator that measures a promise."""

    def plant(book: Book) -> Iterator[Planting]:
        used = {promise.get("indicator") for _, promise in sites(book)}
        for indicator_id, indicator in book.of("indicators"):
            holder: Any = indicator
            for step in inside:
                holder = holder.get(step, {}) if isinstance(holder, dict) else {}
            if indicator_id not in used or not any(key in holder for key in keys):
                continue

            def change(b: Book, indicator_id: str = indicator_id) -> None:
                changed: Any = b.get("indicators", indicator_id)
                for step in inside:
                    changed = changed[step]
                for key in keys:
                    changed.pop(key, None)

            yield planting(indicator_id, change)

    return plant


def _no_indicator(book: Book) -> Iterator[Planting]:
    """From a promise whose indicator another one uses as well: else that would have no use left."""
    used = [promise.get("indicator") for _, promise in sites(book)]
    shared = {name for name in used if used.count(name) > 1}
    yield from edited(_dropped("indicator"), lambda promise: promise.get("indicator") in shared)(
        book
    )


def _no_exclusions(book: Book) -> Iterator[Planting]:
    for site, promise in sites(book):
        indicator_id = promise.get("indicator", "")

        def change(b: Book, site: Site = site, indicator_id: str = indicator_id) -> None:
            promise_at(b, site).pop("exclusions", None)
            indicator = b.get("indicators", indicator_id)
            for key in ("exclusions", "no-exclusions"):
                indicator.pop(key, None)

        if indicator_id in dict(book.of("indicators")):
            yield planting(f"{site[1]}.{site[2]}", change, indicator_id)


def _outside_codes(
    plant: Callable[[Book], Iterator[Planting]],
) -> Callable[[Book], Iterator[Planting]]:
    """Promises whose value is a figure of a code have kinds of their own."""

    def elsewhere(book: Book) -> Iterator[Planting]:
        of_codes = {
            figure.get("promise")
            for _, commitment in book.of("commitments")
            for figure in commitment.get("figures", [])
        }
        return (one for one in plant(book) if one.where not in of_codes)

    return elsewhere


KINDS: tuple[Kind, ...] = (
    Kind("no number", "MEA001", edited(_words_only)),
    Kind("a number that is only about so much", "MEA001", edited(_about, only_bound)),  # type: ignore[arg-type]
    Kind("a number lost beside its unit", "MEA002", edited(_digits_lost)),
    Kind("a number without a unit", "MEA003", _outside_codes(edited(_bare, _every_time))),
    Kind("no clock", "MEA004", edited(_dropped("clock"), _is_timed)),
    Kind("no start event", "MEA005", _in_indicator("from", inside=("measures", "time"))),
    Kind("no stop event", "MEA005", _in_indicator("to", inside=("measures", "time"))),
    Kind("nothing measured", "MEA005", _in_indicator("measures")),
    Kind("no indicator", "MEA006", _no_indicator),
    Kind("no population", "MEA006", _in_indicator("population")),
    Kind("no exclusions", "MEA006", _no_exclusions),
    Kind("no period", "MEA006", edited(_dropped("period"), lambda p: "share" in p)),
    Kind("no data source", "MEA007", _in_indicator("data-source")),
    Kind("no collector", "MEA007", _in_indicator("collector")),
    Kind("no frequency", "MEA007", _in_indicator("frequency")),
    Kind(
        "a vague word",
        "MEA008",
        edited(_said("We tell you why promptly.", "我们及时告知原因。")),
    ),
    Kind(
        "an escape clause",
        "MEA009",
        edited(_said("Where possible we tell you why.", "原则上告知原因。")),
    ),
    Kind("an open-ended list", "MEA010", edited(_open_ended)),
    Kind("an absolute word", "MEA011", edited(_said("It is the best service.", "最佳服务。"))),
    Kind("a hedge beside the number", "MEA012", edited(_hedged, _refers)),
    Kind("a mean posing as a guarantee", "MEA013", edited(_mean, _every_time)),
    Kind("a ceiling posing as a guarantee", "MEA014", edited(_ceiling, _one_time)),
    Kind("two limits and no combiner", "MEA015", edited(_no_combiner, _one_time)),
    Kind("words unlike the bound", "MEA016", edited(_another_number, _one_time)),
    Kind("languages that disagree", "MEA017", edited(_languages, _in_both)),
    Kind("a time bound in money", "MEA018", _outside_codes(edited(_paid, _every_minute))),
    Kind("a least where less is better", "MEA018", _outside_codes(edited(_other_way, _one_time))),
)
