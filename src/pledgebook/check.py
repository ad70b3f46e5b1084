"""Load, run the rules, apply accepted findings and the baseline."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pledgebook import accepting
from pledgebook.accepting import UNREADABLE
from pledgebook.baseline import Baseline, part
from pledgebook.catalog import Catalog
from pledgebook.diagnostic import Diagnostic, Label, Severity
from pledgebook.load.baseline import read_baseline
from pledgebook.load.collector import collector_at_rest
from pledgebook.load.handbook import Loaded, load
from pledgebook.load.memory import Memory
from pledgebook.load.note_faults import faults_in_notes
from pledgebook.report.model import Report, Summary, count
from pledgebook.rules import RULES
from pledgebook.rules.rule import Context, Rule


@dataclass(frozen=True, slots=True)
class Checked:
    """A handbook with what was found in it.

    ``findings`` are to be mended; ``accepted`` were accepted by their owners with a reason;
    ``baselined`` stand in the ``baseline``, and are published with a mark. Only errors among
    ``findings`` stop a publication.
    """

    catalog: Catalog
    today: date
    findings: tuple[Diagnostic, ...]
    accepted: tuple[Diagnostic, ...] = ()
    baselined: tuple[Diagnostic, ...] = ()
    baseline: Baseline = field(default_factory=Baseline)

    @property
    def errors(self) -> int:
        """How many findings stop a publication."""
        return sum(finding.severity is Severity.ERROR for finding in self.findings)

    @property
    def left_out(self) -> tuple[str, ...]:
        """Files in the baseline that hold no readable record: the handbook appears without."""
        read = {entry.source.path for entry in self.catalog.entries}
        broken = (f.span.source.path for f in self.baselined if f.code.startswith(UNREADABLE))
        return tuple(dict.fromkeys(path for path in broken if path not in read))

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
            baselined_errors=count(self.baselined)[Severity.ERROR],
            baseline=len(self.baseline.entries),
            left_out=self.left_out,
            as_of=self.today,
            languages=self.catalog.languages,
        )
        return Report(self.findings, summary, language)


def check(
    folder: Path,
    *,
    shown: str | None = None,
    today: date | None = None,
    rules: Iterable[Rule] = RULES,
    memory: Memory | None = None,
) -> Checked:
    """Check the handbook in ``folder`` with the baseline that lies in it.

    ``today`` is the day to look from: unless given, today's date in the handbook's time zone.
    ``memory`` keeps what did not change from one check of it to the next.
    """
    name = shown if shown is not None else folder.as_posix()
    with collector_at_rest():
        loaded, read = load(folder, name, memory), read_baseline(folder, name)
        notes = faults_in_notes(folder, name, loaded.catalog)
        whole = replace(loaded, faults=(*loaded.faults, *read.faults, *notes))
        today = today or day_in(loaded.catalog.handbook.time_zone)
        return judge(whole, today=today, rules=rules, baseline=read.baseline)


def day_in(zone: str) -> date:
    """Today's date in an IANA time zone; this machine's where the zone is not known."""
    try:
        return datetime.now(ZoneInfo(zone)).date()
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return date.today()


def judge(
    loaded: Loaded,
    *,
    today: date,
    rules: Iterable[Rule] = RULES,
    baseline: Baseline | None = None,
) -> Checked:
    """Run the rules over a loaded handbook; part what is accepted and what is baselined."""
    catalog = loaded.catalog
    context = Context(catalog, today)
    found = list(loaded.faults)
    for rule in rules:
        if rule.check:
            found.extend(rule.check(context))
    told = _once_for_all_languages(_numbered(found), catalog.languages)
    judged = accepting.part(catalog, told, today)
    open_ = sorted([*judged.kept, *_numbered(judged.about)], key=Diagnostic.place)
    known = baseline or Baseline()
    new, baselined = part(open_, known)
    return Checked(catalog, today, tuple(new), tuple(judged.accepted), tuple(baselined), known)


def _numbered(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """In the order of their places, each with an ordinal that makes its fingerprint its own."""
    seen: Counter[str] = Counter()
    numbered = []
    for finding in sorted(findings, key=Diagnostic.place):
        ordinal = seen[finding.fingerprint]
        seen[finding.fingerprint] += 1
        numbered.append(replace(finding, ordinal=ordinal) if ordinal else finding)
    return numbered


_ALSO = {"en": "and in this language", "zh": "这种语言的文本中也是"}


def _once_for_all_languages(
    findings: Iterable[Diagnostic], languages: tuple[str, ...]
) -> list[Diagnostic]:
    """One finding where the same is wrong, word for word, with a text in several languages: it
    has one cause. The other places are told along with the first."""
    first: dict[tuple[str, ...], int] = {}
    told: list[Diagnostic] = []
    for finding in findings:
        *route, last = finding.route or ("",)
        if not finding.record or last not in languages:
            told.append(finding)
            continue
        said, number = finding.message["en"], str(finding.ordinal)
        key = (finding.code, finding.record, *route, finding.offending, said, number)
        at = first.setdefault(key, len(told))
        if at == len(told) or told[at].route == finding.route:
            told.append(finding)
        else:
            also = Label(finding.span, _ALSO)
            told[at] = replace(told[at], related=(*told[at].related, also))
    return told
