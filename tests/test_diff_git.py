"""Revisions, branches and work trees: what a branch did, and what merging it would bring."""

import json
import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cli_support import run
from diff_support import Repo
from pledgebook.load.repository import Repository
from pledgebook.reviewing import Asked, RevisionError, review_revisions

COMMITMENT = "commitments/110.yml"
DAY = date(2026, 6, 1)


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    return Repo(tmp_path / "work")


def reviewed(repo: Repo, base: str, head: str | None = None) -> Any:
    return review_revisions(base, head, repo.handbook, "standards", Asked(today=DAY))


def changed(review: Any) -> list[tuple[str, str]]:
    return [(one.change.id, one.change.verdict.value) for one in review.changes]


def names(findings: Any) -> set[str]:
    return {finding.name for finding in findings}


def weaken(repo: Repo, most: str = "4 h") -> None:
    repo.replace(COMMITMENT, "at most 2 h", f"at most {most}")


def test_a_stale_branch_shows_its_own_work_only(repo: Repo) -> None:
    repo.branch("work")
    weaken(repo)
    repo.commit("weaken")
    repo.on("main")
    repo.replace("roles/engineer.yml", "500 CNY", "800 CNY")
    repo.replace("processes/repair.yml", "most: 5 min", "most: 6 min")
    repo.commit("others' work")
    assert changed(reviewed(repo, "main", "work")) == [("110.arrive", "weakened")]
    repo.on("work")
    assert changed(reviewed(repo, "main")) == [("110.arrive", "weakened")]


def test_two_harmless_branches_that_conflict_once_merged_are_caught(repo: Repo) -> None:
    repo.write({"roles/driver.yml": "title: {en: Driver, zh: 司机}\naudience: public\n"})
    repo.commit("a role that nobody names")
    repo.branch("takes-it-away")
    (repo.handbook / "roles/driver.yml").unlink()
    repo.commit("take the role away")
    repo.on("main")
    repo.branch("names-it")
    repo.replace("processes/repair.yml", "role: engineer", "role: driver")
    repo.commit("name the role")
    for branch in ("takes-it-away", "names-it"):
        assert "unknown-reference" not in names(reviewed(repo, "main", branch).findings.new)
    repo.on("main")
    repo.git("merge", "-q", "takes-it-away")
    for head in ("names-it", None):
        if head is None:
            repo.on("names-it")
        review = reviewed(repo, "main", head)
        assert changed(review) == [("repair.drive", "substantive")]
        assert names(review.findings.new) == {"unknown-reference"}
        assert review.stops


def test_what_cannot_be_merged_is_said(repo: Repo) -> None:
    repo.branch("work")
    weaken(repo)
    repo.commit("four")
    repo.on("main")
    weaken(repo, "3 h")
    repo.commit("three")
    review = reviewed(repo, "main", "work")
    assert changed(review) == [("110.arrive", "weakened")]
    assert "standards/commitments/110.yml" in review.remarks[0]["en"]


