"""The search as readers use it: it answers, by keyboard alone, on a phone, in both languages.

How often it answers is measured by `scripts/bench search`, from whose questions these are taken.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.support import DESKTOP, PHONE, Reader, watched
from pledgebook.pages.search.terms import phrase_terms, plain, terms

QUESTIONS = [
    ("zh", "110", "commitments/110/"),
    ("zh", "C-110", "commitments/110/"),
    ("zh", "c 123", "commitments/123/"),
    ("zh", "几个小时能到", "commitments/110/"),
    ("zh", "2小时内", "commitments/110/#arrive"),
    ("zh", "桑植县", "commitments/110/#arrive@remote"),
    ("zh", "浏阳 多久到", "commitments/110/#arrive@county"),
    ("zh", "长沙县几小时", "commitments/110/#arrive@county"),
    ("zh", "长沙城区几小时", "commitments/110/#arrive@urban"),  # the county is short for it too
    ("zh", "通道", "commitments/110/#arrive@remote"),  # 通道侗族自治县
    ("zh", "湘西凤凰多久能到", "commitments/110/#arrive@remote"),
    ("zh", "南县多久能到", "commitments/110/#arrive@county"),
    ("zh", "山东多久到", "dimensions/region/#outside"),  # where the arrival promise does not hold
    ("zh", "邵阳市城步县多久能到", "commitments/110/#arrive"),  # two classes are named: all of them
    ("zh", "太贵", "terms/price-objection/"),
    ("zh", "配件质保期", "warranty-"),
    ("zh", "投诉多久答复", "services/complaint-service/#answer"),
    ("zh", "原厂件 什么意思", "terms/genuine-part/"),
    ("zh", "名片", "identity/visual/brand-visual/#business-card"),
    ("zh", "维修记录", "forms/repair-record/"),
    ("zh", "维休记录", "forms/repair-record/"),  # one wrong character
    ("zh", "客户投拆", "complaint"),
    ("zh", "一一零", "commitments/110/"),
    ("zh", "幺幺零", "commitments/110/"),
    ("zh", "一一〇服务", "commitments/110/"),
    ("zh", "要上热搜", "scripts/complaint-first-contact/#go-media"),  # how people ask for it
    ("en", "C110", "commitments/110/"),
    ("en", "110.arrive", "commitments/110/#arrive"),
    ("en", "Sangzhi", "commitments/110/#arrive@remote"),
    ("en", "Shandong how long", "dimensions/region/#outside"),  # no Shaodong, which is a county
    ("en", "Changsha city", "commitments/110/#arrive@urban"),
    ("en", "how fast do we get there", "commitments/110/"),
    ("en", "arrive within 2 hours", "commitments/110/#arrive"),
    ("en", "warrenty", "warranty"),
    ("en", "complant register", "forms/complaint-register/"),
    ("en", "too expensive", "price-objection/"),
    ("en", "one one zero", "commitments/110/"),
    ("en", "one-twenty-three", "commitments/123/"),
    ("en", "the triple one promise", "commitments/111/"),
    ("en", "answering complaints", "complaint"),  # other endings
    ("en", "abandoned call", "services/hotline-service/#missed-call"),  # how people ask for it
    ("en", "first time fix rate", "indicators/first-time-fix-rate/"),
    ("en", "parts order form", "forms/parts-order-form/"),
    ("en", "logo clear space", "identity/visual/brand-visual/"),
]
HEARD = (
    "2 hours",
    "2小时内",
    "两个小时",
    "半年 3 次",
    "C-110",
    "客户's copy",
    "１１０",
    "十二个月",
    "95 %",
    "answering deliveries stopped speed boss operations",
    "修不好的机器",
)


@pytest.fixture(scope="module", params=["zh", "en"])
def home(request: pytest.FixtureRequest, chromium: Browser, handbook: str) -> Iterator[Page]:
    """The home page in one language, for many questions."""
    with watched(chromium, language=request.param) as watch:
        watch.page.goto(f"{handbook}/{request.param}/")
        yield watch.page


def addresses(page: Page) -> list[str]:
    """Where the results lead, below the language's home."""
    links = page.locator(".pb-search-result")
    found = links.evaluate_all("links => links.map(link => link.href)")
    return [re.sub(r"^https?://[^/]+/\w+/", "", link) for link in found]


