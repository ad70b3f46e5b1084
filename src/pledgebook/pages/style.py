"""The style of our own: small files, a theme each, read as one."""

import re
from functools import cache
from importlib.resources import files

ORDER = (
    *("tokens", "frame", "pieces", "tables", "controls", "home", "timeline"),
    *("commitments", "promise", "working", "scripts", "processes", "blueprint", "forms"),
    *("products", "coverage", "identity", "owners", "tools", "comforts", "jump", "search", "print"),
)
"""Files of ``assets/style`` in the order in which they are read; later ones lie over earlier."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s*\n\s*")


@cache
def handbook_style() -> str:
    """All of it, without comments and indentation."""
    folder = files("pledgebook.pages").joinpath("assets", "style")
    parts = [folder.joinpath(f"{name}.css").read_text(encoding="utf-8") for name in ORDER]
    return _SPACE.sub("\n", _COMMENT.sub("", "\n".join(parts))).strip() + "\n"
