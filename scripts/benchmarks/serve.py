"""How long an author waits: from saving a YAML file to the served page saying it."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from tempfile import TemporaryDirectory

import _measure

sys.path.append(str(_measure.ROOT / "scripts"))
import _site

TIMES = 5
LONGEST = 60


def seconds_until(address: str, words: str) -> float:
    """How long it takes until the page holds the words."""
    start = time.perf_counter()
    while time.perf_counter() - start < LONGEST:
        try:
            with urllib.request.urlopen(address, timeout=LONGEST) as answer:
                if words in answer.read().decode():
                    return time.perf_counter() - start
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.02)
    sys.exit(f"{address} did not say {words!r} within {LONGEST} s")


def main() -> None:
    with TemporaryDirectory() as name:
        desk = Path(name)
        _measure.copy_handbook(desk)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", f"--dev-addr=127.0.0.1:{port}"],
            cwd=desk,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | _site.place_to_serve_from(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            address = f"http://127.0.0.1:{port}/en/commitments/110/"
            file = desk / "standards/commitments/110.yml"
            whole = file.read_text(encoding="utf-8")
            seconds_until(address, "110 speed commitment")
            waits = []
            for turn in range(TIMES):
                new = f"110 edited {turn}"
                file.write_text(whole.replace("110 speed commitment", new), encoding="utf-8")
                waits.append(seconds_until(address, new))
            waits.sort()
            _measure.show(
                "serve",
                edits=TIMES,
                median_seconds=round(waits[TIMES // 2], 2),
                longest_seconds=round(waits[-1], 2),
            )
        finally:
            server.terminate()
            server.wait(20)


if __name__ == "__main__":
    main()