def ask(page: Page, question: str) -> list[str]:
    """Open the search, type, and wait for the answer."""
    page.keyboard.press("/")
    page.locator(".pb-search-input").fill(question)
    answered(page, question)
    return addresses(page)


def answered(page: Page, question: str) -> None:
    """Wait until the results are that question's."""
    expect(page.locator(".pb-search-list")).to_have_attribute("data-question", question)


def test_questions_find_their_answers(home: Page) -> None:
    language = home.evaluate("document.documentElement.lang")
    wanted = {question: answer for tongue, question, answer in QUESTIONS if tongue == language}
    missed = {}
    for question, answer in wanted.items():
        found = ask(home, question)[:3]
        if not any(answer in link for link in found):
            missed[question] = found
    assert missed == {}


def test_a_place_that_may_be_two_finds_the_promise_for_both(home: Page) -> None:
    is_chinese = home.evaluate("document.documentElement.lang") == "zh"
    questions = ("长沙多久到", "常德多久到") if is_chinese else ("how long to Changsha", "Zhuzhou")
    for question in questions:
        assert ask(home, question)[0] == "commitments/110/#arrive", question


def test_reader_and_index_cut_words_alike(home: Page) -> None:
    for said in HEARD:
        theirs: list[str] = home.evaluate("said => pledgebookSearch.terms(said)", said)
        assert theirs == list(terms(plain(said))), said
        theirs = home.evaluate("said => pledgebookSearch.phraseTerms(said)", said)
        assert theirs == list(phrase_terms(plain(said))), said


def test_the_first_results_are_all_of_different_pages(home: Page) -> None:
    for question in ("投诉", "complaint", "迟到", "price"):
        pages = [link.partition("#")[0] for link in ask(home, question)]
        different = min(5, len(set(pages)))
        assert len(set(pages[:different])) == different, question


GROUPS = [["warranty", "guarantee"], ["out of stock", "unavailable"], ["质保", "三包"]]
STANDS_FOR = [
    ("long warranties here", ["warranties: guarantee"]),
    ("parts out-of-stock", ["out-of-stock: unavailable"]),
    ("out in stock", []),
    ("三包期", ["三包: 质保"]),
]


@pytest.mark.parametrize(("question", "expected"), STANDS_FOR)
def test_other_words_stand_for_those_of_a_question(
    home: Page, question: str, expected: list[str]
) -> None:
    """In whatever form a word is typed; a phrase only as it stands."""
    script = """([text, groups]) =>
        pledgebookWords.alikeIn(text, pledgebookWords.groups(groups))
        .map(one => `${one.said}: ${one.others}`)"""
    assert home.evaluate(script, [question, GROUPS]) == expected


TITLES = [
    (
        "en",
        "five machines, nothing off",
        "I've bought five of your machines. Nothing off for that?",
    ),
    ("en", "have a word with the boss", "Never say: “I'll have a word with the boss"),
    ("zh", "老客户没优惠", "我买了你们五台车，老客户没优惠？"),
    ("zh", "我跟老板说说", "不要说：“我跟老板说说，给您便宜点。”"),
]


def test_what_is_said_is_the_title_of_its_result(home: Page) -> None:
    """An objection goes by the customer's words; what must not be said never looks like advice."""
    language = home.evaluate("document.documentElement.lang")
    for question, title in (
        (asked, title) for tongue, asked, title in TITLES if tongue == language
    ):
        ask(home, question)
        titles = home.locator(".pb-search-title").all_inner_texts()
        assert any(title in shown for shown in titles), (question, titles)


@pytest.mark.parametrize("said", ["c++ unit", "box (old", "a.b*c", "what?"])
def test_words_with_signs_in_them_are_words(home: Page, said: str) -> None:
    where = "said => pledgebookWords.where(`the ${said} of`, said)"
    assert home.evaluate(where, said) == len("the ")
    assert home.evaluate("said => pledgebookWords.where('the c of', said)", said) == -1


