"""Templates of exports: autoescaped, and dressed in the handbook's own colours."""

from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from pledgebook.exports.order import Order
from pledgebook.exports.words import word
from pledgebook.pages import links
from pledgebook.pages.brand import stylesheet
from pledgebook.pages.style import handbook_style


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("pledgebook.exports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def style(name: str) -> Markup:
    """A style sheet of ours."""
    text = files("pledgebook.exports").joinpath("templates", name).read_text(encoding="utf-8")
    return Markup(text)  # our own file, never a reader's or an author's


def render(template: str, order: Order, language: str, **values: Any) -> str:
    """A document in one language."""
    catalog = order.site.book.catalog
    reading = order.reading(language)
    return (
        _environment()
        .get_template(template)
        .render(
            values,
            language=language,
            name=reading.line(catalog.handbook.name),
            edition=word("edition-n", language, edition=catalog.handbook.edition),
            today=reading.day(order.site.book.today),
            brand=Markup(stylesheet(order.site.book.record(catalog.handbook.identity))),
            logo=links.asset_target(catalog.handbook.logo) if catalog.handbook.logo else None,
            style=style,
            handbook_style=Markup(handbook_style()),
            w=lambda key, **more: word(key, language, **more),
            reading=reading,
        )
    )
