"""The scripts a person types, as far as they can be tried without a network or a second machine."""

import ast
import importlib
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import _chromium
import _debian
import _libraries
import _setup
import _site
import serve

SCRIPTS = Path(__file__).parent.parent / "scripts"
NAMES = sorted(path.stem for path in SCRIPTS.glob("[a-z]*.py"))

posix = pytest.mark.skipif(os.name == "nt", reason="a POSIX shell's")


@posix
@pytest.mark.parametrize("name", NAMES)
def test_every_script_can_be_typed(name: str) -> None:
    assert os.access(SCRIPTS / name, os.X_OK)
    assert f'_run" {name}' in (SCRIPTS / name).read_text()


@posix
def test_an_old_python_is_told(tmp_path: Path) -> None:
    old = tmp_path / "python3"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    (tmp_path / "dirname").symlink_to("/usr/bin/dirname")
    said = subprocess.run(
        ["/bin/sh", SCRIPTS / "build"], env={"PATH": str(tmp_path)}, capture_output=True, text=True
    )
    assert said.returncode == 2
    assert "needs Python 3.11 or newer" in said.stderr


def test_a_ready_environment_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        _setup, "_stamp", lambda: {group: _setup._digest(group) for group in ("run", "test")}
    )
    monkeypatch.setattr(_setup, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(_setup, "_create", lambda: pytest.fail("made an environment again"))
    _setup.ensure("run")
    _setup.ensure("test")


def test_an_environment_depends_on_its_lock(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "requirements").mkdir()
    lock = tmp_path / "requirements/run.txt"
    lock.write_text("a==1")
    (tmp_path / "pyproject.toml").write_text("")
    monkeypatch.setattr(_setup, "ROOT", tmp_path)
    before = _setup._digest("run")
    assert _setup._digest("run") == before
    lock.write_text("a==2")
    assert _setup._digest("run") != before


def test_no_network_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    failed = subprocess.CompletedProcess([], 1, "", "... Failed to establish a new connection ...")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: failed)
    with pytest.raises(SystemExit):
        _setup._pip("anything")
    assert "needs the network once" in capsys.readouterr().err


def test_no_venv_module_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(_setup, "_same_python", lambda: False)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    monkeypatch.setattr(_debian, "may_install", lambda: False)
    with pytest.raises(SystemExit):
        _setup._create()
    assert "apt install python3-venv" in capsys.readouterr().err


def test_a_missing_venv_module_is_installed_where_we_may(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(_setup, "_same_python", lambda: False)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    monkeypatch.setattr(_debian, "may_install", lambda: True)
    monkeypatch.setattr(_debian, "install", lambda _, packages: asked.append(packages))
    with pytest.raises(SystemExit):  # nothing was installed, so it is still not there
        _setup._create()
    assert asked == [("python3-venv",)]


def test_a_taken_port_is_passed_over() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert serve.free_port("127.0.0.1", port) > port


@pytest.mark.parametrize(
    ("settings", "path"),
    [
        ("site_name: x", "/"),
        ("site_url: https://service.example/", "/"),
        ("site_url: 'https://example.org/handbook'", "/handbook/"),
    ],
)
def test_the_address_printed_is_the_one_served(settings: str, path: str) -> None:
    assert serve.site_path(settings) == path


def test_the_adapter_hears_the_options() -> None:
    options = _site.parser("").parse_args(["--audience", "public", "--as-of", "2027-01-31"])
    assert _site.environment(options) == {
        "PLEDGEBOOK_AUDIENCE": "public",
        "PLEDGEBOOK_AS_OF": "2027-01-31",
        "NO_MKDOCS_2_WARNING": "1",
    }


def test_a_missing_browser_stops_the_tests(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PLEDGEBOOK_CHROMIUM", "/nowhere/chromium")
    with pytest.raises(SystemExit):
        _chromium.ensure()
    assert "PLEDGEBOOK_CHROMIUM=" in capsys.readouterr().err


@pytest.mark.parametrize("imported", ["late, quiet", "(\n    late,\n    quiet,\n)"])
def test_a_new_rule_is_listed_after_its_family(imported: str) -> None:
    before = (
        f"from pledgebook.rules.words import {imported}\n"
        "from pledgebook.rules.other import loud\n"
        "RULES = (\n    quiet.RULE,\n    late.RULE,\n    loud.RULE,\n)\n"
    )
    after = importlib.import_module("new-rule").listed(before, "words", "new")
    assert "import (late, new, quiet)\n" in after
    assert "    late.RULE,\n    new.RULE,\n    loud.RULE,\n" in after
    ast.parse(after)


def test_a_missing_library_stops_the_tests(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("ctypes.util.find_library", lambda _: None)
    monkeypatch.setattr(_debian, "may_install", lambda: False)
    with pytest.raises(SystemExit):
        _libraries.ensure()
    assert "apt install libpango-1.0-0" in capsys.readouterr().err
