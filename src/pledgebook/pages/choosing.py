"""The script of a page that leads on in the reader's language."""

import json
from collections.abc import Sequence

_SCRIPT = """<script>
(function (known) {
  var wanted = [], language = null;
  try { wanted.push(localStorage.getItem("pledgebook-language")); } catch (error) { /* not kept */ }
  wanted.concat(navigator.languages || [navigator.language]).forEach(function (tag) {
    var like = String(tag || "").toLowerCase().split("-");
    var near = known.filter(function (one) { return one.toLowerCase().split("-")[0] === like[0]; });
    var same = near.filter(function (one) { return one.toLowerCase() === like.join("-"); });
    language = language || same[0] || near[0];
  });
  language = language || known[0];
  location.replace(%s);
})(%s);
</script>"""


def leading_on(languages: Sequence[str], to: str) -> str:
    """A script that goes to an address, an expression in which ``language`` is one of the
    handbook's: the one chosen before, else the browser's, else the first.

    ``zh-TW`` finds ``zh-TW`` or, where there is none, any Chinese.
    """
    return _SCRIPT % (to, json.dumps(list(languages)).replace("<", r"\u003c"))
