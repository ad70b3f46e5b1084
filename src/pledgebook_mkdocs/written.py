"""Pages written by hand, for exports: read as MkDocs reads them, so that a copy says what the site
says. Imports MkDocs only where there are such pages, since exports are made without it too."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from pledgebook.exports.order import ExportError
from pledgebook.exports.written import Written, shown
from pledgebook.pages.site import Site

SETTINGS = "mkdocs.yml"
_HANDBOOK = "standards"


def written(folder: Path, site: Site) -> Written:
    """The pages below ``docs/<language>/`` that the site's readers see; ``folder`` is the
    handbook's. Raises ExportError where the settings or a page cannot be read."""
    settings = _settings_of(folder.resolve())
    if settings is None:
        return Written()
    docs = settings.parent / str(_scalars(settings).get("docs_dir", "docs"))
    if not docs.is_dir() or not any(docs.rglob("*.md")):
        return Written()
    try:
        from pledgebook_mkdocs.reading import Reader
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("mkdocs", "markdown", "material"):
            raise
        need = "they need pip install 'pledgebook[mkdocs]'"
        return Written(notes=(f"the pages in {shown(docs)} are left out: {need}.",))
    return Reader(settings, folder, site).written()


def _settings_of(folder: Path) -> Path | None:
    """The mkdocs.yml of this handbook and no other: beside it, or above it and naming it."""
    for above in folder.parents:
        settings = above / SETTINGS
        if settings.is_file():
            try:
                named = _handbook_of(_scalars(settings).get("plugins"))
            except ExportError:
                if above == folder.parent:
                    raise
                continue  # further up, it may well be another's
            if (above / (named or _HANDBOOK)).resolve() == folder:
                return settings
            if above == folder.parent and named is None:
                return settings
    return None


def _scalars(settings: Path) -> Mapping[str, Any]:
    """The settings with every tag read as plain text: nothing that a tag names is run."""
    try:
        read = yaml.load(settings.read_text(encoding="utf-8"), _Plain)
    except (OSError, ValueError, yaml.YAMLError) as error:
        mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
        line = f":{mark.line + 1}" if mark else ""
        raise ExportError(f"{shown(settings)}{line}: it cannot be read as YAML.") from error
    return read if isinstance(read, dict) else {}


class _Plain(yaml.SafeLoader):
    """Reads what is tagged as if it were not."""


def _untagged(loader: yaml.SafeLoader, _tag: str, node: yaml.Node) -> str:
    return str(node.value) if isinstance(node, yaml.ScalarNode) else ""


_Plain.add_multi_constructor("", _untagged)


def _handbook_of(plugins: object) -> str | None:
    """The folder that the plugin's option names; None where it names none."""
    for name, options in _options(plugins):
        if name == "pledgebook" and isinstance(options, dict) and options.get("handbook"):
            return str(options["handbook"])
    return None


def _options(plugins: object) -> Iterator[tuple[object, object]]:
    for plugin in plugins if isinstance(plugins, list) else [plugins]:
        yield from plugin.items() if isinstance(plugin, dict) else ()
