"""``pledgebook explain``: the manual of a rule, which is its docstring."""

from pledgebook.cli.arguments import Arguments
from pledgebook.cli.terminal import MisuseError, bold, say
from pledgebook.diagnostic import Severity
from pledgebook.diagnostic import say as in_language
from pledgebook.load.own_rules import OwnRulesError, own_rules
from pledgebook.report.words import COLON, SEVERITY
from pledgebook.rules import RULES
from pledgebook.rules.names import near_words, nearest
from pledgebook.rules.rule import Rule, both


def run(arguments: Arguments) -> int:
    """Print one manual page, or the list of all rules."""
    try:
        rules = (*RULES, *(own_rules(arguments.rules) if arguments.rules else ()))
    except OwnRulesError as error:
        raise MisuseError(str(error)) from error
    if arguments.rule is None:
        say("".join(_listed(rule, arguments.language) for rule in rules))
    else:
        say(_page(_named(arguments.rule, rules), arguments.language))
    return 0


def _named(name: str, rules: tuple[Rule, ...]) -> Rule:
    wanted = name.strip().lower()
    for rule in rules:
        if wanted in (rule.code.lower(), rule.name):
            return rule
    known = {each.lower(): each for rule in rules for each in (rule.code, rule.name)}
    near = [known[found] for found in nearest(wanted, known)]
    listed = both("“pledgebook explain” lists them all.", "“pledgebook explain”列出全部规则。")
    advice = near_words(near, otherwise=listed)
    raise MisuseError(
        f"there is no rule “{name}”. {advice['en']}", f"没有“{name}”这条规则。{advice['zh']}"
    )


def _page(rule: Rule, language: str) -> str:
    weight = _weight(rule, language)
    return f"{bold(f'{rule.code} {rule.name}')} ({weight})\n\n{_manual(rule, language)}\n"


_DRAFT = {Severity.WARNING: both("in a draft", "在草稿中")}


def spares_drafts(rule: Rule) -> bool:
    """Whether its errors are warnings in a draft: those of ours that read records, not changes."""
    reads = rule in RULES and rule.check is not None and not rule.code.startswith("CHG")
    return reads and rule.severity is Severity.ERROR


def _weight(rule: Rule, language: str) -> str:
    """How much its findings weigh: mostly, and otherwise."""
    others = [*rule.otherwise.items(), *(_DRAFT.items() if spares_drafts(rule) else ())]
    names = SEVERITY[language]
    said = [f"{in_language(where, language)}{COLON[language]}{names[one]}" for one, where in others]
    return ("；" if language == "zh" else "; ").join([names[rule.severity], *said])


def _listed(rule: Rule, language: str) -> str:
    first = _manual(rule, language).split("\n", 1)[0]
    return f"{rule.code}  {rule.name:<28} {first}\n"


def _manual(rule: Rule, language: str) -> str:
    return (in_language(rule.manual, language) or "").strip()
