"""A browser that stays in the house: sites served from a thread, no request to anywhere else."""

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, Route, ViewportSize

import _chromium

PHONE = ViewportSize(width=360, height=740)
DESKTOP = ViewportSize(width=1280, height=900)

# What Chromium would ask of its maker is off, and no name but this machine's resolves
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)
PATIENCE = 15_000  # milliseconds; what is not there by then will not come
HERE = ("localhost", "127.0.0.1")
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
SERIOUS = """
async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
    .filter(fault => ["serious", "critical"].includes(fault.impact))
    .map(fault => `${fault.id}: ${fault.help}: `
        + fault.nodes.slice(0, 5).map(node => node.target.join(" ")).join(", "))
"""


@dataclass
class Watched:
    """A page, and what it did that a reader would mind: outside requests, errors in scripts."""

    page: Page
    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def axe(self) -> list[str]:
        """The serious and critical faults that axe finds on the page as it now is."""
        self.page.evaluate(AXE)
        faults: list[str] = self.page.evaluate(SERIOUS)
        return faults


Reader = Callable[..., Watched]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: the test's output is for its findings."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine; yields its address, without a last slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://localhost:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def launch(playwright: Playwright) -> Browser:
    """The system's Chromium, without a window."""
    return playwright.chromium.launch(executable_path=_chromium.ensure(), args=list(ARGUMENTS))


@contextmanager
def watched(
    browser: Browser, size: ViewportSize = DESKTOP, *, dark: bool = False, language: str = "en"
) -> Iterator[Watched]:
    """A fresh page, as a reader's: no cookies, this size, light or dark, their language."""
    context = browser.new_context(
        viewport=size,
        color_scheme="dark" if dark else "light",
        locale=language,
        service_workers="block",  # a worker's requests could not be guarded; its tests do without
    )
    context.set_default_timeout(PATIENCE)
    watch = Watched(context.new_page())
    watch.page.set_default_timeout(10_000)

    def guard(route: Route) -> None:
        address = route.request.url
        if urlsplit(address).hostname in HERE or address.startswith(("data:", "blob:", "file:")):
            route.continue_()
        else:
            watch.outside.append(address)
            route.abort()

    def console(message: ConsoleMessage) -> None:
        if message.type == "error":
            watch.errors.append(f"{message.text} ({message.location['url']})")

    context.route(re.compile(""), guard)  # every address
    watch.page.on("console", console)
    watch.page.on("pageerror", lambda error: watch.errors.append(str(error)))
    try:
        yield watch
    finally:
        context.close()
