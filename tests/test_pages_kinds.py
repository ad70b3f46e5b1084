"""Every kind of record has a page in every language that answers its reader's question."""

import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from pages_support import Reader, catalog_of, pages_of, text_of
from pledgebook.catalog import Catalog, Entry
from pledgebook.pages.page import Page
from pledgebook.pages.site import SEARCH_FILES
from pledgebook.records.base import Part
from pledgebook.records.kinds import KINDS

FACTS: dict[str, tuple[str, ...]] = {
    "en/": ("Test Works", "one hour", "Engineer", "Fault reported", "1 March 2027"),
    "zh/": ("测试厂", "一小时", "工程师", "报修", "2027 年 3 月 1 日"),
    "en/commitments/110/": (
        "We come.",
        "1 hour (City), 4 hours (Country)",
        "Every case at most 4 hours",
        "From 1 March 2027:",
        "at most 3 hours",
        "at least 90% of cases at most 20 seconds",
        "Elapsed time",
        "Office hours",
        "The road is open.",
        "we pay 200 yuan",
        "Paid without being asked for",
        "Time to site",
        "from Fault reported to Engineer arrived",
        "Meaning not published",
        "One list.",
        "Manager",
        "In force",
        "1 March 2026",
        "31 August 2027",
        "2.0",
    ),
    "zh/commitments/110/": (
        "人到。",
        "城区 1 小时，乡村 4 小时",
        "每一次 不超过 4 小时",
        "自 2027 年 3 月 1 日起：",
        "不低于 90% 的情况 不超过 20 秒",
        "道路畅通。",
        "含义未公布",
        "生效",
    ),
    "en/services/base-service/": (
        "Lock out first.",
        "City, Country",
        "A photo.",
        "Wait five minutes.",
        "From 1 January 2027: Do not wait.",
        "80 yuan",
        "From 1 January 2027: 90 yuan",
        "Arrival 1 hour (City), 4 hours (Country)",
    ),
    "en/services/pump-service/": ("Lock out first.", "Taken over from Base service"),
    "en/processes/repair/": (
        "Improved",
        "Repair today",
        "2 to 4 minutes",
        "Key control point",
        "The photo at the gate",
        "Music plays.",
        "A flat tyre.",
        "The gate is shut → Take the call",
        "Front stage",
        "Hello",
    ),
    "zh/processes/repair/": ("改进流程", "关键控制点", "前台", "后台", "2–4 分钟"),
    "en/processes/repair-today/": ("As it runs today", "Nobody rings.", "Repair"),
    "en/scripts/hello/": (
        "Good day, Test Works.",
        "word for word",
        "Smile.",
        "It stopped.",
        "Calm down.",
        "I am with you.",
        "Too dear!",
        "and 1 hour too.",
        "Hand over to Engineer · within 10 minutes",
        "up to 200 yuan",
        "Repair record",
    ),
    "en/forms/record/": (
        "Arrived at",
        "Cold start",
        "1 2 3 4 5",
        "By the clock.",
        "Time to site",
        "White copy",
        "Manager",
        "6 years",
        "Test Works",
    ),
    "en/products/digger/": (
        "D-1",
        "City",
        "1 month or 100 machine hours",
        "Tighten bolts",
        "52,000 yuan",
        "72 months or 10,000 machine hours",
        "bought in",
        "Base service",
    ),
    "en/indicators/time-to-site/": (
        "The time from Fault reported to Engineer arrived.",
        "Lower is better",
        "All reports.",
        "Arrived at",
        "Arrival 1 hour (City), 4 hours (Country)",
        "Year 2026",
        "at least 97%",
    ),
    "en/indicators/score/": ("A score made of weighted factors.", "60%", "Tone", "kind: 5 points"),
    "en/events/arrived/": ("Fault reported", "Engineer", "Repair record", "Time to site"),
    "en/roles/engineer/": (
        "The lock-out.",
        "Waive seals",
        "up to 200 yuan",
        "Manager",
        "Arrival 1 hour (City), 4 hours (Country)",
        "Take the call",
        "Lock out first",
        "Hello",
        "Arriving",
        "Repair record",
        "Basics",
        "Zones",
    ),
    "zh/roles/engineer/": ("免密封圈", "最高 200 元", "接电话", "先挂牌。", "问候", "维修记录"),
    "en/dimensions/region/": ("City", "Ask for a metro station.", "Yuelu District", "1 hour"),
    "en/guides/zones/": ("Why zones", "Read this and Hello.", "the code"),
    "en/courses/basics/": ("Greet anyone.", "60 minutes", "1.9", "What first?", "Greet"),
    "en/identity/mind/core/": (
        "Keep machines working.",
        "Say what is.",
        "Arriving",
        "Said and done.",
        "one goal",
    ),
    "en/identity/behaviour/arriving/": ("Greet the guard.", "Sound the horn.", "Honesty"),
    "en/identity/visual/look/": (
        "#1f2d36",
        "80 65 55 60",
        "Ink on Paper contrast 14.1 : 1",
        "24 millimetres",
        "Never tilted",
        "On both doors.",
    ),
    "en/identity/social/claim/": ("We are near.", "A count of stations", "has lapsed"),
    "en/terms/lock-out/": ("Off and tagged.", "switch-off", "switched on again", "on site"),
    "en/identity/": ("What we believe.", "Core", "Arriving"),
    "en/roles/": ("Engineer", "Manager"),
    "zh/terms/": ("站到机器旁边。", "挂牌断电"),
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    return pages_of(catalog_of(tmp_path_factory.mktemp("handbook")))


@pytest.mark.parametrize("url", FACTS)
def test_a_page_says_what_its_reader_asks(pages: dict[str, Page], url: str) -> None:
    said = text_of(pages[url])
    assert [fact for fact in FACTS[url] if fact not in said] == []


def test_every_kind_has_a_page_and_an_index_in_every_language(pages: dict[str, Page]) -> None:
    for language in ("en", "zh"):
        kinds = {page.kind for page in pages.values() if page.language == language}
        wanted = {kind.kind for kind in KINDS}
        assert wanted | {f"{kind}-index" for kind in wanted} <= kinds


def test_the_same_pages_stand_in_every_language(pages: dict[str, Page]) -> None:
    english = {url.removeprefix("en/") for url in pages if url.startswith("en/")}
    chinese = {url.removeprefix("zh/") for url in pages if url.startswith("zh/")}
    assert english == chinese
    for page in pages.values():
        assert set(page.alternates) == {"en", "zh"}
        assert all(url in pages for url in page.alternates.values())


def test_every_link_leads_to_a_page_and_an_anchor(pages: dict[str, Page]) -> None:
    anchors = {url: set(Reader(page.html()).all("id")) for url, page in pages.items()}
    lost = []
    for url, page in pages.items():
        for link in Reader(page.html()).all("href"):
            target, anchor = resolve(url, link)
            if target in pages and (not anchor or anchor in anchors[target]):
                continue
            if not link.startswith(("https://", "../../../../assets/")) and "/api/" not in link:
                lost.append((url, link))
    assert lost == []


def resolve(url: str, link: str) -> tuple[str, str]:
    """Where a link on the page at ``url`` leads, and to which anchor."""
    path, _, anchor = link.partition("#")
    if "://" in path:
        return path, anchor
    parts = url.rstrip("/").split("/")
    for step in path.split("/"):
        if step == "..":
            parts.pop()
        elif step not in ("", "."):
            parts.append(step)
    return "/".join(parts) + "/", anchor


def test_parts_keep_their_anchors_and_former_ones(pages: dict[str, Page]) -> None:
    ids = Reader(pages["en/commitments/110/"].html()).all("id")
    assert {"arrive", "come", "answer", "list"} <= set(ids)
    for page in pages.values():
        ids = Reader(page.html()).all("id")
        assert sorted(ids) == sorted(set(ids)), page.url


def aliased(value: Any, name: str = "") -> Any:
    """The same record with a former id for every part."""
    if isinstance(value, BaseModel):
        update = {n: aliased(getattr(value, n)) for n in type(value).model_fields}
        if isinstance(value, Part):
            update["aliases"] = (*value.aliases, f"former-{name}")
        return value.model_copy(update=update)
    if isinstance(value, dict):
        return {key: aliased(inner, key) for key, inner in value.items()}
    return tuple(map(aliased, value)) if isinstance(value, tuple) else value


def test_no_page_has_two_anchors_of_one_name(pages: dict[str, Page]) -> None:
    """A link to the second would lead to the first."""
    for url, page in pages.items():
        anchors = Reader(page.html()).all("id")
        assert len(anchors) == len(set(anchors)), url


def test_every_part_has_an_anchor_for_its_id_and_for_former_ones(tmp_path: Path) -> None:
    clean = catalog_of(tmp_path)
    catalog = Catalog(
        [Entry(aliased(e.record), e.source, e.index) for e in clean.entries], clean._locate
    )
    pages = pages_of(catalog)
    lost = []
    for record in catalog.records.values():
        ids = Reader(pages[f"en/{record.folder}/{record.id}/"].html()).all("id")
        for part in catalog.parts[record.id]:
            wanted = (part, f"former-{part}")
            lost += [f"{record.id}.{name}" for name in wanted if ids.count(name) != 1]
    assert lost == []


def test_headings_descend_by_one(pages: dict[str, Page]) -> None:
    for page in pages.values():
        levels = [1]
        for tag, _ in Reader(page.html()).elements:
            if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
                assert int(tag[1]) <= levels[-1] + 1, page.url
                levels.append(int(tag[1]))


def test_a_page_knows_who_cites_it_and_where_it_is_edited(pages: dict[str, Page]) -> None:
    page = pages["en/commitments/110/"]
    cited = page.sections[-1].html.partition("<details")[2]
    for title in ("Base service", "Repair", "Hello", "Digger", "Zones", "Our claim"):
        assert title in cited
    assert page.edit == "https://git.example/edit/main/standards/commitments/110.yml#L1"
    assert "https://git.example/new?title=110&amp;edition=2.0&amp;language=en" in page.html()
    role = pages["en/roles/manager/"]
    assert role.edit == "https://git.example/edit/main/standards/roles/list.yml#L7"


def test_search_finds_codes_in_every_written_form(pages: dict[str, Page]) -> None:
    assert {"110", "C-110", "C110", "110.arrive"} <= set(pages["en/commitments/110/"].words.split())
    assert "switch-off" in pages["en/terms/lock-out/"].words


def test_glossary_terms_are_explained_once_and_not_inside_links(pages: dict[str, Page]) -> None:
    html = pages["en/roles/engineer/"].html()
    assert html.count('popovertarget="_t-lock-out"') == 1
    assert html.count('id="_t-lock-out"') == 1
    assert "Off and tagged." in pages["en/roles/engineer/"].tail
    assert "_t-lock-out" not in pages["en/terms/lock-out/"].html()
    assert not any(re.search(r"<a [^>]*>[^<]*<button", page.html()) for page in pages.values())


def test_the_navigation_names_every_index(pages: dict[str, Page], tmp_path: Path) -> None:
    from pages_support import TODAY
    from pledgebook.pages.site import site

    made = site(catalog_of(tmp_path), today=TODAY)
    for language in ("en", "zh"):
        named = [url for group in made.navigation[language] for url in group.urls]
        assert set(named) == {
            url for url, page in pages.items() if page.is_index and page.language == language
        }
    assets = dict(made.assets(tmp_path))
    assert set(assets) == {
        "assets/pledgebook/pledgebook.js",
        *(f"assets/pledgebook/{name}" for name in SEARCH_FILES),
        "assets/handbook/assets/mark.svg",
    }
    assert all(path.is_file() for path in assets.values())
    style = made.texts["assets/pledgebook/pledgebook.css"]
    assert ".pb-numeral" in style
    assert "/*" not in style


def test_each_part_leads_to_its_own_line_and_to_those_who_mend_it(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path)
    url = "en/commitments/110/"
    (part,) = (s for s in pages_of(catalog)[url].sections if s.id == "answer")
    line = catalog.at(catalog.records["110"], "promises", "answer").line
    assert 'aria-label="Cite, edit or report"' in part.tools
    assert Reader(part.tools).all("href") == [
        f"https://git.example/edit/main/standards/commitments/110.yml#L{line}",
        "https://git.example/new?title=110.answer&edition=2.0&language=en",
    ]
    (part,) = (s for s in pages_of(catalog, audience="public")[url].sections if s.id == "answer")
    assert Reader(part.tools).all("href") == [
        "https://git.example/new?title=110.answer&edition=2.0&language=en"
    ]


def test_a_contrast_stays_on_one_line(pages: dict[str, Page]) -> None:
    html = pages["en/identity/visual/look/"].html()
    assert "14.1\N{NO-BREAK SPACE}:\N{NO-BREAK SPACE}1" in html
