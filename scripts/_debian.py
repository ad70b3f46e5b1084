"""Installs packages of the system where that is ours to do: as root on Debian.

Everything here is the standard library's: it runs before anything is installed.
"""

import os
import subprocess
import sys
from pathlib import Path


def may_install() -> bool:
    """Whether the system's packages are ours to install: as root on Debian."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and Path("/etc/debian_version").exists()


def install(name: str, packages: tuple[str, ...]) -> None:
    """Install Debian packages; exits with what apt-get said where that fails."""
    print(f"Installing {name} (this once) ...", file=sys.stderr, flush=True)
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
            sys.exit(f"{done.stdout}{done.stderr}\napt-get {command[0]} failed (see above).")
