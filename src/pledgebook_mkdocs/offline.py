"""Reading without a network: a service worker that keeps a role's pages, and its button.

The worker asks the network first for every page, so nobody reads an old one while online; a page
from the cache says that it is one, of which edition, and whether a newer edition is known. It
needs HTTPS, and so is on where ``site_url`` says so, unless the option ``offline`` says otherwise.
"""

import hashlib
import json
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from html import escape, unescape
from importlib.resources import files
from pathlib import Path
from posixpath import join, normpath

from mkdocs.config.defaults import MkDocsConfig

from pledgebook.exports.roles import records_of
from pledgebook.pages.links import index_path, record_path
from pledgebook.pages.page import Page
from pledgebook.pages.site import Site
from pledgebook.promises.language import base_of
from pledgebook.records.kinds import BY_KIND

WORKER = "sw.js"
"""At the site's root: a worker serves only what lies below it."""
SCRIPT = "assets/pledgebook/offline.js"
LIST = "assets/pledgebook/offline.json"
_INDEXES = ("commitment", "script", "process", "form", "role", "term")
_LOADED = re.compile(r'<(?:link|script|img)\b[^>]*?\b(?:href|src)="?([^"\s>]+\.(?:css|js|svg|png))')
_WORDS = {
    "en": {
        "keep": "Keep this role offline",
        "kept": "Offline. This is a copy of edition {edition}, kept on {day}.",
        "old": "Offline, and out of date: this copy is of edition {edition}; edition {now} has "
        "come out since. Go online before you rely on it.",
        "none": "You are offline, and this page has not been kept on this device.",
        "back": "Back",
    },
    "zh": {
        "keep": "离线保存本岗位",
        "kept": "离线。本页是第 {edition} 版的副本，保存于 {day}。",
        "old": "离线，且已过期：本页是第 {edition} 版的副本，第 {now} 版已发布。联网后再使用。",
        "none": "现在没有网络，本页没有保存在这台设备上。",
        "back": "返回",
    },
}


def is_on(option: bool | None, config: MkDocsConfig, command: str) -> bool:
    """Whether this build gets a worker; never while serving, where every save must show."""
    if command != "build":
        return False
    return option if option is not None else (config.site_url or "").startswith("https://")


def dress(config: MkDocsConfig) -> None:
    """Have every page load the script that registers the worker."""
    if SCRIPT not in config.extra_javascript:
        config.extra_javascript.append(SCRIPT)


def offering(page: Page) -> Page:
    """A role's page with the button that keeps all that belongs to the role. It stands there from
    the start, so that nothing jumps, and is off until the worker is ready; at the foot, as what the
    role may do and say is asked for far more often."""
    if page.kind != "role" or page.record is None:
        return page
    keep = escape(_WORDS.get(base_of(page.language), _WORDS["en"])["keep"])
    row = (
        f'<p class="pb-keep-row"><button type="button" class="pb-keep" disabled>{keep}</button> '
        '<span class="pb-keep-state" role="status"></span></p>'
    )
    return replace(page, tail=row + page.tail)


def write(config: MkDocsConfig, site: Site) -> None:
    """Write the worker, its script and the list of each role's pages and of the search's files;
    last of all files, as the worker is a new one whenever any of them has changed."""
    root = Path(config.site_dir)
    (root / SCRIPT).parent.mkdir(parents=True, exist_ok=True)
    (root / SCRIPT).write_text(_asset("offline.js"), encoding="utf-8")
    listed = {
        "roles": _roles(site),
        "search": {name: _index(root, name) for name in site.languages},
    }
    (root / LIST).write_text(json.dumps(listed), encoding="utf-8")
    told = {
        "build": _digest(root),
        "list": LIST,
        "edition": site.book.catalog.handbook.edition,
        "shell": sorted(set(_shell(root, site))),
        "languages": list(site.languages),
        "words": _WORDS,
    }
    text = f"const TOLD = {json.dumps(told, ensure_ascii=False)};\n{_asset('worker.js')}"
    (root / WORKER).write_text(text, encoding="utf-8")


def retire(config: MkDocsConfig) -> None:
    """Write a worker that ends an earlier one and forgets what it kept."""
    Path(config.site_dir, WORKER).write_text(_asset("retired.js"), encoding="utf-8")


def _roles(site: Site) -> dict[str, list[str]]:
    """What to keep for each role, by addresses below a language's home."""
    book = site.book
    around = ["", *(index_path(BY_KIND[kind]) for kind in _INDEXES if book.listed.get(kind))]
    return {
        role.id: [*around, *(record_path(record) for record in records_of(role, book))]
        for role in book.listed.get("role", ())
    }


def _index(root: Path, language: str) -> list[str]:
    """What a search in a language may ask for, from the site's root."""
    found = (root / "search" / language).rglob("*")
    return sorted(path.relative_to(root).as_posix() for path in found if path.is_file())


def _shell(root: Path, site: Site) -> Iterator[str]:
    """The styles, scripts and pictures that every page loads, from the site's root."""
    for language in site.languages:
        home = root / language / "index.html"
        for found in _LOADED.findall(home.read_text(encoding="utf-8")):
            place = normpath(join(language, unescape(found)))
            if "://" not in found and (root / place).is_file():
                yield place


def _digest(root: Path) -> str:
    """What tells this build from every other: all files but the worker."""
    whole = hashlib.blake2b(digest_size=8)
    for folder, folders, names in os.walk(root):
        folders.sort()
        for name in sorted(names):
            if name not in (WORKER, "sitemap.xml.gz"):
                path = os.path.join(folder, name)  # noqa: PTH118 - a Path costs more than reading
                whole.update(path.removeprefix(str(root)).replace(os.sep, "/").encode())
                with open(path, "rb", buffering=0) as file:  # noqa: PTH123
                    whole.update(file.read())
    return whole.hexdigest()


def _asset(name: str) -> str:
    return files("pledgebook_mkdocs").joinpath("assets", name).read_text(encoding="utf-8")
