"""Who must review a file, and who approved what: from the records themselves."""

import csv
from datetime import date
from io import StringIO
from pathlib import Path

from pledgebook.analysis.history import Edition, History, Told
from pledgebook.exports.codeowners import codeowners
from pledgebook.exports.register import register
from pledgebook.load.handbook import load
from pledgebook.records.text import Text
from pledgebook.review.note import Approval, FiledNote, Note
from pledgebook.source import Source

FILES = {
    "handbook.yml": "name: Test\nedition: '1'\nreview: {approvers: [director]}\n",
    "roles/director.yml": "title: Director\naccounts: [chen, 'mail@example.org', 'a b']\n",
    "roles/clerk.yml": "title: Clerk\nowner: director\n",
    "guides/a b#1.yml": "- {id: one, title: One, owner: director}\n- {id: two, title: Two}\n",
    "questions/a.yml": "asked: {one: [which]}",
    "guides/服务.yml": "{id: three, title: Three, owner: clerk}\n",
}


def test_files_belong_to_the_accounts_of_their_owners(tmp_path: Path) -> None:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    made = codeowners(load(tmp_path, "books/our handbook").catalog)
    assert made.splitlines()[1:] == [
        "/books/our\\ handbook/ @chen mail@example.org",
        "# What was asked promises nothing: nobody need approve it.",
        "/books/our\\ handbook/questions/",
        "/books/our\\ handbook/learned.json",
        "/books/our\\ handbook/guides/a\\ b\\#1.yml @chen mail@example.org",
        "# /books/our\\ handbook/guides/服务.yml: clerk has no account",
        "/books/our\\ handbook/roles/clerk.yml @chen mail@example.org",
    ]


def told(mark: str, before: str) -> Told:
    words = {"en": before}
    name = {"en": "Arrival", "zh": "到场"}
    return Told("promise", "weakened", "110.arrive", "public", name, words, words, words, mark)


def test_the_register_joins_changes_with_their_approvals() -> None:
    approval = Approval.model_construct(
        role="director",
        account=None,
        name="Chen",
        evidence=Text({"en": "minutes 7"}),
        day=date(2026, 2, 1),
    )
    note = Note.model_construct(
        changes=("abc", "def"), reason=Text({"en": "Roads\nare bad"}), approvals=(approval,)
    )
    filed = FiledNote(note, Source("standards/changes/roads.yml", ""))
    edition = Edition("2.0", date(2026, 3, 1), (told("abc", "=2 h"), told("xyz", "3 h")))
    made = register(History((edition,)), (filed,), "zh").decode("utf-8-sig")
    head, first, second, step = csv.reader(StringIO(made))
    assert head[0] == "版次"
    assert first[:6] == ["2.0", "2026-03-01", "110.arrive", "到场", "变弱", "'=2 h"]
    approved = "director: Chen (minutes 7), 2026-02-01"
    assert first[8:] == ["Roads are bad", approved, "standards/changes/roads.yml", "abc"]
    assert second[8:] == ["", "", "", "xyz"]
    assert step[0] == ""
    assert step[11] == "def"
