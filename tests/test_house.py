"""The house rules no linter knows: a floor for every module, rooms of a size to take in."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "src").rglob("*.py"))
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

# Aimed at: 200 and 35. Beyond these a file or function is two.
MOST_LINES_OF_A_FILE = 260
MOST_LINES_OF_A_FUNCTION = 55


def modules() -> Iterator[tuple[Path, ast.Module]]:
    for path in SOURCES:
        if text := path.read_text(encoding="utf-8").strip():
            yield path.relative_to(ROOT), ast.parse(text)


def test_every_part_of_the_engine_has_a_floor() -> None:
    layers = next(
        contract["layers"]
        for contract in SETTINGS["tool"]["importlinter"]["contracts"]
        if contract["id"] == "layers"
    )
    named = {part.strip("() ") for layer in layers for part in layer.replace(":", "|").split("|")}
    present = {
        f"pledgebook.{path.stem}"
        for path in (ROOT / "src/pledgebook").iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert present - named == {"pledgebook.__init__"}


def test_every_module_says_what_it_is_for() -> None:
    assert [path for path, module in modules() if not ast.get_docstring(module)] == []


def prose_lines(module: ast.Module) -> int:
    """How many lines are texts for people: the docstring, which may be a manual, and its like."""
    texts = (
        statement.value
        for statement in module.body
        if isinstance(statement, ast.Expr | ast.Assign)
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
    )
    return sum((text.end_lineno or text.lineno) - text.lineno for text in texts)


def test_no_file_is_two_rooms() -> None:
    sizes = {
        str(path): len((ROOT / path).read_text(encoding="utf-8").splitlines()) - prose_lines(module)
        for path, module in modules()
    }
    assert {path: size for path, size in sizes.items() if size > MOST_LINES_OF_A_FILE} == {}


def test_no_function_is_two_steps() -> None:
    long = [
        f"{path}:{node.lineno} {node.name}"
        for path, module in modules()
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef)
        and (node.end_lineno or 0) - node.lineno >= MOST_LINES_OF_A_FUNCTION
    ]
    assert long == []


def test_versions_are_locked_with_hashes_and_without_an_index() -> None:
    for group in ("run", "test"):
        lock = (ROOT / "requirements" / f"{group}.txt").read_text(encoding="utf-8")
        assert "://" not in lock
        pinned = [line for line in lock.splitlines() if line[:1].isalnum()]
        assert pinned
        assert all("==" in line and line.endswith("\\") for line in pinned)
