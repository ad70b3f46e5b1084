"""The files for a team's own checks: they parse, and a fork's proposal gets nothing to steal."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
CI = ROOT / "docs" / "ci"
GITHUB = sorted((CI / "github").glob("*.yml"))
EXPRESSION = re.compile(r"\$\{\{")


def parsed(path: Path) -> dict[Any, Any]:
    loaded: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def scripts(node: object) -> list[str]:
    """Every shell script in a file."""
    found = []
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "run" and isinstance(value, str):
                found.append(value)
            elif key in ("script", "before_script"):
                found.append("\n".join(value))
            else:
                found += scripts(value)
    elif isinstance(node, list):
        for value in node:
            found += scripts(value)
    return found


@pytest.mark.parametrize("path", GITHUB, ids=lambda path: path.name)
def test_nothing_of_a_proposal_becomes_a_command(path: Path) -> None:
    file = parsed(path)
    assert "pull_request_target" not in file[True]  # “on” is true to YAML 1.1
    assert scripts(file)
    assert not any(EXPRESSION.search(script) for script in scripts(file))


def test_what_runs_a_forks_files_holds_no_secret_and_may_write_nothing() -> None:
    path = CI / "github" / "handbook.yml"
    assert "secrets." not in path.read_text(encoding="utf-8")
    assert "github.token" not in path.read_text(encoding="utf-8")
    file = parsed(path)
    assert file["permissions"] == {"contents": "read"}
    assert all("permissions" not in job for job in file["jobs"].values())
    checkout = file["jobs"]["check"]["steps"][0]
    assert checkout["with"]["persist-credentials"] is False
    assert checkout["with"]["fetch-depth"] == 0


def test_what_may_comment_runs_nothing_of_the_proposal() -> None:
    file = parsed(CI / "github" / "handbook-comment.yml")
    assert file[True]["workflow_run"]["workflows"] == [
        parsed(CI / "github" / "handbook.yml")["name"]
    ]
    steps = file["jobs"]["comment"]["steps"]
    assert not any("uses" in step for step in steps)
    gitlab = parsed(CI / "gitlab" / "gitlab-ci.yml")
    assert gitlab["comment"]["variables"] == {"GIT_STRATEGY": "none"}
    assert "before_script" in gitlab["comment"]
    for name, job in gitlab.items():
        if name != "comment":
            assert "PLEDGEBOOK_TOKEN" not in str(job)


@pytest.mark.skipif(shutil.which("sh") is None, reason="no shell here")
@pytest.mark.parametrize("path", [*GITHUB, CI / "gitlab" / "gitlab-ci.yml"], ids=str)
def test_scripts_are_shell(path: Path) -> None:
    for script in scripts(parsed(path)):
        done = subprocess.run(
            ["sh", "-n"], input=script, text=True, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr


def test_the_hook_checks_the_handbook() -> None:
    hook = parsed(CI / "pre-commit-config.yaml")["repos"][0]["hooks"][0]
    assert hook["entry"] == "pledgebook check standards"
    assert hook["pass_filenames"] is False


def test_the_pages_name_commands_that_exist() -> None:
    for language in ("en", "zh"):
        text = (ROOT / "docs" / language / "for-teams.md").read_text(encoding="utf-8")
        commands = re.findall(r"^pledgebook (\w+)", text, re.MULTILINE)
        assert {"new", "check", "export", "history"} <= set(commands)
        for link in re.findall(r"\]\((\.\./ci/[^)]+)\)", text):
            assert (ROOT / "docs" / language / link).is_file()
