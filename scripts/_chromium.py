"""Finds the browser that the browser tests drive: the system's own, never a download of one."""

import os
import shutil
from pathlib import Path

import _debian
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
    if found is None and not os.environ.get("PLEDGEBOOK_CHROMIUM") and _debian.may_install():
        _debian.install("Chromium for the tests", DEBIAN)
        found = find()
    if found is None:
        _setup.stop(
            "The tests drive a browser, and none was found. Install Chromium or Chrome\n"
            f"(Debian and Ubuntu: sudo apt install {' '.join(DEBIAN)}), or name one:\n"
            "PLEDGEBOOK_CHROMIUM=/path/to/chromium scripts/test"
        )
    return found
