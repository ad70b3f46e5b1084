"""How pages look: sizes and colours of type, where lines end, what a thumb can reach, paper."""

from pathlib import Path

import pytest

from browser.support import DESKTOP, PHONE, Reader
from browser.test_site import KINDS, SHIFTS

ALL_KINDS = {**KINDS, "coverage": "coverage/"}

TYPE = """() => {
    const swatch = document.createElement("i");
    swatch.style.color = "var(--md-typeset-a-color)";
    const article = document.querySelector("article");
    article.append(swatch);
    const red = getComputedStyle(swatch).color;
    swatch.remove();
    const words = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const said = {sizes: {}, red: 0, all: 0};
    while (words.nextNode()) {
        const [text, holder] = [words.currentNode.data.trim(), words.currentNode.parentElement];
        const box = holder.getBoundingClientRect();
        if (!text || box.width < 2 || box.height < 2 || !holder.checkVisibility()) continue;
        const style = getComputedStyle(holder);
        const size = Math.round(parseFloat(style.fontSize) * 10) / 10;
        said.sizes[size] = text;
        said.all += text.length;
        if (style.color === red) said.red += text.length;
    }
    return said;
}"""

# A page's words laid out in the frame of another: a load for each page would take minutes.
LINES = r"""async address => {
    const answer = await (await fetch(address)).text();
    const other = new DOMParser().parseFromString(answer, "text/html").querySelector("article");
    other.querySelectorAll("img, video, script").forEach(one => one.remove());
    other.querySelectorAll("details").forEach(fold => { fold.open = true; });
    document.querySelector("article").replaceWith(document.adoptNode(other));
    const quantity = new RegExp("\\d[\\d,.]*(?: ?[–~-] ?\\d[\\d,.]*)? ?"
        + "(?:个工作小时|个工作日|个百分点|名工程师|工作日|分钟|小时|台时|个月|公里|毫米|次巡检"
        + "|台|天|秒|年|月|日|元|次|名|人|份|件|项|步|%)", "g");
    const blocks = "p, li, dd, dt, td, th, h1, h2, h3, summary, figcaption, blockquote";
    const found = [];
    const shown = one => one.checkVisibility() && one.getBoundingClientRect().width > 1;
    for (const block of document.querySelectorAll(blocks.replace(/(\w+)/g, "article $1"))) {
        const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        const nodes = [];
        let text = "";
        while (words.nextNode()) {
            const node = words.currentNode;
            let holder = node.parentElement;
            if (holder.closest(blocks) !== block || !shown(holder)) continue;
            while (holder !== block && getComputedStyle(holder).display === "inline") {
                holder = holder.parentElement;
            }
            if (holder !== block) text += " | ";
            nodes.push([text.length, node]);
            text += node.data;
        }
        const box = place => {
            const [start, node] = nodes.findLast(([start]) => start <= place);
            const range = document.createRange();
            range.setStart(node, place - start);
            range.setEnd(node, place - start + 1);
            return range.getClientRects()[0];
        };
        const apart = (first, second) => {
            const [one, other] = [box(first), box(second)];
            return one && other && other.top > one.bottom - 4 && other.left < one.left;
        };
        for (const match of text.matchAll(quantity)) {
            const last = match.index + match[0].length - 1;
            if (apart(match.index, last)) found.push("split: " + match[0]);
        }
        for (const match of text.matchAll(/[，。、；：？！）”](?<=\S.)/g)) {
            if (apart(match.index - 1, match.index)) {
                found.push("begins a line: " + text.slice(match.index - 1, match.index + 9));
            }
        }
    }
    return found;
}"""


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_type_has_few_sizes_and_none_too_small(reader: Reader, handbook: str, kind: str) -> None:
    """Seven of ours, and those of code and of the theme's own small print."""
    page = reader(f"{handbook}/zh/{ALL_KINDS[kind]}", language="zh").page
    for size in (PHONE, DESKTOP):
        page.set_viewport_size(size)
        sizes = {float(one): text for one, text in page.evaluate(TYPE)["sizes"].items()}
        assert min(sizes) >= 12.8, sizes[min(sizes)]
        assert len(sizes) <= 8, sizes


@pytest.mark.parametrize("kind", ["home", "coverage", "role", "process", "commitments", "term"])
def test_the_accent_is_rare(reader: Reader, handbook: str, kind: str) -> None:
    """Ink for links in lists: what is promised stands out only where little else does."""
    for language in ("zh", "en"):
        page = reader(f"{handbook}/{language}/{ALL_KINDS[kind]}", language=language).page
        said = page.evaluate(TYPE)
        assert said["red"] / said["all"] < 0.2


