"""A type of record that was typed and is none."""

from collections.abc import Sequence

from pledgebook.cli.terminal import MisuseError
from pledgebook.rules.names import near_words, nearest, sentence


def no_such_type(name: str, known: Sequence[str]) -> MisuseError:
    """What to say of it: the nearest types, or all of them."""
    advice = near_words(
        nearest(name, known),
        otherwise={"en": f"There are {', '.join(known)}.", "zh": f"现有{sentence(known, 'zh')}。"},
    )
    return MisuseError(
        f"there is no type “{name}”. {advice['en']}", f"没有“{name}”这个类型。{advice['zh']}"
    )
