"""The project's mkdocs.yml, for reading its pages outside of a build.

Plugins and hooks are left aside: they make a site, and this is none.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from pledgebook.exports.order import ExportError
from pledgebook.exports.written import shown
from pledgebook_mkdocs import markup


def project(settings: Path) -> MkDocsConfig:
    """The settings as MkDocs reads them, without what only makes a site.

    Raises ExportError where MkDocs finds a fault in them.
    """
    config = MkDocsConfig(str(settings))
    try:
        with settings.open("rb") as file:
            config.load_file(file)
        config.load_dict({"plugins": [], "hooks": [], "use_directory_urls": True, "strict": False})
        faults, _ = config.validate()
    except ConfigurationError as error:
        raise ExportError(f"{shown(settings)}: {error}") from error
    if faults:
        said = "; ".join(f"{name}: {fault}" for name, fault in faults)
        raise ExportError(f"{shown(settings)}: {said}")
    markup.settings_for_copies(config.mdx_configs)
    return config


@contextmanager
def quiet() -> Iterator[None]:
    """What MkDocs would say of links is said here, with the line."""
    log = logging.getLogger("mkdocs")
    level = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(level)
