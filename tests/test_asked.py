"""How people ask for something: found by the search, read by no rule, and no change of the work."""

import json
from pathlib import Path

import pytest

from pages_support import TODAY, catalog_of, pages_of
from pledgebook.catalog import Catalog
from pledgebook.changes.change import Verdict
from pledgebook.changes.comparison import compared
from pledgebook.check import judge
from pledgebook.load.handbook import load
from pledgebook.pages.glossary import Glossary
from pledgebook.pages.reading import Reading
from pledgebook.pages.search.build import search_files
from pledgebook.pages.search.entry import Entry
from pledgebook.pages.search.files import Index, written
from pledgebook.pages.search.names import Names
from pledgebook.pages.search.phrases import Phrases
from pledgebook.pages.search.terms import stem
from pledgebook.pages.site import site
from pledgebook.records.asking import MOST_ASKED

WORDS = "asked: {zh: [关机怎么办], en: [switch-off quux, quux of the gate]}"
GUIDE = f"""
title: {{en: The gate, zh: 大门}}
audience: AUDIENCE
effective: 2026-01-01
{WORDS}
sections:
  key:
    title: {{en: The key, zh: 钥匙}}
    body: {{en: It hangs there., zh: 挂在那里。}}
    asked: {{en: [zyzzyva missing]}}
"""


def catalog_with(folder: Path, audience: str = "internal", text: str = GUIDE) -> Catalog:
    """The little handbook with a guide of that audience."""
    return catalog_of(folder, {"guides/gate.yml": text.replace("AUDIENCE", audience)})


def index(catalog: Catalog, audience: str) -> str:
    """Every file of the search's index, the site's pages and its data, in one."""
    made = site(catalog, today=TODAY, audience=audience)
    found = {**search_files(made, list(made.pages)), **made.texts}
    return "".join(found.values())


def test_the_search_finds_what_people_say(tmp_path: Path) -> None:
    files = index(catalog_with(tmp_path), "internal")
    assert '"?quux"' in files
    assert '"?关机"' in files
    assert f'"?{stem("zyzzyva")}"' in files
    pages = pages_of(catalog_of(tmp_path))
    assert "quux" in pages["en/guides/gate/"].words
    assert "quux" not in pages["en/guides/gate/"].html()


def test_a_promise_is_asked_for_by_its_record_and_its_indicator_too(tmp_path: Path) -> None:
    made = site(catalog_of(tmp_path), today=TODAY)
    names = Names(Reading(made.book, "en", "", Glossary((), "en")))
    called = names.of_part("110", "arrive")
    assert called is not None
    assert {"Arrival", "Speed commitment Arrival", "Time to site"} <= set(called.phrases)


def test_a_file_of_postings_that_would_be_empty_is_there_to_be_asked() -> None:
    index = Index("en")
    for number in range(2000):  # one pair of first letters: one file would hold them all
        words = f"zz{number}a zz{number}b zz{number}c"
        index.add([Entry(f"x/{number}/", "guide", f"zz{number}", words)])
    files = written(index, kinds={}, said={})
    count = json.loads(files["search/en/start.js"].partition(",")[2][:-1])["shards"]
    assert count > 5
    assert {f"search/en/t-{number}.js" for number in range(count)} <= files.keys()


def test_what_is_internal_stays_so(tmp_path: Path) -> None:
    assert "quux" in index(catalog_with(tmp_path, "public"), "public")
    hidden = index(catalog_with(tmp_path, "internal"), "public")
    assert "quux" not in hidden
    assert stem("zyzzyva") not in hidden


def test_no_rule_reads_it(tmp_path: Path) -> None:
    """It may hold words that staff must not say, and each language asks in its own way."""
    without = GUIDE.replace(WORDS, "").replace("    asked: {en: [zyzzyva missing]}\n", "")
    plain = judge(load(_written(tmp_path / "plain", without), "standards"), today=TODAY)
    asked = judge(load(_written(tmp_path / "asked", GUIDE), "standards"), today=TODAY)
    codes = [[found.code for found in one.findings] for one in (plain, asked)]
    assert codes[0] == codes[1]


def _written(folder: Path, text: str) -> Path:
    catalog_with(folder, text=text)
    return folder


def test_another_way_to_ask_changes_no_work(tmp_path: Path) -> None:
    before = catalog_with(tmp_path / "before")
    after = catalog_with(tmp_path / "after", text=GUIDE.replace("quux", "zork"))
    (change,) = compared(before, after, TODAY).changes
    assert change.verdict is Verdict.EDITORIAL
    assert [field.name for field in change.fields] == ["asked"]


def test_a_list_alone_is_in_the_source_language(tmp_path: Path) -> None:
    text = GUIDE.replace(WORDS, "asked: [quux, 110]")
    catalog = catalog_with(tmp_path, text=text)
    assert catalog.records["gate"].asked == {"en": ("quux", "110")}


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("asked: {fr: [allô]}", "SYN014"),
        ("asked: quux", "SYN013"),
        ("asked: {en: quux}", "SYN013"),
        ("asked: {en: ['']}", "SYN013"),
        (f"asked: {{en: [{', '.join(map(str, range(MOST_ASKED + 1)))}]}}", "SYN013"),
    ],
)
def test_what_is_no_list_by_language_is_told(tmp_path: Path, written: str, code: str) -> None:
    catalog_of(tmp_path)
    text = GUIDE.replace(WORDS, written).replace("AUDIENCE", "internal")
    (tmp_path / "guides" / "gate.yml").write_text(text, "utf-8")
    assert [fault.code for fault in load(tmp_path, "standards").faults] == [code]


