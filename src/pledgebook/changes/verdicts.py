"""What the verdicts on changes are called, in one place for reviews, reports and registers."""

from collections.abc import Mapping

from pledgebook.changes.change import Verdict
from pledgebook.diagnostic import Words

VERDICTS: Mapping[Verdict, Words] = {
    Verdict.WEAKENED: {"en": "weakened", "zh": "变弱"},
    Verdict.WITHDRAWN: {"en": "withdrawn", "zh": "撤回"},
    Verdict.INCOMPARABLE: {"en": "changed into another promise", "zh": "变成另一条"},
    Verdict.STRENGTHENED: {"en": "strengthened", "zh": "变强"},
    Verdict.ADDED: {"en": "added", "zh": "新增"},
    Verdict.SUBSTANTIVE: {"en": "changed", "zh": "改变做法"},
    Verdict.EDITORIAL: {"en": "worded otherwise", "zh": "改写"},
}
"""What became of something, for “it was …”."""
