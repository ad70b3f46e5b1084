// Search by code and title in a list that came with the page: from a folder nothing can be fetched.
(function () {
  "use strict";

  var pages = window.PLEDGEBOOK_PAGES || [];
  var query = document.getElementById("op-query");
  var found = document.getElementById("op-found");
  var most = 12;
  query.parentElement.hidden = false;

  function plain(words) {
    return words.normalize("NFKC").toLowerCase();
  }
  function bare(code) {
    return plain(code).replace(/^c-?(?=\d)/, "").replace(/\s+/g, "");
  }
  var entries = pages.map(function (page) {
    var words = plain(page[3]);
    return { title: plain(page[0]), codes: words.split(" "), words: words, page: page };
  });

  // A code as written comes first, then what the title begins with, then what it holds.
  function rank(entry, wanted, code) {
    if (entry.codes.indexOf(code) >= 0) {
      return entry.page[1].indexOf("/commitments/") > 0 ? 5 : 4;
    }
    if (entry.title.indexOf(wanted) === 0) {
      return 3;
    }
    if (entry.title.indexOf(wanted) > 0) {
      return 2;
    }
    var each = wanted.split(/\s+/);
    var whole = entry.title + " " + entry.words;
    return each.every(function (word) { return whole.indexOf(word) >= 0; }) ? 1 : 0;
  }

  function search() {
    var wanted = plain(query.value).trim();
    var code = bare(query.value);
    var best = !wanted ? [] : entries
      .map(function (entry) { return { entry: entry, rank: rank(entry, wanted, code) }; })
      .filter(function (one) { return one.rank > 0; })
      .sort(function (a, b) { return b.rank - a.rank; })
      .slice(0, most);
    found.replaceChildren.apply(found, best.map(line));
    if (wanted && !best.length) {
      var none = document.createElement("li");
      none.textContent = query.dataset.none;
      found.append(none);
    }
    found.hidden = !wanted;
    query.setAttribute("aria-expanded", String(Boolean(wanted)));
  }

  function line(one) {
    var item = document.createElement("li");
    item.setAttribute("role", "option");
    var link = document.createElement("a");
    link.href = query.dataset.root + one.entry.page[1];
    link.textContent = one.entry.page[0];
    if (one.entry.page[2]) {
      var kind = document.createElement("small");
      kind.textContent = one.entry.page[2];
      link.append(" ", kind);
    }
    item.append(link);
    return item;
  }

  query.addEventListener("input", search);
  query.addEventListener("keydown", function (event) {
    var links = found.querySelectorAll("a");
    if (event.key === "Enter" && links.length) {
      location.href = links[0].href;
    } else if (event.key === "ArrowDown" && links.length) {
      event.preventDefault();
      links[0].focus();
    } else if (event.key === "Escape") {
      query.value = "";
      search();
    }
  });
  found.addEventListener("keydown", function (event) {
    var links = Array.from(found.querySelectorAll("a"));
    var at = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      var next = links[at + (event.key === "ArrowDown" ? 1 : -1)];
      (next || query).focus();
    } else if (event.key === "Escape") {
      query.focus();
    }
  });
})();
