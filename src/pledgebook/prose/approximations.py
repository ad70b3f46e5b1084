"""Words beside a reference that blur the number it stands for: “about [[110.arrive]]”, “左右”."""

import re
from collections.abc import Iterator

from pledgebook.prose.references import references

_BEFORE = re.compile(
    r"(?:\b(?:about|around|approximately|roughly|close to|almost|nearly)"
    r"|大约|大概|约|将近|接近)\s*$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\s*(?:左右|上下|or so\b)")


def approximations(text: str) -> Iterator[tuple[int, int]]:
    """From where to where each stands."""
    for reference in references(text):
        beside = (
            _BEFORE.search(text, 0, reference.start),
            _AFTER.match(text, reference.end),
        )
        for match in filter(None, beside):
            yield match.start(), match.end()