def test_every_way_to_ask_is_compared(tmp_path: Path) -> None:
    many = [f"{chr(97 + number % 26)}{chr(97 + number // 26)}zork" for number in range(MOST_ASKED)]
    text = GUIDE.replace(WORDS, f"asked: {{en: [{', '.join(many)}]}}")
    files = index(catalog_with(tmp_path, text=text), "internal")
    assert [said for said in many if f'"?{stem(said)}"' not in files] == []


def test_a_phrase_is_compared_as_a_whole() -> None:
    """A rare word weighs more than a common one, and all of a phrase's terms make one length."""
    phrases = Phrases()
    phrases.add(0, ["refuses to sign", "refuses to pay", "refuses to leave"], 1.0)
    phrases.add(1, ["SIGN", "sign", ""], 0.5)
    assert len(phrases) == 4
    found = phrases.postings()
    shares = dict(found[stem("sign")])
    assert shares[3] == round(99 * 0.5)
    assert phrases.of_entries(3) == [3, 1, 0]
    assert dict(found[stem("refuses")])[0] < shares[0]


def test_a_page_knows_how_many_terms_its_phrases_have() -> None:
    """By which a page is guessed: one with many words to its name is likely by chance."""
    phrases = Phrases()
    phrases.add(0, ["refuses to sign"], 1.0)
    phrases.add(1, ["sign", "signs here"], 1.0)
    phrases.add(3, ["crane"], 1.0)
    assert phrases.terms([2, 1, 1]) == [3 + 1 + 2, 0, 1]
    assert phrases.variety == len({"refuse", "to", "sign", "here", "crane"})


def test_the_data_tell_it(tmp_path: Path) -> None:
    made = site(catalog_with(tmp_path), today=TODAY, audience="internal")
    record = json.loads(made.texts["api/gate.json"])
    assert record["asked"]["en"] == ["switch-off quux", "quux of the gate"]


def test_a_type_designation_settles_what_is_asked_about(tmp_path: Path) -> None:
    text = GUIDE.replace("The gate", "XQ56 gate")
    assert '"=xq56"' in index(catalog_with(tmp_path, text=text), "internal")


COLLECTED = """
heard: {en: The search log of October, zh: 十月的搜索记录}
asked:
  gate: {en: [gate wobbles], zh: [门晃]}
  gate.key: {en: [plugh is gone]}
  110.arrive: [xyzzy when]
  guides/: {en: [grault of all guides]}
"""


def collected(folder: Path, text: str = COLLECTED, audience: str = "internal") -> Path:
    """The little handbook, with what was collected in a file of its own."""
    catalog_with(folder, audience)
    (folder / "questions").mkdir()
    (folder / "questions" / "october.yml").write_text(text, "utf-8")
    return folder


def test_the_search_finds_what_was_collected(tmp_path: Path) -> None:
    loaded = load(collected(tmp_path), "standards")
    assert not loaded.faults
    files = index(loaded.catalog, "internal")
    assert [
        term for term in ("wobbl", "plugh", "xyzz", "grault", "门晃") if f'"?{term}"' not in files
    ] == []
    assert "switch-off quux" in str(loaded.catalog.records["gate"].asked)


def test_what_was_collected_inside_stays_there(tmp_path: Path) -> None:
    catalog = load(collected(tmp_path / "a", audience="public"), "standards").catalog
    assert "plugh" not in index(catalog, "public")
    public = f"audience: public{COLLECTED}"
    catalog = load(collected(tmp_path / "b", public, "public"), "standards").catalog
    assert "plugh" in index(catalog, "public")
    catalog = load(collected(tmp_path / "c", public, "internal"), "standards").catalog
    assert "plugh" not in index(catalog, "public")


def test_a_former_id_still_answers(tmp_path: Path) -> None:
    folder = collected(tmp_path, COLLECTED.replace("gate.key", "gate.old-key"))
    guide = GUIDE.replace("AUDIENCE", "internal") + "    aliases: [old-key]\n"
    (folder / "guides" / "gate.yml").write_text(guide, "utf-8")
    assert '"?plugh"' in index(load(folder, "standards").catalog, "internal")


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("gate.key", "gate.kay", "standards/questions/october.yml:5:3 REF001 “gate” has no part"),
        ("  gate:", "  gaet:", "standards/questions/october.yml:4:3 REF001 There is no record"),
        ("guides/", "guide/", "standards/questions/october.yml:7:3 REF001 “guide/” is no folder"),
        ("asked:", "askt:", "standards/questions/october.yml:3:1 SYN011 "),
        ("[gate wobbles]", "wobbles", "standards/questions/october.yml:4:14 SYN013 "),
        ("{en: [plugh", "{fr: [plugh", "standards/questions/october.yml:5:14 SYN014 "),
        ("heard:", "heard: {", "standards/questions/october.yml:3:1 SYN005 "),
    ],
)
def test_a_question_that_leads_nowhere_is_told(
    tmp_path: Path, old: str, new: str, found: str
) -> None:
    assert old in COLLECTED
    folder = collected(tmp_path, COLLECTED.replace(old, new, 1))
    (fault,) = load(folder, "standards").faults
    place = fault.span
    told = f"{place.source.path}:{place.line}:{place.column} {fault.code} {fault.message['en']}"
    assert told.startswith(found)


def test_many_may_be_collected_for_one_place(tmp_path: Path) -> None:
    many = ", ".join(f"plugh{number}" for number in range(200))
    folder = collected(tmp_path, f"asked: {{gate: {{en: [{many}]}}}}")
    files = index(load(folder, "standards").catalog, "internal")
    assert '"?plugh199"' in files
