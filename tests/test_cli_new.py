"""Skeletons: a handbook of all of them is clean, and nothing is ever overwritten."""

from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest
from pydantic import BaseModel

from cli_support import run, write
from pledgebook.check import check
from pledgebook.cli.outline import shown_in, uncommented, with_every_key
from pledgebook.cli.skeletons import HANDBOOK, USUAL_IDS, skeleton
from pledgebook.diagnostic import Severity
from pledgebook.load.nodes import parse
from pledgebook.records.base import Model
from pledgebook.records.kinds import BY_KIND
from pledgebook.records.walk import models_at
from pledgebook.schema import model_of
from pledgebook.source import Source

LANGUAGES = ("en", "zh")


def every_skeleton(folder: Path, capsys: pytest.CaptureFixture[str], language: str) -> None:
    """A first handbook, and one record of each type in it."""
    assert run(capsys, "new", "handbook", str(folder), "--language", language).code == 0
    for type_, id_ in USUAL_IDS.items():
        if not (folder / BY_KIND[type_].folder / f"{id_}.yml").exists():
            done = run(capsys, "new", type_, "--in", str(folder), "--language", language)
            assert done.code == 0, done.err


def test_every_type_has_a_skeleton() -> None:
    assert USUAL_IDS.keys() == BY_KIND.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_first_handbook_is_clean(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    run(capsys, "new", "handbook", str(tmp_path / "hb"), "--language", language)
    done = run(capsys, "check", str(tmp_path / "hb"), "--language", "en")
    assert done.out == "Nothing to mend in 7 records\n"


@pytest.mark.parametrize("languages", ["zh-TW", "en-GB,zh-CN"])
def test_a_first_handbook_may_name_a_region(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    languages: str,
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    folder = str(tmp_path / "hb")
    run(capsys, "new", "handbook", folder, "--languages", languages, "--language", "en")
    run(capsys, "new", "script", "late", "--in", folder)
    chinese = (
        "无待改之处" in run(capsys, "check", folder).out
    )  # it is spoken to in its own language
    assert chinese == (languages == "zh-TW")
    done = run(capsys, "check", folder, "--language", "en")
    assert done.out == "Nothing to mend in 8 records\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_handbook_of_all_skeletons_is_clean(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    every_skeleton(tmp_path / "hb", capsys, language)
    done = run(capsys, "check", str(tmp_path / "hb"), "--language", "en")
    assert done.out == "Nothing to mend in 18 records\n"


@pytest.mark.parametrize("kind", sorted(USUAL_IDS.keys() - {"handbook"}))
def test_each_type_can_be_the_next_in_a_first_handbook(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    folder = str(tmp_path / "hb")
    run(capsys, "new", "handbook", folder)
    run(capsys, "new", kind, f"my-{kind}", "--in", folder)
    assert run(capsys, "check", folder).code == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_is_explained_in_one_language(
    capsys: pytest.CaptureFixture[str], language: str
) -> None:
    for type_ in USUAL_IDS:
        text = run(capsys, "new", type_, "--language", language).out
        comments = [line.strip() for line in text.splitlines() if line.strip().startswith("#")]
        assert len(comments) >= 3, type_
        assert not [line for line in comments if line.startswith(("#en", "#zh"))]
        chinese = [line for line in comments if any("一" <= c <= "鿿" for c in line)]
        assert bool(chinese) is (language == "zh") or "{en:" in "".join(comments), type_
        assert "$" not in text.replace("$schema", ""), type_


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("type_", [HANDBOOK, *USUAL_IDS])
def test_a_skeleton_names_every_key_there_is(type_: str, language: str) -> None:
    begun = skeleton(type_, "my-id", language, date(2026, 3, 1))
    whole = with_every_key(begun, type_, language)
    rest = [line.removeprefix("# ") for line in whole.removeprefix(begun).splitlines()[2:]]
    shown: dict[type, set[str]] = defaultdict(set)
    for text in (uncommented(begun), "\n".join(rest)):
        value = parse(Source("", text)).value
        for model, keys in shown_in(model_of(type_), value).items():
            for kind in model.__mro__:  # what several have in common is said once
                shown[kind] |= keys
    for model in _reachable(model_of(type_)):
        told = set().union(*(shown[kind] for kind in model.__mro__ if issubclass(kind, Model)))
        named = {info.alias or name for name, info in model.model_fields.items()}
        assert named <= told, model


def _reachable(model: type[BaseModel]) -> set[type[BaseModel]]:
    found: set[type[BaseModel]] = set()
    waiting = [model]
    while waiting:
        one = waiting.pop()
        found.add(one)
        for info in one.model_fields.values():
            key = info.alias or ""
            inner = (*models_at(one, (key,)), *models_at(one, (key, "0")))
            waiting += [each for each in inner if each not in found]
    return found


def test_an_id_of_ones_own_is_used_throughout(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "hb"
    run(capsys, "new", "handbook", str(folder))
    done = run(capsys, "new", "commitment", "220", "--in", str(folder))
    assert done.out == f"{(folder / 'commitments/220.yml').as_posix()}\n"
    text = (folder / "commitments/220.yml").read_text(encoding="utf-8")
    assert "[[220.arrive]]" in text
    assert "110.arrive" not in text


def test_nothing_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path, {"roles/service-manager.yml": "title: Mine\n"})
    (folder / "handbook.yml").unlink()
    for arguments in (("handbook", str(folder)), ("role", "--in", str(folder))):
        done = run(capsys, "new", *arguments)
        assert done.code == 2
        assert "othing was written" in done.err
    assert [p.name for p in folder.rglob("*") if p.is_file()] == ["service-manager.yml"]
    text = (folder / "roles/service-manager.yml").read_text(encoding="utf-8")
    assert text == "title: Mine\n"


@pytest.mark.parametrize("languages", ["zh", "en", "de", "en,zh", "zh,ru"])
def test_a_handbook_in_other_languages_is_clean(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], languages: str
) -> None:
    folder = tmp_path / "hb"
    run(capsys, "new", "handbook", str(folder), "--languages", languages)
    run(capsys, "new", "guide", "--in", str(folder))
    found = check(folder).findings
    assert [f.name for f in found if f.severity is Severity.ERROR] == []
    guide = check(folder).catalog.records["reading-a-fault-report"]
    assert set(guide.title.languages) <= set(languages.split(","))


def test_a_taken_id_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = "ttle: Guard\n"  # it does not load, and holds its id all the same
    agent = "title: Agent\naliases: [clerk]\n"
    write(tmp_path / "standards", {"roles/agent.yml": agent, "roles/guard.yml": broken})
    monkeypatch.chdir(tmp_path)
    done = run(capsys, "new", "term", "guard")
    assert (done.code, done.out) == (2, "")
    assert "standards/roles/guard.yml" in done.err
    assert run(capsys, "new", "term").code == 0
    tmp_path /= "standards"
    for name in ("agent", "clerk"):
        done = run(capsys, "new", "term", name, "--in", str(tmp_path))
        assert done.code == 2
        assert "roles/agent.yml" in done.err
