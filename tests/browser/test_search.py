"""Twenty questions as people ask them, and where the answer stands.

Asked in the site's own search; the answer must be among the first three results.
"""

import pytest

from browser.support import Reader

QUESTIONS = [
    ("zh", "110", "commitments/110/"),
    ("zh", "多久到", "110"),
    ("zh", "太贵", "price"),
    ("zh", "迟到 免费", "110"),
    ("zh", "桑植县", "dimensions/region/"),
    ("zh", "维修记录", "forms/repair-record/"),
    ("zh", "保修 两年", "123"),
    ("zh", "投诉 答复", "complaint"),
    ("zh", "原厂件", "genuine"),
    ("zh", "驻点工程师", "resident-engineer"),
    ("zh", "巡检 通知", "inspection"),
    ("zh", "热线 夜里", "111"),
    ("en", "C-110", "commitments/110/"),
    ("en", "how soon arrive", "110"),
    ("en", "too expensive", "price"),
    ("en", "warranty parts", "123"),
    ("en", "clear space logo", "brand-visual"),
    ("en", "repair record", "forms/repair-record/"),
    ("en", "key control points emergency", "emergency-repair"),
    ("en", "compensation late", "complaint-compensation"),
]


@pytest.mark.parametrize(("language", "question", "answer"), QUESTIONS)
def test_a_question_finds_its_answer(
    reader: Reader, handbook: str, language: str, question: str, answer: str
) -> None:
    page = reader(f"{handbook}/{language}/").page
    page.focus(".md-search__input")
    page.fill(".md-search__input", question)
    page.wait_for_selector(".md-search-result__item a", timeout=10_000)
    page.wait_for_timeout(300)
    links = page.locator(".md-search-result__item > a").evaluate_all(
        "links => links.slice(0, 3).map(link => link.href)"
    )
    assert any(answer in link and f"/{language}/" in link for link in links), links
