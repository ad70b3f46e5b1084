"""What every record shares."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from pledgebook.records.asking import ASKED, Asked
from pledgebook.records.scalars import Day, Id, RecordId, Words, refuse
from pledgebook.records.text import Text


def _kebab(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


class Model(BaseModel):
    """A frozen, described piece of YAML. Keys are kebab-case; unknown ones are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=_kebab)


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks a field that names a record or a part of one; ``kinds`` says which will do.

    No kinds: anything. Part kinds (``promise``, ``step``, ``question`` …) are written
    ``record.part``; ``local`` ones name a part of the same record and are written ``part``.
    """

    kinds: tuple[str, ...]
    local: bool

    def __init__(self, *kinds: str, local: bool = False) -> None:
        object.__setattr__(self, "kinds", kinds)
        object.__setattr__(self, "local", local)


Reference = Annotated[Words, Refers()]
RoleName = Annotated[Words, Refers("role")]
EventName = Annotated[Words, Refers("event")]
FormName = Annotated[Words, Refers("form")]
PromiseName = Annotated[Words, Refers("promise")]
IndicatorName = Annotated[Words, Refers("indicator")]


@dataclass(frozen=True, slots=True)
class Asset:
    """Marks a field that names a file below the handbook's folder; ``kind`` says what for."""

    kind: str = "file"


@dataclass(frozen=True, slots=True)
class Markdown:
    """Marks prose that is written in Markdown; other text is plain but for references."""


AssetPath = Annotated[Words, Asset("file")]
PicturePath = Annotated[Words, Asset("picture")]
VideoPath = Annotated[Words, Asset("video")]
Prose = Annotated[Text, Markdown()]


def _one_tag(tag: str) -> str:
    names = [name.strip() for name in re.split("[，、]", tag)]
    if len(names) > 1:
        raise refuse(
            "several_tags",
            f"“{tag}” is one tag, with a full-width comma in it: write [{', '.join(names)}].",
            f"“{tag}”会被当作一个标签，其中的逗号是全角的：请写 [{', '.join(names)}]。",
        )
    return tag


Tag = Annotated[Words, AfterValidator(_one_tag)]


class Status(StrEnum):
    """Where a record stands in its life."""

    DRAFT = "draft"
    IN_FORCE = "in-force"
    RETIRED = "retired"


class Audience(StrEnum):
    """Who may read a record: each later one reads all that the earlier ones read."""

    PUBLIC = "public"
    DEALER = "dealer"
    INTERNAL = "internal"

    @property
    def rank(self) -> int:
        """0 for everybody, more for those who read more."""
        return _RANKS[self]

    def reads(self, written_for: "Audience") -> bool:
        """Whether these readers see what is written for those."""
        return self.rank >= written_for.rank


_RANKS = {audience: rank for rank, audience in enumerate(Audience)}


class Accept(Model):
    """A finding that the owner has seen and accepts for a time."""

    rule: Words = Field(description="Code of the rule, as WRD002.")
    at: Words | None = Field(None, description="Where: part ids and keys joined by dots.")
    reason: Text | None = Field(None, description="Why the handbook may be published with it.")
    until: Day | None = Field(None, description="The day the acceptance ends.")


class Media(Model):
    """A picture or a local video."""

    picture: PicturePath | None = Field(None, description="File below the handbook's folder.")
    video: VideoPath | None = Field(None, description="Local video file, at most 20 MB.")
    alt: Text | None = Field(None, description="What one sees, for who cannot see it.")
    caption: Text | None = Field(None, description="A line below the picture.")
    poster: PicturePath | None = Field(None, description="Still picture shown before the video.")
    transcript: Text | None = Field(None, description="What is said and shown in the video.")


class SourceNote(Model):
    """Where a published fact was read."""

    title: Text = Field(description="The document.")
    address: Words | None = Field(None, description="Web address or file.")
    read: Day | None = Field(None, description="The day it was read.")
    note: Text | None = Field(None, description="What to know about the copy.")


class Part(Model):
    """A piece of a record that others may cite as ``record.part``; its id is its key."""

    kind: ClassVar[str] = "part"

    aliases: tuple[Id, ...] = Field((), description="Former ids, which keep working.")
    asked: Asked = Field({}, description=ASKED)
    media: tuple[Media, ...] = Field((), description="Pictures and videos.")


class Record(Model):
    """The fields of every record."""

    kind: ClassVar[str] = "record"
    folder: ClassVar[str] = ""
    binding: ClassVar[bool] = True
    """Whether it binds someone from a day on; vocabulary does not."""

    id: RecordId = Field(
        description="Stable for ever, unique across all types; the file's name unless given."
    )
    title: Text = Field(description="What readers call it.")
    summary: Text | None = Field(None, description="One or two sentences: what it is for.")
    owner: RoleName | None = Field(None, description="The role that answers for it.")
    status: Status = Field(Status.IN_FORCE, description="draft, in-force or retired.")
    effective: Day | None = Field(None, description="The first day it holds.")
    review_by: Day | None = Field(None, description="The day by which its owner reads it again.")
    replaced_by: Reference | None = Field(None, description="What took its place once retired.")
    retired_because: Text | None = Field(None, description="Why it was retired.")
    audience: Audience = Field(Audience.INTERNAL, description="public, dealer or internal.")
    aliases: tuple[Id, ...] = Field((), description="Former ids, which keep working.")
    asked: Asked = Field({}, description=ASKED)
    tags: tuple[Tag, ...] = Field((), description="Free words that group records.")
    media: tuple[Media, ...] = Field((), description="Pictures and videos.")
    body: Prose | None = Field(None, description="More to say, in Markdown.")
    sources: tuple[SourceNote, ...] = Field((), description="Where published facts were read.")
    accepts: tuple[Accept, ...] = Field((), description="Findings accepted with a reason.")
