"""The record types in the order a reader meets them: the one list of them."""

from pledgebook.records.base import Record
from pledgebook.records.commitment import Commitment
from pledgebook.records.form import Form
from pledgebook.records.identity import Behaviour, Mind, Social, Visual
from pledgebook.records.indicator import Indicator
from pledgebook.records.learning import Course, Guide
from pledgebook.records.process import Process
from pledgebook.records.product import Product
from pledgebook.records.script import Script
from pledgebook.records.service import Service
from pledgebook.records.vocabulary import Dimension, Event, Role, Term

KINDS: tuple[type[Record], ...] = (
    Commitment,
    Service,
    Script,
    Process,
    Form,
    Product,
    Indicator,
    Event,
    Role,
    Dimension,
    Guide,
    Course,
    Mind,
    Behaviour,
    Visual,
    Social,
    Term,
)

BY_KIND = {kind.kind: kind for kind in KINDS}
BY_FOLDER = {kind.folder: kind for kind in KINDS}
