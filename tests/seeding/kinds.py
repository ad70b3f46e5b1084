"""All kinds of faults that are planted: one line for each family."""

from seeding.consistent import KINDS as CONSISTENT
from seeding.coverage import KINDS as COVERED
from seeding.frame import Kind
from seeding.measurable import KINDS as MEASURABLE

KINDS: tuple[Kind, ...] = (*MEASURABLE, *CONSISTENT, *COVERED)
