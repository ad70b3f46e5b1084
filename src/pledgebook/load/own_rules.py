"""Rules of a company's own: a Python file with a list ``RULES``, written like ours."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

from pledgebook.diagnostic import Diagnostic
from pledgebook.rules import RULES
from pledgebook.rules.rule import Check, Context, Rule


class OwnRulesError(Exception):
    """The file cannot be used; the text says why, in a sentence."""


def own_rules(path: Path) -> tuple[Rule, ...]:
    """The rules the file lists. Raises OwnRulesError; so do the rules themselves when they fail."""
    module = _imported(path)
    rules = getattr(module, "RULES", None)
    if rules is None:
        raise OwnRulesError(f"“{path}” defines no RULES: list your rules in it, as RULES = [RULE].")
    if not isinstance(rules, list | tuple):
        raise OwnRulesError(f"RULES in “{path}” should be a list of rules.")
    for number, rule in enumerate(rules, 1):
        if not isinstance(rule, Rule):
            raise OwnRulesError(
                f"entry {number} of RULES in “{path}” is no pledgebook.rules.rule.Rule."
            )
    _without_doubles(rules, path)
    return tuple(_guarded(rule, path) for rule in rules)


def _imported(path: Path) -> Any:
    if not path.is_file():
        raise OwnRulesError(f"there is no file “{path}” with rules.")
    spec = spec_from_file_location("pledgebook_own_rules", path)
    if spec is None or spec.loader is None:
        raise OwnRulesError(f"“{path}” is no Python file: its name should end in .py.")
    module = module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except SyntaxError as error:
        words = f"“{path}” is not valid Python, line {error.lineno}: {error.msg}."
        raise OwnRulesError(words) from error
    except (Exception, SystemExit) as error:
        raise OwnRulesError(
            f"“{path}” cannot be imported{_line(error, path)}: {_said(error)}."
        ) from error
    return module


def _without_doubles(rules: Iterable[Rule], path: Path) -> None:
    taken = {name for rule in RULES for name in (rule.code, rule.name)}
    for rule in rules:
        for name in (rule.code, rule.name):
            if name in taken:
                raise OwnRulesError(f"“{name}” in “{path}” is taken: give the rule another name.")
            taken.add(name)


def _guarded(rule: Rule, path: Path) -> Rule:
    return replace(rule, check=_guard(rule.check, rule, path)) if rule.check else rule


def _guard(check: Check, rule: Rule, path: Path) -> Check:
    def guarded(context: Context) -> Iterator[Diagnostic]:
        try:
            for finding in check(context):
                if not isinstance(finding, Diagnostic):
                    raise TypeError(f"it yields {type(finding).__name__} instead of findings")
                yield finding
        except Exception as error:
            raise OwnRulesError(
                f"the rule {rule.code} of “{path}” failed{_line(error, path)}: {_said(error)}."
            ) from error

    return guarded


def _line(error: BaseException, path: Path) -> str:
    """The last line of the file that the error passed through, as ``, line 12``."""
    line, trace = 0, error.__traceback__
    while trace:
        if Path(trace.tb_frame.f_code.co_filename).name == path.name:
            line = trace.tb_lineno
        trace = trace.tb_next
    return f", line {line}" if line else ""


def _said(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}".rstrip(".: ")
