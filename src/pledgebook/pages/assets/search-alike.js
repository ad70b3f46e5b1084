// Groups of words that mean about the same, and where a question has one of them.
(function () {
  "use strict";

  var words = window.pledgebookWords;
  var WORDS = 3, SIGNS = 7; // in what is looked for: English words, Chinese signs

  function latin(text) { return Array.from(text.matchAll(words.LATIN)); }

  function key(said) {
    var found = latin(said);
    return found.length ? found.map(function (m) { return words.stem(m[0]); }).join(" ") : said;
  }

  // Key of a word → the words that may stand for it, and how early it was listed.
  words.groups = function (listed) {
    var table = new Map();
    listed.forEach(function (group) {
      group.forEach(function (said) {
        var own = table.get(key(said)) || { order: table.size, others: [] };
        group.forEach(function (other) {
          if (other !== said && own.others.indexOf(other) < 0) { own.others.push(other); }
        });
        table.set(key(said), own);
      });
    });
    return table;
  };

  function candidates(text, table) {
    var found = [], said = latin(text), stems = said.map(function (m) { return words.stem(m[0]); });
    function see(name, at, end) {
      var own = table.get(name);
      if (own) {
        found.push({ at: at, said: text.slice(at, end), others: own.others, order: own.order });
      }
    }
    said.forEach(function (first, i) {
      for (var n = 0, end = 0; n < WORDS && i + n < said.length; n++) {
        var word = said[i + n];
        if (n && !/^[ -]$/.test(text.slice(end, word.index))) { break; }
        end = word.index + word[0].length;
        see(stems.slice(i, i + n + 1).join(" "), first.index, end);
      }
    });
    Array.from(text.matchAll(words.HAN)).forEach(function (run) {
      for (var i = 0; i < run[0].length; i++) {
        for (var n = 2; n <= SIGNS && i + n <= run[0].length; n++) {
          see(run[0].slice(i, i + n), run.index + i, run.index + i + n);
        }
      }
    });
    return found;
  }

  // What stands in a text and has others that mean about the same: the longest first, none across
  // another.
  words.alikeIn = function (text, table) {
    var taken = [];
    candidates(text, table).sort(function (a, b) {
      return b.said.length - a.said.length || a.order - b.order;
    }).forEach(function (one) {
      var free = taken.every(function (other) {
        return one.at >= other.at + other.said.length || other.at >= one.at + one.said.length;
      });
      if (free) { taken.push(one); }
    });
    return taken;
  };
})();
