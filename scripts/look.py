"""Takes pictures of pages of the built site, and says what is wrong with them.

`scripts/look /en/ /zh/commitments/110/`; more in tests/browser/pictures.py.
"""

import os
import sys

import _chromium
import _setup


def main() -> int:
    _setup.ensure("test")
    browser = str(_chromium.ensure())
    path = os.pathsep.join(str(_setup.ROOT / folder) for folder in ("tests", "scripts"))
    pictures = str(_setup.ROOT / "tests" / "browser" / "pictures.py")
    return _setup.run(
        "python", pictures, *sys.argv[1:], PYTHONPATH=path, PLEDGEBOOK_CHROMIUM=browser
    )


if __name__ == "__main__":
    sys.exit(main())
