"""What a site says of its edition, and where its permanent addresses lie.

A release builds every edition into a folder of its own beside the others (see
``pledgebook_mkdocs.release``) and says so by the variable that mike also uses; any other build is
a site by itself, with the permanent addresses in it.
"""

import json
import os
from collections.abc import Iterator
from html import escape
from io import BytesIO
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from pledgebook.analysis.history import History, HistoryError
from pledgebook.load.history import history_in
from pledgebook.pages.addresses import addresses, ids, pinned
from pledgebook.pages.site import Site

VARIABLE = "MIKE_DOCS_VERSION"
FOLDER = "PLEDGEBOOK_BESIDE"
"""Names the folder for what lies beside the editions."""
LATEST = "latest"
IDS = "go.json"


def is_beside_others() -> bool:
    """Whether this build is one edition among others."""
    return bool(os.environ.get(VARIABLE))


def known_history(folder: Path) -> History:
    """What earlier editions said. Raises PluginError where the file of it cannot be read."""
    try:
        return history_in(folder)
    except HistoryError as error:
        raise PluginError(str(error)) from error


def settle(config: MkDocsConfig, site: Site) -> None:
    """Tell the theme the edition, and where there are others, to offer them."""
    config.extra["edition"] = site.book.catalog.handbook.edition
    folder = os.environ.get(VARIABLE)
    if not folder:
        return
    config.extra["version"] = {"provider": "mike", "default": LATEST, "alias": True}
    if config.site_url:
        config.extra["codes"] = True
        if not config.site_url.rstrip("/").endswith(f"/{folder}"):
            config.site_url = urljoin(f"{config.site_url.rstrip('/')}/", f"{folder}/")


def within(site: Site) -> Iterator[tuple[str, str]]:
    """The permanent addresses that lie in the site itself: the place, and the HTML."""
    if not is_beside_others():
        yield from addresses(site.book)


def write_beside(config: MkDocsConfig, site: Site) -> None:
    """Write what lies beside the editions into the folder that a release names: the permanent
    addresses, following and pinned, their codes, and the way from the root to the newest; and into
    the edition, where each id is in it, for whoever comes from another one."""
    named, edition = os.environ.get(FOLDER), os.environ.get(VARIABLE)
    if not named or not edition:
        return
    known = json.dumps(ids(site.book), ensure_ascii=False, separators=(",", ":"))
    Path(config.site_dir, IDS).write_text(known, encoding="utf-8", newline="\n")
    root = Path(named)
    home = (config.site_url or "").rstrip("/").removesuffix(f"/{edition}")
    files = dict(addresses(site.book, f"{LATEST}/", parts=True))
    files |= dict(pinned(site.book, edition))
    files["index.html"] = _ROOT.format(title=escape(site.names[site.languages[0]]))
    if home:
        prefix = urlsplit(home).path.rstrip("/") + "/"
        files["404.html"] = _LOST.format(prefix=json.dumps(prefix), latest=escape(prefix))
        files |= {place: code(f"{home}/go/{name}/") for place, name in _codes(site)}
    for place, text in files.items():
        path = root / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def _codes(site: Site) -> Iterator[tuple[str, str]]:
    for record in site.book.shown:
        yield f"go/{record.id}/code.svg", record.id


def code(address: str) -> str:
    """A QR code of an address as SVG, black on white so that any camera reads it."""
    import segno  # only a release makes codes

    made = BytesIO()
    segno.make(address, error="m", micro=False).save(
        made, kind="svg", scale=8, border=4, dark="#000", light="#fff", title=address, xmldecl=False
    )
    return made.getvalue().decode("utf-8")


def root_entry(site_url: str) -> str:
    """An entry of the sitemap for the site's root, from which the theme's edition switch reckons
    the addresses of the other pages."""
    return f"    <url><loc>{escape(site_url)}</loc></url>\n" if is_beside_others() else ""


_ROOT = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title}</title>
<noscript><meta http-equiv="refresh" content="0;url=latest/"></noscript>
<script>location.replace("latest/" + location.hash);</script>
</head>
<body><p><a href="latest/">{title}</a></p></body>
</html>
"""

_LOST = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Not found · 未找到</title>
<script>
(function (root) {{
  var rest = location.pathname.slice(root.length);
  if (!/^(latest|go|[0-9][^/]*)(\\/|$)/.test(rest)) {{
    location.replace(root + "latest/" + rest + location.hash);
  }}
}})({prefix});
</script>
</head>
<body><p>Not found. <a href="{latest}latest/">The newest edition</a></p>
<p lang="zh">未找到。<a href="{latest}latest/">最新版</a></p></body>
</html>
"""
