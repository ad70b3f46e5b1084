"""The built handbook as its readers meet it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from browser.support import DESKTOP, PHONE, Reader

KINDS = {
    "home": "",
    "commitment": "commitments/110/",
    "commitments": "commitments/",
    "service": "services/emergency-service/",
    "script": "scripts/hotline-fault-report/",
    "process": "processes/emergency-repair/",
    "form": "forms/repair-record/",
    "product": "products/excavator-ty215/",
    "indicator": "indicators/time-to-site/",
    "event": "events/fault-reported/",
    "role": "roles/field-engineer/",
    "dimension": "dimensions/region/",
    "guide": "guides/service-zoning/",
    "course": "courses/course-new-hotline-agent/",
    "identity": "identity/",
    "mind": "identity/mind/core-values/",
    "behaviour": "identity/behaviour/arriving-on-site/",
    "visual": "identity/visual/brand-visual/",
    "social": "identity/social/claim-response-time/",
    "term": "terms/price-objection/",
    "written": "using-this-handbook/",
    "versions": "processes/emergency-repair-current/",
    "health": "health/",
    "data": "api/",
}
UNFOLD = "document.querySelectorAll('details').forEach(fold => { fold.open = true })"
SHIFTS = """
() => new Promise(resolve => {
    let sum = 0;
    new PerformanceObserver(list => {
        for (const entry of list.getEntries()) sum += entry.hadRecentInput ? 0 : entry.value;
    }).observe({type: "layout-shift", buffered: true});
    setTimeout(() => resolve(sum), 600);
})
"""


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_kind_is_sound(reader: Reader, handbook: str, kind: str) -> None:
    """No serious or critical fault for assistive technology, light or dark, on a phone or not,
    and nothing that makes a phone scroll sideways."""
    found = []
    for language, size, dark in (
        ("zh", PHONE, False),
        ("en", PHONE, True),
        ("en", DESKTOP, False),
        ("zh", DESKTOP, True),
    ):
        url = f"{handbook}/{language}/{KINDS[kind]}"
        watch = reader(url, size=size, dark=dark, language=language)
        where = f"{language} {size['width']} {'dark' if dark else 'light'}"
        watch.page.evaluate(UNFOLD)
        found += [f"{where}: {fault}" for fault in watch.axe()]
        if watch.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{where}: scrolls sideways")
    assert found == []


@pytest.mark.parametrize(
    "path",
    ["", "identity/visual/brand-visual/", "commitments/110/", "roles/field-engineer/"],
)
def test_nothing_jumps_while_a_page_loads(reader: Reader, handbook: str, path: str) -> None:
    for size in (PHONE, DESKTOP):
        page = reader(f"{handbook}/zh/{path}", size=size, language="zh").page
        page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
        assert page.evaluate(SHIFTS) < 0.02


@pytest.mark.parametrize(("browser_speaks", "home"), [("zh-CN", "zh"), ("en-GB", "en")])
def test_the_first_visit_follows_the_browser(
    reader: Reader, handbook: str, browser_speaks: str, home: str
) -> None:
    watch = reader(f"{handbook}/", language=browser_speaks)
    watch.page.wait_for_url(f"{handbook}/{home}/")
    assert watch.page.get_attribute("html", "lang") == home


def test_the_switch_stays_on_the_page(reader: Reader, handbook: str) -> None:
    watch = reader(f"{handbook}/zh/commitments/110/")
    link = watch.page.locator('a[hreflang="en"].md-select__link')
    watch.page.hover(".md-select")
    link.click()
    watch.page.wait_for_url(f"{handbook}/en/commitments/110/")
    assert watch.page.get_attribute("html", "lang") == "en"
    assert "110" in watch.page.inner_text("h1")


def test_the_language_chosen_is_kept(reader: Reader, handbook: str) -> None:
    watch = reader(f"{handbook}/zh/", language="zh-CN")
    watch.page.hover(".md-select")
    watch.page.click('a[hreflang="en"].md-select__link')
    watch.page.wait_for_url(f"{handbook}/en/")
    watch.page.goto(f"{handbook}/")
    watch.page.wait_for_url(f"{handbook}/en/")


def test_the_home_page_shows_the_numbers_large(reader: Reader, handbook: str) -> None:
    watch = reader(f"{handbook}/zh/", size=PHONE)
    for code in ("110", "111", "123"):
        link = watch.page.locator(f'main a[href*="commitments/{code}/"]').first
        assert link.is_visible()
    size = watch.page.evaluate(
        """() => Math.max(...[...document.querySelectorAll("main article *")]
        .filter(e => /^1$/.test(e.textContent.trim()))
        .map(e => parseFloat(getComputedStyle(e).fontSize)))"""
    )
    assert size >= 32


@pytest.mark.parametrize(
    ("path", "first"),
    [
        ("scripts/hotline-fault-report/", ".pb-turn-staff .pb-says"),
        ("commitments/110/", ".pb-figure-value"),
        ("scripts/counter-price-objection/", ".pb-turn-staff .pb-says"),
        ("scripts/cross-selling-visit/", ".pb-turn-staff .pb-says"),
        ("scripts/hotline-price-enquiry/", ".pb-turn-staff .pb-says"),
        ("roles/hotline-agent/", "#_may ~ .pb-grants li"),
        ("", ".pb-picker a"),
        ("", ".pb-code-meanings a"),
    ],
)
def test_the_first_screen_of_a_phone_answers(
    reader: Reader, handbook: str, path: str, first: str
) -> None:
    """The line to say, the promised figure, what one may grant: read without scrolling."""
    for language in ("zh", "en"):
        watch = reader(f"{handbook}/{language}/{path}", size=PHONE, language=language)
        box = watch.page.locator(first).first.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= PHONE["height"]


def test_a_role_answers_at_once(reader: Reader, handbook: str) -> None:
    """What it may grant, promises, says and fills in come first; what is long is folded."""
    page = reader(f"{handbook}/en/roles/field-engineer/", size=PHONE).page
    headings = page.locator("article h2[id]").evaluate_all("all => all.map(one => one.id)")
    assert headings[:4] == ["_may", "_promises", "_says", "_fills-in"]
    for anchor in headings[:4]:
        box = page.locator(f'.pb-jump a[href="#{anchor}"]').bounding_box()
        assert box is not None
        assert box["x"] < PHONE["width"]
        assert box["y"] + box["height"] <= PHONE["height"]
    assert page.evaluate("document.documentElement.scrollHeight") < 4600


def test_what_is_folded_opens_without_script_and_prints(chromium: object, handbook: str) -> None:
    context = chromium.new_context(java_script_enabled=False)  # type: ignore[attr-defined]
    page = context.new_page()
    page.goto(f"{handbook}/en/roles/field-engineer/")
    last = page.locator("#_promises ~ .pb .pb-more .pb-promised li").last
    assert not last.is_visible()
    page.locator("#_promises ~ .pb .pb-more > summary").first.click()
    assert page.locator("#_promises ~ .pb .pb-more .pb-promised li").first.is_visible()
    page.reload()
    page.emulate_media(media="print")
    assert last.is_visible()
    context.close()


def test_a_field_says_how_it_is_filled_in_but_not_on_paper(reader: Reader, handbook: str) -> None:
    page = reader(f"{handbook}/en/forms/repair-record/", size=PHONE).page
    hint = page.locator("#arrived-at .pb-field-hint").first
    assert hint.is_visible()
    page.emulate_media(media="print")
    assert not hint.is_visible()


def test_money_has_one_name(site: Path) -> None:
    """A form says yuan as every other page does, not the code of the currency."""
    pages = (site / "en/forms").glob("*/index.html")
    assert [page.parent.name for page in pages if "CNY" in page.read_text(encoding="utf-8")] == []


def test_a_long_page_is_crossed_with_one_tap(reader: Reader, handbook: str) -> None:
    url = f"{handbook}/zh/scripts/hotline-fault-report/"
    watch = reader(url, size=PHONE, language="zh")
    way = watch.page.locator('.pb-jump a[href="#_escalation"]')
    box = way.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    way.click()
    assert watch.page.locator("#_escalation").is_visible()
    assert watch.page.evaluate("scrollY") > PHONE["height"]
    assert not reader(url, size=DESKTOP).page.locator(".pb-jump").is_visible()


def test_who_is_lost_finds_home_in_every_language(reader: Reader, handbook: str) -> None:
    watch = reader(f"{handbook}/404.html", size=PHONE)
    for language, said in (("zh", "找不到这一页"), ("en", "This page is not here")):
        assert said in watch.page.inner_text("h1")
        link = watch.page.locator(f'article a[href$="{language}/"]')
        assert link.is_visible()
    assert watch.axe() == []


@pytest.mark.parametrize(("language", "other"), [("zh", "en"), ("en", "zh")])
def test_who_is_lost_is_told_so_in_the_language_of_the_address(
    chromium: Browser, handbook: str, site: Path, language: str, other: str
) -> None:
    """The address stays, and bar and menu speak its language."""
    context = chromium.new_context(service_workers="block", viewport=DESKTOP)
    page = context.new_page()
    asked = f"{handbook}/{language}/commitments/11O/"
    page.route(asked, lambda route: route.fulfill(status=404, path=site / "404.html"))
    page.goto(asked)
    page.wait_for_url(asked)
    page.wait_for_function(f"document.documentElement.lang === '{language}'")
    assert page.locator(f'article p[lang="{language}"]').first.is_visible()
    expect(page.locator(f'article [lang="{other}"]')).to_have_count(0)
    menu = page.locator(".md-sidebar--primary a.md-nav__link").evaluate_all(
        "all => all.map(one => one.getAttribute('href'))"
    )
    assert menu
    assert all(f"/{language}/" in href for href in menu)
    group = {"en": "At work", "zh": "工作中"}[language]
    assert page.get_by_text(group, exact=True).first.is_visible()
    context.close()


def test_an_anchor_leads_to_its_promise(reader: Reader, handbook: str) -> None:
    watch = reader(f"{handbook}/en/commitments/110/#arrive", size=PHONE)
    top = watch.page.evaluate("document.getElementById('arrive').getBoundingClientRect().top")
    assert 0 <= top < PHONE["height"] / 2


def test_pages_read_without_script(chromium: object, handbook: str) -> None:
    context = chromium.new_context(java_script_enabled=False)  # type: ignore[attr-defined]
    page = context.new_page()
    page.goto(f"{handbook}/zh/commitments/110/")
    text = page.inner_text("main")
    assert "1 小时" in text
    assert "4 小时" in text
    page.goto(f"{handbook}/")
    assert page.locator('a[href="zh/"]').is_visible()
    context.close()


def test_the_page_weighs_little(site: Path) -> None:
    """Well below what a weak signal carries in a second."""
    import gzip

    page = (site / "zh/commitments/110/index.html").read_bytes()
    assert len(gzip.compress(page)) < 30_000


@pytest.mark.parametrize(("browser_speaks", "language"), [("zh-CN", "zh"), ("en-GB", "en")])
def test_a_permanent_address_leads_to_the_part_in_the_readers_language(
    reader: Reader, handbook: str, browser_speaks: str, language: str
) -> None:
    watch = reader(f"{handbook}/go/110/#arrive", language=browser_speaks)
    watch.page.wait_for_url(f"{handbook}/{language}/commitments/110/#arrive")
