"""What all tests share: a flag that blesses new output, and laws tried alike everywhere."""

import os

import pytest
from hypothesis import settings

# No deadline: a busy machine is no fault. In CI the same examples every time.
settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--bless",
        action="store_true",
        help="write what the code says now as the expected output; then read the diff",
    )


@pytest.fixture
def bless(request: pytest.FixtureRequest) -> bool:
    """Whether this run writes the expected output instead of comparing with it."""
    return bool(request.config.getoption("--bless"))


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages are in English unless a test says otherwise, whatever machine it runs on."""
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
