"""Pages that lead on choose the language chosen before, else the browser's, else the first."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from pledgebook.pages.choosing import leading_on


@pytest.mark.parametrize(
    ("known", "browsers", "chosen", "led_to"),
    [
        (("en", "zh"), "zh-CN", "", "zh"),
        (("en", "zh-TW"), "zh-TW", "", "zh-TW"),
        (("en", "zh-TW"), "zh-CN", "", "zh-TW"),
        (("zh-CN", "zh-TW", "en"), "zh-TW", "", "zh-TW"),
        (("zh-TW", "en-GB"), "en-US", "", "en-GB"),
        (("zh-TW", "en"), "en-US", "zh-TW", "zh-TW"),
        (("zh", "en"), "de", "", "zh"),
    ],
)
def test_the_language_is_the_readers(
    chromium: Browser,
    serve_folder: Callable[[Path], str],
    tmp_path: Path,
    known: tuple[str, ...],
    browsers: str,
    chosen: str,
    led_to: str,
) -> None:
    script = leading_on(known, 'language + ".html"')
    (tmp_path / "index.html").write_text(f"<!doctype html><title>x</title>{script}", "utf-8")
    keep = f'<script>localStorage.setItem("pledgebook-language", "{chosen}")</script>'
    (tmp_path / "keep.html").write_text(f"<!doctype html><title>x</title>{keep}", "utf-8")
    for name in known:
        (tmp_path / f"{name}.html").write_text("<!doctype html><title>x</title>", "utf-8")
    site = serve_folder(tmp_path)
    context = chromium.new_context(locale=browsers)
    try:
        page = context.new_page()
        if chosen:
            page.goto(f"{site}/keep.html")
        page.goto(f"{site}/index.html")
        page.wait_for_url(f"{site}/{led_to}.html", timeout=5000)
    finally:
        context.close()
