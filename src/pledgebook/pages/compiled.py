"""Compiled templates, kept between builds as Python keeps compiled modules."""

from jinja2 import BytecodeCache, FileSystemBytecodeCache


def _kept_on_disk() -> BytecodeCache | None:
    """In the user's own temporary folder; none where it belongs to somebody else or is read-only.
    Jinja checks by their source that compiled templates still fit."""
    try:
        return FileSystemBytecodeCache()
    except (OSError, RuntimeError):
        return None


COMPILED = _kept_on_disk()