def test_no_line_ends_inside_a_quantity_or_before_a_comma(
    reader: Reader, handbook: str, site: Path
) -> None:
    watch = reader(f"{handbook}/zh/", size=PHONE, language="zh")
    found = []
    for file in sorted((site / "zh").glob("**/index.html")):
        path = file.parent.relative_to(site).as_posix()
        faults = watch.page.evaluate(LINES, f"{handbook}/{path}/")
        found += [f"{path}: {fault}" for fault in faults]
    assert found == []


def test_every_picture_is_there_when_one_prints(reader: Reader, handbook: str) -> None:
    for path in ("identity/visual/brand-visual/", "identity/behaviour/arriving-on-site/"):
        page = reader(f"{handbook}/zh/{path}", language="zh").page
        page.emulate_media(media="print")
        missing = page.locator("article img").evaluate_all(
            "all => all.filter(one => !one.complete || !one.naturalWidth).map(one => one.src)"
        )
        assert missing == []


def test_no_border_is_cut_at_the_papers_edge(reader: Reader, handbook: str) -> None:
    page = reader(f"{handbook}/zh/identity/visual/brand-visual/", language="zh").page
    page.set_viewport_size({"width": 680, "height": 960})
    page.emulate_media(media="print")
    edge = page.locator(".pb-card, .pb-ground, .pb-misuse img").evaluate_all(
        "all => Math.max(...all.map(one => one.getBoundingClientRect().right))"
    )
    assert edge <= 679


def test_one_control_to_a_heading(reader: Reader, handbook: str) -> None:
    """A thumb's room on a phone; with a mouse it waits until the heading is pointed at."""
    url = f"{handbook}/zh/commitments/110/"
    page = reader(url, size=PHONE, language="zh").page
    marks = page.locator(".pb-tools > summary")
    assert marks.count() == 1 + page.locator("article h2[id]:not([id^=_])").count()
    for mark in marks.all():
        box = mark.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44
        assert box["x"] + box["width"] <= PHONE["width"]
    assert not page.locator("article .headerlink").first.is_visible()
    marks.nth(1).click()
    menu = page.locator(".pb-tools[open] > p")
    assert [one.strip() for one in menu.locator("a, button").all_inner_texts()] == [
        "引用",
        "编辑",
        "反馈问题",
    ]
    wide = reader(url, size=DESKTOP, language="zh").page
    tools = wide.locator("#arrive + .pb-tools")
    assert tools.evaluate("one => getComputedStyle(one).opacity") == "0"
    wide.hover("#arrive")
    assert tools.evaluate("one => getComputedStyle(one).opacity") == "1"
    assert wide.evaluate(SHIFTS) < 0.02


def test_the_button_that_prints_stands_on_no_notice(reader: Reader, handbook: str) -> None:
    page = reader(f"{handbook}/zh/processes/emergency-repair-current/", language="zh").page
    button = page.locator(".pb-wall-print").bounding_box()
    notice = page.locator(".pb-notice").first.bounding_box()
    assert button is not None
    assert notice is not None
    assert button["y"] + button["height"] <= notice["y"]


def test_each_download_says_what_it_is(reader: Reader, handbook: str) -> None:
    for language in ("zh", "en"):
        url = f"{handbook}/{language}/identity/visual/brand-visual/"
        names = reader(url, language=language).page.locator("a[download]").all_inner_texts()
        assert len(names) > 5
        assert len(set(names)) == len(names)


def test_a_page_without_headings_takes_their_room(reader: Reader, handbook: str) -> None:
    page = reader(f"{handbook}/zh/commitments/", language="zh").page
    assert not page.locator(".md-sidebar--secondary").is_visible()
    assert page.evaluate("document.querySelector('article').clientWidth") > 850


def test_figures_stand_one_below_another(reader: Reader, handbook: str) -> None:
    url = f"{handbook}/zh/products/excavator-ty215/"
    page = reader(url, language="zh").page
    cells = page.locator(".pb-parts td.pb-number-cell > *, .pb-parts td.pb-number-cell")
    assert {"52,000 元", "2,300 元", "890 元"} <= set(cells.all_inner_texts())
    align = "all => new Set(all.map(one => getComputedStyle(one).textAlign)).size"
    assert page.locator(".pb-parts .pb-number-cell").evaluate_all(align) == 1
    phone = reader(url, size=PHONE, language="zh").page
    row = phone.locator(".pb-parts tbody tr").first
    tops = row.locator("th, td.pb-number-cell").evaluate_all(
        "all => all.map(one => Math.round(one.getBoundingClientRect().top))"
    )
    assert abs(tops[0] - tops[1]) <= 2
    heights = phone.locator(".pb-parts").evaluate("one => one.offsetHeight")
    assert heights < 950
