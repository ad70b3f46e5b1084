"""The command line: quick to start, clear when misused, never a traceback."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from cli_support import HANDBOOK, run, write
from pledgebook.check import day_in
from pledgebook.cli import arguments as arguments_of
from pledgebook.rules import RULES

ROLE = {"roles/agent.yml": "title: {en: Agent, zh: 坐席}\n"}
BROKEN = {"roles/agent.yml": "ttle: {en: Agent, zh: 坐席}\n"}
OWN_RULE = """
from pledgebook.diagnostic import Severity
from pledgebook.rules.rule import Rule, both

def check(context):
    for role in context.catalog.of("role"):
        yield RULE.finding(
            context.catalog.at(role, "title"), both("Ours.", "自定。"), both("", ""), record=role.id
        )

RULE = Rule("HOU001", "ours", Severity.ERROR, both("Why ours.", "为何。"), check)
RULES = [RULE]
"""


def program(*arguments: str, cwd: Path, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """The program as a shell runs it."""
    names = ("PATH", "PYTHONPATH", "SYSTEMROOT")
    kept = {name: os.environ[name] for name in names if name in os.environ}
    command = [sys.executable, "-m", "pledgebook.cli", *arguments]
    return subprocess.run(command, cwd=cwd, env={**kept, **environment}, capture_output=True)


def test_a_clean_handbook_exits_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done = run(capsys, "check", str(write(tmp_path, ROLE)), "--as-of", "2026-03-01")
    assert (done.code, done.out, done.err) == (0, "Nothing to mend in 1 record\n", "")


def test_standards_is_where_one_looks_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "standards", BROKEN)
    monkeypatch.chdir(tmp_path)
    done = run(capsys, "check", "--format", "json")
    assert done.code == 1
    assert json.loads(done.out)["findings"][0]["path"] == "standards/roles/agent.yml"


@pytest.mark.parametrize("form", arguments_of.FORMATS)
def test_every_format_and_language_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    folder = str(write(tmp_path, BROKEN))
    for language in arguments_of.LANGUAGES:
        done = run(capsys, "check", folder, "--format", form, "--language", language)
        assert (done.code, done.err) == (1, "")
        assert done.out.endswith("\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("chek",), "chek"),
        (("check", "--formt", "json"), "--formt"),
        (("check", "--form", "json"), "--form"),
        (("check", "--format", "xml"), "xml"),
        (("check", "--as-of", "tomorrow"), "year-month-day"),
        (("check", "--as-of", "2026-02-30"), "2026-02-30"),
        (("check", "nowhere"), "there is no folder “nowhere”"),
        (("check", "file.yml"), "is a file"),
        (("check", "file.yml/deeper"), "there is no folder"),
        (("check", "a", "b"), "b"),
        (("check", ".", "--rules", "none.py"), "none.py"),
        (("explain", "SYN999"), "SYN0"),
        (("new",), "TYPE"),
        (("new", "commitmant"), "“commitment”"),
        (("new", "role", "Bad Id"), "Bad Id"),
        (("new", "role", "--in", "nowhere"), "nowhere"),
        (("new", "handbook", "file.yml"), "is a file"),
        (("schema",), "--out"),
        (("schema", "rolle"), "“role”"),
        (("schema", "--out", "file.yml"), "cannot be written"),
        (("check", "nul\0l"), "nul"),
    ],
)
def test_misuse_is_one_sentence_and_2(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    words: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file.yml").touch()
    done = run(capsys, *arguments)
    assert (done.code, done.out) == (2, "")
    assert words in done.err
    assert len(done.err.splitlines()) == 1


def test_a_folder_that_may_not_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", refuse)
    done = run(capsys, "check", str(write(tmp_path, ROLE)))
    assert done.code == 2
    assert done.err.endswith("cannot be opened: Permission denied.\n")


def test_without_a_command_it_says_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    done = run(capsys)
    assert done.code == 2
    assert "explain" in done.out + done.err


def test_a_fault_of_ours_asks_to_be_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("x")

    monkeypatch.setattr("pledgebook.cli.folder.check", fail)
    done = run(capsys, "check", str(write(tmp_path, ROLE)))
    assert done.code == 70
    assert "report it" in done.err
    assert "PLEDGEBOOK_DEBUG" in done.err
    monkeypatch.setenv("PLEDGEBOOK_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        run(capsys, "check", str(tmp_path))


def test_help_loads_nothing_that_takes_time(tmp_path: Path) -> None:
    code = (
        "import sys; from pledgebook.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "print(sorted({'pydantic', 'yaml', 'jinja2', 'jsonschema'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {}])
def test_output_is_utf8_whatever_the_locale(tmp_path: Path, locale: dict[str, str]) -> None:
    write(tmp_path / "standards", {"roles/agent.yml": "title: 坐席\n坐: 1\n"})
    done = program("check", cwd=tmp_path, **locale)
    assert "坐: 1" in done.stdout.decode("utf-8")
    assert done.stderr == b""


CHINESE = "name: 手册\nlanguages: [zh]\nedition: '1'\n"


@pytest.mark.parametrize(
    ("handbook", "environment", "word"),
    [
        ("", {"LANG": "zh_CN.UTF-8"}, "错误"),
        ("", {"LANG": "zh_CN.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "error"),
        ("", {}, "error"),
        (CHINESE, {}, "错误"),
        (CHINESE, {"LANG": "C.UTF-8"}, "错误"),
        (CHINESE, {"LANG": "de_DE.UTF-8"}, "错误"),
        (CHINESE, {"LANG": "en_US.UTF-8"}, "error"),
        (CHINESE.replace("[zh]", "[de, zh]"), {}, "错误"),
    ],
)
def test_the_locale_chooses_the_language_else_the_handbook(
    tmp_path: Path, handbook: str, environment: dict[str, str], word: str
) -> None:
    write(tmp_path / "standards", BROKEN, handbook or HANDBOOK)
    said = program("check", cwd=tmp_path, **environment).stdout.decode("utf-8")
    assert word in said
    asked = program("check", "--language", "en", cwd=tmp_path, **environment)
    assert "error" in asked.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("new", "nosuch"), "没有“nosuch”这个类型"),
        (("new", "role", "agent"), "编号在所有类型中都不能重复"),
        (("new", "handbook"), "已经存在"),
        (("explain", "SYN999"), "没有“SYN999”这条规则"),
        (("explain", "MEA006"), "警告；在已生效的公开服务承诺中：错误"),
        (("schema", "role"), "负责的岗位"),
        (("schema", "rolle"), "没有“rolle”这个类型"),
        (("history", "agent"), "不是本手册的承诺"),
        (("export", "cards", "--out", "x"), "此处没有"),
        (("pages", "--out", "standards/x"), "在手册文件夹之内"),
        (("check", "--write-baseline"), "已写入"),
    ],
)
def test_every_command_speaks_the_handbooks_language(
    tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    write(tmp_path / "standards", BROKEN | {"handbook.yml": CHINESE})
    done = program(*arguments, cwd=tmp_path)
    assert words in (done.stdout + done.stderr).decode("utf-8")


def test_a_reader_who_has_seen_enough_is_no_fault(tmp_path: Path) -> None:
    faults = {f"roles/r{n}.yml": "ttle: x\n" for n in range(900)}
    write(tmp_path / "standards", faults)
    command = f"{sys.executable} -m pledgebook.cli check | head -1"
    done = subprocess.run(command, shell=True, cwd=tmp_path, capture_output=True)
    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1


def test_colour_only_on_a_terminal(tmp_path: Path) -> None:
    write(tmp_path / "standards", BROKEN)
    assert b"\x1b" not in program("check", cwd=tmp_path, TERM="xterm").stdout


def test_today_is_the_handbooks_own() -> None:
    # Twenty-five hours apart: never the same date.
    assert day_in("Pacific/Kiritimati") > day_in("Pacific/Pago_Pago")
    assert day_in("Nowhere/Else") == day_in("../etc/passwd") == date.today()


@pytest.mark.parametrize("wanted", ["SYN011", "syn011", "unknown-key"])
def test_explain_prints_the_manual(capsys: pytest.CaptureFixture[str], wanted: str) -> None:
    done = run(capsys, "explain", wanted)
    assert done.code == 0
    assert done.out.startswith("SYN011 unknown-key (error)\n\n")


def test_explain_lists_every_rule_once(capsys: pytest.CaptureFixture[str]) -> None:
    lines = run(capsys, "explain").out.splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in RULES]


def test_rules_of_ones_own_run_and_explain_themselves(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, file = str(write(tmp_path / "hb", ROLE)), tmp_path / "ours.py"
    file.write_text(OWN_RULE, encoding="utf-8")
    done = run(capsys, "check", folder, "--rules", str(file), "--format", "json")
    assert done.code == 1
    assert [found["code"] for found in json.loads(done.out)["findings"]] == ["HOU001"]
    assert "Why ours." in run(capsys, "explain", "HOU001", "--rules", str(file)).out


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("RULES = [\n", "not valid Python"),
        ("import nothing_of_that_name\n", "line 1: ModuleNotFoundError"),
        ("x = 1\n", "defines no RULES"),
        ("RULES = 3\n", "should be a list"),
        ("RULES = [3]\n", "entry 1"),
        (OWN_RULE.replace("HOU001", "SYN001"), "taken"),
        (OWN_RULE.replace("context.catalog.of", "context.catalogue.of"), "HOU001"),
        (OWN_RULE.replace("yield RULE", "yield 1; RULE"), "instead of findings"),
        ("raise SystemExit(3)\n", "SystemExit"),
    ],
)
def test_a_fault_in_them_is_said_where_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, words: str
) -> None:
    folder, file = str(write(tmp_path / "hb", ROLE)), tmp_path / "ours.py"
    file.write_text(text, encoding="utf-8")
    done = run(capsys, "check", folder, "--rules", str(file))
    assert (done.code, done.out) == (2, "")
    assert words in done.err
    assert len(done.err.splitlines()) == 1
