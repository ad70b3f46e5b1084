"""Sees that the system's libraries are there that the tests need besides a browser."""

import ctypes.util
import sys
from dataclasses import dataclass

import _debian
import _setup


@dataclass(frozen=True)
class Need:
    """Libraries that belong together, the packages that bring them, and what they are for."""

    name: str
    libraries: tuple[str, ...]
    packages: tuple[str, ...]
    reason: str
    elsewhere: str = ""

    def is_met(self) -> bool:
        """Whether the system finds all of them."""
        return all(map(ctypes.util.find_library, self.libraries))


PANGO = Need(
    "Pango",
    ("pango-1.0", "pangoft2-1.0"),
    ("libpango-1.0-0", "libpangoft2-1.0-0"),
    "The tests make PDFs, and Pango, which sets their type, was not found.",
    "; macOS: brew install pango;\nWindows: see the manual of WeasyPrint",
)
"""Debian's Chromium brings it along, so this matters where another browser is used."""
ATOMIC = Need(
    "libatomic",
    ("atomic",),
    ("libatomic1",),
    "Playwright, which drives the browser, stands on libatomic, and it was not found.",
)


def ensure() -> None:
    """Install them where we may: as root on Debian. Else exits and says what to do."""
    for need in (PANGO, ATOMIC) if sys.platform == "linux" else (PANGO,):
        if not need.is_met() and _debian.may_install():
            _debian.install(f"{need.name} for the tests", need.packages)
        if not need.is_met():
            _setup.stop(
                f"{need.reason} Install it:\n"
                f"Debian and Ubuntu: sudo apt install {' '.join(need.packages)}{need.elsewhere}."
            )
