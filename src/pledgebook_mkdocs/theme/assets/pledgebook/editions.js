// Permanent addresses: “Cite” on every section, and the way from an old edition to today's.
(function () {
  "use strict";

  var about = document.querySelector("meta[name=pledgebook-edition]");
  var settings = document.getElementById("__config");
  if (!about || !settings) {
    return;
  }
  // Where the editions lie side by side, the permanent addresses lie beside them.
  var base = new URL(JSON.parse(settings.textContent).base.replace(/\/?$/, "/"), location.href);
  var root = new URL(about.hasAttribute("data-beside") ? "../" : "./", base);
  var edition = about.content;
  var segments = location.pathname.slice(base.pathname.length).split("/").filter(Boolean);
  if (segments[segments.length - 1] === "index.html") {
    segments.pop();
  }
  var id = segments.length > 2 ? segments[segments.length - 1] : "";
  var isRecord = id && document.querySelector(".pb-lead");

  function address(pinned, anchor) {
    var part = anchor && anchor.charAt(0) !== "_" ? "#" + anchor : "";
    return new URL("go/" + id + (pinned ? "@" + edition : "") + "/" + part, root).href;
  }

  // Off to another edition: the same page and section there, whatever they are called there.
  function here() {
    var anchor = decodeURIComponent(location.hash.slice(1));
    return anchor.charAt(0) === "_" ? "" : anchor;
  }

  // Each edition says where its ids are; former ones lead back to before a change of name.
  function placeIn(known) {
    var anchor = here();
    var former = document.querySelector(".pb-lead").dataset.former;
    var names = [id].concat(former ? former.split(" ") : []);
    var part = anchor && names.find(function (name) {
      return known[name + "." + anchor];
    });
    if (part) {
      return known[part + "." + anchor];
    }
    var name = names.find(function (one) {
      return known[one];
    });
    return name && known[name] + (anchor ? "#" + anchor : "");
  }

  function lead(event, link, edition) {
    if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }
    if (link.hasAttribute("data-pb-tried")) {
      link.removeAttribute("data-pb-tried");
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    fetch(new URL(edition + "/go.json", root)).then(function (answer) {
      return answer.ok ? answer.json() : {};
    }).then(placeIn).catch(function () {}).then(function (place) {
      if (place) {
        var language = document.documentElement.lang;
        location.href = new URL(edition + "/" + language + "/" + place, root).href;
      } else {
        link.setAttribute("data-pb-tried", ""); // as it would without us
        link.click();
      }
    });
  }

  if (isRecord && about.hasAttribute("data-beside")) {
    addEventListener("click", function (event) {
      var link = event.target.closest("a.md-version__link, [data-pb-today]");
      if (link && link.hasAttribute("data-pb-today")) {
        lead(event, link, "latest");
      } else if (link) {
        lead(event, link, new URL(link.href).pathname.split("/").filter(Boolean).pop());
      }
    }, true);
  }
  document.querySelectorAll("[data-pb-today]").forEach(function (link) {
    function point() {
      if (isRecord) {
        link.href = address(false, here());
      } else {
        var rest = location.pathname.slice(base.pathname.length);
        link.href = new URL("latest/" + rest + location.hash, root).href;
      }
    }
    point();
    addEventListener("hashchange", point);
  });

  if (!isRecord || !HTMLElement.prototype.showPopover) {
    return;
  }

  var words = {
    en: {
      cite: "Cite", of: "Cite: ", tools: "Cite, edit or report: ", link: "Link", markdown: "Markdown", html: "HTML",
      code: "QR code", newest: "Always the newest", pinned: "Edition " + edition + " for ever",
      copied: "Copied", failed: "Copy it from here:"
    },
    zh: {
      cite: "引用", of: "引用：", tools: "引用、编辑或反馈：", link: "链接", markdown: "Markdown", html: "HTML",
      code: "二维码", newest: "始终指向最新版", pinned: "固定为第 " + edition + " 版",
      copied: "已复制", failed: "请从这里复制："
    }
  };
  var say = words[document.documentElement.lang.split("-")[0]] || words.en;
  var panel = null;

  function make(tag, text, name) {
    var made = document.createElement(tag);
    if (text) {
      made.textContent = text;
    }
    if (name) {
      made.className = name;
    }
    return made;
  }

  function escaped(text) {
    return text.replace(/[&<>"]/g, function (mark) {
      return { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }[mark];
    });
  }

  var forms = {
    link: function (url) {
      return url;
    },
    markdown: function (url, title) {
      return "[" + title.replace(/[\\[\]]/g, "\\$&") + "](" + url + ")";
    },
    html: function (url, title) {
      return '<a href="' + escaped(url) + '">' + escaped(title) + "</a>";
    }
  };

  function copy(text, answer) {
    function fallBack() {
      answer.textContent = say.failed + " " + text;
    }
    if (!navigator.clipboard) {
      fallBack();
      return;
    }
    navigator.clipboard.writeText(text).then(function () {
      answer.textContent = say.copied;
    }, fallBack);
  }

  function open(fold, anchor, title) {
    var button = fold.firstElementChild;
    if (panel) {
      panel.remove();
    }
    fold.open = false;
    panel = make("div", "", "pb-cite-panel");
    panel.popover = "auto";
    panel.setAttribute("role", "dialog");
    panel.setAttribute("aria-label", say.of + title);
    var answer = make("p", "", "pb-cite-answer");
    answer.setAttribute("role", "status");
    [false, true].forEach(function (pinned) {
      var url = address(pinned, anchor);
      var row = make("div", "", "pb-cite-row");
      row.appendChild(make("span", pinned ? say.pinned : say.newest));
      Object.keys(forms).forEach(function (form) {
        var choice = make("button", say[form]);
        choice.type = "button";
        choice.addEventListener("click", function () {
          copy(forms[form](url, title), answer);
        });
        row.appendChild(choice);
      });
      panel.appendChild(row);
    });
    if (about.hasAttribute("data-codes")) {
      var code = make("a", say.code, "pb-cite-code");
      code.href = new URL("go/" + id + "/code.svg", root).href;
      panel.appendChild(code);
    }
    panel.appendChild(answer);
    fold.after(panel); // what is folded shows nothing inside it
    panel.showPopover();
    var place = button.getBoundingClientRect();
    var left = Math.max(8, Math.min(place.left, innerWidth - panel.offsetWidth - 8));
    var below = place.bottom + 4;
    if (below + panel.offsetHeight > innerHeight - 8) {
      below = Math.max(8, place.top - panel.offsetHeight - 4);
    }
    panel.style.left = left + "px";
    panel.style.top = below + "px";
    panel.querySelector("button").focus();
  }

  // What one may do with a part stands behind one mark beside its heading, made here if need be.
  function toolsOf(heading) {
    var next = heading.nextElementSibling;
    if (next && next.matches(".pb-tools")) {
      return next;
    }
    var fold = make("details", "", "pb-tools");
    var mark = make("summary", "\u22EF");
    fold.name = "pb-tools";
    fold.appendChild(mark);
    fold.appendChild(make("p"));
    if (heading.tagName === "H1") {
      document.querySelectorAll(".pb-about .pb-actions > a").forEach(function (link) {
        fold.lastChild.appendChild(link.cloneNode(true)).className = "";
      });
      document.documentElement.classList.add("pb-has-tools");
    } else if (heading.querySelector(".headerlink")) {
      heading.querySelector(".headerlink").remove();
    }
    heading.after(fold);
    return fold;
  }

  document.querySelectorAll(".md-content :is(h1, h2[id], h3[id])").forEach(function (heading) {
    var anchor = heading.tagName === "H1" ? "" : heading.id;
    if (anchor.charAt(0) === "_") {
      return; // a heading of ours: its words are no part of the record that anyone cites
    }
    var fold = toolsOf(heading);
    var title = heading.textContent.trim();
    var button = make("button", say.cite, "pb-cite");
    button.type = "button";
    button.setAttribute("aria-haspopup", "dialog");
    button.addEventListener("click", function () {
      open(fold, anchor, title);
    });
    fold.lastElementChild.prepend(button);
    fold.firstElementChild.setAttribute("aria-label", say.tools + title);
    fold.firstElementChild.title = say.tools + title;
  });

  addEventListener("click", function (event) {
    document.querySelectorAll("details.pb-tools[open]").forEach(function (fold) {
      fold.open = fold.contains(event.target);
    });
  });
})();
