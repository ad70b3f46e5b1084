"""For readers who need larger type, or whom movement makes ill."""

import pytest
from playwright.sync_api import Browser

from browser.support import DESKTOP, PATIENCE, PHONE, Reader
from browser.test_site import KINDS

TWICE = """() => {
    const root = document.documentElement;
    root.style.fontSize = `${2 * parseFloat(getComputedStyle(root).fontSize)}px`;
}"""
BEYOND = """() => [...document.querySelectorAll("article *")].filter(one => {
    const box = one.getBoundingClientRect();
    const scrolls = one.closest(
        ".pb-sr, .pb-scroll, .pb-jump, .pb-picker, .md-typeset__scrollwrap, pre, dialog"
    );
    const seen = one.checkVisibility() && box.width > 1;
    return seen && box.right > innerWidth + 1 && !scrolls;
}).map(one => `${one.tagName}.${one.className}`).slice(0, 5)"""
BAR = """() => Math.max(...[...document.querySelectorAll(
    ".md-header__button, .pb-search-open, .md-header__inner"
)].filter(one => one.checkVisibility()).map(one => one.getBoundingClientRect().right))"""
MOVING = """() => [...document.querySelectorAll("*")].filter(one => {
    const style = getComputedStyle(one);
    const seconds = list => Math.max(...list.split(",").map(parseFloat));
    return seconds(style.animationDuration) > 0.01 || seconds(style.transitionDuration) > 0.01;
}).map(one => `${one.tagName}.${one.className}`).slice(0, 5)"""


@pytest.mark.parametrize("kind", KINDS)
def test_text_of_twice_the_size_still_fits(reader: Reader, handbook: str, kind: str) -> None:
    for size in (PHONE, DESKTOP):
        page = reader(f"{handbook}/zh/{KINDS[kind]}", size=size, language="zh").page
        page.evaluate(TWICE)
        assert page.evaluate(BEYOND) == []
        assert page.evaluate(BAR) <= size["width"]


@pytest.mark.parametrize("kind", ["home", "commitment", "process", "script"])
def test_nothing_moves_where_it_should_not(chromium: Browser, handbook: str, kind: str) -> None:
    context = chromium.new_context(reduced_motion="reduce", service_workers="block")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"{handbook}/en/{KINDS[kind]}")
    assert page.evaluate(MOVING) == []
    context.close()
