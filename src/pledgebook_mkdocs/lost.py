"""What a reader sees at an address where there is nothing: in every language, as none is known."""

from pledgebook.pages.words import words

_TOLD = {"title": "lost", "why": "lost-why", "home": "home"}


def told(languages: tuple[str, ...]) -> list[dict[str, str]]:
    """The words for the theme's 404 page: ``language``, ``title``, ``why`` and ``home``."""
    return [
        {"language": language} | {name: words(language)[key] for name, key in _TOLD.items()}
        for language in languages
    ]
