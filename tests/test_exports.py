"""`pledgebook export`: what is asked for is made, and what cannot be made says why."""

import builtins
import io
import json
import re
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from cli_support import Ran, run
from pages_support import TODAY, Reader, catalog_of
from pledgebook.exports import book, cards, codes, paper, tokens
from pledgebook.exports.makers import KINDS, maker
from pledgebook.exports.offline import named
from pledgebook.exports.order import ExportError, Order
from pledgebook.exports.rewriting import Attributes, lands_at, rewrite
from pledgebook.pages.site import site
from pledgebook.records.kinds import BY_KIND

LANGUAGES = ("en", "zh")
STANDARDS = Path(__file__).parent.parent / "standards"
ADDRESS = "https://handbook.example/"


def order_of(folder: Path, **options: Any) -> Order:
    made: dict[str, Any] = {"languages": LANGUAGES, "address": ADDRESS}
    about = {key: options.pop(key) for key in ("audience", "today") if key in options}
    more = options.pop("more", None)
    whole = site(catalog_of(folder, more), **{"today": TODAY, **about})
    return Order(whole, folder, **(made | options))


def words_of(pdf: bytes) -> list[str]:
    """The words on each page, without the breaks of lines."""
    document = pypdfium2.PdfDocument(pdf)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def export(capsys: pytest.CaptureFixture[str], *arguments: object) -> Ran:
    return run(capsys, "export", *map(str, arguments), "--as-of", TODAY.isoformat())


# Cards


def test_a_promise_is_a_card(tmp_path: Path) -> None:
    order = order_of(tmp_path)
    made = {card.id: card for card in cards.cards(order, "zh")}
    arrive = made["110.arrive"]
    assert arrive.lines
    assert arrive.title
    assert arrive.qr is not None
    (text,) = {" ".join(words_of(data)) for name, data in cards.files(order) if ".zh" in name}
    assert "110.arrive" in text
    assert "打印件不受控" in text
    assert "按办公时间计时" not in arrive.notes
    for line in arrive.lines:
        assert line.value.replace(" ", "") in text.replace(" ", "")


def test_without_an_address_there_is_no_code(tmp_path: Path) -> None:
    order = order_of(tmp_path, address=None)
    assert all(card.qr is None for card in cards.cards(order, "en"))


def test_the_code_leads_to_the_permanent_address(tmp_path: Path) -> None:
    order = order_of(tmp_path)
    assert order.permanent("110.arrive") == "https://handbook.example/go/110/#arrive"


def test_a_card_names_the_calendar_of_its_hours(tmp_path: Path) -> None:
    more = """
title: {en: Queue, zh: 排队}
audience: public
promises: {wait: {clock: office, every-case: at most 20 min, wording: {en: Soon., zh: 快。}}}
"""
    order = order_of(tmp_path, more={"commitments/500.yml": more})
    made = {card.id: card for card in cards.cards(order, "zh")}
    assert made["500.wait"].value == "20 分钟"
    assert made["500.wait"].notes[0] == "按办公时间计时"


def test_public_cards_hold_no_internal_line(tmp_path: Path) -> None:
    order = order_of(tmp_path, audience="public")
    shown = {record.id for record in order.site.book.shown}
    assert {card.id.partition(".")[0] for card in cards.cards(order, "en")} <= shown


LONG = """
title: {{en: Long, zh: 长}}
turns:
  speech:
    verbatim: true
    says: {{en: "{words}", zh: "{words}"}}
"""


def test_what_is_said_word_for_word_is_never_cut(tmp_path: Path) -> None:
    words = "We are sorry and we shall be there. " * 12
    order = order_of(tmp_path, more={"scripts/long.yml": LONG.format(words=words.strip())})
    pdf = next(data for _, data in cards.files(order))
    assert words.strip() in " ".join(words_of(pdf))


