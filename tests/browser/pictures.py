"""Takes pictures of pages: phone and desktop, light and dark. `scripts/look` runs it.

`pictures.py PLACE ... [--site DIR] [--out DIR]`: a PLACE is an address, or a path of the site.
"""

import argparse
import re
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from browser.support import DESKTOP, PHONE, launch, served, watched

SIZES = {"phone": PHONE, "desktop": DESKTOP}


def take(browser: Browser, url: str, name: str, out: Path, *, full: bool) -> None:
    """One page in every size and light, and what is wrong with it, said."""
    for size, viewport in SIZES.items():
        for dark in (False, True):
            with watched(browser, viewport, dark=dark) as watch:
                watch.page.goto(url, wait_until="networkidle")
                picture = out / f"{name}-{size}-{'dark' if dark else 'light'}.png"
                watch.page.screenshot(path=picture, full_page=full)
                print(picture)
                wide = watch.page.evaluate("document.documentElement.scrollWidth > innerWidth")
                scroll = ["the page scrolls sideways"] if wide else []
                for fault in (*scroll, *watch.outside, *watch.errors, *watch.axe()):
                    print(f"  {fault}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Take pictures of pages.")
    parser.add_argument("places", nargs="+", metavar="PLACE", help="an address, or a path as /en/")
    parser.add_argument("--site", type=Path, default=Path("site"), help="a built site (site)")
    parser.add_argument("--out", type=Path, default=Path(".cache/look"), help="(.cache/look)")
    parser.add_argument("--full", action="store_true", help="the whole page, not one screen of it")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        base = stack.enter_context(served(options.site))
        browser = launch(stack.enter_context(sync_playwright()))
        stack.callback(browser.close)
        for place in options.places:
            url = place if "://" in place else f"{base}/{place.lstrip('/')}"
            name = re.sub(r"\W+", "-", place.split("://")[-1]).strip("-") or "home"
            take(browser, url, name, options.out, full=options.full)


if __name__ == "__main__":
    main()
