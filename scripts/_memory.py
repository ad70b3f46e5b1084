"""A folder in memory for what is written anew again and again, where the system has one."""

import os
import shutil
from pathlib import Path

_FOLDER = Path("/dev/shm")


def roomy(room: int) -> Path | None:
    """The folder, where it can be written and has more than so many bytes left."""
    has_room = os.access(_FOLDER, os.W_OK) and shutil.disk_usage(_FOLDER).free > room
    return _FOLDER if has_room else None
