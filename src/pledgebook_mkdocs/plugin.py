"""The MkDocs plugin, usable as a hook too: checks the handbook, then hands over its pages."""

import os
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as SitePage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from pledgebook.check import Checked, check
from pledgebook.pages.page import Page
from pledgebook.pages.site import Site, site
from pledgebook.report import text
from pledgebook_mkdocs import frame, navigation, options, output, search
from pledgebook_mkdocs.options import Options

log = get_plugin_logger("pledgebook")


class PledgebookPlugin(BasePlugin[Options]):
    """Builds a handbook into a MkDocs site."""

    command = "build"

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember the command: serving shows findings as a page instead of stopping."""
        self.command = command

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the handbook and make its pages. Raises PluginError where it has new errors."""
        if self.command not in ("build", "serve"):
            return config
        folder = options.beside(config.config_file_path, self.config.handbook)
        config.watch.append(str(folder))
        output.dress(config)
        self.folder = folder
        self.checked = self._check(folder, config)
        self.site = self._site(config)
        return config

    def _check(self, folder: Path, config: MkDocsConfig) -> Checked:
        shown = os.path.relpath(folder).replace(os.sep, "/")
        checked = check(folder, shown=shown, today=options.as_of())
        if checked.findings:
            log.info("\n%s", text.render(checked, language="en"))
        if checked.errors and self.command != "serve":
            raise PluginError(f"{checked.errors} errors in the handbook; nothing was built")
        return checked

    def _site(self, config: MkDocsConfig) -> Site:
        templates = self.config.templates
        return site(
            self.checked.catalog,
            today=self.checked.today,
            audience=options.audience(self.config),
            findings=self.checked.findings,
            accepted=self.checked.accepted,
            baselined=self.checked.baselined,
            drafts=self.config.drafts,
            templates=options.beside(config.config_file_path, templates) if templates else None,
        )

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Index pages go through MkDocs; record pages are filled into frames later."""
        self.pages = list(self.site.pages)
        self.indexes = {page.url: page for page in self.pages if page.is_index}
        for url in self.indexes:
            files.append(_file(config, url))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """One tree a language."""
        made = {page.url: page for page in nav.pages if page.url in self.indexes}
        for url, page in made.items():
            page.title = self.indexes[url].title
        written = [page for page in nav.pages if page.url not in made]
        self.navigation = navigation.trees(self.site, made)
        navigation.add_written(self.navigation, written)
        everything = [page for tree in self.navigation.values() for page in tree.pages]
        return Navigation(list(everything), everything)

    def on_page_markdown(
        self, markdown: str, *, page: SitePage, config: MkDocsConfig, files: Files
    ) -> str:
        """Front matter of an index page."""
        own = self.indexes.get(page.url)
        if own:
            page.meta = _front_matter(own)
            page.title = own.title
        return markdown

    def on_page_content(
        self, html: str, *, page: SitePage, config: MkDocsConfig, files: Files
    ) -> str:
        """The ready HTML of an index page."""
        own = self.indexes.get(page.url)
        if own is None:
            return html
        page.toc = TableOfContents(
            [AnchorLink(s.title, s.id, s.level) for s in own.sections if s.level == 2]
        )
        page.present_anchor_ids = {section.id for section in own.sections}
        return own.html()

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Write the record pages, and tell the search of all pages."""
        self._fill_frames(env, config, files)
        finder = config.plugins.get("material/search") or config.plugins.get("search")
        index = getattr(finder, "search_index", None)
        if index is not None and hasattr(index, "entries"):
            index.entries.extend(search.entries(self.pages))
        return env

    def on_page_context(
        self, context: dict[str, Any], *, page: SitePage, config: MkDocsConfig, nav: Navigation
    ) -> dict[str, Any]:
        """The language of the page: its interface words, its navigation, its switch."""
        own = self.indexes.get(page.url)
        language = own.language if own else page.url.partition("/")[0]
        if language in self.navigation:
            context["nav"] = self.navigation[language]
            alternates = own.alternates if own else {}
            output.speak(config, self.site, language, alternates)
        return context

    def _fill_frames(self, env: Environment, config: MkDocsConfig, files: Files) -> None:
        frames: dict[str, frame.Frame] = {}
        for page in self.pages:
            if page.is_index:
                continue
            group = page.url.rstrip("/").rpartition("/")[0] + "/"
            if group not in frames:
                frames[group] = self._frame(env, config, files, group, page)
            output.write(config, page.url, frames[group].fill(page))

    def _frame(
        self, env: Environment, config: MkDocsConfig, files: Files, group: str, example: Page
    ) -> frame.Frame:
        shell = _shell(config, group)
        nav = self.navigation[example.language]
        own = next((page for page in nav.pages if page.url == group), None)
        if own is not None:
            own.active = True
        alternates = {
            language: group.replace(example.language, language, 1) + frame.SLUG + "/"
            for language in example.alternates
        }
        output.speak(config, self.site, example.language, alternates)
        context = get_context(nav, files, config, shell)
        template = env.get_template("main.html")
        html = output.name_parts(template.render(context), config)
        if own is not None:
            own.active = False
        return frame.Frame.cut(html)

    def on_post_page(self, html: str, *, page: SitePage, config: MkDocsConfig) -> str:
        """Name what the theme leaves nameless."""
        return output.name_parts(html, config)

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Record pages belong in the sitemap."""
        if template_name == "sitemap.xml" and config.site_url:
            return output.sitemap(output_content, config.site_url, self.pages)
        if template_name == "404.html":
            return output.name_parts(output_content, config)
        return output_content

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Assets, and the root page that sends a first visit to its language."""
        output.copy_assets(config, self.site, self.folder)
        output.welcome(config, self.site)


    def on_build_error(self, *, error: Exception) -> None:
        """Nothing is left half done: the next build starts anew."""
        self.pages = []


def _file(config: MkDocsConfig, url: str) -> File:
    return File.generated(config, f"{url}index.md", content="\n")


def _front_matter(page: Page) -> dict[str, Any]:
    meta: dict[str, Any] = {"title": page.title, "search": {"exclude": True}}
    if page.description:
        meta["description"] = page.description
    return meta


def _shell(config: MkDocsConfig, group: str) -> SitePage:
    """A page made of marks."""
    file = File.generated(
        config, f"{group}{frame.SLUG}/index.md", content="", inclusion=InclusionLevel.NOT_IN_NAV
    )
    page = SitePage(frame.TITLE, file, config)
    page.markdown = ""
    page.content = frame.CONTENT
    page.meta = {"title": frame.TITLE, "description": frame.DESCRIPTION}
    page.toc = TableOfContents([AnchorLink(frame.HEADING, frame.ANCHOR, 2)])
    page.edit_url = frame.EDIT
    return page
