"""The site wears the handbook's own colours where they can be read."""

from pathlib import Path

import pytest

from pages_support import FOLDER, TODAY, catalog_of
from pledgebook.analysis.colour import chroma, contrast, hues_apart
from pledgebook.pages.brand import stylesheet
from pledgebook.pages.site import site
from pledgebook.records.identity import Colour, Visual
from pledgebook.records.text import Text


def look(*colours: str) -> Visual:
    named = {
        f"c{number}": Colour(title=Text({"en": "c"}), hex=colour)
        for number, colour in enumerate(colours)
    }
    return Visual(id="look", title=Text({"en": "Look"}), colours=named)


def test_the_header_takes_the_darkest_and_accents_the_most_vivid() -> None:
    css = stylesheet(look("#1f2d36", "#b5371c", "#55656e", "#f2936b", "#d9962b"))
    assert ":root{--pb-brand:#1f2d36;" in css
    assert '[data-md-color-scheme="default"]{--pb-figure:#b5371c;' in css
    assert '[data-md-color-scheme="slate"]{--pb-figure:#f2936b;' in css  # nearer to it than ochre


@pytest.mark.parametrize("colour", ["#b5121b", "#c7000b", "#0066b3"])  # of banks and utilities
def test_a_vivid_brand_colour_is_the_header_where_white_can_be_read_on_it(colour: str) -> None:
    assert f":root{{--pb-brand:{colour};" in stylesheet(look(colour, "#c9a063"))


@pytest.mark.parametrize("colours", [(), ("#ffffff",), ("#808080", "#fafafa")])
def test_colours_that_do_not_serve_are_left_alone(colours: tuple[str, ...]) -> None:
    assert stylesheet(look(*colours)) == ""


def test_no_identity_no_colours() -> None:
    assert stylesheet(None) == ""


def test_a_site_writes_its_colours(tmp_path: Path) -> None:
    handbook = (FOLDER / "handbook.yml").read_text(encoding="utf-8") + "identity: look\n"
    made = site(catalog_of(tmp_path, {"handbook.yml": handbook}), today=TODAY)
    assert "--pb-brand:#1f2d36" in made.texts["assets/pledgebook/brand.css"]


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#ffffff", "#ffffff", 1.0)],
)
def test_contrast_as_the_guidelines_count_it(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


def test_hue_and_chroma() -> None:
    assert hues_apart("#ff0000", "#ff0044") < 0.05
    assert hues_apart("#ff0000", "#00ffff") == pytest.approx(0.5)
    assert (chroma("#808080"), chroma("#ff0000")) == (0.0, 1.0)
