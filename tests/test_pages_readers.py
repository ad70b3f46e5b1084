"""Who reads, and when: audiences, drafts, retired records, dated values, known issues."""

import re
from datetime import date
from pathlib import Path

import pytest

from pages_support import Reader, catalog_of, pages_of, text_of
from pledgebook.catalog import Catalog
from pledgebook.diagnostic import Diagnostic, Severity

SECRET = "Unspeakable"
QUEUE = """\
title: {en: No long queue, zh: 不久等}
audience: public
promises:
  wait: {title: {en: Waiting, zh: 等候}, every-case: at most 20 min}
"""


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    return catalog_of(tmp_path)


MIXED = {
    "roles/secret.yml": f"title: {SECRET} role\nsummary: {SECRET}\n",
    "scripts/secret.yml": f"title: {SECRET} script\nid: secret-script\nrole: engineer\n"
    f"channel: {SECRET}\npromises: [open.come]\nturns: {{a: {{says: {SECRET}}}}}\n",
    "terms/secret.yml": f"title: come\nid: secret-term\ndefinition: {SECRET}\n",
    "services/secret.yml": f"title: {SECRET} service\nid: secret-service\n"
    f"requirements: {{must: {{statement: {SECRET}}}}}\npromises: {{p: {{wording: {SECRET}}}}}\n",
    "commitments/open.yml": "title: Open\naudience: public\nowner: secret\n"
    "summary: We come, says [[secret]], see [[secret-script|what we say]] and "
    "[[secret-service.p]].\n"
    "promises: {come: {title: Coming, every-case: at most 1 h}}\n"
    "figures: [{figure: '1', promise: open.come}, {figure: '2', promise: secret-service.p}]\n",
    "services/child.yml": "title: Child\nid: child-service\naudience: public\n"
    "extends: secret-service\n",
    "guides/open.yml": "title: Open guide\nid: open-guide\naudience: public\nroles: [secret]\n"
    "body: Ask [[secret]] or **[[secret-service.p]]**.\n",
}


def test_no_word_of_an_internal_record_reaches_the_public(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path, MIXED)
    assert any(SECRET in page.html() for page in pages_of(catalog).values())
    for page in pages_of(catalog, audience="public").values():
        for said in (page.html(), page.title, page.description, page.words, page.url):
            assert SECRET not in said, page.url
            assert "secret" not in said, page.url


def test_a_link_to_what_one_may_not_see_is_plain_text(tmp_path: Path) -> None:
    pages = pages_of(catalog_of(tmp_path, MIXED), audience="public")
    html = pages["en/commitments/open/"].lead
    assert "We come, says (Role not shown here), see what we say and" in html
    assert "en/roles/secret/" not in pages
    assert "en/scripts/" not in pages


def test_each_audience_reads_what_those_before_it_read(catalog: Catalog) -> None:
    public, dealer, internal = (
        set(pages_of(catalog, audience=name)) for name in ("public", "dealer", "internal")
    )
    assert public <= dealer <= internal
    assert "en/commitments/110/" in public
    assert "en/guides/zones/" not in public


def test_an_unknown_audience_is_refused(catalog: Catalog) -> None:
    with pytest.raises(ValueError, match="everybody"):
        pages_of(catalog, audience="everybody")


def test_targets_are_for_staff_only(tmp_path: Path) -> None:
    more = {
        "indicators/open.yml": "title: Open\nid: open-indicator\naudience: dealer\n"
        "targets: {t: {bound: at least 97 %}}\n"
    }
    catalog = catalog_of(tmp_path, more)
    url = "en/indicators/open-indicator/"
    assert "97%" in text_of(pages_of(catalog)[url])
    assert "97%" not in text_of(pages_of(catalog, audience="dealer")[url])


@pytest.mark.parametrize(
    ("today", "holds", "announces"),
    [
        (date(2026, 11, 21), "1 hour (City), 4 hours (Country)", "From 1 March 2027:"),
        (date(2027, 3, 1), "1 hour (City), 3 hours (Country)", None),
    ],
)
def test_what_holds_today_is_shown_and_the_next_announced(
    catalog: Catalog, today: date, holds: str, announces: str | None
) -> None:
    page = pages_of(catalog, today=today)["en/commitments/110/"]
    said = text_of(page)
    assert holds in said
    assert (announces or "From 1 March 2027:") in said or announces is None
    assert ("From 1 March 2027:" in said) is (announces is not None)
    assert holds in text_of(pages_of(catalog, today=today)["en/roles/engineer/"])


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2025, 6, 1), ("Wait ten minutes.", "From 1 January 2026: Wait five minutes.")),
        (date(2026, 6, 1), ("Wait five minutes.", "80 yuan", "From 1 January 2027: 90 yuan")),
        (date(2027, 6, 1), ("Do not wait.", "90 yuan")),
    ],
)
def test_requirements_and_prices_are_dated_too(
    catalog: Catalog, today: date, said: tuple[str, ...]
) -> None:
    text = text_of(pages_of(catalog, today=today)["en/services/base-service/"])
    assert [words for words in said if words not in text] == []


