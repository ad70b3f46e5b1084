"""The schemas are valid, and editors that follow them find no fault where there is none."""

import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from cli_support import run
from pledgebook.records.kinds import BY_FOLDER
from pledgebook.records.questions import QUESTIONS
from pledgebook.schema import CHANGE, HANDBOOK, schema_of, types
from test_cli_new import every_skeleton

STANDARDS = Path(__file__).parent.parent / "standards"


class EditorLoader(yaml.CSafeLoader):
    """YAML 1.2's core schema, as editors read it: no dates, ``no`` is text, ``010`` is ten."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012, as PyYAML has it


_CORE = {
    "null": ("~|null|Null|NULL|", "~nN"),
    "bool": ("true|True|TRUE|false|False|FALSE", "tTfF"),
    "int": ("[-+]?[0-9]+", "-+0123456789"),
    "float": (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
}
for _name, (_pattern, _first) in _CORE.items():
    _tag = f"tag:yaml.org,2002:{_name}"
    EditorLoader.add_implicit_resolver(_tag, re.compile(f"^(?:{_pattern})$"), [*_first, ""])
EditorLoader.add_constructor(
    "tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node))
)
EditorLoader.add_constructor(
    "tag:yaml.org,2002:float", lambda loader, node: float(loader.construct_scalar(node))
)


def type_of(path: str) -> str:
    """The type of a file by its folder."""
    for folder, alone in (("changes/", CHANGE), ("questions/", QUESTIONS)):
        if path.startswith(folder):
            return alone
    folders = (f for f in BY_FOLDER if path.startswith(f"{f}/"))
    return HANDBOOK if path == "handbook.yml" else BY_FOLDER[next(folders)].kind


def faults(folder: Path) -> list[str]:
    """What an editor would underline in a handbook."""
    validators = {type_: Draft202012Validator(schema_of(type_)) for type_ in types()}
    found = []
    for path in sorted(folder.rglob("*.yml")):
        name = path.relative_to(folder).as_posix()
        value = yaml.load(path.read_text(encoding="utf-8"), EditorLoader)
        for error in validators[type_of(name)].iter_errors(value):
            deepest = max([error, *_causes(error)], key=lambda e: len(e.absolute_path))
            found.append(f"{name} {list(deepest.absolute_path)}: {deepest.message[:120]}")
    return found


def _causes(error: Any) -> list[Any]:
    return [cause for inner in error.context for cause in (inner, *_causes(inner))]


@pytest.mark.parametrize("type_", types())
def test_each_schema_is_one_and_explains_every_key(type_: str) -> None:
    schema = schema_of(type_)
    Draft202012Validator.check_schema(schema)
    whole = schema if type_ in (HANDBOOK, CHANGE, QUESTIONS) else schema["$defs"]["record"]
    silent = [key for key, field in whole["properties"].items() if not field.get("description")]
    assert silent == []


def descriptions(schema: Any) -> set[str]:
    """All of a schema's explanations."""
    if isinstance(schema, list):
        return {said for one in schema for said in descriptions(one)}
    if not isinstance(schema, dict):
        return set()
    own = schema.get("description")
    below = {said for one in schema.values() for said in descriptions(one)}
    return below | ({own} if isinstance(own, str) else set())


def test_everything_is_explained_in_chinese_too() -> None:
    english = {said for type_ in types() for said in descriptions(schema_of(type_))}
    table = json.loads((files("pledgebook") / "schema_zh.json").read_text(encoding="utf-8"))
    assert english == table.keys()
    assert all(re.search("[一-鿿]", said) for said in table.values())
    assert descriptions(schema_of("role", "zh")) <= set(table.values())


NOTES = Path(__file__).parent / "cases" / "note-repeated" / "good"


@pytest.mark.parametrize("folder", [STANDARDS, NOTES], ids=["demonstration", "changes"])
def test_what_is_well_formed_is_so_to_an_editor(folder: Path) -> None:
    assert faults(folder) == []


def test_the_skeletons_are_well_formed_to_an_editor(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    every_skeleton(tmp_path / "hb", capsys, "zh")
    assert faults(tmp_path / "hb") == []


@pytest.mark.parametrize(
    ("type_", "text", "well_formed"),
    [
        ("role", "title: x", True),
        ("role", "id: a\ntitle: {zh: 甲}", True),
        ("role", "- {id: a, title: x}\n- {id: b, title: y}", True),
        ("role", "- {title: x}", False),
        ("role", "ttle: x", False),
        ("role", "title: {english: x, 1: y}", False),
        ("role", "title: x\nanswerable-for: yes", False),
        ("role", "3", False),
        ("commitment", "title: 110\ncode: 110", True),
        (
            "commitment",
            "title: x\npromises: {a: {cases: [{area: b, every-case: at most 1 h}]}}",
            True,
        ),
        ("commitment", "title: x\npromises: {a: {every-cse: at most 1 h}}", False),
        ("commitment", "title: x\npromises: {a: {charge: none, scope: {area: [b, c]}}}", True),
        ("commitment", "title: x\nstatus: forgotten", False),
        ("handbook", "name: x\nedition: 1.0", True),
        ("handbook", "name: x", False),
        ("change", "changes: [3f2a9c01d2e4b5a6, 0123456789012345]\nreason: x", True),
        ("change", "changes: [110.arrive]\nreason: x", False),
        ("change", "changes: []", False),
        ("change", "reason: x", False),
        ("change", "changes: [3f2a9c01d2e4b5a6]\nreson: x", False),
        ("change", "changes: [3f2a9c01d2e4b5a6]\napprovals: [{role: x, day: 2026-05-20}]", True),
        ("change", "changes: [3f2a9c01d2e4b5a6]\napprovals: [{role: x, acount: y}]", False),
        ("questions", "asked: {110.arrive: {zh: [几点到], en: [when]}, repair: [how long]}", True),
        ("questions", "heard: the hotline", False),
        ("questions", "asked: {110.arrive: soon}", False),
    ],
)
def test_an_editor_underlines_what_is_wrong(type_: str, text: str, well_formed: bool) -> None:
    value = yaml.load(text, EditorLoader)
    assert Draft202012Validator(schema_of(type_)).is_valid(value) is well_formed


def test_the_command_writes_one_for_each_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done = run(capsys, "schema", "--out", str(tmp_path / "schemas"))
    assert len(done.out.splitlines()) == len(BY_FOLDER) + len(("handbook", "change", "questions"))
    written = json.loads((tmp_path / "schemas/role.schema.json").read_text(encoding="utf-8"))
    assert written == schema_of("role") == json.loads(run(capsys, "schema", "role").out)