def test_a_phone_in_chinese_finds_the_arrival_promise_for_a_county(
    reader: Reader, handbook: str
) -> None:
    watch = reader(f"{handbook}/zh/", size=PHONE, language="zh")
    page = watch.page
    page.locator(".pb-search-open").click()
    page.locator(".pb-search-input").fill("桑植县")
    first = page.locator(".pb-search-result").first
    expect(first).to_contain_text("到场：偏远")
    expect(first).to_contain_text("4 小时")
    assert watch.axe() == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    first.click()
    expect(page).to_have_url(re.compile(r"/zh/commitments/110/#arrive@remote$"))
    expect(page.locator('[id="arrive@remote"]')).to_be_visible()


def test_the_keyboard_alone_suffices(reader: Reader, handbook: str) -> None:
    page = reader(f"{handbook}/en/commitments/110/").page
    page.keyboard.press("/")
    box = page.locator(".pb-search-input")
    expect(box).to_be_focused()
    page.keyboard.type("price objection")
    chosen = page.locator(".pb-search-result[aria-selected=true]")
    expect(chosen).to_have_count(1)
    answered(page, "price objection")
    first = chosen.get_attribute("id")
    page.keyboard.press("ArrowDown")
    assert chosen.get_attribute("id") != first
    assert box.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Escape")
    page.keyboard.press("f")  # at once: the box that has just closed must not swallow it
    expect(page.locator(".pb-search-dialog")).to_be_visible()
    expect(box).to_have_value("price objection")
    answered(page, "price objection")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("price-objection"))


def test_results_are_narrowed_by_kind(reader: Reader, handbook: str) -> None:
    for dark in (False, True):
        watch = reader(f"{handbook}/en/", size=DESKTOP, dark=dark)
        page = watch.page
        ask(page, "complaint")
        assert watch.axe() == []
        page.locator(".pb-search-chip[data-kind=form]").click()
        expect(page.locator(".pb-search-chip[data-kind=form]")).to_have_attribute(
            "aria-pressed", "true"
        )
        page.wait_for_timeout(200)
        assert {link.partition("/")[0] for link in addresses(page)} == {"forms"}
        expect(page.locator(".pb-search-dialog [role=status]")).to_contain_text("result")


def test_a_result_says_kind_and_role(reader: Reader, handbook: str) -> None:
    page = reader(f"{handbook}/en/").page
    ask(page, "when the price is the problem")
    about = page.locator(".pb-search-result").first.locator(".pb-search-about")
    expect(about).to_contain_text("Scripts")
    expect(about).to_contain_text("Parts clerk")


def test_what_was_not_found_can_be_told(home: Page) -> None:
    ask(home, "租 & 赁?")
    sent = home.locator(".pb-search-missed")
    address = sent.get_attribute("href") or ""
    assert sent.is_visible()
    assert "%E7%A7%9F%20%26%20%E8%B5%81%3F" in address
    assert f"language={home.evaluate('document.documentElement.lang')}" in address
    home.locator(".pb-search-input").fill("")
    sent.wait_for(state="hidden")


def test_without_script_there_is_no_button(chromium: Browser, handbook: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{handbook}/en/")
    assert not page.locator(".pb-search-open").is_visible()
    assert not page.locator("button.pb-search").is_visible()
    context.close()


def test_a_folder_can_be_searched_without_a_server(
    chromium: Browser, site: Path, reader: Reader
) -> None:
    page = reader(f"{site.as_uri()}/zh/index.html").page
    found = ask(page, "110")
    assert found[0].endswith("commitments/110/index.html")


def test_the_first_result_comes_quickly(reader: Reader, handbook: str) -> None:
    page = reader(f"{handbook}/en/").page
    page.wait_for_load_state("networkidle")
    took: int = page.evaluate(
        """async () => {
            const start = performance.now();
            await pledgebookSearch.open("../search/en/");
            await pledgebookSearch.ask("how fast do we get there");
            return performance.now() - start;
        }"""
    )
    assert took < 1000  # 300 ms on a quiet machine, which `scripts/bench` measures


@pytest.mark.parametrize("question", ["constructor of the gate", "hasOwnProperty 110"])
def test_words_that_every_object_knows_are_words_like_any(home: Page, question: str) -> None:
    """Each is a key that every object of JavaScript has; a search that fails never answers."""
    ask(home, question)


def test_without_what_was_learned_there_are_answers(chromium: Browser, handbook: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.route("**/learned.js*", lambda route: route.abort())
    page.goto(f"{handbook}/en/")
    assert any("commitments/110/" in link for link in ask(page, "110"))
    context.close()