def test_what_fits_on_no_card_is_refused(tmp_path: Path) -> None:
    words = "We are sorry and we shall be there. " * 100
    order = order_of(tmp_path, more={"scripts/long.yml": LONG.format(words=words.strip())})
    with pytest.raises(ExportError, match=r"long\.speech"):
        list(cards.files(order))


# The book


def test_the_book_has_contents_with_page_numbers(tmp_path: Path) -> None:
    order = order_of(tmp_path, languages=("zh",))
    ((name, pdf),) = book.files(order)
    assert name == "handbook.zh.pdf"
    pages = words_of(pdf)
    contents = pages[1]
    assert "目录" in contents
    for record in order.site.book.listed["commitment"]:
        title = record.title.say("zh")
        found = re.search(rf"{re.escape(title)}[ .]*(\d+)", contents)
        assert found, contents
        assert title in pages[int(found[1]) - 1]
    assert all("打印件不受控" in page for page in pages)
    assert not any("(0)" in page for page in pages), "a page number that was not found"


def test_a_blueprint_has_its_own_sheet_in_the_book(tmp_path: Path) -> None:
    ((_, pdf),) = book.files(order_of(tmp_path, languages=("en",), part="repair"))
    sizes = [tuple(map(round, page.get_size())) for page in pypdfium2.PdfDocument(pdf)]
    wide = [number for number, size in enumerate(sizes) if size == (1191, 842)]
    assert len(wide) == 1
    said = words_of(pdf)[wide[0]]
    for words in ("Repair", "Line of visibility", "Uncontrolled when printed"):
        assert words in said


def test_links_in_the_book_lead_into_the_book_or_to_the_site(tmp_path: Path) -> None:
    order = order_of(tmp_path, languages=("en",), part="commitment")
    pages = [p for p in order.site.pages if p.language == "en" and p.kind == "commitment"]
    (chapter,) = book.chapters(pages, order, "en")
    html = "".join(leaf.html for leaf in chapter.leaves)
    ids = {leaf.anchor for leaf in chapter.leaves} | set(Reader(html).all("id"))
    for href in Reader(html).all("href"):
        assert href[1:] in ids if href.startswith("#") else "://" in href or "mailto:" in href


@pytest.mark.parametrize("part", ["role:engineer", "script", "scripts", "110"])
def test_a_part_of_the_book(tmp_path: Path, part: str) -> None:
    order = order_of(tmp_path, languages=("en",))
    roles = [record.id for record in order.site.book.listed["role"]]
    part = part.replace("engineer", roles[0])
    ((_, pdf),) = book.files(Order(order.site, tmp_path, ("en",), part=part))
    assert len(words_of(pdf)) >= 3


@pytest.mark.parametrize("part", ["role:nobody", "nothing"])
def test_a_part_that_is_not_there(tmp_path: Path, part: str) -> None:
    with pytest.raises(ExportError, match="there is no"):
        list(book.files(order_of(tmp_path, part=part)))


def test_paper_reads_only_the_handbooks_own_pictures(tmp_path: Path) -> None:
    secret = tmp_path / "secret.svg"
    secret.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    html = f"<img src='file://{secret}'><img src='https://elsewhere.example/x.png'><p>x"
    assert b"/Image" not in paper.pdf(html, {})


# Data


def test_the_codes_are_data(tmp_path: Path) -> None:
    ((_, text),) = codes.files(order_of(tmp_path))
    data = json.loads(text)
    code = next(one for one in data["codes"] if one["id"] == "110")
    arrive = code["promises"]["arrive"]
    assert [figure["figure"] for figure in code["figures"]]
    assert arrive["address"] == "https://handbook.example/go/110/#arrive"
    bounds = [*arrive["bounds"], *(bound for case in arrive["cases"] for bound in case["bounds"])]
    assert all(isinstance(bound["number"], int | float) and bound["unit"] for bound in bounds)
    assert set(arrive["value"]) == {"en", "zh"}


