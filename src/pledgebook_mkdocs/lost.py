"""What a reader sees at an address where there is nothing: in the language that the address names,
else in every language."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils.templates import TemplateContext

from pledgebook.pages.site import Site
from pledgebook.pages.words import words
from pledgebook_mkdocs import output

PAGE = "404.html"
_TOLD = {"title": "lost", "why": "lost-why", "home": "home"}


def told(languages: tuple[str, ...]) -> list[dict[str, str]]:
    """The words for the theme's 404 page: ``language``, ``title``, ``why`` and ``home``."""
    return [
        {"language": language} | {name: words(language)[key] for name, key in _TOLD.items()}
        for language in languages
    ]


def shown(
    context: TemplateContext,
    name: str,
    config: MkDocsConfig,
    site: Site | None,
    trees: Mapping[str, Navigation],
) -> TemplateContext:
    """What the root's own page is made of: bar and menu in the first language, as its path tells
    none; all other templates keep theirs."""
    if name == PAGE and site and trees:
        _speak(config, site, site.languages[0])
        context["nav"] = trees[site.languages[0]]
    return context


def _speak(config: MkDocsConfig, site: Site, language: str) -> None:
    """Set the theme to one language; the others are reached at their homes."""
    homes = {name: f"{name}/" for name in site.languages}
    output.speak(config, site, language, homes if len(homes) > 1 else {})


def write(
    env: Environment,
    config: MkDocsConfig,
    files: Files,
    site: Site | None,
    trees: Mapping[str, Navigation],
) -> None:
    """Write the page of each language, to which the one that the server shows leads on. As that
    one may stand at any address, so may these: every link in them begins at the root."""
    config.extra["lost"] = told(tuple(trees))
    if site is None:
        return
    template = env.get_template(PAGE)
    for language, tree in trees.items():
        _speak(config, site, language)
        root = urlsplit(config.site_url or "/").path
        context = get_context(tree, files, config, base_url=root)
        html = template.render({**context, "lost": told((language,))})
        output.put(config, f"{language}/{PAGE}", output.tidy(html, config).encode())
