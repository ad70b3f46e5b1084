"""Finds the browser that the browser tests drive: the system's own, never a download of one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import _setup

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")
ELSEWHERE = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
# Chinese pages cannot be judged without Chinese type
DEBIAN = ("chromium", "fonts-noto-cjk")


def find() -> Path | None:
    """The browser named by PLEDGEBOOK_CHROMIUM, or else one on the PATH or in its usual place."""
    named = os.environ.get("PLEDGEBOOK_CHROMIUM")
    for name in (named,) if named else (*NAMES, *ELSEWHERE):
        if found := shutil.which(name):
            return Path(found)
    return None


def ensure() -> Path:
    """The browser, installed first where we may: as root on Debian. Else exits and says what to do.

    Browser tests are never skipped for want of a browser: a green run would say too much.
    """
    found = find()
    if found is None and not os.environ.get("PLEDGEBOOK_CHROMIUM") and may_install():
        install("Chromium", DEBIAN)
        found = find()
    if found is None:
        _setup.stop(
            "The tests drive a browser, and none was found. Install Chromium or Chrome\n"
            f"(Debian and Ubuntu: sudo apt install {' '.join(DEBIAN)}), or name one:\n"
            "PLEDGEBOOK_CHROMIUM=/path/to/chromium scripts/test"
        )
    return found


def may_install() -> bool:
    """Whether the system's packages are ours to install: as root on Debian."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and Path("/etc/debian_version").exists()


def install(name: str, packages: tuple[str, ...]) -> None:
    """Install Debian packages; exits with what apt-get said where that fails."""
    print(f"Installing {name} for the tests (this once) ...", file=sys.stderr, flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (("update",), ("install", "--yes", "--no-install-recommends", *packages)):
        done = subprocess.run(
            ["apt-get", *command],
            env=quiet,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            _setup.stop(f"{done.stdout}{done.stderr}\napt-get {command[0]} failed (see above).")
