"""Read on without a network: pages kept by the worker, and the pack that opens from a folder."""

import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser.support import PATIENCE, PHONE, Watched, served
from pledgebook.cli import main

STANDARDS = Path(__file__).parent.parent.parent / "standards"
ROLE = "/zh/roles/field-engineer/"
KEEP = "离线保存本岗位"


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A phone that may keep pages."""
    made = chromium.new_context(viewport=PHONE, locale="zh")
    made.set_default_timeout(PATIENCE)
    yield made
    made.close()


def visit(page: Page, address: str) -> None:
    """Open a page and wait until its worker is at work."""
    page.goto(address)
    page.evaluate("navigator.serviceWorker.ready")
    page.wait_for_function("navigator.serviceWorker.controller !== null")


def until(page: Page, promise: str) -> None:
    """Wait until an asynchronous function answers yes."""
    for _ in range(PATIENCE // 100):
        if page.evaluate(promise):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"never: {promise}")


KEPT = "async () => Boolean(await caches.match(location.href))"
RENEWED = """async () => {
    const kept = await caches.match(new URL("commitments/110/", location.href).href);
    return Boolean(kept && (await kept.text()).includes('content="4.0"'));
}"""
ALONE = """async () => {
    const names = (await caches.keys()).filter(name => name.startsWith("pledgebook-files"));
    const worker = (await navigator.serviceWorker.ready).active;
    return names.length === 1 && names[0].endsWith(" next") && worker.state === "activated";
}"""


def keep_role(page: Page, handbook: str) -> None:
    visit(page, handbook + ROLE)
    assert page.locator("h2 ~ .pb-keep-row").count(), "the button stands before the answers"
    page.get_by_role("button", name=KEEP).click()
    expect(page.locator(".pb-keep-state")).to_contain_text("已离线保存", timeout=60_000)


def test_a_role_is_kept_and_read_without_a_network(context: BrowserContext, handbook: str) -> None:
    page = context.new_page()
    keep_role(page, handbook)
    context.set_offline(True)
    page.goto(f"{handbook}/zh/commitments/110/")  # never visited before
    expect(page.locator("h1")).to_contain_text("110")
    expect(page.locator(".pb-offline")).to_contain_text("第 3.0 版")
    page.locator("a[href*='processes/emergency-repair/']").first.evaluate("a => a.click()")
    expect(page.locator("h1")).to_contain_text("急救维修")
    brand = page.evaluate(
        "getComputedStyle(document.documentElement).getPropertyValue('--pb-brand')"
    )
    assert brand.strip(), "the style is not there"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_button_that_keeps_a_role_is_legible(
    chromium: Browser, handbook: str, scheme: Literal["light", "dark"]
) -> None:
    context = chromium.new_context(viewport=PHONE, locale="zh", color_scheme=scheme)
    context.set_default_timeout(PATIENCE)
    watch = Watched(context.new_page())
    visit(watch.page, handbook + ROLE)
    expect(watch.page.get_by_role("button", name=KEEP)).to_be_enabled()
    assert watch.axe() == []
    context.close()


def test_a_kept_role_is_searched_without_a_network(context: BrowserContext, handbook: str) -> None:
    page = context.new_page()
    keep_role(page, handbook)  # nothing was searched for while there was a network
    context.set_offline(True)
    page.goto(f"{handbook}/zh/commitments/110/")
    page.locator(".pb-search-open").click()
    page.locator(".pb-search-input").fill("桑植县")
    first = page.locator(".pb-search-result").first
    expect(first).to_have_attribute("href", re.compile(r"commitments/110/#arrive"))


def test_a_page_once_read_can_be_read_again(context: BrowserContext, handbook: str) -> None:
    page = context.new_page()
    visit(page, f"{handbook}/en/commitments/111/")
    until(page, KEPT)
    context.set_offline(True)
    page.reload()
    expect(page.locator(".pb-offline")).to_contain_text("copy of edition 3.0")
    context.set_offline(False)
    page.goto(f"{handbook}/en/commitments/111/")
    expect(page.locator(".pb-offline")).to_have_count(0)


def test_what_was_not_kept_is_said_to_be_missing(context: BrowserContext, handbook: str) -> None:
    page = context.new_page()
    visit(page, handbook + ROLE)
    context.set_offline(True)
    page.goto(f"{handbook}/zh/terms/")
    expect(page.locator("h1")).to_contain_text("没有保存")


def test_a_new_edition_takes_the_place_of_the_old(
    context: BrowserContext, site: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "site"
    shutil.copytree(site, folder)
    with served(folder) as address:
        page = context.new_page()
        keep_role(page, address)
        _publish(folder, "commitments/110", "4.0")
        page.goto(f"{address}/zh/")
        page.evaluate("navigator.serviceWorker.ready.then(found => found.update())")
        until(page, RENEWED)
        context.set_offline(True)
        page.goto(f"{address}/zh/commitments/110/")
        expect(page.locator(".pb-offline")).to_contain_text("第 4.0 版的副本")


def test_a_copy_older_than_the_edition_says_so(
    context: BrowserContext, site: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "site"
    shutil.copytree(site, folder)
    with served(folder) as address:
        page = context.new_page()
        visit(page, f"{address}/en/commitments/111/")
        until(page, KEPT)
        _publish(folder, "commitments/110", "4.0")
        page.goto(f"{address}/en/")
        page.evaluate("navigator.serviceWorker.ready.then(found => found.update())")
        until(page, ALONE)
        context.set_offline(True)
        page.goto(f"{address}/en/commitments/111/")
        expect(page.locator(".pb-offline")).to_contain_text("edition 4.0 has come out")


def _publish(folder: Path, record: str, edition: str) -> None:
    """Make of the site its next edition: one page changed, and so the worker."""
    for page in (folder / "zh" / record / "index.html", folder / "en" / record / "index.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace('content="3.0"', f'content="{edition}"'), encoding="utf-8")
    worker = folder / "sw.js"
    text = worker.read_text(encoding="utf-8")
    text = re.sub(r'"build": "\w+"', '"build": "next"', text, count=1)
    worker.write_text(text.replace('"edition": "3.0"', f'"edition": "{edition}"'), encoding="utf-8")


# The pack


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The offline pack, unpacked."""
    folder = tmp_path_factory.mktemp("pack")
    made = folder / "handbook.zip"
    assert main(["export", "offline", str(STANDARDS), "--out", str(made)]) == 0
    zipfile.ZipFile(made).extractall(folder)
    return folder


