"""A handbook in ``zh-TW`` or ``en-GB`` is read and printed as one in ``zh`` or ``en`` is."""

import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from pages_support import FOLDER, pages_of
from pledgebook.check import check
from pledgebook.load.handbook import load
from pledgebook.promises.language import base_of
from pledgebook.promises.quantity import read_quantity, say

CASES = Path(__file__).parent / "cases"
READ_FOR = (
    *("beyond-authority", "bound-weakened", "ceiling-as-guarantee", "hedged-number"),
    *("number-contradicts", "other-event", "soft-words", "vague-word", "wrong-case"),
)
"""Rules that read sentences, each in the words of its language."""


def retagged(folder: Path, to: Path, tag: str) -> Path:
    """A copy of a handbook in which the language has a region."""
    shutil.copytree(folder, to)
    base = base_of(tag)
    for path in to.rglob("*.yml"):
        text = re.sub(rf"(?<![\w.-]){base}(?=:)", tag, path.read_text(encoding="utf-8"))
        text = re.sub(rf"(?m)^(languages:.*)\b{base}\b", rf"\g<1>{tag}", text)
        path.write_text(text, encoding="utf-8")
    return to


@pytest.mark.parametrize("tag", ["zh-TW", "zh-CN", "en-GB"])
def test_pages_speak_one_language(tag: str, tmp_path: Path) -> None:
    base = base_of(tag)
    plain = pages_of(load(FOLDER, "standards").catalog)
    made = pages_of(load(retagged(FOLDER, tmp_path / "copy", tag), "standards").catalog)
    assert made.keys() == {re.sub(rf"^{base}/", f"{tag}/", url) for url in plain}
    for url, page in made.items():
        like = plain[re.sub(rf"^{tag}/", f"{base}/", url)]
        assert page.html().replace(tag, base) == like.html()


@pytest.mark.parametrize(
    "folder",
    [one for rule in READ_FOR for one in sorted((CASES / rule).glob("*")) if one.is_dir()],
    ids=lambda folder: folder.relative_to(CASES).as_posix(),
)
def test_a_check_reads_the_same_numbers(folder: Path, tmp_path: Path) -> None:
    day = date(2026, 6, 1)
    found = [(f.code, f.record, f.offending) for f in check(folder, today=day).findings]
    for tag in ("zh-CN", "en-GB"):
        again = check(retagged(folder, tmp_path / tag, tag), today=day).findings
        told = [(f.code, f.record, f.offending.replace(tag, base_of(tag))) for f in again]
        assert told == found


@pytest.mark.parametrize(
    ("tag", "said"), [("zh-TW", "45 分钟"), ("en-GB", "45 minutes"), ("de-AT", "45 min")]
)
def test_a_region_is_no_language_of_its_own(tag: str, said: str) -> None:
    assert say(read_quantity("45 min"), tag) == said


SMALL = {
    "mkdocs.yml": "site_name: T\ntheme: material\nplugins: [pledgebook]\n",
    "standards/handbook.yml": (
        "name: {zh-CN: 手册, en-GB: Book}\nlanguages: [zh-CN, en-GB]\nedition: '1'\n"
    ),
    "standards/roles/chief.yml": (
        "title: {zh-CN: 主管, en-GB: Chief}\nowner: chief\naudience: public\nstatus: in-force\n"
        "effective: 2026-01-01\nreview-by: 2099-01-01\n"
    ),
}


def test_the_theme_need_not_know_the_region(tmp_path: Path) -> None:
    for name, text in SMALL.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "docs").mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=tmp_path,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    for tag, search in (("zh-CN", "搜索"), ("en-GB", "Search")):
        html = (tmp_path / "site" / tag / "index.html").read_text(encoding="utf-8")
        assert f'<html lang="{tag}"' in html
        assert f'data-prompt="{search}"' in html
