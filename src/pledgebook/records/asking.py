"""How people ask for something: the words they use before they know what it is called."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import ValidationInfo, WithJsonSchema
from pydantic.functional_validators import BeforeValidator
from pydantic_core import PydanticCustomError

from pledgebook.records.scalars import Words, refuse
from pledgebook.records.text import LANGUAGE

MOST_ASKED = 50
"""Ways to ask for one record or part, in one language."""


def _by_language(value: Any, info: ValidationInfo) -> Any:
    """A bare list is in the handbook's source language, as bare text is."""
    known: tuple[str, ...] = (info.context or {}).get("languages", ())
    if isinstance(value, list | tuple):
        return {known[0] if known else "en": value}
    if not isinstance(value, Mapping):
        raise refuse(
            "not_asked",
            "This should be a list of what people say, or one list for each language.",
            "此处应为一列问法，或每种语言一列。",
        )
    for language in value:
        if language not in known if known else not LANGUAGE.fullmatch(language):
            raise PydanticCustomError(
                "unknown_language",
                "“{key}” is not a language of this handbook.",
                {"zh": f"“{language}”不是本手册的语言。", "key": language, "known": known},
            )
    for said in value.values():
        if isinstance(said, list | tuple) and len(said) > MOST_ASKED:
            raise refuse(
                "not_asked",
                f"{len(said)} ways to ask are listed; the search compares {MOST_ASKED} of a "
                "language. Keep those you hear, or move some to the part they ask for.",
                f"这里列了 {len(said)} 种问法，搜索每种语言只比较 {MOST_ASKED} 种。"
                "请只留常听到的，或移到它们所问的那一部分。",
            )
    return value


_LISTED = {
    "type": "array",
    "maxItems": MOST_ASKED,
    "items": {"type": ["string", "number", "boolean"]},
}

Asked = Annotated[
    dict[str, tuple[Words, ...]],
    BeforeValidator(_by_language),
    WithJsonSchema(
        {
            "anyOf": [
                _LISTED,
                {
                    "type": "object",
                    "propertyNames": {"pattern": f"^{LANGUAGE.pattern}$"},
                    "additionalProperties": _LISTED,
                },
            ]
        }
    ),
]
"""A list by language, or one in the source language. It is no `Text`: each language asks in its
own way, customers use words that staff must not, and no rule about wording reads it."""

ASKED = "How staff or customers ask for this, in their words, by language; the search finds it."
