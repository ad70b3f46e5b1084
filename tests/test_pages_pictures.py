"""Pages keep room for their pictures: sizes are read from the files' first bytes."""

import struct
from datetime import date
from pathlib import Path

import pytest

from pages_support import catalog_of
from pledgebook.load.pictures import picture_sizes, size_of
from pledgebook.pages.site import site

JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10" + b"\0" * 14 + b"\xff\xc2\x00\x11\x08" + struct.pack(">HH", 30, 40)
)
FILES = {
    b'<?xml version="1.0"?><svg xmlns="x" viewBox="0 0 120 80"/>': (120, 80),
    b"<svg viewBox='-5,-5, 12.4,7.6'>": (12, 8),
    b'<svg width="200px" height="50">': (200, 50),
    b'<svg width="100%" height="50">': None,
    b"<svg>": None,
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 640, 480): (640, 480),
    b"GIF89a" + struct.pack("<HH", 9, 7): (9, 7),
    JPEG: (40, 30),
    JPEG[:10]: None,
    b"RIFF\0\0\0\0WEBPVP8X" + b"\0" * 8 + b"\x09\0\0\x04\0\0": (10, 5),
    b"RIFF\0\0\0\0WEBPVP8 " + b"\0" * 10 + struct.pack("<HH", 11, 6): (11, 6),
    b"RIFF\0\0\0\0WEBPVP8L" + b"\0" * 4 + b"\x2f" + struct.pack("<I", 12 | 6 << 14): (13, 7),
    b"nothing at all": None,
}


@pytest.mark.parametrize(("start", "size"), FILES.items())
def test_sizes_are_read(start: bytes, size: tuple[int, int] | None) -> None:
    assert size_of(start) == size


def test_pages_say_how_large_a_picture_is(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path)
    sizes = picture_sizes(catalog, tmp_path)
    assert set(sizes) == {"assets/mark.svg"}
    pages = site(catalog, today=date(2026, 11, 21), sizes=sizes).pages
    html = "".join(page.html() for page in pages)
    width, height = sizes["assets/mark.svg"]
    assert html.count("<img ") == html.count(f'mark.svg" width="{width}" height="{height}"') > 0


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path / "handbook")
    picture = tmp_path / "handbook/assets/mark.svg"
    elsewhere = tmp_path / "elsewhere.svg"
    elsewhere.write_bytes(picture.read_bytes())
    picture.unlink()
    picture.symlink_to(elsewhere)
    assert picture_sizes(catalog, tmp_path / "handbook") == {}
