// What was learned from questions (learned.py): which place is likely meant. Words are points; the
// mean of a question's words is held against the direction of each place.
(function () {
  "use strict";

  var words = window.pledgebookWords;
  var SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";
  var STEPS = {};
  Array.from(SIGNS).forEach(function (sign, step) { STEPS[sign] = step - (SIGNS.length - 1) / 2; });

  function steps(point) { return Array.from(point, function (sign) { return STEPS[sign]; }); }

  // The question as a point; null where none of its words was learned.
  function point(terms, size, postings) {
    var sum = new Array(size).fill(0), known = 0;
    terms.forEach(function (term) {
      var found = postings.of("~" + term);
      if (!found) { return; }
      known += 1;
      steps(found).forEach(function (step, i) { sum[i] += step; });
    });
    return known ? sum.map(function (value) { return value / Math.sqrt(known); }) : null;
  }

  // How likely each place and each page is meant, 0 to 1.
  function learned(phrase, book, postings, model) {
    var places = new Map(), pages = new Map();
    var own = model ? point(phrase.terms, model.size, postings) : null;
    if (!own) { return { places: places, pages: pages }; }
    model.directions = model.directions || steps(model.points);
    var logs = model.entries.map(function (_, number) {
      var sum = 0, start = number * model.size;
      for (var i = 0; i < model.size; i++) { sum += own[i] * model.directions[start + i]; }
      return sum * model.scale + model.biases[number];
    });
    var most = Math.max.apply(null, logs), whole = 0;
    logs = logs.map(function (log) {
      var share = Math.exp(log - most);
      whole += share;
      return share;
    });
    logs.forEach(function (share, number) {
      var entry = model.entries[number], page = book.pageOf[entry];
      places.set(entry, share / whole);
      pages.set(page, (pages.get(page) || 0) + share / whole);
    });
    // Nobody asks for a case as such: what was learned of a promise holds for each of them.
    book.cases.forEach(function (pair) {
      for (var n = 1; places.has(pair[0]) && n <= pair[1]; n++) {
        places.set(pair[0] + n, places.get(pair[0]));
      }
    });
    return { places: places, pages: pages };
  }

  words.learned = learned;
})();
