"""Makes varied, valid, bilingual handbooks of any size, the same for the same seed.

`python scripts/benchmarks/_generate.py COUNT DIR` writes one. Records average 1.5 kB. Words are
drawn from small stocks and joined to sentences, so that no two records read alike and yet every
reference resolves.
"""

import random
import sys
from collections.abc import Iterator
from pathlib import Path

PARTS_OF_MACHINE = [
    ("main pump", "主泵"),
    ("swing motor", "回转马达"),
    ("boom cylinder", "动臂油缸"),
    ("track chain", "履带链"),
    ("control valve", "主控阀"),
    ("radiator", "散热器"),
    ("fuel injector", "喷油器"),
    ("slewing ring", "回转支承"),
    ("delivery piston", "输送活塞"),
    ("hoist brake", "起升制动器"),
    ("wiring harness", "线束"),
    ("hydraulic hose", "液压软管"),
]
ACTIONS = [
    ("check the {en} for leaks before starting the engine", "启动前检查{zh}有无渗漏"),
    ("photograph the {en} with its serial number in view", "拍下{zh}并让序列号清晰可见"),
    ("ask the operator when the {en} was last serviced", "向机手问清{zh}上次保养的时间"),
    ("clean the {en} and note the running hours", "清洁{zh}并记下工作小时"),
    ("show the customer the worn {en} next to a new one", "把磨损的{zh}与新件摆在一起给客户看"),
    ("lock the {en} out before anyone reaches in", "伸手之前先把{zh}锁定"),
    ("compare the {en} with the drawing in the parts book", "对照配件图册核对{zh}"),
    ("hand the old {en} over and have the slip signed", "交回旧{zh}并请对方签收"),
]
SEASONINGS = [
    ("It takes a minute and saves a second visit.", "只要一分钟，能省一趟返工。"),
    ("Customers remember that somebody asked.", "客户会记得有人问过。"),
    ("Write it down on the spot, not in the evening.", "当场记下，不要等到晚上。"),
    ("If in doubt, call the support desk from the site.", "拿不准就在现场打技术支持电话。"),
    ("Dust hides more faults than wear does.", "灰尘掩盖的毛病比磨损还多。"),
    ("The machine stands still while we talk.", "我们说话的时候，机器正停着。"),
]
ROLES = 12
EVENTS = 16


