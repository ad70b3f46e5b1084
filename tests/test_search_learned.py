"""What the search learns from questions: made by the export, carried by the index."""

import builtins
import json
from collections.abc import Iterable
from itertools import product
from math import sqrt
from pathlib import Path
from typing import Any

import pytest
from mkdocs.exceptions import PluginError

from pages_support import TODAY, catalog_of
from pledgebook.exports.order import ExportError, Order
from pledgebook.exports.search import files
from pledgebook.load.handbook import load
from pledgebook.load.learned import learned_in
from pledgebook.pages.search.build import indexes, search_files
from pledgebook.pages.search.learned import (
    FILE,
    SIGNS,
    SIZE,
    Learned,
    LearnedError,
    read,
    written,
)
from pledgebook.pages.search.terms import phrase_terms, plain
from pledgebook.pages.site import Site, site
from pledgebook_mkdocs.search import indexed

STANDARDS = Path(__file__).parent.parent / "standards"
GATE = """
title: {en: The gate, zh: 大门}
audience: AUDIENCE
effective: 2026-01-01
sections:
  lock: {title: {en: The lock, zh: 锁}, body: {en: It shuts., zh: 关得上。}}
  paint: {title: {en: The paint, zh: 漆}, body: {en: It shines., zh: 发亮。}}
"""
ASKED: dict[str, tuple[Iterable[object], ...]] = {
    "gate.lock": (("jammed", "stiff", "rusty", "frozen"), ("bolt", "bar", "latch"), range(12)),
    "gate.paint": (
        ("faded", "scratched", "rusty", "dull"),
        ("coat", "gloss", "tint"),
        "abcdefghijkl",
    ),
    "110.arrive": (("when", "how soon"), ("engineer", "mechanic", "van"), range(20)),
    "110.answer": (("rings", "answered"), ("call", "hotline", "phone"), range(20)),
}
"""By the place that answers: the words of which each question has one."""


def asked_site(folder: Path, audience: str = "internal", seen_by: str = "internal") -> Site:
    """The little handbook, of which much was asked."""
    catalog_of(folder, {"guides/gate.yml": GATE.replace("AUDIENCE", audience)})
    (folder / "questions").mkdir()
    said = {
        place: {"en": [" ".join(map(str, chosen)) for chosen in product(*words)]}
        for place, words in ASKED.items()
    }
    text = json.dumps({"audience": "public", "asked": said})
    (folder / "questions" / "all.yml").write_text(text, "utf-8")
    loaded = load(folder, "standards")
    assert not loaded.faults
    return site(loaded.catalog, today=TODAY, audience=seen_by)


def learned_from(folder: Path, audience: str = "internal") -> dict[str, Learned]:
    order = Order(asked_site(folder, audience), folder, ("en", "zh"), None)
    ((name, data),) = files(order)
    assert name == FILE
    return dict(read(data.decode("utf-8")))


def nearest(learned: Learned, question: str) -> str:
    """The likeliest place, as `search-learned.js` reckons it."""
    middle = (len(SIGNS) - 1) / 2
    terms = (term for term in phrase_terms(plain(question)) if term in learned.words)
    points = [[SIGNS.index(sign) - middle for sign in learned.words[term]] for term in terms]
    mean = [sum(column) / sqrt(len(points)) for column in zip(*points, strict=True)]

    def score(place: str) -> float:
        direction = (SIGNS.index(sign) - middle for sign in learned.places[place])
        along = sum(a * b for a, b in zip(mean, direction, strict=True))
        return along * learned.scale + learned.biases[place]

    return max(learned.places, key=score)


def test_near_subjects_are_told_apart_by_what_was_asked(tmp_path: Path) -> None:
    learned = learned_from(tmp_path)
    assert not learned.get("zh")
    found = learned["en"]
    assert nearest(found, "rusty latch") == "guides/gate/#lock"
    assert nearest(found, "rusty tint") == "guides/gate/#paint"
    assert nearest(found, "when is the hotline answered") == "commitments/110/#answer"
    assert {len(point) for point in (*found.words.values(), *found.places.values())} == {SIZE}


