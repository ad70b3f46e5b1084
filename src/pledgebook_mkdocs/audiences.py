"""For whom a page written by hand is: its front matter's ``audience``, everybody unless it says.

Whatever cannot be read stops the build: a page for staff must not be public for a misspelt word.
"""

import re
from pathlib import Path

import yaml
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils.meta import YAML_RE, get_data

from pledgebook.exports.written import at, shown
from pledgebook.load.files import decode
from pledgebook.records.base import Audience
from pledgebook.source import Source


class UnreadableError(Exception):
    """A page whose words or readers are not known; its text names file and line."""


def source_of(file: File) -> Source:
    """The text of a page. Raises UnreadableError where it cannot be opened or is no UTF-8."""
    path = Path(file.abs_src_path or "")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"{shown(path)}:1: it cannot be opened: {error.strerror}.") from error
    read = decode(data, Source(shown(path), ""), "")
    if not read.readable:
        fault = read.faults[0]
        raise UnreadableError(f"{fault.span.source.path}:{fault.span.line}: {fault.message['en']}")
    return read.source


def is_for(source: Source, audience: Audience) -> bool:
    """Whether these readers see the page. Raises UnreadableError where that cannot be known."""
    meta = get_data(source.text)[1]
    front = YAML_RE.match(source.text)
    if front and not meta and front[1].strip():
        raise UnreadableError(_misread(source, front[1]))
    named = next((value for key, value in meta.items() if str(key).lower() == "audience"), None)
    if named is None:
        return True
    if named not in tuple(Audience):
        said = f"its audience is “{named}”; it may be {', '.join(Audience)}."
        raise UnreadableError(at(source, said, *re.findall(r"(?im)^audience\b.*$", source.text)))
    return audience.reads(Audience(named))


def _misread(source: Source, front: str) -> str:
    line = 0
    try:
        yaml.safe_load(front)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark else 0
    except yaml.YAMLError:
        pass
    return f"{source.path}:{line + 2}: its front matter cannot be read as “key: value” lines."


def keep_to(files: Files, audience: str) -> None:
    """Take the pages out of the site that are for others. Raises PluginError."""
    for file in files.documentation_pages(inclusion=InclusionLevel.is_included):
        if file.abs_src_path is None:  # made by a plugin, for all who see its source
            continue
        try:
            if not is_for(source_of(file), Audience(audience)):
                file.inclusion = InclusionLevel.EXCLUDED
        except UnreadableError as error:
            raise PluginError(str(error)) from error
