"""Text a reader sees, in one language or several."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import PydanticCustomError, core_schema

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class Text:
    """The same words by language, in the order written. Immutable, equal by content.

    A plain string in YAML is text in the handbook's source language (the first it lists), which
    the loader passes as validation context ``{"languages": (…)}``.
    """

    __slots__ = ("_by_language",)

    def __init__(self, by_language: Mapping[str, str]) -> None:
        self._by_language = dict(by_language)

    def in_(self, language: str) -> str | None:
        """The words in exactly that language, or None."""
        return self._by_language.get(language)

    def say(self, language: str) -> str:
        """The words in that language, else in the first language written."""
        found = self._by_language.get(language)
        return found if found is not None else next(iter(self._by_language.values()), "")

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages the text is written in."""
        return tuple(self._by_language)

    def items(self) -> Iterator[tuple[str, str]]:
        """Pairs of language and words."""
        return iter(self._by_language.items())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and self._by_language == other._by_language

    def __hash__(self) -> int:
        return hash(frozenset(self._by_language.items()))

    def __repr__(self) -> str:
        return f"Text({self._by_language!r})"

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: Any, _handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(
            _read, serialization=core_schema.plain_serializer_function_ser_schema(_write)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: core_schema.CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        words = {"type": ["string", "number", "boolean"]}
        return {
            "description": "Words in the source language, or a map by language.",
            "anyOf": [
                words,
                {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {"pattern": f"^{LANGUAGE.pattern}$"},
                    "additionalProperties": words,
                },
            ],
        }


def _write(text: "Text") -> dict[str, str]:
    return dict(text.items())


def _read(value: Any, info: ValidationInfo) -> Text:
    if isinstance(value, Text):
        return value
    known: tuple[str, ...] = (info.context or {}).get("languages", ())
    if isinstance(value, str):
        return Text({known[0] if known else "en": value})
    if not isinstance(value, dict) or not value:
        raise PydanticCustomError(
            "not_text",
            "This should be text, or a map from language to text.",
            {"zh": "此处应为文字，或按语言列出的文字。"},
        )
    for language, words in value.items():
        _check(language, words, known)
    return Text(value)


def _check(language: str, words: Any, known: tuple[str, ...]) -> None:
    if language not in known if known else not LANGUAGE.fullmatch(language):
        raise PydanticCustomError(
            "unknown_language",
            "“{key}” is not a language of this handbook.",
            {"zh": f"“{language}”不是本手册的语言。", "key": language, "known": known},
        )
    if not isinstance(words, str):
        raise PydanticCustomError(
            "not_text",
            "The words for “{key}” should be text.",
            {"zh": f"“{language}”之下应为文字。", "key": language},
        )