def test_the_index_carries_what_it_has_words_and_places_for(tmp_path: Path) -> None:
    learned = learned_from(tmp_path / "all")
    whole = asked_site(tmp_path / "whole")
    made = search_files(whole, list(whole.pages), learned)
    told = json.loads(made["search/en/learned.js"].partition(",")[2][:-1])
    assert len(told["points"]) == SIZE * len(told["entries"]) == SIZE * len(told["biases"])
    assert '"~latch"' in "".join(made.values())
    assert "search/zh/learned.js" not in made
    assert '"learned":false' in made["search/zh/start.js"]


def test_what_was_learned_inside_stays_there(tmp_path: Path) -> None:
    learned = learned_from(tmp_path / "all")
    public = asked_site(tmp_path / "public", seen_by="public")
    made = "".join(search_files(public, list(public.pages), learned).values())
    assert "latch" not in made
    assert "guides/gate" not in made


def test_the_file_reads_back(tmp_path: Path) -> None:
    learned = learned_from(tmp_path)
    assert read(written(learned)) == {"en": learned["en"]}
    (tmp_path / FILE).write_text(written(learned), "utf-8")
    assert learned_in(tmp_path) == {"en": learned["en"]}
    (tmp_path / FILE).unlink()
    assert learned_in(tmp_path) == {}


@pytest.mark.parametrize(
    "damage",
    [
        lambda told: [],
        lambda told: {"en": {}},
        lambda told: told | {"en": told["en"] | {"words": {"x": "<script>"}}},
        lambda told: told | {"en": told["en"] | {"biases": {}}},
        lambda told: told | {"en": told["en"] | {"scale": "much"}},
        lambda told: told | {"en": told["en"] | {"scale": float("nan")}},
        lambda told: told | {"en": told["en"] | {"scale": 10**400}},
    ],
)
def test_what_is_no_such_file_is_refused(tmp_path: Path, damage: Any) -> None:
    point = "A" * SIZE
    whole = {"en": Learned({"gate": point}, {"guides/gate/": point}, {"guides/gate/": 0.5}, 0.1)}
    assert read(written(whole)) == whole
    (tmp_path / FILE).write_text(json.dumps(damage(json.loads(written(whole)))), "utf-8")
    with pytest.raises(LearnedError, match="not what"):
        learned_in(tmp_path)
    with pytest.raises(PluginError, match="Make it again"):
        indexed(site(catalog_of(tmp_path), today=TODAY), [], tmp_path)


def test_a_merge_left_half_done_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("<<<<<<< HEAD\n{}", "utf-8")
    with pytest.raises(LearnedError):
        learned_in(tmp_path)


def test_too_few_questions_teach_nothing(tmp_path: Path) -> None:
    order = Order(site(catalog_of(tmp_path), today=TODAY), tmp_path, ("en", "zh"), None)
    with pytest.raises(ExportError, match="are needed to learn from, and there are 0 in “en”"):
        list(files(order))


def test_what_it_needs_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order = Order(asked_site(tmp_path), tmp_path, ("en", "zh"), None)
    real = builtins.__import__

    def without(name: str, *rest: Any, **named: Any) -> Any:
        if name.startswith("sklearn"):
            raise ImportError(name)
        return real(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ExportError, match=r"pledgebook\[search\]"):
        list(files(order))


def test_the_demonstration_learned_what_it_is_asked_for() -> None:
    """Else somebody changed its questions or its sections, and did not learn again."""
    made = site(load(STANDARDS).catalog, today=TODAY)
    learned = learned_in(STANDARDS)
    for index in indexes(made, list(made.pages)):
        counted = zip(index.shown, index.phrases.of_entries(len(index.shown)), strict=True)
        asked_for = {shown[0] for shown, phrases in counted if phrases}
        known = learned[index.language].places.keys()
        assert len(asked_for & known) > 0.98 * len(asked_for)
        assert known <= {shown[0] for shown in index.shown}


def test_one_file_holds_all_languages(tmp_path: Path) -> None:
    order = Order(site(load(STANDARDS).catalog, today=TODAY), tmp_path, ("zh",), None)
    with pytest.raises(ExportError, match="one file holds all languages"):
        list(files(order))
