"""The browser tests' own tools see what they are there to see."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.support import PHONE, Reader, watched

PAGE = """<!doctype html><html lang="en"><title>Page</title><main><h1>Title</h1>{}</main></html>"""


@pytest.fixture
def address(tmp_path: Path, serve_folder: Callable[[Path], str]) -> str:
    (tmp_path / "good.html").write_text(PAGE.format("<p>All is well.</p>"))
    (tmp_path / "faint.html").write_text(PAGE.format('<p style="color: #ddd">Hardly seen.</p>'))
    (tmp_path / "nosy.html").write_text(
        PAGE.format('<img alt="" src="https://elsewhere.example/pixel.png"><script>lost()</script>')
    )
    return serve_folder(tmp_path)


def test_a_good_page_has_no_faults(reader: Reader, address: str) -> None:
    watch = reader(f"{address}/good.html", size=PHONE, dark=True, language="zh")
    assert watch.axe() == []
    assert watch.page.evaluate("innerWidth") == PHONE["width"]


def test_axe_sees_faint_text(reader: Reader, address: str) -> None:
    (fault,) = reader(f"{address}/faint.html").axe()
    assert fault.startswith("color-contrast: ")


def test_a_nosy_page_is_caught(chromium: Browser, address: str) -> None:
    with watched(chromium) as watch:
        watch.page.goto(f"{address}/nosy.html")
        assert watch.outside == ["https://elsewhere.example/pixel.png"]
        assert any("lost is not defined" in error for error in watch.errors)
