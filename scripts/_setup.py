"""Makes the project's own environment, `.venv`, ready; where it is ready, this costs nothing.

Everything here is the standard library's: it runs before anything is installed.
"""

import sys

if sys.hexversion < 0x030B0000:  # before anything that an older Python could stumble over
    sys.exit(
        "Pledgebook needs Python 3.11 or newer; this is Python "
        + ".".join(map(str, sys.version_info[:3]))
        + " ("
        + sys.executable
        + ")."
    )

import hashlib
import importlib.util
import json
import os
import subprocess
from pathlib import Path
from typing import Literal, NoReturn

import _debian

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
PROGRAMS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMS / ("python.exe" if os.name == "nt" else "python")
STAMP = ENVIRONMENT / "pledgebook-setup.json"

# "run" serves and builds the handbook; "test" holds all of it, and the test tools.
Group = Literal["run", "test"]

NO_NETWORK = (
    "NewConnectionError",
    "ConnectTimeoutError",
    "ProxyError",
    "Failed to establish a new connection",
    "name resolution",
    "Network is unreachable",
)


def ensure(group: Group) -> None:
    """Make `.venv` hold the locked requirements of `group` and this project, editable.

    Exits with a plain message where that cannot be done.
    """
    wanted = {name: _digest(name) for name in (("run",) if group == "run" else ("run", "test"))}
    if PYTHON.exists() and wanted.items() <= _stamp().items():
        return
    print("Setting up .venv (this once; about a minute) ...", file=sys.stderr, flush=True)
    STAMP.unlink(missing_ok=True)
    _create()
    _pip("--require-hashes", "--requirement", str(ROOT / "requirements" / f"{group}.txt"))
    # hatchling came with the requirements, so that no second environment is made to build in
    _pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    STAMP.write_text(json.dumps(wanted))


def run(program: str, *arguments: str, **environment: str) -> int:
    """Run a program of `.venv` from the project's root; returns its exit code.

    `program` is the name of one that `.venv` holds, as `python` or `mkdocs`.
    """
    path = os.pathsep.join([str(PROGRAMS), os.environ.get("PATH", os.defpath)])
    try:
        return subprocess.call(
            [str(PROGRAMS / program), *arguments],
            cwd=ROOT,
            env={**os.environ, **environment, "PATH": path},
        )
    except KeyboardInterrupt:  # the program was told too, and has said goodbye
        return 130


def stop(message: str, code: int = 1) -> NoReturn:
    """End with a message for a person."""
    print(message, file=sys.stderr)
    sys.exit(code)


def _digest(group: str) -> str:
    """What the environment depends on; the root too, as an environment cannot be moved."""
    parts = (
        (ROOT / "requirements" / f"{group}.txt").read_bytes(),
        (ROOT / "pyproject.toml").read_bytes(),
        f"{sys.version_info[:2]} {ROOT}".encode(),
    )
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _stamp() -> dict[str, str]:
    try:
        stamp: dict[str, str] = json.loads(STAMP.read_text())
    except (OSError, ValueError):
        return {}
    return stamp


def _create() -> None:
    if _same_python():
        return
    if importlib.util.find_spec("ensurepip") is None and _debian.may_install():
        _debian.install("Python's venv module", ("python3-venv",))
        importlib.invalidate_caches()
    if importlib.util.find_spec("ensurepip") is None:
        stop(
            "This Python can make no virtual environment: its venv module is packaged apart.\n"
            "On Debian and Ubuntu:  sudo apt install python3-venv"
        )
    made = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)], capture_output=True, text=True
    )
    if made.returncode:
        stop(f"Could not make {ENVIRONMENT}:\n{made.stdout}{made.stderr}")


def _same_python() -> bool:
    """Whether `.venv` is there, works, and is of this Python's version."""
    if not PYTHON.exists():
        return False
    answer = subprocess.run(
        [str(PYTHON), "-c", "import pip, sys; print(sys.version_info[:2])"],
        capture_output=True,
        text=True,
    )
    return answer.stdout.strip() == str(sys.version_info[:2])


def _pip(*arguments: str) -> None:
    quiet = ("--quiet", "--no-input", "--disable-pip-version-check")
    done = subprocess.run(
        [str(PYTHON), "-m", "pip", "install", *quiet, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    if done.returncode == 0:
        return
    said = done.stdout + done.stderr
    if any(sign in said for sign in NO_NETWORK):
        stop(
            "The Python packages that Pledgebook needs could not be fetched: no package index "
            "answers.\nThe first set-up needs the network once. Behind a proxy, or with an index "
            "of your own, tell pip: `pip config set global.proxy ...`, `... global.index-url ...`."
        )
    stop(f"{said}\nThe Python packages that Pledgebook needs could not be installed (see above).")
