"""An SVG that could do anything but be looked at is refused."""

import pytest

from pledgebook.load.svg import fault_of

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        '<rect onload="alert(1)"/>',
        '<a href="javascript:alert(1)"><rect/></a>',
        '<image href="https://elsewhere.example/a.png"/>',
        '<use xlink:href="other.svg#a"/>',
        "<style>@import url(https://elsewhere.example/a.css);</style>",
        '<rect style="fill:url(https://elsewhere.example/#a)"/>',
        '<foreignObject><b xmlns="http://www.w3.org/1999/xhtml">x</b></foreignObject>',
        '<animate attributeName="href" to="javascript:alert(1)"/>',
        '<image href="data:image/svg+xml;base64,AAAA"/>',
        '<rect style="fill:u\\72l(https://elsewhere.example/#a)"/>',
        '<style>@im\\port "https://elsewhere.example/a.css";</style>',
        '<style>*{mask:image-set("https://elsewhere.example/a.png" 1x)}</style>',
        '<style>*{mask:src("https://elsewhere.example/a.png")}</style>',
        '<g xml:base="https://elsewhere.example/"><use href="#a"/></g>',
        "<unclosed>",
    ],
)
def test_more_than_a_picture_is_refused(body: str) -> None:
    assert fault_of(f"{HEAD}{body}</svg>".encode()) is not None


def test_entities_are_refused_before_they_grow() -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + HEAD + "<text>&a;</text></svg>"
    for encoding in ("utf-8", "utf-16", "utf-16-be"):
        found = fault_of(bomb.encode(encoding))
        assert found is not None, encoding
        assert "entities" in found[0], encoding


def test_a_plain_drawing_is_fine() -> None:
    drawing = (
        '<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>'
        '<rect fill="url(#g)" width="10" height="10"/><use href="#g"/>'
        "<style>.a{fill:#c8102e}</style><title>Logo</title>"
    )
    assert fault_of(f"{HEAD}{drawing}</svg>".encode()) is None
