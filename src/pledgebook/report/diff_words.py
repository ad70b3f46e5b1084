"""The words of a review itself, in the languages the rules speak."""

from collections import Counter
from collections.abc import Iterator, Mapping

from pledgebook.changes.change import Verdict
from pledgebook.changes.records import FILING
from pledgebook.changes.verdicts import VERDICTS
from pledgebook.diagnostic import Severity
from pledgebook.records.base import Audience
from pledgebook.report.words import number_of, spoken
from pledgebook.review.review import Review, Reviewed

HEADINGS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "weakened": "Promises weakened",
        "withdrawn": "Promises withdrawn",
        "incomparable": "Promises that became other ones",
        "strengthened": "Promises strengthened",
        "added": "New promises",
        "work": "Work that changes",
        "editorial": "Only how it is put",
        "public": "Words the public reads, put otherwise",
        "breaches": "What is missing for publication",
        "new": "New findings",
        "mended": "Mended",
        "before": "Before",
        "after": "After",
        "touches": "Touches",
        "fingerprint": "Fingerprint",
        "nothing": "Nothing changed.",
        "work tree": "the work tree",
        "nobody": "nothing else",
    },
    "zh": {
        "weakened": "变弱的承诺",
        "withdrawn": "撤回的承诺",
        "incomparable": "变成另一条的承诺",
        "strengthened": "变强的承诺",
        "added": "新的承诺",
        "work": "工作做法有变",
        "editorial": "只改写法",
        "public": "公众看到的措辞有改动",
        "breaches": "发布前还缺什么",
        "new": "新出现的问题",
        "mended": "已改好",
        "before": "此前",
        "after": "现在",
        "touches": "牵涉",
        "fingerprint": "指纹",
        "nothing": "没有变化。",
        "work tree": "工作区",
        "nobody": "无其他记录",
    },
}
_MOST_NAMED = 6
PROMISED = (
    Verdict.WEAKENED,
    Verdict.WITHDRAWN,
    Verdict.INCOMPARABLE,
    Verdict.STRENGTHENED,
    Verdict.ADDED,
)


def heading(key: str, language: str) -> str:
    """A heading, by its key."""
    return HEADINGS[spoken(language)][key]


def between(review: Review, language: str) -> str:
    """The two versions: ``main → the work tree``."""
    return " → ".join(name or heading("work tree", language) for name in review.names)


def summed_up(review: Review, language: str) -> str:
    """What changed in one line: 1 promise weakened, 3 changes of the work, 2 of wording."""
    zh = spoken(language) == "zh"
    said = [*_counts(review, zh), *_unread(review, zh)]
    if not said:
        return heading("nothing", language)
    return ("，" if zh else ", ").join(said)


def _unread(review: Review, zh: bool) -> Iterator[str]:
    """What nobody compared: silence about it would be taken for “nothing changed”."""
    lost = review.on.unread
    if not lost:
        return
    listed = ("、" if zh else ", ").join(lost[:_MOST_NAMED])
    listed += "…" if len(lost) > _MOST_NAMED else ""
    if zh:
        yield f"{len(lost)} 条记录无法读取，未作对照（{listed}）"
    else:
        verb = "was" if len(lost) == 1 else "were"
        yield f"{number_of(len(lost), 'record')} cannot be read and {verb} not compared ({listed})"


_OF_PROMISES = tuple(one for one in Verdict if one not in (Verdict.SUBSTANTIVE, Verdict.EDITORIAL))


def _counts(review: Review, zh: bool) -> Iterator[str]:
    promised: Counter[Verdict] = Counter(
        one.change.verdict for one in review.changes if one.change.is_of_promise
    )
    for verdict in _OF_PROMISES:
        if number := promised[verdict]:
            became = VERDICTS[verdict]["zh" if zh else "en"]
            yield f"{number} 条承诺{became}" if zh else f"{number_of(number, 'promise')} {became}"
    editorial = sum(one.change.verdict is Verdict.EDITORIAL for one in review.changes)
    work = len(review.changes) - editorial - sum(promised[verdict] for verdict in _OF_PROMISES)
    if work:
        yield f"{work} 处做法改变" if zh else f"{number_of(work, 'change')} of the work"
    if editorial:
        yield (
            f"{editorial} 处只改写法" if zh else f"{number_of(editorial, 'change')} of wording only"
        )


def quoting(one: Reviewed) -> bool:
    """Whether what is only put otherwise is shown in both versions: what promises say, what things
    are called, and what cites something. What only files a record away is not."""
    read = [field.name for field in one.change.fields if field.name not in FILING]
    sides = (*one.told.before.values(), *one.told.after.values())
    cited = any("[[" in words for words in sides)
    return bool(read) and (one.change.kind == "promise" or "title" in read or cited)


def is_public_promise(one: Reviewed) -> bool:
    """Whether customers may read the words of a promise that are put otherwise."""
    holders = (one.change.before, one.change.after)
    audiences = {getattr(holder, "audience", None) for holder in holders}
    return one.change.kind == "promise" and Audience.PUBLIC in audiences and quoting(one)


def findings_said(review: Review, language: str) -> str:
    """What became of the findings: 2 new findings (1 error), 1 mended, 12 unchanged."""
    found = review.findings
    errors = sum(f.severity is Severity.ERROR for f in found.new)
    if spoken(language) == "zh":
        new = f"新问题 {len(found.new)} 个" + (f"（错误 {errors} 个）" if errors else "")
        return f"{new}，已改好 {len(found.mended)} 个，不变 {found.unchanged} 个"
    new = number_of(len(found.new), "new finding")
    new += f" ({number_of(errors, 'error')})" if errors else ""
    return f"{new}, {len(found.mended) or 'none'} mended, {found.unchanged} unchanged"


def verdict_said(review: Review, language: str) -> str:
    """Whether it may be published, and what stands in the way."""
    zh = spoken(language) == "zh"
    if not review.stops:
        return "可以发布" if zh else "Nothing stands in the way of publication"
    lacking = sum(f.severity is Severity.ERROR for f in review.breaches)
    errors = sum(f.severity is Severity.ERROR for f in review.findings.new)
    if zh:
        parts = [
            f"缺 {lacking} 项手续" if lacking else "",
            f"有 {errors} 个新错误" if errors else "",
        ]
        return f"暂不能发布：{'，'.join(part for part in parts if part)}"
    parts = [
        f"{number_of(lacking, 'thing')} missing by the handbook’s review policy" if lacking else "",
        number_of(errors, "new error") if errors else "",
    ]
    return f"Not to be published yet: {', '.join(part for part in parts if part)}"
