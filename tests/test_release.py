"""An edition is released: checked, built beside the others, tagged last; nothing gets lost."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from pledgebook.analysis.history import read
from release_support import COMMITMENT, Book, book_in

WORDS = re.compile(r"<[^>]+>")


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """Three editions: the first, one with a renamed and a retired record, one that promises less
    and has lost a form."""
    book = book_in(tmp_path_factory.mktemp("released") / "book")
    folder = book.folder / "standards"
    done = book.release("--as-of", "2026-01-10")
    assert done.returncode == 0, done.stderr
    (folder / COMMITMENT).rename(folder / "commitments" / "220.yml")
    book.change("audience: public", "audience: public\naliases: [110]", "commitments/220.yml")
    text = (folder / "commitments" / "220.yml").read_text(encoding="utf-8")
    old = text.replace("aliases: [110]", "status: retired\nreplaced-by: '220'").replace(
        "110", "330"
    )
    (folder / "commitments" / "330.yml").write_text(old, encoding="utf-8")
    book.commit("Rename the commitment; keep an older one for the record")
    done = book.release("1.1", "--as-of", "2026-03-01")
    assert done.returncode == 0, done.stderr
    (folder / "commitments" / "330.yml").unlink()
    book.change("at most 2 h", "at most 3 h", "commitments/220.yml")
    done = book.release("2.0", "--as-of", "2026-06-01")
    assert done.returncode == 0, done.stderr
    return book


@pytest.fixture
def copy(released: Book, tmp_path: Path) -> Book:
    shutil.copytree(released.folder, tmp_path / "book")
    return Book(tmp_path / "book")


def test_editions_stand_side_by_side_and_the_newest_is_latest(released: Book) -> None:
    versions = json.loads(released.read("versions.json"))
    assert [one["version"] for one in versions] == ["2.0", "1.1", "1.0"]
    assert [one["aliases"] for one in versions] == [["latest"], [], []]
    published = released.published()
    for place, content in published.items():
        if place.startswith("2.0/"):
            assert published[place.replace("2.0/", "latest/", 1)] == content
    tags = released.git("tag", "--list").split()
    assert tags == ["edition-1.0", "edition-1.1", "edition-2.0"]
    assert released.git("status", "--porcelain") == ""
    assert 'edition: "2.0"' in released.read("standards/handbook.yml", "edition-2.0")


def links(html: str) -> Iterator[str]:
    yield from re.findall(r'href="([^"]+)"', html)


def test_every_address_ever_published_leads_to_a_page(released: Book) -> None:
    published = released.published()
    ever = {place for edition in ("1.0", "1.1", "2.0") for place in addresses_at(released, edition)}
    assert len(ever) > 60
    assert {"go/110/index.html", "go/330.arrive/index.html", "go/110.arrive@1.0/index.html"} <= ever
    for place in ever:
        assert place in published, place
        targets = [target for target in links(released.read(place)) if "://" not in target]
        assert targets, place
        for target in targets:
            page, _, anchor = target.partition("#")
            path = (Path("/") / Path(place).parent / page).as_posix()
            resolved = Path(re.sub(r"/[^/]+/\.\./", "/", path)).as_posix()
            while "/../" in resolved:
                resolved = re.sub(r"/[^/]+/\.\./", "/", resolved, count=1)
            found = resolved.lstrip("/") + "/index.html"
            assert found in published, (place, target)
            if anchor:
                assert f'id="{anchor}"' in released.read(found), (place, target)


def addresses_at(book: Book, edition: str) -> Iterator[str]:
    """The addresses that the published branch had when an edition was released."""
    commit = book.git("log", "--format=%H", "-1", f"--grep=^Edition {edition}: ", "gh-pages")
    for place in book.git("ls-tree", "-r", "--name-only", commit, "go/").split("\n"):
        if place.endswith("index.html"):
            yield place


def test_old_editions_never_change(released: Book) -> None:
    now = released.published()
    for edition in ("1.0", "1.1"):
        commit = released.git("log", "--format=%H", "-1", f"--grep=^Edition {edition}$", "gh-pages")
        then = released.published(commit)
        for place, content in then.items():
            if place.startswith(f"{edition}/"):
                assert now[place] == content
    first = released.git("log", "--format=%H", "-1", "--grep=^Edition 1.0: ", "gh-pages")
    pinned = {p: c for p, c in released.published(first).items() if "@1.0/" in p}
    assert pinned
    assert pinned.items() <= now.items()


def test_what_is_gone_tells_its_last_edition(released: Book) -> None:
    html = released.read("go/330/index.html")
    assert "no longer in the handbook" in html
    assert 'href="../330@1.1/"' in html
    assert "现行手册中已没有此项" in html


def test_the_history_tells_both_values(released: Book) -> None:
    history = read((released.folder / "standards" / "history.json").read_text(encoding="utf-8"))
    told = history.stretches(("220.arrive", "110.arrive"))
    said = [(str(one.since), (one.words or {})["en"]) for one in told]
    assert said == [
        ("2025-01-01", "city: at most 2 hours; country: at most 4 hours"),
        ("2026-06-01", "city: at most 3 hours; country: at most 4 hours"),
    ]
    page = WORDS.sub("", released.read("latest/en/commitments/220/index.html"))
    assert "since 1 June 2026" in page
    assert "city: at most 2 hours; country: at most 4 hours" in page


def test_what_changed_is_told_in_every_language(released: Book) -> None:
    english = WORDS.sub("", released.read("latest/en/what-changed/index.html"))
    chinese = WORDS.sub("", released.read("latest/zh/what-changed/index.html"))
    assert english.index("We promise less") < english.index("No longer there")
    assert "at most 3 hours" in english
    assert "承诺变弱" in chinese
    assert "第 2.0 版，2026 年 6 月 1 日" in chinese
    assert "what-changed/" in released.read("latest/en/index.html")


def test_pages_know_their_edition_and_the_way_to_todays(released: Book) -> None:
    html = released.read("1.0/en/commitments/110/index.html")
    assert 'name="pledgebook-edition" content="1.0" data-beside' in html
    assert "data-pb-today" in html
    assert '"provider": "mike"' in html
    sitemap = released.read("1.0/sitemap.xml")
    assert "<loc>https://handbook.example/books/1.0/</loc>" in sitemap
    assert "<loc>https://handbook.example/books/1.0/en/commitments/110/</loc>" in sitemap


def test_links_without_an_edition_lead_to_the_newest(released: Book) -> None:
    assert 'location.replace("latest/"' in released.read("index.html")
    assert '("/books/")' in released.read("404.html")


def test_a_code_leads_to_each_record(released: Book) -> None:
    code = released.read("go/220/code.svg")
    assert code.startswith("<svg")
    assert "https://handbook.example/books/go/220/" in code


def refused(book: Book, words: str, *arguments: str) -> None:
    before = book.git("for-each-ref"), book.git("status", "--porcelain")
    done = book.release(*arguments)
    assert done.returncode == 1, done.stdout
    assert words in done.stderr
    assert (book.git("for-each-ref"), book.git("status", "--porcelain")) == before


def test_what_must_not_be_released_is_refused_and_nothing_is_touched(copy: Book) -> None:
    refused(copy, "edition 2.0 is released already")
    refused(copy, "nothing changed since edition 2.0", "2.1")
    copy.change("at most 3 h", "at most 5 h", "commitments/220.yml")
    refused(copy, "3.0 at least", "2.1")
    refused(copy, "weakened: 220.arrive", "2.1")
    refused(copy, "does not come after 2.0", "1.5")
    for edition in ("next", "-3", "3.", "３.0", "3.0;4"):
        refused(copy, "is no edition's number", "--", edition)
    for branch in ("-D main", "-f", "a b;c", "a\ndelete refs/heads/main", "a..b"):
        refused(copy, "no branch can be called", "3.0", f"--branch={branch}")
    refused(copy, "a later one is not older", "3.0", "--as-of", "2026-02-01")
    (copy.folder / "standards" / "more.txt").write_text("x", encoding="utf-8")
    refused(copy, "not committed", "3.0")


def test_a_clone_that_lacks_something_begins_nothing_anew(copy: Book, tmp_path: Path) -> None:
    copy.change("at most 3 h", "at most 5 h", "commitments/220.yml")

    def cloned(name: str, *options: str) -> Book:
        copy.git("clone", "--quiet", *options, copy.folder.as_uri(), str(tmp_path / name))
        return Book(tmp_path / name)

    refused(cloned("shallow", "--depth", "1"), "git fetch --unshallow", "2.1")
    whole = cloned("whole")
    refused(whole, "git branch gh-pages origin/gh-pages", "3.0")
    whole.git("branch", "gh-pages", "origin/gh-pages")
    whole.git("tag", "-d", "edition-2.0")
    refused(whole, "tells of edition 2.0, and its tag is not here", "3.0")
    whole.git("fetch", "--quiet", "--tags")
    refused(whole, "3.0 at least", "2.1")
    done = whole.release("3.0", "--as-of", "2026-07-01")
    assert done.returncode == 0, done.stderr
    assert json.loads(whole.read("versions.json"))[-1]["version"] == "1.0"


def test_an_interrupted_release_loses_nothing_and_can_be_run_again(copy: Book) -> None:
    copy.change("at most 3 h", "at most 5 h", "commitments/220.yml")
    before = copy.git("for-each-ref")
    (copy.folder / ".git" / "hooks").mkdir(exist_ok=True)
    hook = copy.folder / ".git" / "hooks" / "reference-transaction"
    hook.write_text(
        '#!/bin/sh\n[ "$1" = prepared ] && grep -q refs/tags/edition && exit 1\nexit 0\n'
    )
    hook.chmod(0o755)
    assert copy.release("3.0", "--as-of", "2026-07-01").returncode == 1
    hook.unlink()
    after = copy.git("for-each-ref", "refs/tags", "refs/heads/gh-pages")
    assert set(after.split("\n")) <= set(before.split("\n"))
    done = copy.release("3.0", "--as-of", "2026-07-01")
    assert done.returncode == 0, done.stderr
    assert copy.git("log", "--format=%s", "-2").split("\n").count("Edition 3.0") == 1
    assert json.loads(copy.read("versions.json"))[0]["version"] == "3.0"
    assert copy.git("branch", "--list").split() == ["gh-pages", "*", "main"]
    assert copy.git("worktree", "list").count("\n") == 0


def test_a_folder_takes_editions_without_git(copy: Book, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.rmtree(copy.folder / ".git")
    (copy.folder / "standards" / "history.json").unlink()
    assert copy.release("--as-of", "2026-07-01").returncode == 1
    for edition, day in (("2.0", "2026-07-01"), ("3.0", "2026-08-01")):
        done = copy.release(edition, "--export", str(out), "--as-of", day)
        assert done.returncode == 0, done.stderr
    versions = json.loads((out / "versions.json").read_text(encoding="utf-8"))
    assert [one["version"] for one in versions] == ["3.0", "2.0"]
    assert (out / "go" / "220@2.0" / "index.html").is_file()
    page, sheet = "en/commitments/220/index.html", "assets/pledgebook/editions.css"
    assert (out / "latest" / page).samefile(out / "3.0" / page)  # stored once
    assert (out / "2.0" / sheet).samefile(out / "3.0" / sheet)
    assert not (out / "2.0" / page).samefile(out / "3.0" / page)
