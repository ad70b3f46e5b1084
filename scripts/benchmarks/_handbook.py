"""A handbook of any size, with records of about 1.5 kB that cite one another."""

import json
from pathlib import Path

HANDBOOK = """
name: {en: Bench, zh: 测试手册}
languages: [en, zh]
edition: "1"
time-zone: Asia/Shanghai
"""
ROLE = "title: {en: Engineer, zh: 工程师}\n"
EVENTS = ("fault-reported", "engineer-arrived")
INDICATOR = """
title: {en: Time to site, zh: 到场时间}
measures: {time: {from: fault-reported, to: engineer-arrived}}
"""
COMMITMENT = """
title: {{en: "Commitment {code}: on site in time", zh: "承诺{code}：按时到达现场"}}
summary:
  en: The customer knows, when the call ends, when the engineer will be there.
  zh: 电话挂断之前，客户就知道工程师几点到。
owner: engineer
status: in-force
effective: 2026-01-01
review-by: 2027-12-31
code: "{code}"
promises:
  arrive:
    wording:
      en: "We are on site within [[c{code}.arrive]]."
      zh: "[[c{code}.arrive]]内到达现场。"
    indicator: time-to-site
    clock: elapsed
    every-case: at most {minutes} min
  tell:
    wording:
      en: "We tell you within [[c{code}.tell]]."
      zh: "[[c{code}.tell]]内告知您。"
    indicator: time-to-site
    clock: elapsed
    share: at least 90 %
    within: at most {minutes} min
body: |
  A customer whose machine stands still loses money by the hour. See [[c{before}]] for what the
  hotline says, and [[c{before}.arrive]] for what came before. 停机一小时，客户就少挣一小时的钱。
  话务员在电话里把到达时间说清楚，工程师出发前再打一次电话，迟到了要先道歉，再解释。

  - Say when you will be there, and be there.
  - When you cannot, ring before the time is up, not after.
  - 到不了，提前打电话，不要等客户来问。
"""


def write(folder: Path, size: int) -> Path:
    """Write a handbook with `size` commitments into `folder`; returns the folder."""
    files = {
        "handbook.yml": HANDBOOK,
        "roles/engineer.yml": ROLE,
        "indicators/time-to-site.yml": INDICATOR,
    }
    files |= {f"events/{event}.yml": f"title: {json.dumps(event)}\n" for event in EVENTS}
    for number in range(size):
        text = COMMITMENT.format(code=number, before=max(number - 1, 0), minutes=30 + number % 60)
        files[f"commitments/c{number}.yml"] = text
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.lstrip(), encoding="utf-8")
    return folder
