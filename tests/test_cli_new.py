"""Skeletons: a handbook of all of them is clean, and nothing is ever overwritten."""

from pathlib import Path

import pytest

from cli_support import run, write
from pledgebook.check import check
from pledgebook.cli.skeletons import USUAL_IDS
from pledgebook.diagnostic import Severity
from pledgebook.records.kinds import BY_KIND

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


def test_a_taken_id_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, {"roles/agent.yml": "title: Agent\naliases: [clerk]\n"})
    for name in ("agent", "clerk"):
        done = run(capsys, "new", "term", name, "--in", str(tmp_path))
        assert done.code == 2
        assert "roles/agent.yml" in done.err
