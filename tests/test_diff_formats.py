"""A review in each format: what other programs rely on, and what a comment may hold."""

import json
import re
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from cli_support import Ran, run
from diff_support import AROUND
from pledgebook.cli.arguments import DIFF_FORMATS
from pledgebook.report import (
    diff_gitlab,
    diff_html,
    diff_json,
    diff_markdown,
    diff_sarif,
    diff_text,
)
from pledgebook.report.diff_words import summed_up
from pledgebook.review.review import Review
from pledgebook.reviewing import Asked, review_folders
from sarif_support import validate_sarif
from test_diff_cases import CASES, made

DAY = date(2026, 6, 1)
NASTY = 'a "]( <script>alert(1)</script> @everyone | `x` **b** <!-- --> </details> #1 &amp;'


def reviewed(name: str, into: Path) -> Review:
    before, after = made(CASES / name, into)
    return review_folders(before, after, ("before", "after"), Asked(today=DAY))


def test_json_keeps_its_contract(tmp_path: Path) -> None:
    said = json.loads(diff_json.render(reviewed("hours-to-working-hours", tmp_path)))
    (change,) = said["changes"]
    contract = {"kind", "verdict", "record", "before", "after", "reason", "impact"}
    assert contract <= change.keys()
    assert {"new", "mended"} <= said["findings"].keys()
    assert (change["kind"], change["verdict"], change["record"]) == ("promise", "weakened", "110")
    assert (change["before"], change["after"]) == ("at most 2 hours", "at most 2 hours by “office”")
    assert "2 hours → at most 2 hours by “office”" in change["reason"]
    assert {"repair", "delay-call", "first-call", "engineer", "excavator"} <= set(change["impact"])
    assert re.fullmatch("[0-9a-f]{16}", change["fingerprint"])


def test_what_cannot_be_read_is_not_called_unchanged(tmp_path: Path) -> None:
    review = reviewed("findings-of-an-unreadable-record", tmp_path)
    assert [f.code for f in review.findings.mended] == []
    for language, headline in (
        ("en", "1 record cannot be read and was not compared (repair-work)"),
        ("zh", "1 条记录无法读取，未作对照（repair-work）"),
    ):
        assert summed_up(review, language) == headline
        assert diff_text.render(review, language).splitlines()[0].endswith(headline)


def test_what_is_missing_points_to_the_change_and_repeats_nothing(tmp_path: Path) -> None:
    review = reviewed("policy-nothing-written", tmp_path)
    said = diff_text.render(review)
    (change,) = (one for one in review.changes if one.change.is_of_promise)
    assert said.count("a looser limit") == 1
    missing = said[said.index("error CHG011") : said.index("Fingerprint\n")]
    assert "(CHG001)" in missing
    assert change.change.mark in missing
    assert " | " not in missing


def test_a_record_put_off_is_told_how_to_announce(tmp_path: Path) -> None:
    review = reviewed("begins-later", tmp_path)
    (change,) = (one.change for one in review.changes if one.change.promise)
    assert change.promise is not None
    advice = [finding.help for finding in review.told if finding.code == "CHG002"]
    assert all(f"“- from: {change.promise.ends}”" in words["en"] for words in advice)
    assert all(f"“- from: {change.promise.ends}”" in words["zh"] for words in advice)
    assert len(advice) == 1


def test_an_announced_change_has_its_day(tmp_path: Path) -> None:
    said = json.loads(diff_json.render(reviewed("announced-strengthening-put-off", tmp_path)))
    assert [(c["from"], c["until"]) for c in said["changes"]] == [("2027-03-01", "2027-06-01")]


def test_sarif_is_valid_and_shows_the_older_place(tmp_path: Path) -> None:
    log = json.loads(diff_sarif.render(reviewed("bound-loosened", tmp_path)))
    validate_sarif(log)
    (result,) = log["runs"][0]["results"]
    assert result["ruleId"] == "CHG001"
    (older,) = result["relatedLocations"]
    assert older["physicalLocation"]["artifactLocation"]["uri"] == "before/commitments/110.yml"
    assert older["message"]["text"] == "before: at most 2 hours"
    schema = {"type": "object", "required": ["$schema", "version", "runs"]}
    Draft202012Validator(schema).validate(log)


def test_gitlab_gets_different_fingerprints(tmp_path: Path) -> None:
    entries = json.loads(diff_gitlab.render(reviewed("state-grid-ten", tmp_path)))
    marks = [entry["fingerprint"] for entry in entries]
    assert len(marks) == len(set(marks)) > 10


