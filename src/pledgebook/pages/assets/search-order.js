// Puts in order what was weighed: one answer of each page, at the place that answers.
(function () {
  "use strict";

  var words = window.pledgebookWords;
  var FIRST = 5; // results that are all of different pages
  var NEAR = 0.5; // of the score of its page that a place must have, for the page to open there
  var TIED = 0.95; // of the score of a promise's best case that another has, for neither to be meant
  var THERE = 1.25; // how much more a promise counts where one of its places is named
  var BOTH = 0.6; // of how surely a case is named that another is, for neither to be meant

  // The best of what each meaning of the question finds; what was said stands above what was meant.
  function rank(meant, book, postings, model) {
    var best = new Map(), counts = words.Counts(book, postings);
    meant.forEach(function (asked, number) {
      words.weigh(asked, book, postings, counts, model).forEach(function (found) {
        found.score *= asked.guessed ? 0.75 : number ? 0.95 : 1;
        var before = best.get(found.entry);
        if (!before || before.score < found.score) { best.set(found.entry, found); }
      });
    });
    book.cases.forEach(function (pair) {
      undecided(pair[0], pair[1], best);
      classesBelow(pair[0], pair[1], best);
    });
    return varied(Array.from(best.values()).sort(byScore));
  }

  // Where a question could mean one case as well as another, or names what is in several of them,
  // all of them are the answer.
  function undecided(whole, count, best) {
    var cases = [];
    for (var entry = whole + 1; entry <= whole + count; entry++) {
      if (best.has(entry)) { cases.push(best.get(entry)); }
    }
    cases.sort(byScore);
    var own = best.get(whole) || { score: 0, name: 0 }, first = cases[0], second = cases[1];
    var tied = second && second.score >= TIED * first.score || bothNamed(cases);
    if (!tied && !(first && own.name && !first.name)) {
      // Where one is named, what was found of the whole promise was meant of that one.
      if (first && first.name > own.name) { first.score = Math.max(first.score, own.score + 1); }
      return;
    }
    best.set(whole, Object.assign({}, first, {
      entry: whole, placed: own.placed || first.placed,
      score: Math.max(own.score, first.score + own.name),
    }));
  }

  // Who names a place asks what is promised there, before what is written of some class of places:
  // that may be of another one.
  function classesBelow(whole, count, best) {
    var most = 0;
    for (var entry = whole; entry <= whole + count; entry++) {
      var one = best.get(entry);
      if (one && one.placed) {
        one.score *= THERE;
        most = Math.max(most, one.score);
      }
    }
    if (!most) { return; }
    best.forEach(function (found) {
      if (found.kind === "dimension" && !found.name) {
        found.score = Math.min(found.score, TIED * most);
      }
    });
  }

  // 邵阳城步: one is a county of its own, the other a county of the prefecture that is called so too.
  function bothNamed(cases) {
    var names = cases.map(function (one) { return one.name; }).sort(function (a, b) { return b - a; });
    return names.length > 1 && names[1] > 0 && names[1] >= BOTH * names[0];
  }

  // A page stands once among the first, with its best place; its second place comes after them:
  // the list is to show choices, not one page cut small.
  function varied(found) {
    var pages = new Map(), later = [];
    found.forEach(function (one) {
      var before = pages.get(one.page);
      if (!before) {
        pages.set(one.page, [one]);
      } else if (before.push(one) === 2) {
        later.push(one);
        if (before[0].first && !before[0].whole && one.score > NEAR * before[0].score) {
          exchange(before[0], one);
        }
      }
    });
    var firsts = Array.from(pages.values(), function (places) { return places[0]; });
    var ahead = firsts.slice(0, FIRST), behind = firsts.slice(FIRST).concat(later).sort(byScore);
    return ahead.concat(behind);
  }

  // A page is opened at the place that answers, where there is one, rather than at its top; not
  // where it was called by its name.
  function exchange(one, other) {
    ["entry", "first", "text"].forEach(function (key) {
      var kept = one[key];
      one[key] = other[key];
      other[key] = kept;
    });
  }

  function byScore(a, b) { return b.score - a.score || a.entry - b.entry; }

  words.rank = rank;
})();
