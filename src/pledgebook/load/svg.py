"""Whether an SVG file is only a picture. What is more than that is refused, never cleaned."""

import re
from xml.etree import ElementTree

_SVG = "{http://www.w3.org/2000/svg}"
_ELEMENTS = {
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "title",
    "desc",
    "metadata",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textPath",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "pattern",
    "marker",
    "image",
    "filter",
    "feGaussianBlur",
    "feOffset",
    "feBlend",
    "feColorMatrix",
    "feComposite",
    "feFlood",
    "feMerge",
    "feMergeNode",
    "feDropShadow",
    "style",
    "switch",
}
_OUTWARD = re.compile(
    r"@import|url\(\s*['\"]?(?!#)|(image(-set)?|src)\(|javascript:|expression\(|\\",
    re.IGNORECASE,  # the backslash: CSS reads u\72l( as url(
)
_INLINE_PICTURE = re.compile(r"data:image/(png|jpeg|webp);base64,[A-Za-z0-9+/=\s]*")


def fault_of(data: bytes) -> tuple[str, str] | None:
    """What makes it unsafe, in English and Chinese, or None.

    Entities are refused before parsing (they can grow without bound), then every element and
    attribute must be one that only draws: no scripts, no event handlers, nothing from outside.
    """
    letters = data.replace(b"\0", b"")  # UTF-16 has one beside each letter
    if re.search(rb"<!(DOCTYPE|ENTITY)|<\?xml-stylesheet", letters, re.IGNORECASE):
        return "it declares a document type or entities", "其中声明了文档类型或实体"
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError):
        return "it is not well-formed SVG", "不是格式正确的 SVG"
    if root.tag != f"{_SVG}svg":
        return "it is not an SVG picture", "不是 SVG 图片"
    for element in root.iter():
        fault = _element_fault(element)
        if fault:
            return fault
    return None


def _element_fault(element: ElementTree.Element) -> tuple[str, str] | None:
    name = str(element.tag)
    local = name.removeprefix(_SVG)
    drawing = name.startswith(_SVG)
    if drawing and local not in _ELEMENTS:
        return f"it holds a <{local}> element", f"其中含有 <{local}> 元素"
    if not drawing and not name.startswith("{"):
        return f"it holds a <{name}> element", f"其中含有 <{name}> 元素"
    if not drawing and name.startswith("{http://www.w3.org/1999/xhtml}"):
        return "it holds HTML", "其中含有 HTML"
    if local == "style" and _OUTWARD.search(element.text or ""):
        return "its style reaches outside the file", "其样式引用了文件之外的内容"
    for key, value in element.attrib.items():
        attribute = key.rpartition("}")[2].lower()
        if attribute.startswith("on"):
            return f"it holds an event handler, {attribute}", f"其中含有事件处理程序 {attribute}"
        is_link = attribute in ("href", "src", "base")
        if is_link and not (value.startswith("#") or _INLINE_PICTURE.fullmatch(value)):
            return "it refers to something outside the file", "其中引用了文件之外的内容"
        if _OUTWARD.search(value):
            return "it refers to something outside the file", "其中引用了文件之外的内容"
    return None