def test_the_comment_begins_with_its_mark_and_the_weakened(tmp_path: Path) -> None:
    comment = diff_markdown.render(reviewed("state-grid-ten", tmp_path))
    assert comment.startswith(f"{diff_markdown.MARK}\n")
    headings = re.findall(r"^### (.*?) \(", comment, re.MULTILINE)
    assert headings[:2] == ["Promises weakened", "Promises withdrawn"]
    assert headings.index("Promises weakened") < headings.index("Work that changes")
    folded = comment.partition("<details><summary>Only how it is put")[2]
    assert folded.partition("</details>")[0].count("\n- **") == 0
    assert "only how it is put" in folded.partition("</details>")[0]


@pytest.fixture
def many(tmp_path: Path) -> Review:
    """More changes than any comment can hold, with words that would break out of it."""
    for side, hours in (("before", 2), ("after", 4)):
        folder = tmp_path / side / "commitments"
        folder.mkdir(parents=True)
        for number in range(400):
            wording = json.dumps(f"{NASTY} [[c{number}.soon]]")
            (folder / f"c{number}.yml").write_text(
                f"title: {json.dumps(f'{NASTY} {number}')}\nsummary: {json.dumps(NASTY * hours)}\n"
                f"promises:\n  soon: {{title: {json.dumps(NASTY)}, wording: {wording},"
                f" clock: elapsed, every-case: at most {hours} h}}\n",
                encoding="utf-8",
            )
        handbook = (AROUND / "handbook.yml").read_text(encoding="utf-8")
        (tmp_path / side / "handbook.yml").write_text(handbook, encoding="utf-8")
    return review_folders(
        tmp_path / "before", tmp_path / "after", ("before", "after"), Asked(today=DAY)
    )


@pytest.mark.parametrize("render", [diff_text.render, diff_markdown.render, diff_html.render])
def test_words_the_public_reads_are_shown_and_not_folded(
    render: Callable[[Review], str], tmp_path: Path
) -> None:
    shown = render(reviewed("wording-polished", tmp_path)).replace("\\[", "[").replace("\\]", "]")
    assert "We are there within [[110.arrive]]." in shown
    assert "Within [[110.arrive]] we are there." in shown
    assert "<details" not in shown


def test_other_words_stay_folded(tmp_path: Path) -> None:
    comment = diff_markdown.render(reviewed("prose-polished", tmp_path))
    assert "<details><summary>Only how it is put" in comment


def test_the_comment_stays_within_its_size_and_says_what_it_leaves_out(many: Review) -> None:
    comment = diff_markdown.render(many)
    assert 50_000 < len(comment) <= diff_markdown.MOST
    assert "### Promises weakened (400)" in comment
    assert re.search(r"\*\d+ more that do not fit here", comment)
    assert comment.count("<details>") == comment.count("</details>")


def test_no_words_break_out_of_the_comment(many: Review) -> None:
    comment = diff_markdown.render(many)
    assert not re.search(r"(?<!\\)<(?!/?details|/?summary|!-- pledgebook)", comment)
    assert "@everyone" not in comment
    assert not re.search(r"(?<!\\)\*\*b", comment)


class Page(HTMLParser):
    """What a page is made of."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href")]


def test_the_page_is_whole_by_itself(many: Review) -> None:
    page = Page(diff_html.render(many))
    assert page.tags.count("article") == 800
    assert not {"script", "link", "img", "iframe"} & set(page.tags)
    assert page.addresses == []


def test_the_page_shows_both_sides(tmp_path: Path) -> None:
    text = diff_html.render(reviewed("bound-loosened", tmp_path), "zh")
    assert '<html lang="zh-Hans">' in text
    before, after = re.findall(r"<section>(.*?)</section>", text, re.DOTALL)
    assert "不超过 2 小时" in before
    assert "every-case: at most 2 h" in before
    assert "every-case: at most 4 h" in after


@pytest.mark.parametrize("form", DIFF_FORMATS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_format_and_language_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str, language: str
) -> None:
    done = asked(capsys, "state-grid-ten", tmp_path, "--format", form, "--language", language)
    assert done.code == 1
    assert ("变弱" if language == "zh" and form != "json" else "weakened") in done.out


@pytest.mark.parametrize(
    ("name", "code"),
    [("pure-reformatting", 0), ("policy-approved", 0), ("policy-nothing-written", 1)],
)
def test_the_exit_code_follows_the_policy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, code: int
) -> None:
    done = asked(capsys, name, tmp_path, "--author", "somebody", "--format", "json")
    found = json.loads(done.out)
    errors = [f for f in found["findings"]["new"] if f["severity"] == "error"]
    assert (done.code, errors) == (code, [])


def asked(capsys: pytest.CaptureFixture[str], name: str, into: Path, *options: str) -> Ran:
    before, after = made(CASES / name, into)
    return run(capsys, "diff", str(before), str(after), "--as-of", "2026-06-01", *options)


def test_the_report_goes_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "review.md"
    done = asked(capsys, "bound-loosened", tmp_path, "--format", "markdown", "--out", str(out))
    assert done.out == ""
    assert out.read_text(encoding="utf-8").startswith(diff_markdown.MARK)