def test_staff_see_what_keeps_a_promise_from_being_measured(catalog: Catalog) -> None:
    """In words: the codes of levels stand on the pages for owners alone."""
    url = "en/commitments/110/"
    pages = pages_of(catalog)
    assert "Still missing an indicator" in text_of(pages[url]).replace(":", "")
    assert "Still missing" not in text_of(pages_of(catalog, audience="public")[url])
    owners = {"en/health/", "en/coverage/", "zh/health/", "zh/coverage/"}
    coded = {name for name, page in pages.items() if re.search(r"\bM[0-4]\b", text_of(page))}
    assert coded
    assert coded <= owners


def test_drafts_show_only_when_asked_for(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path, {"guides/new.yml": "title: New\nstatus: draft\n"})
    assert "en/guides/new/" not in pages_of(catalog)
    pages = pages_of(catalog, drafts=True)
    assert "Draft: not in force." in text_of(pages["en/guides/new/"])
    assert "New" in text_of(pages["en/guides/"])


def test_a_retired_record_says_what_took_its_place(tmp_path: Path) -> None:
    more = {
        "guides/old.yml": "title: Old\nstatus: retired\nreplaced-by: zones\n"
        "retired-because: The map changed.\n"
    }
    pages = pages_of(catalog_of(tmp_path, more))
    said = text_of(pages["en/guides/old/"])
    assert "No longer in force. It was replaced by Zones. The map changed." in said
    assert "Old" not in text_of(pages["en/guides/"])


def test_what_holds_later_says_from_when(tmp_path: Path) -> None:
    pages = pages_of(
        catalog_of(tmp_path, {"guides/new.yml": "title: New\neffective: 2027-02-01\n"})
    )
    assert "Not in force yet: it holds from 1 February 2027." in text_of(pages["en/guides/new/"])


def test_former_addresses_lead_on(tmp_path: Path) -> None:
    pages = pages_of(catalog_of(tmp_path, {"guides/new.yml": "title: New\naliases: [former]\n"}))
    former = pages["en/guides/former/"]
    assert not former.is_searched
    assert Reader(former.html()).all("href") == ["../../guides/new/"]


def test_known_issues_are_marked(catalog: Catalog) -> None:
    place = catalog.at(catalog.records["zones"])
    words = {"en": "It is <vague>.", "zh": "含糊。"}
    issue = Diagnostic("WRD001", "vague", Severity.ERROR, place, words, record="zones")
    assert "Known issues: 1 It is <vague>." in text_of(
        pages_of(catalog, baselined=[issue])["en/guides/zones/"]
    )
    chinese = pages_of(catalog, accepted=[issue])["zh/guides/zones/"]
    assert "已知问题 1 个 含糊。" in text_of(chinese)
    assert "<details><summary>已知问题 1 个</summary>" in chinese.lead  # the owner's to open
    assert "vague" not in text_of(pages_of(catalog, findings=[issue])["en/guides/zones/"])


def test_outsiders_learn_only_that_a_page_has_issues(catalog: Catalog) -> None:
    words = {"en": "“zones” is for staff.", "zh": "“zones”仅供员工。"}
    place = catalog.at(catalog.records["110"])
    issue = Diagnostic("REF004", "narrower", Severity.ERROR, place, words, record="110")
    url = "en/commitments/110/"
    said = text_of(pages_of(catalog, baselined=[issue], audience="public")[url])
    assert "Parts of this page are being revised." in said
    assert "zones" not in said
    accepted = text_of(pages_of(catalog, accepted=[issue], audience="public")[url])
    assert "being revised" not in accepted


def test_words_of_another_language_say_so(tmp_path: Path) -> None:
    more = {
        "guides/new.yml": "title: {zh: 新章}\nsummary: {zh: 只有中文。}\nbody: {en: '*Yes*.'}\n"
    }
    pages = pages_of(catalog_of(tmp_path, more))
    english = pages["en/guides/new/"].html()
    assert '<span lang="zh">只有中文。</span>' in english
    assert '<div lang="en"><p><em>Yes</em>.</p>\n</div>' in pages["zh/guides/new/"].html()
    assert '<span lang="zh">新章</span>' in pages["en/guides/"].html()


def test_a_folder_of_templates_replaces_ours(catalog: Catalog, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "guide.html").write_text("<p>Ours: {{ record.title.in_('en') }}</p>", encoding="utf-8")
    pages = pages_of(catalog, templates=own)
    assert pages["en/guides/zones/"].lead == "<p>Ours: Zones</p>"
    assert "The lock-out." in text_of(pages["en/roles/engineer/"])


def test_a_commitment_without_a_code_goes_by_its_title_and_values(tmp_path: Path) -> None:
    pages = pages_of(catalog_of(tmp_path, {"commitments/lobby-queue.yml": QUEUE}))
    for url in ("en/", "en/commitments/"):
        said = text_of(pages[url])
        assert "No long queue Waiting 20 minutes" in said
        assert "lobby-queue" not in said
