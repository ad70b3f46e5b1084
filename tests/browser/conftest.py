"""The browser, the built handbook and its readers' pages, for every test in this folder."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize, sync_playwright

from browser.support import DESKTOP, Reader, Watched, launch, served, watched

ROOT = Path(__file__).parent.parent.parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium, once for all tests."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def serve_folder() -> Iterator[Callable[[Path], str]]:
    """Serves any folder until the tests end, and answers its address."""
    with ExitStack() as stack:
        yield lambda folder: stack.enter_context(served(folder))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of this project's handbook, built once, or the one PLEDGEBOOK_SITE names."""
    if ready := os.environ.get("PLEDGEBOOK_SITE"):
        return Path(ready)
    folder = tmp_path_factory.mktemp("site")
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
    )
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


@pytest.fixture(scope="session")
def handbook(site: Path, serve_folder: Callable[[Path], str]) -> str:
    """The address of this project's handbook, without a last slash."""
    return serve_folder(site)


@pytest.fixture
def reader(chromium: Browser) -> Iterator[Reader]:
    """Opens an address as a reader does: `reader(url, size=PHONE, dark=True, language="zh")`.

    When the test ends, no page it opened may have asked anything of another machine, nor thrown.
    """
    opened: list[Watched] = []
    with ExitStack() as stack:

        def read(
            url: str, size: ViewportSize = DESKTOP, *, dark: bool = False, language: str = "en"
        ) -> Watched:
            watch = stack.enter_context(watched(chromium, size, dark=dark, language=language))
            opened.append(watch)
            watch.page.goto(url)
            return watch

        yield read
    assert [url for watch in opened for url in watch.outside] == []
    assert [error for watch in opened for error in watch.errors] == []