def test_tokens_are_the_identity(tmp_path: Path) -> None:
    made = dict(tokens.files(order_of(tmp_path)))
    data = json.loads(made["tokens.json"])
    (group,) = data.values()
    for colour in (value for key, value in group["colour"].items() if key != "$type"):
        assert re.fullmatch(r"#[0-9a-f]{6}", colour["$value"]["hex"])
        assert len(colour["$value"]["components"]) == 3
        assert colour["$value"]["hex"] in made["tokens.css"].decode()


# The offline pack


def test_every_link_of_the_pack_names_a_file_in_it(tmp_path: Path) -> None:
    ((_, data),) = maker("offline")(order_of(tmp_path))
    pack = zipfile.ZipFile(io.BytesIO(data))
    names = set(pack.namelist())
    assert {"index.html", "en/index.html", "zh/commitments/110/index.html"} <= names
    for name in names:
        if not name.endswith(".html"):
            continue
        found = Reader(pack.read(name).decode())
        folder = name.rpartition("/")[0]
        for link in (*found.all("href"), *found.all("src")):
            landed = lands_at(link, f"{folder}/" if folder else "./")
            assert landed is None or landed[0] in names or landed[0] == f"{folder}/", (name, link)


def test_the_same_handbook_makes_the_same_pack(tmp_path: Path) -> None:
    order = order_of(tmp_path)
    assert list(maker("offline")(order)) == list(maker("offline")(order))


def test_links_name_their_files() -> None:
    assert named("../../roles/x/#y") == "../../roles/x/index.html#y"
    assert named("#y") == "#y"
    assert named("https://x.example/") == "https://x.example/"
    assert named("../a/plan.pdf") == "../a/plan.pdf"


def test_rewriting_changes_nothing_that_it_is_not_told_to() -> None:
    html = '<p class="a">1 &lt; 2 &#38; <br>so<img src="x.svg" alt="&quot;x&quot;"></p>'
    assert rewrite(html, lambda tag, attributes: attributes) == html

    def without(tag: str, attributes: Attributes) -> Attributes | None:
        return None if tag == "b" else attributes

    assert rewrite("a<b>b<i>c<br></i></b>d", without) == "ad"


# The command


def test_every_kind_has_its_maker() -> None:
    assert list(KINDS) == sorted(KINDS)
    assert all(callable(maker(kind)) for kind in KINDS)


def test_a_file_or_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "made"
    assert export(capsys, "tokens", STANDARDS, "--out", folder).code == 0
    assert sorted(path.name for path in folder.iterdir()) == ["tokens.css", "tokens.json"]
    done = export(capsys, "tokens", STANDARDS, "--out", tmp_path / "one.css")
    assert (done.code, done.out) == (0, f"{(tmp_path / 'one.css').as_posix()}\n")
    assert export(capsys, "tokens", STANDARDS, "--out", tmp_path / "one.pdf").code == 2


@pytest.mark.parametrize("name", ["weasyprint", "segno"])
def test_a_missing_package_is_named(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    honest = builtins.__import__

    def without(wanted: str, *rest: Any, **more: Any) -> Any:
        if wanted.partition(".")[0] == name:
            raise ImportError(wanted)
        return honest(wanted, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    done = export(
        capsys, "cards", STANDARDS, "--out", tmp_path / "x.pdf", "--site-url", "https://x.example"
    )
    assert done.code == 2
    assert "pip install 'pledgebook[export]'" in done.err


def test_no_chinese_typeface_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper, "_chinese_typefaces", lambda: 0)
    with pytest.raises(ExportError, match="fonts-noto-cjk"):
        paper.pdf("<p>承诺", {})
    assert paper.pdf("<p>promise", {})


def test_an_unknown_language_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done = export(capsys, "codes", STANDARDS, "--out", tmp_path / "x.json", "--language", "fr")
    assert done.code == 2
    assert "en" in done.err


def test_the_day_decides(tmp_path: Path) -> None:
    order = order_of(tmp_path, today=date(2026, 1, 1))
    assert codes.data(order)["as-of"] == "2026-01-01"
    assert set(BY_KIND) >= {"commitment"}
