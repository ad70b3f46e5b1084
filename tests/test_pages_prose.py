"""Authored words become HTML: references, Markdown, glossary."""

import re
from importlib.resources import files
from pathlib import Path

import pytest
from markupsafe import Markup, escape

from pledgebook.pages import prose
from pledgebook.pages.glossary import Glossary
from pledgebook.pages.words import _all, words
from pledgebook.prose.references import ProseReference
from pledgebook.records.text import Text
from pledgebook.records.vocabulary import Term

TERMS = (
    Term(
        id="on-site",
        title=Text({"en": "on site", "zh": "到场"}),
        also=(Text({"en": "site"}),),
        definition=Text({"en": "x"}),
    ),
    Term(id="van", title=Text({"en": "van", "zh": "到场车"}), definition=Text({"en": "x"})),
)


def link(reference: ProseReference) -> Markup:
    return Markup('<a href="{}">{}</a>').format(reference.target, reference.words or "title")


def explain(term: str, written: str) -> Markup:
    return Markup("<{0}>{1}</{0}>").format(term, written)


def blocks(text: str, wanted: set[str] | None = None, language: str = "en") -> str:
    return str(prose.blocks(text, link, Glossary(TERMS, language), wanted or set(), explain))


def inline(text: str, wanted: set[str] | None = None, language: str = "en") -> str:
    return str(prose.inline(text, link, Glossary(TERMS, language), wanted or set(), explain))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One.\n\nTwo & three.", "<p>One.</p><p>Two &amp; three.</p>"),
        ("See [[x]] now.", '<p>See <a href="x">title</a> now.</p>'),
        ("**[[x|y]]**", '<p><strong><a href="x">y</a></strong></p>\n'),
        ("`[[x|y]]`", "<p><code>y</code></p>\n"),
        ("[z [[x]]](https://a.example)", None),
        ("# A\n\n## B", "<h3>A</h3>\n<h4>B</h4>\n"),
        ("### A", "<h3>A</h3>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("![words](x.png)", "<p>words</p>\n"),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>\n"),
        ("[x](data:text/html,y)", "<p>[x](data:text/html,y)</p>\n"),
        ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>\n"),
        ("二十四\n小时", "<p>二十四小时</p>"),
        ("**二**十四\n小时", "<p><strong>二</strong>十四小时</p>\n"),
    ],
)
def test_markdown(text: str, html: str | None) -> None:
    said = blocks(text)
    if html is not None:
        assert said == html
    assert "[[" not in said


def test_tables_may_scroll_and_name_their_columns() -> None:
    said = blocks("| a | b |\n|---|---|\n| [[x|y]] | 2 |")
    assert '<th scope="col">a</th>' in said
    assert '<td><a href="x">y</a></td>' in said
    assert said.startswith('<div class="pb-scroll" tabindex="0"><table')


@pytest.mark.parametrize(
    "text", ["Plain words.", "Two\nlines", "Par one.\n\nPar two.", "1.5 d – ok"]
)
def test_the_fast_way_says_the_same_as_markdown(text: str) -> None:
    slow = prose._markdown.render(text)
    assert blocks(text) == slow.replace("</p>\n", "</p>")


def test_plain_text_is_no_markdown() -> None:
    assert inline("*a* <b> [[x]]") == '*a* &lt;b&gt; <a href="x">title</a>'


def test_terms_longest_first_and_once() -> None:
    wanted = {"on-site", "van"}
    assert inline("On site, on site; vans, vanish.", wanted) == (
        "<on-site>On site</on-site>, on site; <van>vans</van>, vanish."
    )
    assert inline("到场车到场。", wanted, "zh") == "<van>到场车</van><on-site>到场</on-site>。"


def test_no_term_inside_links_headings_and_code() -> None:
    said = blocks("# site\n\n`site` [site](https://a.example) [[x|site]] site", {"on-site"})
    assert said.count("<on-site>") == 1
    assert said.endswith("<on-site>site</on-site></p>\n")


def test_a_term_in_a_reference_waits_for_the_text() -> None:
    assert inline("[[x|van]] van", {"van"}).endswith("<van>van</van>")


def test_characters_that_deceive_are_taken_out() -> None:
    assert prose.clean("a\u202eb\u2066c\ue000d") == "abcd"
    assert prose.clean("普通 text") == "普通 text"


def test_every_word_is_said_in_english_and_chinese() -> None:
    for key, said in _all().items():
        assert set(said) >= {"en", "zh"}, key
        english, chinese = (set(re.findall(r"\{\w+\}", said[name])) for name in ("en", "zh"))
        assert english == chinese, key


def test_every_word_used_is_there() -> None:
    folder = Path(str(files("pledgebook.pages")))
    for path in folder.rglob("*.html"):
        used = re.findall(r"\bw\(['\"]([a-z-]+)['\"][,)]", path.read_text(encoding="utf-8"))
        assert [key for key in used if key not in words("en")] == [], path.name


def test_other_languages_fall_back_to_english() -> None:
    assert words("fr")["owner"] == "Owner"
    assert words("zh-TW")["owner"] == "负责人"


def test_our_own_words_are_escaped_like_any() -> None:
    assert escape(words("en")["i-am"]) == words("en")["i-am"]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("见 [[a|处理流程]] 的第二步", '见<a href="a">处理流程</a>的第二步'),
        ("见[[a|处理流程]]。", '见<a href="a">处理流程</a>。'),
        ("在 [[a|4 小时]] 内", '在 <a href="a">4 小时</a>内'),
        ("用 [[a|App 打卡]] 记录", '用 <a href="a">App 打卡</a>记录'),
        ("see [[a|the process]] for more", 'see <a href="a">the process</a> for more'),
    ],
)
def test_no_gap_is_left_beside_chinese_words(text: str, html: str) -> None:
    assert inline(text, language="zh") == html
    assert blocks(f"**{text}**", language="zh") == f"<p><strong>{html}</strong></p>\n"
