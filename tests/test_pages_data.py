"""The handbook as data: valid by its own schema, in every language, and only what one may see."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from pages_support import Reader, catalog_of, pages_of
from pledgebook.catalog import Catalog
from pledgebook.load.handbook import load
from pledgebook.pages.site import site
from test_pages_readers import MIXED, SECRET

TODAY = date(2026, 11, 21)
STANDARDS = Path(__file__).parent.parent / "standards"


def files(catalog: Catalog, audience: str = "internal", today: date = TODAY) -> dict[str, Any]:
    """The JSON files by name."""
    texts = site(catalog, today=today, audience=audience).texts
    return {
        path.removeprefix("api/"): json.loads(text)
        for path, text in texts.items()
        if path.startswith("api/")
    }


@pytest.fixture(scope="module")
def whole() -> Catalog:
    return load(STANDARDS, "standards").catalog


@pytest.mark.parametrize("audience", ["public", "dealer", "internal"])
def test_every_record_is_as_the_schema_says(whole: Catalog, audience: str) -> None:
    found = files(whole, audience)
    schema = found.pop("schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    check = jsonschema.Draft202012Validator(schema)
    lists = {"records.json", "codes.json"}
    records = {name: data for name, data in found.items() if name not in lists}
    assert {f"{r['id']}.json" for r in found["records.json"]["records"]} == set(records)
    for name, data in records.items():
        assert [e.message for e in check.iter_errors(data)] == [], name


def test_a_record_says_in_every_language_what_its_page_says(tmp_path: Path) -> None:
    record = files(catalog_of(tmp_path))["110.json"]
    assert record["title"] == {"en": "Speed commitment", "zh": "速度承诺"}
    assert record["url"] == {"en": "en/commitments/110/", "zh": "zh/commitments/110/"}
    promise = record["promises"]["arrive"]
    assert promise["wording"]["zh"] == "城区 1 小时，乡村 4 小时内到场。"
    assert promise["value"]["en"] == "1 hour (City), 4 hours (Country)"
    assert promise["cases"][0] == {"every-case": "at most 1 h", "scope": {"region": ["urban"]}}


def test_codes_come_in_every_written_form_with_their_cases(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path)
    (code,) = files(catalog)["codes.json"]["codes"]
    assert code["forms"] == ["110", "C-110", "C110"]
    assert code["figures"][0]["promise"] == "110.arrive"
    case = code["promises"]["arrive"]["cases"][1]
    assert case["name"]["en"] == "Country"
    assert case["value"]["en"] == "4 hours"
    assert case["url"]["zh"] == "zh/commitments/110/#arrive@rural"
    later = files(catalog, today=date(2027, 3, 1))["codes.json"]["codes"][0]
    assert later["promises"]["arrive"]["cases"][1]["value"]["en"] == "3 hours"


def test_nothing_of_an_internal_record_is_in_the_data(tmp_path: Path) -> None:
    found = files(catalog_of(tmp_path, MIXED), "public")
    said = json.dumps(found, ensure_ascii=False)
    assert SECRET not in said
    assert "secret" not in said
    assert "owner" not in found["open.json"]


def test_targets_and_acceptances_stay_in_the_house(tmp_path: Path) -> None:
    more = {
        "indicators/open.yml": "title: Open\nid: open-indicator\naudience: public\n"
        "targets: {t: {bound: at least 97 %}}\n"
        "accepts: [{rule: COV001, reason: Not yet used.}]\n",
        "dimensions/inner.yml": "title: Inner\nvalues: {a: {title: A}}\n",
        "commitments/500.yml": "title: Five\nid: '500'\naudience: public\n"
        "promises: {p: {cases: [{inner: a, count: at least 1}]}}\n",
    }
    catalog = catalog_of(tmp_path, more)
    assert files(catalog)["open-indicator.json"]["targets"]["t"]["bound"] == "at least 97 %"
    found = files(catalog, "public")
    assert set(found["open-indicator.json"]) == {"id", "kind", "url", "title", "status", "audience"}
    case = found["500.json"]["promises"]["p"]["cases"][0]
    assert case["scope"] == {"not-shown": "not-shown"}


def test_people_read_what_there_is_for_machines(tmp_path: Path) -> None:
    pages = pages_of(catalog_of(tmp_path))
    hrefs = Reader(pages["zh/api/"].html()).all("href")
    hrefs = [href for href in hrefs if href.startswith("..")]
    assert hrefs == [f"../../api/{name}.json" for name in ("codes", "records", "110", "schema")]
    assert "../../../api/110.json" in Reader(pages["en/commitments/110/"].html()).all("href")
    assert "api/" in Reader(pages["en/"].html()).all("href")
