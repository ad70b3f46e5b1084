"""Colours as numbers: how light, how vivid, and how well one is read on another."""

from colorsys import rgb_to_hls

READABLE, LARGE = 4.5, 3.0
"""Least contrast of text, and of large text, with its ground (WCAG 2.2, 1.4.3, level AA)."""


def channels(hex_colour: str) -> tuple[float, float, float]:
    """Red, green and blue of ``#rrggbb``, from 0 to 1."""
    red, green, blue = (int(hex_colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def luminance(hex_colour: str) -> float:
    """Relative luminance (WCAG 2.2), from 0 for black to 1 for white."""
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels(hex_colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio (WCAG 2.2) of two colours, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def said(ratio: float) -> str:
    """A contrast ratio with one decimal, rounded down: 4.49 is not enough."""
    return f"{int(ratio * 10) / 10:.1f}"


def chroma(hex_colour: str) -> float:
    """How vivid a colour is: 0 for greys, 1 for pure colours."""
    red, green, blue = channels(hex_colour)
    return max(red, green, blue) - min(red, green, blue)


def hues_apart(one: str, other: str) -> float:
    """How far apart two hues are, from 0 to half a turn of the colour wheel (0.5)."""
    apart = abs(rgb_to_hls(*channels(one))[0] - rgb_to_hls(*channels(other))[0])
    return min(apart, 1 - apart)
