"""Sees that Pango is there, which sets the type of the PDFs that the tests make."""

import ctypes.util

import _debian
import _setup

LIBRARIES = ("pango-1.0", "pangoft2-1.0")
DEBIAN = ("libpango-1.0-0", "libpangoft2-1.0-0")


def is_there() -> bool:
    """Whether the system's libraries are found."""
    return all(map(ctypes.util.find_library, LIBRARIES))


def ensure() -> None:
    """Install it where we may: as root on Debian. Else exits and says what to do.

    Debian's Chromium brings it along, so this matters where another browser is used.
    """
    if is_there():
        return
    if _debian.may_install():
        _debian.install("Pango for the tests", DEBIAN)
    if not is_there():
        _setup.stop(
            "The tests make PDFs, and Pango, which sets their type, was not found. Install it:\n"
            f"Debian and Ubuntu: sudo apt install {' '.join(DEBIAN)}; macOS: brew install pango;\n"
            "Windows: see the manual of WeasyPrint."
        )
