"""The MkDocs plugin, usable as a hook too: checks the handbook, then hands over its pages."""

import gc
from html import escape
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as SitePage
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.templates import TemplateContext

from pledgebook.check import Checked, check
from pledgebook.load.collector import stays
from pledgebook.load.locale import own_language
from pledgebook.load.memory import Memory
from pledgebook.load.own_rules import OwnRulesError, own_rules
from pledgebook.load.pictures import picture_sizes
from pledgebook.pages.compiled import COMPILED
from pledgebook.pages.page import Page
from pledgebook.pages.site import Site, site
from pledgebook.report import text
from pledgebook.report.words import nothing_built
from pledgebook.rules import RULES
from pledgebook_mkdocs import (
    audiences,
    editions,
    frame,
    lost,
    navigation,
    offline,
    options,
    output,
    search,
    shell,
)
from pledgebook_mkdocs.options import Options

log = get_plugin_logger("pledgebook")


class PledgebookPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Builds a handbook into a MkDocs site."""

    command = "build"
    site: Site | None = None
    checked: Checked
    folder: Path
    pages: list[Page]
    written: list[Page]
    indexes: dict[str, Page]
    trees: dict[str, Navigation]
    known: tuple[str, ...] = ()
    """Addresses of the last build that worked; a faulty one shows its findings there."""
    memory: Memory | None = None
    """The records of the last build, so that a save reads again only what was saved."""
    index: dict[str, str] | None = None
    """The search's files; while serving, those of the first build."""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember the command: serving shows findings as a page instead of stopping."""
        self.command = command
        self.memory = Memory()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the handbook and make its pages. Raises PluginError where it has new errors."""
        self.pages, self.written, self.indexes, self.trees = [], [], {}, {}
        if self.command not in ("build", "serve"):
            return config
        gc.disable()  # pages make no circles, and the collector would walk all of them again
        self.folder = options.beside(config.config_file_path, self.config.handbook)
        config.watch.append(str(self.folder))
        output.dress(config)
        search.silence(config)
        self.checked = self._check(self.folder, config)
        self.site = None if self.checked.errors else self._site(config)
        if self.site is not None:
            editions.settle(config, self.site)
            if offline.is_on(self.config.offline, config, self.command):
                offline.dress(config)
        return config

    def _check(self, folder: Path, config: MkDocsConfig) -> Checked:
        if not folder.is_dir():
            raise PluginError(f"There is no folder {self.config.handbook!r} beside mkdocs.yml")
        own = self.config.rules
        try:
            path = options.beside(config.config_file_path, own) if own else None
            rules = (*RULES, *(own_rules(path) if path else ()))
        except OwnRulesError as error:
            raise PluginError(str(error)) from error
        shown, today = self.config.handbook, options.as_of()
        checked = check(folder, shown=shown, today=today, rules=rules, memory=self.memory)
        language = own_language(checked.catalog.languages)
        if checked.findings:
            log.info("\n%s", text.render(checked.report(language)))
        if checked.errors and self.command != "serve":
            raise PluginError(nothing_built(checked.errors, language))
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
            history=editions.known_history(self.folder),
            sizes=picture_sizes(self.checked.catalog, self.folder),
        )

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Index pages go through MkDocs; record pages are filled into frames later."""
        audiences.keep_to(files, options.audience(self.config))
        self.pages = list(self.site.pages) if self.site else []
        self.indexes = {page.url: page for page in self.pages if page.is_index}
        for url in self.indexes:
            files.append(shell.file(config, url))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """One tree a language."""
        made = {page.url: page for page in nav.pages if page.url in self.indexes}
        for url, page in made.items():
            page.title = shell.called(self.indexes[url])
        written = [page for page in nav.pages if page.url not in made]
        self.trees = navigation.trees(self.site, made) if self.site else {}
        navigation.add_written(self.trees, written)
        everything = [page for tree in self.trees.values() for page in tree.pages]
        return Navigation(list(everything), everything)

    def on_page_markdown(
        self, markdown: str, *, page: SitePage, config: MkDocsConfig, files: Files
    ) -> str:
        """Front matter of an index page."""
        own = self.indexes.get(page.url)
        if own:
            page.meta = shell.front_matter(own)
            page.title = shell.called(own)
        return markdown

    def on_page_content(
        self, html: str, *, page: SitePage, config: MkDocsConfig, files: Files
    ) -> str:
        """The ready HTML of an index page."""
        own = self.indexes.get(page.url)
        if own is None:
            self.written.append(search.written_page(html, page))
            return html
        page.toc = TableOfContents(
            [AnchorLink(escape(s.title), s.id, s.level) for s in own.sections if s.level == 2]
        )
        page.present_anchor_ids = {section.id for section in own.sections}
        heading = f"<h1>{escape(own.title)}</h1>" if own.short else ""
        return heading + own.html()

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Write the record pages."""
        env.bytecode_cache = COMPILED
        self._fill_frames(env, config, files)
        lost.write(env, config, files, self.site, self.trees)
        return env

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """The menu of the page at an address where there is nothing."""
        return lost.shown(context, template_name, config, self.site, self.trees)

    def on_page_context(
        self, context: TemplateContext, *, page: SitePage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """The language of the page: its interface words, its navigation, its switch."""
        own = self.indexes.get(page.url)
        language = own.language if own else page.url.partition("/")[0]
        if self.site and language in self.trees:
            context["nav"] = self.trees[language]
            output.speak(config, self.site, language, own.alternates if own else {})
        return context

    def _fill_frames(self, env: Environment, config: MkDocsConfig, files: Files) -> None:
        frames: dict[tuple[str, bool], frame.Frame] = {}
        keeps = offline.is_on(self.config.offline, config, self.command)
        for page in self.pages:
            if page.is_index:
                continue
            group = page.url.rstrip("/").rpartition("/")[0] + "/"
            kind = group, shell.is_wide(page)
            if kind not in frames:
                frames[kind] = self._frame(env, config, files, group, page)
            shown = offline.offering(page) if keeps else page
            output.write(config, page.url, frames[kind].fill(shown))

    def _frame(
        self, env: Environment, config: MkDocsConfig, files: Files, group: str, example: Page
    ) -> frame.Frame:
        assert self.site is not None
        marked = shell.marked(config, group, example)
        nav = self.trees[example.language]
        own = next((page for page in nav.pages if page.url == group), None)
        if own is not None:
            own.active = True
        alternates = {
            language: group.replace(example.language, language, 1) + frame.SLUG + "/"
            for language in example.alternates
        }
        output.speak(config, self.site, example.language, alternates)
        html = env.get_template("main.html").render(get_context(nav, files, config, marked))
        if own is not None:
            own.active = False
        return frame.Frame.cut(output.tidy(html, config))

    def on_post_page(self, html: str, *, page: SitePage, config: MkDocsConfig) -> str:
        """Mend what the theme gets wrong."""
        return output.tidy(html, config)

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Record pages belong in the sitemap."""
        if template_name == "sitemap.xml" and config.site_url:
            return output.sitemap(output_content, config.site_url, self.pages)
        return output.tidy(output_content, config) if template_name == lost.PAGE else output_content

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Assets and the root page; where there are errors, the page that lists them."""
        if self.command not in ("build", "serve"):
            return
        if self.site is None:
            output.trouble(config, self.checked, self.known)
        else:
            self._finish(config, self.site)
        if self.command == "build":
            stays()
        gc.enable()

    def _finish(self, config: MkDocsConfig, built: Site) -> None:
        self.known = tuple(page.url for page in self.pages)
        output.copy_assets(config, built, self.folder)
        output.lead_on(config, built)
        editions.write_beside(config, built)
        output.welcome(config, built)
        if self.command != "serve" or self.index is None:  # at each save it would double the wait
            self.index = search.indexed(built, [*self.pages, *self.written], self.folder)
        for place, written in self.index.items():
            output.put(config, place, written.encode())
        if offline.is_on(self.config.offline, config, self.command):
            offline.write(config, built)
        elif self.config.offline is False:
            offline.retire(config)
