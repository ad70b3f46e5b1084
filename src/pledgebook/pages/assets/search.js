// The search dialog. Without script there is no button that would open it.
(function () {
  "use strict";

  var opener = document.querySelector(".pb-search-open");
  if (!opener || !window.HTMLDialogElement) {
    return;
  }
  var FIRST = 10, MORE = 20, PAUSE = 70, KEPT = "pledgebook-question";
  var index = opener.dataset.index, home = opener.dataset.home;
  var dialog, input, chips, status, list, more, missed, said = {};
  var turn = 0, kind = "", most = FIRST, active = -1, timer;

  function made(tag, name, text) {
    var element = document.createElement(tag);
    if (name) { element.className = name; }
    if (text) { element.textContent = text; }
    return element;
  }

  function build() {
    dialog = made("dialog", "pb-search-dialog");
    var bar = made("form", "pb-search-bar");
    bar.setAttribute("role", "search");
    input = made("input", "pb-search-input");
    var attributes = {
      type: "text", role: "combobox", "aria-autocomplete": "list", "aria-controls": "_found",
      "aria-expanded": "false", autocomplete: "off", autocapitalize: "off", spellcheck: "false",
      enterkeyhint: "search", maxlength: "200", placeholder: opener.dataset.prompt,
      "aria-label": opener.dataset.prompt,
    };
    Object.keys(attributes).forEach(function (key) { input.setAttribute(key, attributes[key]); });
    var close = made("button", "pb-search-close", "×");
    close.type = "button";
    chips = made("div", "pb-search-chips");
    chips.setAttribute("role", "group");
    chips.hidden = true;
    status = made("p", "pb-search-status");
    status.setAttribute("role", "status");
    list = made("div", "pb-search-list");
    list.id = "_found";
    list.setAttribute("role", "listbox");
    more = made("button", "pb-search-more");
    more.type = "button";
    more.hidden = true;
    missed = made("a", "pb-search-missed");
    missed.hidden = true;
    bar.append(input, close);
    dialog.append(bar, chips, status, list, more, missed);
    document.body.append(dialog);

    bar.addEventListener("submit", function (event) { event.preventDefault(); });
    close.addEventListener("click", shut);
    more.addEventListener("click", function () {
      most += MORE;
      answer(most - MORE);
    });
    dialog.addEventListener("click", function (event) {
      if (event.target === dialog) { shut(); }
    });
    list.addEventListener("click", function (event) {
      if (event.target.closest("a") && !event.ctrlKey && !event.metaKey) { shut(); }
    });
    input.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(changed, PAUSE);
    });
    input.addEventListener("keydown", press);
    window.pledgebookSearch.open(index).then(function (book) {
      said = book.said;
      dialog.setAttribute("aria-label", said.name);
      close.setAttribute("aria-label", said.close);
      chips.setAttribute("aria-label", said.narrow);
      list.setAttribute("aria-label", said.results);
      more.textContent = said.more;
      missed.textContent = said.missed;
      said.kinds = book.kinds;
      if (!input.value) { status.textContent = said.hint; }
    }, failed);
  }

  function open() {
    if (!dialog) { build(); }
    if (dialog.open) { return; }
    dialog.showModal();
    try {
      input.value = input.value || sessionStorage.getItem(KEPT) || "";
    } catch (error) {
      // A browser that keeps nothing is no fault.
    }
    input.focus();
    input.select();
    if (input.value) { changed(); }
  }

  // A box in a closed dialog keeps the focus until the next frame, and the next key with it.
  function shut() {
    dialog.close();
    input.blur();
  }

  function failed() {
    clear();
    status.textContent = said.failed || "✕";
  }

  function clear() {
    list.replaceChildren();
    more.hidden = missed.hidden = true;
    choose(-1);
    input.setAttribute("aria-expanded", "false");
  }

  function changed() {
    kind = "";
    most = FIRST;
    answer(0);
  }

  function answer(from) {
    var question = input.value.trim(), mine = ++turn;
    delete list.dataset.question; // what is shown answers another question until this is answered
    try {
      sessionStorage.setItem(KEPT, question);
    } catch (error) {
      // Then it is asked again.
    }
    if (!question) {
      clear();
      chips.hidden = true;
      status.textContent = said.hint || "";
      return;
    }
    window.pledgebookSearch.ask(question, kind, most).then(function (found) {
      if (mine !== turn) { return; }
      clear();
      list.dataset.question = question;
      list.append.apply(list, found.results.map(function (one, number) {
        return option(one, number, found.words);
      }));
      narrowing(found.kinds);
      more.hidden = found.total <= found.results.length;
      missed.hidden = !said.report;
      missed.href = said.report.replace("{question}", encodeURIComponent(question));
      input.setAttribute("aria-expanded", String(found.results.length > 0));
      status.textContent = !found.total ? said.none
        : found.total === 1 ? said.one : said.many.replace("{count}", found.total);
      if (found.results.length) { choose(from); }
    }).catch(function () {
      if (mine === turn) { failed(); }
    });
  }

  function address(url) {
    var parts = url.split("#");
    var file = location.protocol === "file:" ? parts[0] + "index.html" : parts[0];
    return home + file + (parts[1] ? "#" + encodeURIComponent(parts[1]).replace(/%40/g, "@") : "");
  }

  function option(one, number, words) {
    var link = made("a", "pb-search-result");
    link.href = address(one.url);
    link.id = "_found-" + number;
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    var about = made("span", "pb-search-about");
    about.append(made("span", "pb-search-kind", said.kinds[one.kind]));
    [one.under, one.who].forEach(function (words) {
      if (words) { about.append(made("span", "", words)); }
    });
    var title = made("span", "pb-search-title");
    marked(title, one.title, words);
    link.append(about, title);
    if (one.value) {
      link.append(made("strong", "pb-search-value", one.value));
    }
    var text = made("span", "pb-search-text");
    marked(text, excerpt(one.text, words), words);
    link.append(text);
    link.addEventListener("mousemove", function () { choose(number, true); });
    return link;
  }

  function pattern(words) {
    var escaped = words.map(function (word) {
      var safe = pledgebookWords.literal(word);
      return /^[a-z0-9]/.test(word) ? "(?<![a-z0-9])" + safe + "(?![a-z0-9])" : safe;
    });
    return new RegExp(escaped.join("|") || "(?!)", "gi");
  }

  // The part of the text where the words stand: two or three lines on a phone, whole words.
  function excerpt(text, words) {
    var wide = /[\u3000-\u9fff]/.test(text), room = wide ? 72 : 140;
    var found = text.search(pattern(words));
    var begin = text.length <= room || found < room / 2 ? 0 : found - room / 4;
    var end = begin + room;
    if (!wide && begin) { begin = text.indexOf(" ", begin) + 1; }
    if (!wide && end < text.length) { end = text.lastIndexOf(" ", end); }
    return (begin ? "…" : "") + text.slice(begin, end) + (end < text.length ? "…" : "");
  }

  function marked(element, text, words) {
    var end = 0;
    Array.from(text.matchAll(pattern(words))).forEach(function (match) {
      element.append(text.slice(end, match.index), made("mark", "", match[0]));
      end = match.index + match[0].length;
    });
    element.append(text.slice(end));
  }

  function narrowing(kinds) {
    var names = Object.keys(said.kinds).filter(function (name) { return kinds[name]; });
    var focused = document.activeElement && document.activeElement.dataset.kind;
    chips.hidden = names.length < 2;
    chips.replaceChildren.apply(chips, [""].concat(names).map(function (name) {
      var chip = made("button", "pb-search-chip", name ? said.kinds[name] : said.all);
      chip.type = "button";
      chip.dataset.kind = name;
      chip.setAttribute("aria-pressed", String(name === kind));
      if (name) { chip.append(" ", made("span", "pb-search-count", String(kinds[name]))); }
      chip.addEventListener("click", function () {
        kind = name;
        most = FIRST;
        answer(0);
      });
      return chip;
    }));
    if (focused !== undefined) {
      var again = chips.querySelector('[data-kind="' + focused + '"]');
      (again || input).focus();
    }
  }

  function choose(number, quietly) {
    var options = list.children;
    if (options[active]) { options[active].setAttribute("aria-selected", "false"); }
    active = options.length ? Math.min(number, options.length - 1) : -1;
    if (!options[active]) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    options[active].setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", options[active].id);
    if (!quietly) { options[active].scrollIntoView({ block: "nearest" }); }
  }

  function press(event) {
    if (event.isComposing) { return; } // a Chinese word is still being typed
    var count = list.children.length;
    if (event.key === "ArrowDown" && count) {
      choose((active + 1) % count);
    } else if (event.key === "ArrowUp" && count) {
      choose((active + count - 1) % count);
    } else if (event.key === "Enter" && list.children[active]) {
      list.children[active].click();
    } else if (event.key === "Escape") {
      shut();
    } else {
      return;
    }
    event.preventDefault();
  }

  opener.addEventListener("click", open);
  document.querySelectorAll(".pb-search").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", open);
  });
  document.addEventListener("keydown", function (event) {
    var typing = event.target.closest &&
      event.target.closest("input, textarea, select, [contenteditable], dialog[open]");
    var plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if ((plain && !typing && /^[/fs]$/.test(event.key)) ||
        ((event.ctrlKey || event.metaKey) && event.key === "k")) {
      event.preventDefault();
      open();
    }
  });
})();
