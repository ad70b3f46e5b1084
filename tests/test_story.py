"""One promise's story, through the whole product: a company that promised 2 hours can only keep 4.

Every line is a command that somebody types; the handbook is the one in the folder `story`.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from html import unescape
from pathlib import Path, PurePosixPath
from typing import Any

import pypdfium2

from release_support import NOBODY, SITE, Book

STORY = Path(__file__).parent / "story" / "standards"
COMMITMENT, SCRIPT = "commitments/110.yml", "scripts/fault-call.yml"
REASON = """\
changes: [{mark}]
reason:
  en: The ring road is being rebuilt; two hours can no longer be kept in the city.
  zh: 环路正在施工，城区两小时到场已做不到。
"""
APPROVAL = "approvals: [{{role: director, account: {account}, day: 2026-02-20}}]\n"
OPENED, CHANGED, TODAY = "2026-01-10", "2026-03-01", "2026-04-02"


@dataclass(frozen=True)
class Company(Book):
    """A company with its handbook under git, and the people who work on it."""

    def types(self, *arguments: str, code: int = 0) -> str:
        """Run `pledgebook` as somebody at a terminal, and read what it says."""
        done = subprocess.run(
            [Path(sys.executable).with_name("pledgebook"), *arguments],
            cwd=self.folder,
            env={**os.environ, **NOBODY, "NO_COLOR": "1", "COLUMNS": "100", "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout + done.stderr

    def reviews(self, *, code: int) -> Any:
        """Compare the work with the main branch."""
        said = self.types("diff", "main", "--as-of", CHANGED, "--format", "json", code=code)
        return json.loads(said)

    def edits(self, name: str, old: str, new: str) -> None:
        """Replace words in a file of the handbook."""
        path = self.folder / "standards" / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")

    def writes(self, name: str, text: str) -> None:
        """Write a file of the handbook."""
        path = self.folder / "standards" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")

    def opens(self, address: str) -> str:
        """What a reader sees at an address of the published site, led on as by a browser without
        scripts."""
        place = PurePosixPath(address.strip("/"))
        html = self.read(f"{place}/index.html")
        if onward := re.search(r'http-equiv="refresh" content="0;url=([^"#]+)', html):
            path = os.path.normpath(f"{place}/{onward[1]}").replace(os.sep, "/")
            return self.opens(path)
        shown = re.sub(r"<(script|style|head)\b.*?</\1>", " ", html, flags=re.DOTALL)
        shown = re.sub(r"<span class=pb-q>(.*?)</span>", r"\1", shown)
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", shown)).split())


def test_a_promise_is_weakened_and_everything_follows(tmp_path: Path) -> None:
    company = opened(tmp_path / "company")

    # A branch: the promise is changed, and check finds the line that still says the old number.
    company.git("checkout", "--quiet", "-b", "slower-in-the-city")
    company.edits(COMMITMENT, "at most 2 h", "at most 4 h")
    said = company.types("check", "--as-of", CHANGED, code=1)
    assert f"standards/{SCRIPT}:19:61" in said
    assert "“within 2 hours” is said here; “Arrival” (110.arrive) promises at most 4 hours" in said
    company.edits(SCRIPT, "2 hours", "[[110.arrive@city]]")
    company.edits(SCRIPT, "2小时", "[[110.arrive@city]]")
    assert "Nothing to mend" in company.types("check", "--as-of", CHANGED)

    # The review: weaker, why, what it touches; not without a reason and an approval.
    company.commit("Four hours in the city")
    review = company.reviews(code=1)
    weaker = next(one for one in review["changes"] if one["verdict"] == "weakened")
    assert weaker["id"] == "110.arrive"
    assert weaker["reason"] == "a looser limit: at most 2 hours → at most 4 hours for “city”"
    assert {"fault-call", "engineer", "first-call", "emergency-repair"} <= {*weaker["impact"]}
    assert lacking(review) == ["change-unexplained"]
    mark = weaker["fingerprint"]

    company.writes("changes/ring-road.yml", REASON.format(mark=mark))
    company.commit("Say why")
    assert lacking(company.reviews(code=1)) == ["change-unapproved"]
    company.writes(
        "changes/ring-road.yml", REASON.format(mark=mark) + APPROVAL.format(account="test")
    )
    company.commit("Approve it myself")
    assert lacking(company.reviews(code=1)) == ["change-unapproved"]
    company.writes(
        "changes/ring-road.yml", REASON.format(mark=mark) + APPROVAL.format(account="zhao")
    )
    company.commit("The director approves")
    assert lacking(company.reviews(code=0)) == []
    assert "Nothing to mend" in company.types("check", "--as-of", CHANGED)

    # Merged and released: a weaker promise is a major edition.
    company.git("checkout", "--quiet", "main")
    company.git("merge", "--quiet", "--no-ff", "-m", "Merge", "slower-in-the-city")
    refused = company.release("1.1", "--as-of", CHANGED)
    assert refused.returncode == 1
    assert "edition 1.1 is too small a step from 1.0: 2.0 at least" in refused.stderr
    assert "weakened: 110.arrive" in refused.stderr
    done = company.release("2.0", "--as-of", CHANGED)
    assert done.returncode == 0, done.stderr

    what_the_customer_finds(company)
    what_the_staff_have(company, tmp_path)
    what_the_auditor_asks(company)
    what_is_never_approved_by_an_old_signature(company)


def opened(folder: Path) -> Company:
    """The handbook as it was first released."""
    shutil.copytree(STORY, folder / "standards")
    (folder / "docs").mkdir()
    (folder / "docs" / "about.md").write_text("# About\n\nHello.\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(SITE, encoding="utf-8")
    company = Company(folder)
    company.git("init", "--quiet", "--initial-branch", "main")
    company.commit("A first handbook")
    assert "Nothing to mend" in company.types("check", "--as-of", OPENED)
    done = company.release("--as-of", OPENED)
    assert done.returncode == 0, done.stderr
    return company


def lacking(review: Any) -> list[str]:
    """What the policy still asks for."""
    return [finding["name"] for finding in review["breaches"]]


def what_the_customer_finds(company: Company) -> None:
    """Old addresses still open, each in its edition; the newest says what holds today."""
    old, new = "within 2 hours (city)", "within 4 hours (city)"
    for address in ("1.0/en/commitments/110/", "go/110@1.0/", "go/110.arrive@1.0/"):
        assert old in company.opens(address), address
    for address in ("2.0/en/commitments/110/", "latest/en/commitments/110/", "go/110/"):
        assert new in company.opens(address), address
    told = company.opens("latest/en/what-changed/")
    assert told.index("We promise less") < told.index("We work differently")
    assert "Now: at most 4 hours for “city”" in told
    assert "Before: at most 2 hours for “city”" in told
    told = company.opens("latest/zh/what-changed/")
    assert "第 2.0 版，2026 年 3 月 1 日" in told
    assert "承诺变弱" in told
    assert "此前： 不超过 2 小时（“城区”）" in told
    assert "[[" not in told


def what_the_staff_have(company: Company, folder: Path) -> None:
    """The role's page and the pocket cards show the new value."""
    role = company.opens("latest/en/roles/engineer/")
    assert "4 hours (city)" in role
    assert "2 hours" not in role
    company.types(
        *("export", "cards", "--role", "engineer", "--language", "en", "--as-of", TODAY),
        *("--out", str(folder / "cards.pdf")),
    )
    pages = pypdfium2.PdfDocument(folder / "cards.pdf")
    cards = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pages)
    assert "city at most 4 hours" in cards
    assert "an engineer is with you within 4 hours.”" in cards  # the line to say
    assert "2 hours" not in cards
    assert "Edition 2.0 · in force since 1 March 2026" in cards