class Writer:
    """Draws words and writes records."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def sentence(self) -> tuple[str, str]:
        """An English and a Chinese sentence that say the same."""
        part, action = self.random.choice(PARTS_OF_MACHINE), self.random.choice(ACTIONS)
        extra = self.random.choice(SEASONINGS)
        english = action[0].format(en=part[0]).capitalize()
        return f"{english}. {extra[0]}", f"{action[1].format(zh=part[1])}。{extra[1]}"

    def text(self, key: str, indent: int = 0, more: tuple[str, str] = ("", "")) -> str:
        """A bilingual text under ``key``."""
        english, chinese = self.sentence()
        space = " " * indent
        return (
            f"{space}{key}:\n{space}  en: {quoted(english + more[0])}\n"
            f"{space}  zh: {quoted(chinese + more[1])}\n"
        )

    def head(self, number: int, english: str, chinese: str) -> str:
        """The fields every record has."""
        return (
            f"title: {{en: {english} {number}, zh: {chinese}{number}}}\n"
            f"owner: role-{number % ROLES}\neffective: 2026-0{number % 9 + 1}-01\n"
            f"review-by: 2099-12-31\naudience: internal\n" + self.text("summary")
        )

    def promise(self, indent: int, number: int) -> str:
        """A promise with an indicator of its own."""
        space = " " * indent
        hours = number % EVENTS + 1  # promises between the same two events must agree
        return (
            f"{space}arrive:\n{space}  indicator: indicator-{number}\n{space}  clock: elapsed\n"
            f"{space}  wording: {{en: 'We are there within [[commitment-{number}.arrive]].', "
            f"zh: '[[commitment-{number}.arrive]]内到达。'}}\n"
            f"{space}  every-case: at most {hours} h\n"
            f"{space}  conditions: none\n{space}  exclusions: none\n{space}  remedy: none\n"
        )

    def commitment(self, number: int) -> str:
        body = "".join(self.text(key) for key in ("slogan", "theme"))
        return (
            self.head(number, "Commitment", "承诺")
            + body
            + "promises:\n"
            + self.promise(2, number)
            + self.text("body")
        )

    def indicator(self, number: int) -> str:
        start, stop = number % EVENTS, (number + 3) % EVENTS
        return (
            self.head(number, "Time to site", "到场时间")
            + f"measures: {{time: {{from: event-{start}, to: event-{stop}}}}}\nunit: h\n"
            + "better: lower\n"
            + self.text("population")
            + self.text("no-exclusions")
            + self.text("data-source")
            + f"collector: role-{number % ROLES}\n"
            + self.text("frequency")
        )

    def service(self, number: int) -> str:
        requirements = "".join(
            f"  rule-{n}:\n" + self.text("statement", 4) + f"    role: role-{n}\n" for n in range(3)
        )
        return (
            self.head(number, "Service standard", "服务标准")
            + self.text("purpose")
            + f"delivers: [commitment-{number}.arrive]\nrequirements:\n"
            + requirements
        )

    def script(self, number: int) -> str:
        turns = "".join(
            f"  turn-{n}:\n    who: {'customer' if n % 2 else 'staff'}\n" + self.text("says", 4)
            for n in range(4)
        )
        more = (f" See [[commitment-{number}.arrive]].", f"见[[commitment-{number}.arrive]]。")
        return (
            self.head(number, "Script", "话术")
            + self.text("scenario", more=more)
            + f"role: role-{number % ROLES}\nturns:\n"
            + turns
            + f"promises: [commitment-{number}.arrive]\n"
        )

    def process(self, number: int) -> str:
        start, stop = number % EVENTS, (number + 3) % EVENTS
        steps = "".join(
            f"  step-{n}:\n"
            + self.text("title", 4)
            + f"    lane: front-stage\n    role: role-{n}\n    most: 5 min\n"
            + (f"    begins: event-{start}\n" if n == 0 else "")
            + (f"    ends: event-{stop}\n" if n == 2 else "")
            for n in range(3)
        )
        return (
            self.head(number, "Process", "流程")
            + self.text("purpose")
            + f"delivers: [commitment-{number}.arrive]\nsteps:\n"
            + steps
        )

    def guide(self, number: int) -> str:
        sections = "".join(
            f"  part-{n}:\n" + self.text("title", 4) + self.text("body", 4) for n in range(3)
        )
        return self.head(number, "Guide", "指南") + "sections:\n" + sections


def quoted(words: str) -> str:
    """Words as a YAML scalar."""
    return "'" + words.replace("'", "''") + "'"


FOLDERS = {
    "commitment": "commitments",
    "indicator": "indicators",
    "service": "services",
    "script": "scripts",
    "process": "processes",
    "guide": "guides",
}


def files(count: int, seed: int) -> Iterator[tuple[str, str]]:
    """``count`` records as pairs of path and text, with handbook.yml."""
    writer = Writer(seed)
    yield (
        "handbook.yml",
        "name: {en: Generated handbook, zh: 生成的手册}\nlanguages: [en, zh]\n"
        "edition: '1.0'\ntime-zone: Asia/Shanghai\n",
    )
    for number in range(ROLES):
        yield f"roles/role-{number}.yml", f"title: {{en: Role {number}, zh: 岗位{number}}}\n"
    for number in range(EVENTS):
        title = f"title: {{en: Event {number}, zh: 事件{number}}}\n"
        yield f"events/event-{number}.yml", title
    kinds = list(FOLDERS)
    rest = count - ROLES - EVENTS
    for position in range(rest):
        number, kind = divmod(position, len(kinds))
        # What would leave a promise half covered is filled up with guides.
        whole = number < rest // len(kinds)
        name, number = (kinds[kind], number) if whole else ("guide", rest + position)
        yield f"{FOLDERS[name]}/{name}-{number}.yml", getattr(writer, name)(number)


def write(count: int, folder: Path, seed: int = 7) -> int:
    """Write a handbook of ``count`` records; returns its size in bytes."""
    size = 0
    for path, text in files(count, seed):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        size += len(text.encode())
    return size


if __name__ == "__main__":
    print(write(int(sys.argv[1]), Path(sys.argv[2])))
