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


def _few(value: Any) -> Any:
    """What an owner lists in a record is read by people too."""
    listed = value.values() if isinstance(value, Mapping) else ()
    for said in listed:
        if isinstance(said, list | tuple) and len(said) > MOST_ASKED:
            raise refuse(
                "not_asked",
                f"{len(said)} ways to ask are listed, and {MOST_ASKED} of a language may be. Keep"
                " those you hear most; what was collected belongs in a file of questions/.",
                f"这里列了 {len(said)} 种问法，每种语言至多 {MOST_ASKED} 种。"
                "请只留最常听到的；收集来的问法请放到 questions/ 的文件里。",
            )
    return value


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
    return value


def _schema(**limits: int) -> WithJsonSchema:
    listed = {"type": "array", **limits, "items": {"type": ["string", "number", "boolean"]}}
    by_language = {
        "type": "object",
        "propertyNames": {"pattern": f"^{LANGUAGE.pattern}$"},
        "additionalProperties": listed,
    }
    return WithJsonSchema({"anyOf": [listed, by_language]})


Phrases = dict[str, tuple[Words, ...]]

Collected = Annotated[Phrases, BeforeValidator(_by_language), _schema()]
"""A list by language, or one in the source language. It is no `Text`: each language asks in its
own way, customers use words that staff must not, and no rule about wording reads it."""

Asked = Annotated[
    Phrases,
    BeforeValidator(_few),
    BeforeValidator(_by_language),
    _schema(maxItems=MOST_ASKED),
]
"""The same where it stands in a record, among what people read."""

ASKED = "How staff or customers ask for this, in their words, by language; the search finds it."
"""How people ask for something: found by the search, read by no rule, and no change of the work."""
