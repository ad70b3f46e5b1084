"""What the adapter writes into the site besides the pages MkDocs writes."""

import os
import re
import shutil
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig

from pledgebook.check import Checked
from pledgebook.load.locale import own_language
from pledgebook.pages.choosing import leading_on
from pledgebook.pages.page import Page
from pledgebook.pages.site import SEARCH_FILES, Site
from pledgebook.promises.language import base_of
from pledgebook.report import text
from pledgebook_mkdocs import editions

OVERRIDES = Path(__file__).parent / "theme"
ASSETS = "assets/pledgebook"


_SCHEMES = (
    ("light", "default", "material/weather-night", "Dark / 深色"),
    ("dark", "slate", "material/weather-sunny", "Light / 浅色"),
)


def _scheme(media: str, scheme: str, icon: str, other: str) -> dict[str, Any]:
    return {
        "media": f"(prefers-color-scheme: {media})",
        "scheme": scheme,
        **{"primary": "custom", "accent": "custom"},
        "toggle": {"icon": icon, "name": other},
    }


def dress(config: MkDocsConfig) -> None:
    """Put our templates before the theme's, and our style and script after it. Colours are the
    handbook's own, light and dark, where the site has settled no palette; the theme's fonts, which
    every reader would fetch from another machine, are left out unless the site asks for some."""
    themes = [settings.get("theme") for settings in config.user_configs]
    if not any(isinstance(theme, dict) and "font" in theme for theme in themes):
        config.theme["font"] = False
    overrides = str(OVERRIDES)
    if overrides not in config.theme.dirs:
        own = 1 if config.theme.custom_dir else 0
        config.theme.dirs.insert(own, overrides)
    for listed, name in (
        (config.extra_css, f"{ASSETS}/pledgebook.css"),
        (config.extra_css, f"{ASSETS}/brand.css"),
        (config.extra_css, f"{ASSETS}/editions.css"),
        (config.extra_javascript, f"{ASSETS}/pledgebook.js"),
        *((config.extra_javascript, f"{ASSETS}/{name}") for name in SEARCH_FILES),
        (config.extra_javascript, f"{ASSETS}/editions.js"),
    ):
        if name not in listed:
            listed.append(name)
    if not config.theme.get("palette"):
        config.theme["palette"] = [_scheme(*scheme) for scheme in _SCHEMES]


def speak(config: MkDocsConfig, site: Site, language: str, alternates: Mapping[str, str]) -> None:
    """Set what the theme's templates read from the configuration to one language."""
    config.theme["language"] = language
    config.extra["interface"] = _interface(config, language)
    if site.logo and not config.theme.get("logo"):
        config.theme["logo"] = site.logo
        config.theme["favicon"] = site.logo
    config.site_name = Markup.escape(site.names[language])  # the theme prints it as it stands
    config.extra["homepage"] = f"{language}/"
    config.extra["alternate"] = [
        {"name": site.language_names[name], "link": url, "lang": name}
        for name, url in alternates.items()
        if len(alternates) > 1
    ]


def _interface(config: MkDocsConfig, language: str) -> str:
    """The nearest language that the theme has words in: it has no ``zh-CN``."""
    for name in (language, base_of(language)):
        if any(Path(one, f"partials/languages/{name}.html").is_file() for one in config.theme.dirs):
            return name
    return "en"


_ALTERNATE = re.compile(r'<link rel="alternate"[^>]*hreflang[^>]*>\s*')


def tidy(html: str, config: MkDocsConfig) -> str:
    """Mend what the theme gets wrong: a search dialog without a name for screen readers, and
    links to other languages in the head, for each of which its script asks for a sitemap. Each
    page says of which edition it is, so that a copy can be told from the page in force."""
    edition = escape(str(config.extra.get("edition", "")))
    html = html.replace("</head>", f'<meta name="edition" content="{edition}">\n</head>', 1)
    label = {"zh": "搜索"}.get(base_of(str(config.theme["language"])), "Search")
    html = html.replace(' role="dialog">', f' role="dialog" aria-label="{label}">', 1)
    return _ALTERNATE.sub("", html)


def write(config: MkDocsConfig, url: str, html: str) -> None:
    """Write a page below the site's folder."""
    put(config, f"{url}index.html", html.encode("utf-8", "xmlcharrefreplace"))


def put(config: MkDocsConfig, place: str, data: bytes) -> None:
    """Write a file below the site's folder."""
    path = f"{config.site_dir}/{place}"  # plain calls: this is most of what a small page costs
    try:
        _fill(path, data)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
        _fill(path, data)


def _fill(path: str, data: bytes) -> None:
    with open(path, "wb", buffering=0) as file:  # noqa: PTH123
        file.write(data)


def sitemap(written: str, site_url: str, pages: Iterable[Page]) -> str:
    """The sitemap with the record pages in it."""
    base = site_url.rstrip("/")
    more = editions.root_entry(f"{base}/") + "".join(
        f"    <url><loc>{escape(f'{base}/{page.url}')}</loc></url>\n"
        for page in pages
        if not page.is_index
    )
    return written.replace("</urlset>", f"{more}</urlset>")


def copy_assets(config: MkDocsConfig, site: Site, folder: Path) -> None:
    """Copy the handbook's pictures and our own style and script."""
    for target, source in site.assets(folder):
        path = Path(config.site_dir, target)
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, path)
    for target, made in site.texts.items():
        put(config, target, made.encode())


def lead_on(config: MkDocsConfig, site: Site) -> None:
    """The permanent addresses, ``/go/<id>/``."""
    for place, html in editions.within(site):
        write(config, place.removesuffix("index.html"), html)


def welcome(config: MkDocsConfig, site: Site) -> None:
    """The root page: to the language chosen before, else the browser's, else the first."""
    path = Path(config.site_dir, "index.html")
    if path.exists():
        return
    links = "".join(
        f'<li><a href="{language}/" hreflang="{language}" lang="{language}">'
        f"{escape(site.language_names[language])}</a></li>"
        for language in site.languages
    )
    path.write_text(
        _WELCOME.format(
            first=site.languages[0],
            name=escape(site.names[site.languages[0]]),
            links=links,
            script=leading_on(site.languages, 'language + "/" + location.hash'),
        ),
        encoding="utf-8",
    )


def trouble(config: MkDocsConfig, checked: Checked, known: Iterable[str]) -> None:
    """Show what must be mended wherever a reader may be looking while the handbook is served."""
    body = escape(text.render(checked.report(own_language(checked.catalog.languages))))
    html = _TROUBLE.format(findings=body)
    for url in {"", *(f"{language}/" for language in checked.catalog.languages), *known}:
        write(config, url, html)
    Path(config.site_dir, "404.html").write_text(html, encoding="utf-8")


_TROUBLE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Mend these first</title>
<style>
:root {{ color-scheme: light dark }}
body {{ font-family: system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem }}
pre {{ overflow-x: auto; line-height: 1.5; font-size: .9rem }}
</style>
</head>
<body>
<main>
<h1>Mend these first</h1>
<p>The handbook has errors, so its pages are not shown. Save the mended file and they come back.</p>
<p lang="zh">手册中有错误，页面暂不显示。改正并保存后会自动恢复。</p>
<pre tabindex="0">{findings}</pre>
</main>
</body>
</html>
"""

_WELCOME = """<!doctype html>
<html lang="{first}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{name}</title>
{script}
</head>
<body>
<main>
<h1>{name}</h1>
<ul>{links}</ul>
</main>
</body>
</html>
"""
