"""Which language words are said in."""


def base_of(language: str) -> str:
    """The language without its region or script: ``zh`` of ``zh-TW``, ``en`` of ``en-GB``.

    Whoever says or reads something asks for it once, at the door; below, no tag has a region.
    """
    return language.partition("-")[0]
