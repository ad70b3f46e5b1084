"""What mkdocs.yml may say, and what the command line says instead."""

import os
from datetime import date
from pathlib import Path

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.exceptions import PluginError

AUDIENCES = ("public", "dealer", "internal")


class Options(base.Config):  # type: ignore[no-untyped-call]
    """The plugin's options."""

    handbook = c.Type(str, default="standards")
    """The handbook's folder, beside mkdocs.yml."""
    audience = c.Choice(AUDIENCES, default="internal")
    """For whom: public leaves out what only dealers or staff may read."""
    drafts = c.Type(bool, default=False)
    """Whether drafts are shown."""
    rules = c.Optional(c.Type(str))
    """A Python file with rules of the company's own."""
    templates = c.Optional(c.Type(str))
    """A folder with templates that replace the engine's."""
    offline = c.Optional(c.Type(bool))
    """Whether pages are kept for reading offline; unless said, where site_url is https."""


def audience(options: Options) -> str:
    """For whom this build is: PLEDGEBOOK_AUDIENCE, else the option. Raises PluginError."""
    named = os.environ.get("PLEDGEBOOK_AUDIENCE") or options.audience
    if named not in AUDIENCES:
        raise PluginError(f"PLEDGEBOOK_AUDIENCE is {named!r}; it may be {', '.join(AUDIENCES)}")
    return named


def as_of() -> date | None:
    """The day the handbook is shown for: PLEDGEBOOK_AS_OF, else today. Raises PluginError."""
    named = os.environ.get("PLEDGEBOOK_AS_OF")
    try:
        return date.fromisoformat(named) if named else None
    except ValueError:
        raise PluginError(f"PLEDGEBOOK_AS_OF is {named!r}; write it as 2027-01-31") from None


def beside(config_file: str | None, named: str) -> Path:
    """A path named in mkdocs.yml, seen from there."""
    folder = Path(config_file).resolve().parent if config_file else Path.cwd()
    return folder / named
