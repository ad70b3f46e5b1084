"""Scripts: verbatim lines and those never to say bind by every word; when to hand over, and what
to do when the conversation turns, by what it means. Other lines staff may put in their own words.
"""

from pledgebook.changes.binding import Binding
from pledgebook.records.base import Model
from pledgebook.records.script import Escalation, Line, NeverSay, Script, ScriptBranch, Turn


def binding(model: Model, name: str) -> Binding:
    """How a text of a script binds."""
    match model:
        case Turn() | Line() if model.verbatim and name in ("says", "words"):
            return Binding.EXACT
        case NeverSay() if name == "words":
            return Binding.EXACT
        case NeverSay() if name == "instead":
            return Binding.MEANING
        case ScriptBranch():
            return Binding.MEANING
        case Escalation() if name == "when":
            return Binding.MEANING
        case Script() if name == "trigger":
            return Binding.MEANING
    return Binding.FREE
