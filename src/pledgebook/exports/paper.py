"""HTML becomes PDF. Only the handbook's own pictures are ever read, and nothing is fetched."""

import ctypes
import ctypes.util
import logging
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from pledgebook.exports.order import ExportError

if TYPE_CHECKING:
    from weasyprint import Document

ROOT = "handbook:/"
"""Where pictures seem to lie: the site's root."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_WANTED = "it needs the extra packages: pip install 'pledgebook[export]'."
_PANGO = (
    "WeasyPrint finds no Pango, which sets the type. Debian and Ubuntu: sudo apt install "
    "libpango-1.0-0 libpangoft2-1.0-0; macOS: brew install pango; Windows: see WeasyPrint's manual."
)
_FONT = (
    "no Chinese typeface was found, and its signs would be empty boxes. Debian and Ubuntu: "
    "sudo apt install fonts-noto-cjk."
)


def pdf(html: str, pictures: Mapping[str, Path]) -> bytes:
    """The document as PDF with its typefaces inside. Raises ExportError as ``laid_out`` does."""
    return data(laid_out(html, pictures))


def data(document: "Document") -> bytes:
    """The pages as a PDF file."""
    made: bytes = document.write_pdf()
    return made


def overflowing(document: "Document", name: str) -> set[str]:
    """The ids of the elements of that class whose words run over their lower edge."""
    found = set()
    for page in document.pages:
        for box in page._page_box.descendants(placeholders=True):
            element = getattr(box, "element", None)
            if element is None or name not in (element.get("class") or "").split():
                continue
            edge = box.position_y + box.margin_height() + 0.5
            if any(inner.position_y + inner.height > edge for inner in _words_in(box)):
                found.add(element.get("id"))
    return found


def _words_in(box: Any) -> Iterator[Any]:
    return (
        inner for inner in box.descendants(placeholders=True) if type(inner).__name__ == "TextBox"
    )


def laid_out(html: str, pictures: Mapping[str, Path]) -> "Document":
    """The document in pages; ``pictures`` are the files its images may name below ``ROOT``.

    Raises ExportError where WeasyPrint, Pango or a typeface for what is said is missing,
    and for what lies too deep in itself to be set.
    """
    try:
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher, URLFetcherResponse
    except ImportError as error:
        raise ExportError(f"to make a PDF {_WANTED}") from error
    except OSError as error:  # a shared library is not there
        raise ExportError(_PANGO) from error
    if _HAN.search(html) and _chinese_typefaces() == 0:
        raise ExportError(_FONT)

    class Pictures(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
            path = pictures.get(unquote(url.removeprefix(ROOT)))
            if path is None:
                raise ValueError(f"not a picture of the handbook: {url}")
            kind = {"Content-Type": "image/svg+xml"} if path.suffix == ".svg" else {}
            return URLFetcherResponse(url, path.read_bytes(), kind)

    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)  # it tells of each property unknown
    try:
        return HTML(string=html, base_url=ROOT, url_fetcher=Pictures()).render()
    except RecursionError as error:
        raise ExportError("on a page, lists or quotations lie too deep in one another.") from error


def wanted(package: str) -> ExportError:
    """What to say where a package of the extra is not installed."""
    return ExportError(f"for {package} {_WANTED}")


def _chinese_typefaces() -> int | None:
    """How many typefaces hold Chinese, as Fontconfig counts them; None where it is not used."""
    name = ctypes.util.find_library("fontconfig")
    if name is None:
        return None
    try:
        library = ctypes.CDLL(name)
    except OSError:
        return None
    pointer = ctypes.c_void_p
    library.FcNameParse.argtypes, library.FcNameParse.restype = [ctypes.c_char_p], pointer
    library.FcObjectSetCreate.restype = pointer
    library.FcFontList.argtypes = [pointer, pointer, pointer]
    library.FcFontList.restype = ctypes.POINTER(ctypes.c_int)
    found = library.FcFontList(
        None, library.FcNameParse(b":lang=zh-cn"), library.FcObjectSetCreate()
    )
    return int(found[0]) if found else None
