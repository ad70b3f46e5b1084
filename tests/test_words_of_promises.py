"""Which words of a promise say another condition, and which texts differ in spelling alone."""

import pytest

from pledgebook.prose.provisos import new_provisos
from pledgebook.prose.spelling import spelt_alike

BACK = "After a fault on our network your supply is back within [[r.restore]]."
GAINED = (
    (f"{BACK[:-1]}, once our crew has been able to reach the fault.", "once our crew has"),
    (f"{BACK[:-1]} if you report the fault.", "if you report the fault"),
    ("Once you report a fault your supply is back within [[r.restore]].", "Once you report"),
    (f"{BACK[:-1]}, provided that the road is open.", "provided that the road is open"),
    (f"Subject to access, {BACK}", "Subject to access"),
    (f"{BACK} Unless it storms.", "Unless it storms"),
)
KEPT = (
    "If our network fails, your supply is back within [[r.restore]].",
    "When our network has a fault you have supply again within [[r.restore]].",
    f"{BACK[:-1]}, even if it rains.",
    f"{BACK[:-1]}, at once if not sooner.",
    f"We promise it once a year: {BACK}",
)
HAN = "网络故障后，[[r.restore]]内恢复供电。"


@pytest.mark.parametrize(("now", "begins"), GAINED)
def test_a_condition_is_gained(now: str, begins: str) -> None:
    (found,) = new_provisos(BACK, now, "en")
    assert found.startswith(begins)


@pytest.mark.parametrize("now", KEPT)
def test_the_occasion_is_no_condition(now: str) -> None:
    assert new_provisos(BACK, now, "en") == []
    assert new_provisos(now, BACK, "en") == []


@pytest.mark.parametrize(
    ("now", "found"),
    [
        ("如果网络发生故障，[[r.restore]]内恢复供电。", []),
        (f"如您已报修，{HAN}", ["如您已报修"]),
        (f"在道路畅通的条件下，{HAN}", ["在道路畅通的条件下"]),
        (f"{HAN[:-1]}，台风天除外。", ["台风天除外"]),
        (f"{HAN[:-1]}，任何情况下都算数。", []),
    ],
)
def test_chinese_conditions(now: str, found: list[str]) -> None:
    assert new_provisos(HAN, now, "zh") == found


def test_what_the_record_says_already_is_no_news() -> None:
    now = f"{BACK[:-1]} if you report the fault."
    assert new_provisos(BACK, now, "en", ["You report the fault within an hour."]) == []


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("The meter is live agian.", "The meter is live again"),
        ("The customer anwsers; the call.", "the customer answers the call."),
        ("人到机旁", "人到机旁。"),
    ],
)
def test_spelling_put_right(was: str, now: str) -> None:
    assert spelt_alike(was, now)
    assert spelt_alike(now, was)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("The meter is live.", "The meter is not live."),
        ("Up to 5 days.", "Up to 6 days."),
        ("Five at most.", "Nine at most."),
        ("三环以内。", "二环以内。"),
        ("We may come.", "We can come."),
        ("The customer answers the call.", "The call answers the customer."),
        ("The meter is safe.", "The meter is unsafe."),
    ],
)
def test_another_word_is_another_word(was: str, now: str) -> None:
    assert not spelt_alike(was, now)