def test_the_pack_opens_from_a_folder(pack: Path, reader: Callable[..., Watched]) -> None:
    watch = reader((pack / "index.html").as_uri(), PHONE, language="zh")
    page = watch.page
    page.wait_for_url("**/zh/index.html")
    page.get_by_role("combobox").fill("C-110")
    page.get_by_role("option").first.get_by_role("link").click()
    expect(page.locator("h1")).to_contain_text("110")
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.url.startswith("file:")
    page.get_by_role("combobox").fill("price objection")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("price-objection"))


def test_pages_written_by_hand_open_from_a_folder(
    pack: Path, reader: Callable[..., Watched]
) -> None:
    page = reader((pack / "en/index.html").as_uri(), PHONE).page
    page.get_by_text("All sections").click()
    page.get_by_role("link", name="How to use this handbook").click()
    expect(page.locator("h1")).to_have_text("How to use this handbook")
    page.get_by_role("link", name="中文").click()
    expect(page.locator("h1")).to_have_text("怎样使用本手册")
    page.get_by_role("combobox").fill("发布版本")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("团队使用")
    assert "#" in page.url


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    "place",
    [
        "zh/index.html",
        "en/commitments/110/index.html",
        "zh/processes/emergency-repair/index.html",
        "en/for-teams/index.html",
        "zh/using-this-handbook/index.html",
    ],
)
def test_the_pack_is_for_everybody(
    pack: Path,
    serve_folder: Callable[[Path], str],
    reader: Callable[..., Watched],
    place: str,
    dark: bool,
) -> None:
    watch = reader(f"{serve_folder(pack)}/{place}", PHONE, dark=dark, language="zh")
    assert watch.axe() == []
    assert watch.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
