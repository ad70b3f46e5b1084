// Guesses from the phrases by which people ask: which page a question is likely about, and how much
// of the question the phrases of one place have between them.
(function () {
  "use strict";

  var words = window.pledgebookWords, each = words.each, raise = words.raise;
  var NEVER = 0.03; // how often a word is taken to stand where it was never seen
  var ALIKE = 0.3; // a word that means about the same, beside the word itself
  var CALM = 2; // terms overlap and come in company: each tells less than if it came alone
  var ENOUGH = 0.5; // times a term stands in a place to count half of what it can count at most

  // How often each page, and each place, has a term in its phrases.
  function Counts(book, postings) {
    var known = Object.create(null);
    return function (term) {
      if (!known[term]) {
        var pages = new Map(), entries = new Map();
        each(postings.of("?" + term) || [], function (at) {
          var entry = book.entryOf[at], page = book.pageOf[entry];
          pages.set(page, (pages.get(page) || 0) + 1);
          entries.set(entry, (entries.get(entry) || 0) + 1);
        });
        known[term] = { pages: pages, entries: entries };
      }
      return known[term];
    };
  }

  // How often each page has all the terms of a word.
  function together(terms, counts) {
    var least = null;
    terms.forEach(function (term) {
      if (term.length < 2) { return; }
      var own = counts(term).pages, both = new Map();
      if (least) {
        least.forEach(function (times, page) {
          if (own.has(page)) { both.set(page, Math.min(times, own.get(page))); }
        });
      }
      least = least ? both : own;
    });
    return least || new Map();
  }

  // For the terms of words that others stand for: how often each page has one of the others.
  function likewise(groups, counts) {
    var found = Object.create(null);
    groups.forEach(function (group) {
      var best = new Map();
      group.others.forEach(function (terms) {
        together(terms, counts).forEach(function (times, page) { raise(best, page, times); });
      });
      group.own.forEach(function (term) { found[term] = best; });
    });
    return found;
  }

  // How likely the question is about each page, 0 to 1 and 1 in all: naive Bayes over the terms of
  // its phrases (multinomial, all pages alike before: McCallum and Nigam, 1998).
  function pages(phrase, book, counts) {
    var other = likewise(phrase.groups, counts), known = book.terms.length;
    var logs = new Array(known).fill(0), most = -Infinity, sum = 0;
    phrase.terms.forEach(function (term) {
      var own = counts(term).pages, instead = other[term] || new Map();
      if (!own.size && !instead.size) { return; }
      for (var page = 0; page < known; page++) {
        var times = (own.get(page) || 0) + ALIKE * (instead.get(page) || 0);
        logs[page] += Math.log((times + NEVER) / (book.terms[page] + NEVER * book.variety));
      }
    });
    logs.forEach(function (log, page) {
      if (book.terms[page]) { most = Math.max(most, log); }
    });
    var likely = logs.map(function (log, page) {
      var share = book.terms[page] ? Math.exp((log - most) / CALM) : 0;
      sum += share;
      return share;
    });
    return likely.map(function (share) { return sum ? share / sum : 0; });
  }

  // How much of the question the phrases of each place have between them, 0 to 1.
  function places(phrase, book, counts) {
    var found = new Map(), done = Object.create(null), sum = 0;
    function rare(term) {
      var many = counts(term).pages.size;
      return (many ? Math.log(1 + book.kindOf.length / many) : 3) * words.heft(term, book.asking);
    }
    function weighed(terms) {
      var own = new Map(), worth = 0;
      terms.forEach(function (term) {
        worth += rare(term);
        counts(term).entries.forEach(function (times, entry) {
          own.set(entry, (own.get(entry) || 0) + rare(term) * times / (times + ENOUGH));
        });
      });
      return { own: own, worth: worth };
    }
    function add(own, others) {
      var said = weighed(own), best = said.own;
      sum += said.worth;
      others.forEach(function (terms) {
        var instead = weighed(terms), scale = words.SYNONYM * said.worth / (instead.worth || 1);
        instead.own.forEach(function (value, entry) { raise(best, entry, value * scale); });
      });
      best.forEach(function (value, entry) { found.set(entry, (found.get(entry) || 0) + value); });
      own.forEach(function (term) { done[term] = true; });
    }
    phrase.groups.forEach(function (group) { add(group.own, group.others); });
    phrase.terms.forEach(function (term) { if (!done[term]) { add([term], []); } });
    found.forEach(function (value, entry) { found.set(entry, value / (sum || 1)); });
    return found;
  }

  words.Counts = Counts;
  words.likely = function (phrase, book, counts) {
    return { pages: pages(phrase, book, counts), places: places(phrase, book, counts) };
  };
})();
