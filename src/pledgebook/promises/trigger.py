"""What sets an obligation off: ``total repair-time more than 30 d``, ``repairs more than 4``."""

import re
from dataclasses import dataclass

from pledgebook.promises.bound import Bound, read_bound
from pledgebook.promises.quantity import NotUnderstood


@dataclass(frozen=True, slots=True)
class Trigger:
    """A subject (an indicator's or event's name), perhaps summed or averaged, beyond a bound.

    Without a bound the subject's happening is enough: ``brake-failure``.
    """

    subject: str
    bound: Bound | None = None
    statistic: str | None = None

    def __str__(self) -> str:
        parts = (self.statistic, self.subject, str(self.bound) if self.bound else None)
        return " ".join(part for part in parts if part)


class NotATrigger(NotUnderstood):
    """Text that names no subject."""


_TRIGGER = re.compile(
    r"(?:(?P<statistic>total|mean|share) )?(?P<subject>[a-z0-9][a-z0-9-]*)(?: (?P<bound>.+))?"
)


def read_trigger(text: str) -> Trigger:
    """Read ``[total|mean|share] SUBJECT [BOUND]``. Raises NotATrigger, NotABound, NotAQuantity."""
    match = _TRIGGER.fullmatch(" ".join(text.split()))
    if match is None:
        raise NotATrigger(
            f'"{text}" is not a condition: write an indicator and a bound, such as '
            '"total repair-time more than 30 d"',
            f"“{text}”不是条件：请写指标和界限，例如“total repair-time more than 30 d”",
        )
    bound = read_bound(match["bound"]) if match["bound"] else None
    return Trigger(match["subject"], bound, match["statistic"])
