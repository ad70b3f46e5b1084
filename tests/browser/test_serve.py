"""Writing with the handbook open beside the editor: it follows, it complains, it recovers."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from browser.support import watched

ROOT = Path(__file__).parent.parent.parent
PARTS = ("mkdocs.yml", "docs", "hooks", "standards")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A copy of the handbook to write in."""
    for name in PARTS:
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copyfile
        copy(source, tmp_path / name)
    return tmp_path


@pytest.fixture
def served(desk: Path) -> Iterator[str]:
    """The copy, served with live reload."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", f"--dev-addr=127.0.0.1:{port}"],
        cwd=desk,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(port, server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(20)


def _wait_for(port: int, server: "subprocess.Popen[bytes]") -> None:
    for _ in range(600):
        assert server.poll() is None, "the server ended"
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("the server did not begin within a minute")


def test_an_edit_shows_a_fault_is_listed_and_mending_recovers(
    chromium: Browser, desk: Path, served: str
) -> None:
    file = desk / "standards" / "commitments" / "110.yml"
    whole = file.read_text(encoding="utf-8")
    assert "110 speed commitment" in whole
    edited = whole.replace("110 speed commitment", "110 as just edited")
    faulty = whole.replace("owner:", "onwer:", 1)
    with watched(chromium) as watch:
        watch.page.goto(f"{served}/en/commitments/110/")
        heading, listed = watch.page.locator("h1"), watch.page.locator("pre")
        expect(heading).to_contain_text("110 speed commitment")
        file.write_text(edited, encoding="utf-8")
        expect(heading).to_contain_text("as just edited", timeout=30_000)
        file.write_text(faulty, encoding="utf-8")
        expect(heading).to_contain_text("Mend these first", timeout=30_000)
        expect(listed).to_contain_text("onwer")
        expect(listed).to_contain_text("commitments/110.yml")
        file.write_text(whole, encoding="utf-8")
        expect(heading).to_contain_text("110 speed commitment", timeout=30_000)