def what_the_auditor_asks(company: Company) -> None:
    """Both values from when until when, what held on a day, who approved it and why."""
    newest, oldest = company.types("history", "110.arrive", "--as-of", TODAY).splitlines()
    assert newest.startswith("city: at most 4 hours; country: at most 4 hours since 1 March 2026")
    assert oldest.startswith(
        "city: at most 2 hours; country: at most 4 hours"
        " from 1 January 2026 until 1 March 2026 (edition 1.0)"
    )
    before, on = (
        company.types("history", "110.arrive", "--on", day) for day in ("2026-02-28", CHANGED)
    )
    assert "city: at most 2 hours" in before
    assert "city: at most 4 hours" in on
    page = company.opens("latest/en/commitments/110/")
    assert "city: at most 2 hours; country: at most 4 hours" in page
    register = (company.folder / "standards" / "register.csv").read_text(encoding="utf-8-sig")
    assert "director: zhao, 2026-02-20" in register
    assert "The ring road is being rebuilt" in register


def what_is_never_approved_by_an_old_signature(company: Company) -> None:
    """The promise is restored, and weakened again: the signature of then is not one of today."""
    company.git("checkout", "--quiet", "-b", "faster-again")
    company.edits(COMMITMENT, "at most 4 h", "at most 2 h")
    company.commit("Two hours again")
    assert lacking(company.reviews(code=0)) == []
    company.git("checkout", "--quiet", "main")
    company.git("merge", "--quiet", "faster-again")
    company.edits(COMMITMENT, "at most 2 h", "at most 4 h")
    review = company.reviews(code=1)
    assert lacking(review) == ["change-unexplained"]
    assert "ring-road.yml” speaks of a change that was published before" in review["remarks"][0]
