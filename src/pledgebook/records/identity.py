"""The service identity: mind (MI), behaviour (BI), visual (VI) and social (SI)."""

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field, WithJsonSchema

from pledgebook.records.base import (
    AssetPath,
    FormName,
    IndicatorName,
    Model,
    Part,
    PicturePath,
    PromiseName,
    Record,
    Refers,
    RoleName,
)
from pledgebook.records.commitment import Figure
from pledgebook.records.measures import Amount
from pledgebook.records.scalars import Day, Id, Number, Words, refuse
from pledgebook.records.text import Text


class MindValue(Part):
    """A value the company holds."""

    kind: ClassVar[str] = "mind-value"

    title: Text = Field(description="The value in a word or two.")
    meaning: Text | None = Field(None, description="What it means at work.")


class Slogan(Part):
    """A slogan with its exact wording."""

    kind: ClassVar[str] = "slogan"

    words: Text = Field(description="The exact words.")
    use: Text | None = Field(None, description="Where it stands, and where not.")


class Mode(Part):
    """A numbered mode of working, such as 1234."""

    kind: ClassVar[str] = "mode"

    code: Words = Field(description="The code.")
    title: Text | None = Field(None, description="Its name.")
    figures: tuple[Figure, ...] = Field((), description="What each figure stands for.")


class Mind(Record):
    """MI: what the company believes."""

    kind: ClassVar[str] = "mind"
    folder: ClassVar[str] = "identity/mind"

    mission: Text | None = Field(None, description="Why the company is there.")
    vision: Text | None = Field(None, description="What it wants to become.")
    values: dict[Id, MindValue] = Field({}, description="The values.")
    slogans: dict[Id, Slogan] = Field({}, description="Slogans.")
    modes: dict[Id, Mode] = Field({}, description="Numbered modes.")


class Conduct(Part):
    """Something one does, or does not do."""

    kind: ClassVar[str] = "conduct"

    text: Text = Field(description="What one does, or does not do.")
    because: Text | None = Field(None, description="Why.")


class Behaviour(Record):
    """BI: how one acts in a situation."""

    kind: ClassVar[str] = "behaviour"
    folder: ClassVar[str] = "identity/behaviour"

    situation: Text | None = Field(None, description="When it applies.")
    do: dict[Id, Conduct] = Field({}, description="What one does.")
    do_not: dict[Id, Conduct] = Field({}, description="What one does not do.")
    roles: tuple[RoleName, ...] = Field((), description="Whom it binds.")
    expresses: tuple[Annotated[Words, Refers("mind-value")], ...] = Field(
        (), description="The values it expresses."
    )
    observed: Text | None = Field(None, description="How one sees whether it is done.")
    form: FormName | None = Field(None, description="The form the observation is noted in.")
    indicator: IndicatorName | None = Field(None, description="The indicator it is counted in.")


def _read_hex(value: Any) -> str:
    text = value.strip().lower() if isinstance(value, str) else ""
    if len(text) != 7 or text[0] != "#" or set(text[1:]) - set("0123456789abcdef"):
        raise refuse(
            "bad_colour",
            f"“{value}” is not a colour: write it in quotes as '#c8102e'.",
            f"“{value}”不是颜色：请带引号写成 '#c8102e'。",
        )
    return text


Hex = Annotated[
    str,
    BeforeValidator(_read_hex),
    WithJsonSchema({"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"}),
]


class Colour(Part):
    """A colour in every system it is ordered in."""

    kind: ClassVar[str] = "colour"

    title: Text = Field(description="Its name.")
    hex: Hex = Field(description="For screens, as '#c8102e'.")
    rgb: Words | None = Field(None, description="Red, green, blue: 200 16 46.")
    cmyk: Words | None = Field(None, description="For print: 0 100 81 4.")
    spot: Words | None = Field(None, description="Spot colour, for paint and print.")
    use: Text | None = Field(None, description="What it is for.")


ColourName = Annotated[Words, Refers("colour", local=True)]


class Pair(Model):
    """Text and background that may stand together."""

    text: ColourName = Field(description="Colour of the text, by id.")
    background: ColourName = Field(description="Colour behind it, by id.")
    use: Text | None = Field(None, description="What for.")


class Typeface(Part):
    """A typeface and its use."""

    kind: ClassVar[str] = "typeface"

    family: Words = Field(description="The family's name.")
    weights: tuple[Words, ...] = Field((), description="Weights in use.")
    use: Text | None = Field(None, description="What for.")
    fallback: Words | None = Field(None, description="What to take where it is missing.")


class Logo(Part):
    """A logo file with its rules."""

    kind: ClassVar[str] = "logo"

    title: Text = Field(description="Which version.")
    file: PicturePath = Field(description="File below the handbook's folder, best as SVG.")
    alt: Text | None = Field(None, description="What one sees.")
    least_width: Amount | None = Field(None, description="Never smaller, as 24 mm.")
    clear_space: Number | None = Field(
        None, description="Clear space around it, as a part of its height: 0.5."
    )
    backgrounds: tuple[ColourName, ...] = Field((), description="Colours it may stand on, by id.")


class Misuse(Part):
    """A way not to use it."""

    kind: ClassVar[str] = "misuse"

    title: Text = Field(description="What is wrong.")
    file: PicturePath | None = Field(None, description="A picture of it.")
    alt: Text | None = Field(None, description="What one sees.")


class Application(Part):
    """The identity on a thing: vehicle, uniform, sign, form."""

    kind: ClassVar[str] = "application"

    title: Text = Field(description="The thing.")
    rule: Text | None = Field(None, description="How it is done.")
    file: PicturePath | None = Field(None, description="A picture of it.")
    download: AssetPath | None = Field(None, description="The artwork.")
    alt: Text | None = Field(None, description="What one sees.")


class Visual(Record):
    """VI: how the service brand looks."""

    kind: ClassVar[str] = "visual"
    folder: ClassVar[str] = "identity/visual"

    colours: dict[Id, Colour] = Field({}, description="The palette.")
    pairs: tuple[Pair, ...] = Field((), description="Allowed pairs of text and background.")
    typefaces: dict[Id, Typeface] = Field({}, description="Typefaces.")
    logos: dict[Id, Logo] = Field({}, description="Logo files and their rules.")
    misuse: dict[Id, Misuse] = Field({}, description="How not to use them.")
    applications: dict[Id, Application] = Field({}, description="Things that carry the brand.")


class Evidence(Part):
    """What supports a claim."""

    kind: ClassVar[str] = "evidence"

    what: Text = Field(description="The certificate, study, count or report.")
    source: Text | None = Field(None, description="Who issued it and where it is.")
    issued: Day | None = Field(None, description="The day it was issued.")
    expires: Day | None = Field(None, description="The day it lapses.")
    file: AssetPath | None = Field(None, description="A copy below the handbook's folder.")


class Social(Record):
    """SI: a public claim and what supports it."""

    kind: ClassVar[str] = "social"
    folder: ClassVar[str] = "identity/social"

    claim: Text = Field(description="The claim, as published.")
    addressed_to: Text | None = Field(None, description="Public, media, authorities, associations.")
    evidence: dict[Id, Evidence] = Field({}, description="What supports it.")
    promises: tuple[PromiseName, ...] = Field((), description="Promises it speaks of.")
