"""Load, run the rules, apply accepted findings and the baseline."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from pledgebook.catalog import Catalog
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.load.handbook import Loaded, load
from pledgebook.report.model import Report, Summary, count
from pledgebook.rules import RULES
from pledgebook.rules.rule import Context, Rule


@dataclass(frozen=True, slots=True)
class Checked:
    """A handbook with what was found in it.

    ``findings`` are to be mended; ``accepted`` were accepted by their owners with a reason;
    ``baselined`` stand in the baseline, which holds ``baseline`` entries.
    Only errors among ``findings`` stop a publication.
    """

    catalog: Catalog
    today: date
    findings: tuple[Diagnostic, ...]
    accepted: tuple[Diagnostic, ...] = ()
    baselined: tuple[Diagnostic, ...] = ()
    baseline: int = 0

    @property
    def errors(self) -> int:
        """How many findings stop a publication."""
        return sum(finding.severity is Severity.ERROR for finding in self.findings)

    def report(self, language: str = "en") -> Report:
        """What the renderers need to say it all in a language."""
        counts = count(self.findings)
        summary = Summary(
            errors=counts[Severity.ERROR],
            warnings=counts[Severity.WARNING],
            infos=counts[Severity.INFO],
            records=len(self.catalog.records),
            accepted=len(self.accepted),
            baselined=len(self.baselined),
            baseline=self.baseline,
            as_of=self.today,
            languages=self.catalog.languages,
        )
        return Report(self.findings, summary, language)


def check(
    folder: Path, *, shown: str | None = None, today: date, rules: Iterable[Rule] = RULES
) -> Checked:
    """Check the handbook in ``folder`` as of ``today``."""
    return judge(load(folder, shown), today=today, rules=rules)


def judge(loaded: Loaded, *, today: date, rules: Iterable[Rule] = RULES) -> Checked:
    """Run the rules over a loaded handbook."""
    context = Context(loaded.catalog, today)
    found = list(loaded.faults)
    for rule in rules:
        if rule.check:
            found.extend(rule.check(context))
    return Checked(loaded.catalog, today, tuple(_numbered(found)))


def _numbered(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """In the order of their places, each with an ordinal that makes its fingerprint its own."""
    seen: Counter[str] = Counter()
    numbered = []
    for finding in sorted(findings, key=Diagnostic.place):
        ordinal = seen[finding.fingerprint]
        seen[finding.fingerprint] += 1
        numbered.append(replace(finding, ordinal=ordinal) if ordinal else finding)
    return numbered