def test_a_git_that_cannot_merge_is_said(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    repo.branch("work")
    weaken(repo)
    repo.commit("four")
    repo.on("main")
    repo.commit("main moves on")

    def old(*_: object) -> None:
        raise RevisionError("it takes git 2.38")

    monkeypatch.setattr(Repository, "merged", old)
    review = reviewed(repo, "main", "work")
    assert changed(review) == [("110.arrive", "weakened")]
    assert "git 2.38" in review.remarks[0]["en"]


def test_the_work_tree_with_what_is_not_yet_added(repo: Repo) -> None:
    weaken(repo)
    repo.write({"roles/driver.yml": "title: {en: Driver, zh: 司机}\n"})
    review = reviewed(repo, "HEAD")
    assert changed(review) == [("110.arrive", "weakened"), ("driver", "added")]


def test_nothing_is_written_to_the_repository(repo: Repo) -> None:
    repo.branch("work")
    weaken(repo)
    repo.commit("weaken")
    repo.on("main")
    repo.replace("roles/engineer.yml", "500 CNY", "800 CNY")
    repo.commit("others' work")
    repo.on("work")
    repo.write({"roles/driver.yml": "title: {en: Driver, zh: 司机}\n"})
    before = (repo.git("count-objects", "-v"), repo.git("status", "--porcelain"))
    reviewed(repo, "main")
    reviewed(repo, "main", "work")
    assert (repo.git("count-objects", "-v"), repo.git("status", "--porcelain")) == before


def test_an_older_revision_adds_nothing(repo: Repo) -> None:
    repo.git("tag", "v1")
    weaken(repo)
    repo.commit("weaken")
    review = reviewed(repo, "main", "v1")
    assert changed(review) == []
    assert "nothing that “main” does not have" in review.remarks[0]["en"]
    assert changed(reviewed(repo, "v1", "main")) == [("110.arrive", "weakened")]


def test_files_may_move_and_end_their_lines_otherwise(repo: Repo) -> None:
    repo.branch("work")
    text = (repo.handbook / COMMITMENT).read_text(encoding="utf-8")
    (repo.handbook / COMMITMENT).unlink()
    (repo.handbook / "commitments/für Kunden").mkdir()
    moved = repo.handbook / "commitments/für Kunden/110.yml"
    moved.write_bytes(text.replace("\n", "\r\n").encode())
    assert changed(reviewed(repo, "main")) == []
    repo.commit("move")
    assert changed(reviewed(repo, "main", "work")) == []


def test_pictures_are_looked_for_in_the_revision(repo: Repo) -> None:
    repo.write({"assets/plan.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>\n'})
    with_picture = "media: [{picture: assets/plan.svg, alt: {en: Plan, zh: 图}}]\n"
    role = (repo.handbook / "roles/engineer.yml").read_text(encoding="utf-8")
    repo.write({"roles/engineer.yml": role + with_picture})
    repo.commit("a picture")
    repo.branch("work")
    (repo.handbook / "assets/plan.svg").unlink()
    repo.commit("no picture")
    assert names(reviewed(repo, "main", "work").findings.new) == {"missing-asset"}
    assert names(reviewed(repo, "work", "main").findings.new) == set()


def test_pictures_that_git_lfs_keeps_are_taken_for_granted(repo: Repo) -> None:
    role = (repo.handbook / "roles/engineer.yml").read_text(encoding="utf-8")
    picture = "media: [{picture: assets/plan.png, alt: {en: Plan, zh: 图}}]\n"
    pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12345\n"
    repo.write({"assets/plan.png": pointer, "roles/engineer.yml": role + picture})
    repo.commit("a picture")
    assert names(reviewed(repo, "HEAD~1", "HEAD").findings.new) == set()


def test_links_in_a_revision_are_not_followed(repo: Repo) -> None:
    (repo.handbook / "roles/secret.yml").symlink_to("/etc/passwd")
    repo.commit("a link")
    assert names(reviewed(repo, "HEAD~1", "HEAD").findings.new) == {"outside-folder"}


def test_a_handbook_in_a_subfolder_of_another_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = Repo(tmp_path / "Arbeit 工作", "资料/服务 手册")
    weaken(repo)
    repo.git("checkout", "-q", "--detach")
    for here, path in ((repo.top, "资料/服务 手册"), (repo.handbook.parent, "服务 手册")):
        monkeypatch.chdir(here)
        done = run(capsys, "diff", "main", "--path", path, "--format", "json")
        assert [one["id"] for one in json.loads(done.out)["changes"]] == ["110.arrive"], done.err


@pytest.mark.parametrize(
    ("break_it", "arguments", "said"),
    [
        (lambda repo: None, ("nowhere",), "there is no revision “nowhere”"),
        (lambda repo: None, ("origin/main",), "git fetch"),
        (lambda repo: None, ("main", "--path", "elsewhere"), "no handbook.yml that can be read"),
        (lambda repo: None, ("main", "--path", ".."), "not a git repository"),
        (lambda repo: shutil.rmtree(repo.top / ".git"), ("main",), "not a git repository"),
    ],
)
def test_misuse_is_said(
    repo: Repo,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    break_it: Any,
    arguments: tuple[str, ...],
    said: str,
) -> None:
    break_it(repo)
    monkeypatch.chdir(repo.top)
    done = run(capsys, "diff", *arguments)
    assert done.code == 2
    assert said in done.err
    assert done.out == ""


def test_a_shallow_clone_is_refused(repo: Repo, tmp_path: Path) -> None:
    weaken(repo)
    repo.commit("weaken")
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "-q", "--depth", "1", repo.top.as_uri(), clone], check=True)
    with pytest.raises(RevisionError, match=r"shallow.*fetch-depth: 0"):
        review_revisions("HEAD", None, clone / "standards", "standards", Asked())


def test_histories_without_a_common_beginning_are_refused(repo: Repo) -> None:
    repo.git("checkout", "-q", "--orphan", "other")
    repo.commit("another beginning")
    with pytest.raises(RevisionError, match="no common beginning"):
        reviewed(repo, "main", "other")


def test_in_a_hook_git_says_where_it_is_and_we_know_better(
    repo: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    weaken(repo)
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index.lock")
    assert changed(reviewed(repo, "main")) == [("110.arrive", "weakened")]


def test_the_edition_is_weighed_against_the_last_one_tagged(repo: Repo) -> None:
    policy = "review: {weakened: {reason: false, edition: major}}\n"
    whole = (repo.handbook / "handbook.yml").read_text(encoding="utf-8")
    repo.write({"handbook.yml": whole + policy})
    repo.commit("edition 1.0")
    repo.git("tag", "edition-1.0")
    repo.replace("handbook.yml", 'edition: "1.0"', 'edition: "2.0"')
    repo.commit("what comes is edition 2.0")
    repo.branch("work")
    weaken(repo)
    repo.commit("weaken")
    assert not reviewed(repo, "main", "work").stops
    repo.git("tag", "-d", "edition-1.0")
    assert names(reviewed(repo, "main", "work").breaches) == {"edition-not-raised"}


def test_without_git_folders_can_be_compared(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(RevisionError, match="git is not installed"):
        reviewed(repo, "main")


@pytest.mark.parametrize("broken", ["ttle: x\n", "a: [\n", ""])
def test_a_broken_base_handbook_is_refused(repo: Repo, broken: str) -> None:
    whole = (repo.handbook / "handbook.yml").read_text(encoding="utf-8")
    repo.write({"handbook.yml": broken})
    repo.commit("break")
    repo.write({"handbook.yml": whole})
    with pytest.raises(RevisionError, match=r"“main” has no handbook\.yml that can be read"):
        reviewed(repo, "main")


def test_a_new_handbook_needs_a_word(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "work", "manual")
    repo.git("mv", "manual", "standards")
    repo.handbook = repo.top / "standards"
    with pytest.raises(RevisionError, match="--new"):
        reviewed(repo, "main")
    asked = Asked(today=DAY, is_new=True)
    review = review_revisions("main", None, repo.handbook, "standards", asked)
    assert ("110.arrive", "added") in changed(review)


def test_a_handbook_without_records_is_nothing_to_compare(repo: Repo, tmp_path: Path) -> None:
    for path in repo.handbook.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
    repo.commit("empty")
    with pytest.raises(RevisionError, match="holds no record"):
        reviewed(repo, "main")


def test_who_wrote_it_is_asked_of_git(repo: Repo) -> None:
    policy = "review: {approvers: [manager]}\n"
    whole = (repo.handbook / "handbook.yml").read_text(encoding="utf-8")
    role = (repo.handbook / "roles/manager.yml").read_text(encoding="utf-8")
    repo.write({"handbook.yml": whole + policy})
    repo.write({"roles/manager.yml": role.replace("[wang]", "[wang, ann]")})
    repo.commit("a policy")
    repo.branch("work")
    weaken(repo)
    mark = reviewed(repo, "main").changes[0].change.mark
    for account, stops in (("ann", True), ("wang", False)):
        approval = f"{{role: manager, account: {account}, day: 2026-05-01}}"
        repo.write(
            {
                "changes/slower.yml": f"changes: [{mark}]\n"
                f"reason: {{en: Why., zh: 原因。}}\napprovals: [{approval}]\n"
            }
        )
        assert reviewed(repo, "main").stops is stops
    repo.commit("with an approval")
    repo.replace("roles/engineer.yml", "500 CNY", "800 CNY")
    repo.commit("something else")
    assert not reviewed(repo, "main", "work").stops  # it survives later commits
    repo.replace(COMMITMENT, "at most 4 h", "at most 5 h")
    repo.commit("weaker still")
    review = reviewed(repo, "main", "work")
    assert names(review.breaches) == {"change-unexplained", "approval-lapsed"}
