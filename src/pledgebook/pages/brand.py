"""The site wears the handbook's own colours: taken from its visual identity, contrast checked."""

from collections.abc import Iterable

from pledgebook.analysis.colour import READABLE, chroma, contrast, hues_apart, luminance
from pledgebook.records.base import Record
from pledgebook.records.identity import Visual

PAPER, NIGHT = "#ffffff", "#12191e"
"""The grounds that text stands on in the light and in the dark scheme."""
LEAST_CHROMA = 0.25
"""Below this a colour is a grey, and no accent."""

_HEADER = ":root{{--pb-brand:{0};--md-primary-fg-color--dark:{0}}}"
_ACCENT = (
    '[data-md-color-scheme="{scheme}"]{{--pb-figure:{colour};--md-typeset-a-color:{colour};'
    "--md-accent-fg-color:{colour}}}"
)


def stylesheet(identity: Record | None) -> str:
    """CSS that lays the identity's colours over our own; empty where it has none that serve.

    The header takes the darkest colour white can be read on; links and figures take the most
    vivid one that can be read on paper, and in the dark the readable one nearest to it in hue.
    """
    if not isinstance(identity, Visual):
        return ""
    colours = [colour.hex for colour in identity.colours.values()]
    rules = []
    dark = [one for one in colours if contrast(one, PAPER) >= READABLE]
    if dark:
        rules.append(_HEADER.format(min(dark, key=luminance)))
    by_day = max(_accents(colours, PAPER), key=chroma, default=None)
    by_night = min(
        _accents(colours, NIGHT),
        key=lambda one: (hues_apart(one, by_day) if by_day else 0, -chroma(one)),
        default=None,
    )
    for scheme, colour in (("default", by_day), ("slate", by_night)):
        if colour:
            rules.append(_ACCENT.format(scheme=scheme, colour=colour))
    if by_day:  # paper is light, whatever the screen is
        rules.append(f"@media print{{{_ACCENT.format(scheme='slate', colour=by_day)}}}")
    return "\n".join([*rules, ""])


def _accents(colours: Iterable[str], ground: str) -> list[str]:
    return [
        one for one in colours if contrast(one, ground) >= READABLE and chroma(one) >= LEAST_CHROMA
    ]
