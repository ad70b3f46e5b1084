// Answers questions from the little files of the search index. Knows nothing of the page.
//
// pledgebookSearch.open(folder) → what every question needs; pledgebookSearch.ask(question, kind)
// → a promise of {total, kinds, results}. The files call pledgebookSearch(name, body): they are
// scripts, because a page that was opened from a folder may load nothing else.
(function () {
  "use strict";

  var words = window.pledgebookWords;
  var TURN = 0.4, KEPT = 0.7; // as in everyday.py
  var folder = "", waiting = {}, loaded = {};

  window.pledgebookSearch = function (name, body) { waiting[name](body); };

  function load(name, version) {
    if (!loaded[name]) {
      loaded[name] = new Promise(function (resolve, reject) {
        var script = document.createElement("script");
        waiting[name] = resolve;
        script.src = folder + name + ".js" + (version ? "?" + version : "");
        script.charset = "utf-8";
        script.onerror = function () {
          delete loaded[name];
          reject(new Error(name));
        };
        script.onload = function () { script.remove(); };
        document.head.appendChild(script);
      });
    }
    return loaded[name];
  }

  function start() {
    return load("start").then(function (body) {
      if (!body.ready) { unpack(body); }
      body.ready = true;
      return body;
    });
  }

  function unpack(body) {
    var last = "";
    function longestFirst(a, b) { return b[0].length - a[0].length; }
    body.vocabulary = Array.from(body.words.matchAll(/(\d)([a-z]*)/g), function (m) {
      last = last.slice(0, Number(m[1])) + m[2];
      return last;
    });
    body.pageOf = [];
    body.kindOf = [];
    body.pageStarts = [];
    body.pages.forEach(function (run) {
      run[1].forEach(function (count) {
        var page = body.kindOf.length;
        body.kindOf.push(run[0]);
        body.pageStarts.push(body.pageOf.length);
        for (var i = 0; i < count; i++) { body.pageOf.push(page); }
      });
    });
    body.entryOf = [];
    body.phrases.forEach(function (count, entry) {
      for (var i = 0; i < count; i++) { body.entryOf.push(entry); }
    });
    body.says = [];
    body.asking = Object.create(null);
    body.asks.forEach(function (rule) {
      rule.says.forEach(function (said) {
        body.says.push([said, rule]);
        words.phraseTerms(said).forEach(function (term) {
          body.asking[term] = rule.keep ? KEPT : TURN;
        });
      });
    });
    body.like = words.groups(body.alike);
    body.says.sort(longestFirst);
  }

  // Which file of postings holds a term, as in files.py.
  function place(term, count) {
    var bare = term.replace(/^[=?~]+/, ""), number = 0;
    Array.from(/^[\x00-\x7f]*$/.test(bare) ? bare.slice(0, 2) : bare.slice(0, 1), function (sign) {
      number = (number * 31 + sign.codePointAt(0)) % 65521;
    });
    return number % count;
  }

  // The files of postings that the meanings of a question need.
  function fetched(meant, book) {
    var wanted = {}, shards = {};
    function want(term) { wanted[place(term, book.shards)] = true; }
    meant.forEach(function (asked) {
      asked.units.forEach(function (unit) {
        unit.terms.forEach(function (pair) { [].concat(pair[0]).forEach(want); });
        if (unit.begins) { want(unit.begins); }
      });
      Object.keys(asked.names).forEach(want);
      asked.phrase.terms.forEach(want);
      asked.phrase.groups.forEach(function (group) {
        group.others.forEach(function (terms) { terms.forEach(want); });
      });
    });
    return Promise.all(Object.keys(wanted).map(function (number) {
      return load("t-" + number, book.version).then(function (body) { shards[number] = body; });
    })).then(function () { return new words.Postings(book, shards, place); });
  }

  // What was learned makes answers better; there are answers without it.
  function without() { return null; }

  function ask(question, kind, most) {
    return start().then(function (book) {
      var meant = words.meanings(question, book);
      var model = book.learned ? load("learned", book.version).catch(without) : null;
      return fetched(meant, book).then(function (postings) {
        words.mended(question, postings).forEach(function (text) {
          words.meanings(text, book).forEach(function (asked) {
            asked.guessed = true;
            meant.push(asked);
          });
        });
        return Promise.all([fetched(meant, book), model]);
      }).then(function (both) {
        var all = words.rank(meant, book, both[0], both[1]), kinds = {};
        var strongest = all.reduce(function (most, one) { return Math.max(most, one.text); }, 0);
        all = all.filter(function (one) { return one.score > 0.15 * strongest; });
        all.forEach(function (one) { kinds[one.kind] = (kinds[one.kind] || 0) + 1; });
        var shown = all.filter(function (one) { return !kind || one.kind === kind; });
        var marked = [].concat.apply([], meant.map(marks));
        return show(shown.slice(0, most || 12), book).then(function (results) {
          return { total: shown.length, kinds: kinds, results: results, words: marked };
        });
      });
    });
  }

  function marks(asked) {
    var found = [];
    asked.units.forEach(function (unit) {
      unit.terms.forEach(function (pair) {
        [].concat(pair[0]).forEach(function (term) {
          if (!/^[@=]/.test(term) && unit.weight > 0.5) { found.push(term); }
        });
      });
    });
    (asked.text.match(words.HAN) || []).forEach(function (run) { found.push(run); });
    words.quantities(asked.text).forEach(function (q) { found.push(q.said); });
    return Array.from(new Set(found)).sort(function (a, b) { return b.length - a.length; });
  }

  function show(found, book) {
    function chunk(entry) {
      var low = 0, high = book.firsts.length - 1;
      while (low < high) {
        var middle = (low + high + 1) >> 1;
        if (book.firsts[middle] <= entry) { low = middle; } else { high = middle - 1; }
      }
      return low;
    }
    return Promise.all(found.map(function (one) {
      var number = chunk(one.entry);
      return load("e-" + number, book.version).then(function (body) {
        var entry = body[one.entry - book.firsts[number]];
        return {
          url: entry[0], title: entry[1], under: entry[2], value: entry[3], who: entry[4],
          text: entry[5], kind: one.kind, score: one.score,
        };
      });
    }));
  }

  window.pledgebookSearch.open = function (where) {
    folder = where;
    return start();
  };
  window.pledgebookSearch.ask = ask;
  window.pledgebookSearch.terms = function (text) { return words.terms(words.plain(text)); };
  window.pledgebookSearch.phraseTerms = function (text) {
    return words.phraseTerms(words.plain(text));
  };
})();
