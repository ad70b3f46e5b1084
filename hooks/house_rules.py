"""A script that can meet anger, but names nobody to hand over to.

What
    A script with objections lists at least one way to escalate.
Why
    House rule: after the summer of 2025 a third of all complaints began with an agent who had
    answered an objection well and then did not know whom to call.
Example
    A script with ``objections`` and no ``escalation``.
Instead
    ``escalation: {angry: {when: …, to: complaint-officer}}``
"""

from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Context, Rule, both


def objections_without_escalation(context: Context) -> Iterator[Diagnostic]:
    """Scripts with objections and no escalation."""
    for script in context.catalog.of("script"):
        if script.objections and not script.escalation:
            yield RULES[0].finding(
                context.catalog.at(script, "objections"),
                both(
                    "This script meets objections and names nobody to hand over to.",
                    "此话术要应对异议，却没有写明可以转给谁。",
                ),
                both(
                    "Add an “escalation” with “when” and “to”.",
                    "请补写 escalation，注明 when 和 to。",
                ),
                record=script.id,
                route=("objections",),
            )


RULES = [
    Rule(
        "HSE001",
        "objections-without-escalation",
        Severity.WARNING,
        both(__doc__, "话术里有异议应答，却没有写明升级给谁。"),
        objections_without_escalation,
    )
]
