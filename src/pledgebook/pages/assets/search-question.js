// What a question may mean: the words to look up, what kind of page would answer it, the phrase it
// is, and the names that may stand in it.
(function () {
  "use strict";

  var words = window.pledgebookWords, where = words.where, blanked = words.blanked;
  var SYNONYM = 0.5;
  var MORE = 0.5; // of words that stand for a whole phrase, beside the phrase itself
  var MENDED = 3; // words that may have been meant by one with a wrong sign in it

  function understand(question, book) {
    var text = words.plain(question).trim(), kinds = {}, units = [], rest = text;
    words.quantities(text).forEach(function (q) {
      units.push({ weight: 1.2, terms: q.terms.map(function (term) { return [term, 1]; }) });
    });
    book.says.forEach(function (pair) {
      var at = where(rest, pair[0]), rule = pair[1];
      if (at < 0 || rest.trim() === pair[0] && !rule.keep) { return; }
      Object.keys(rule.kinds || {}).forEach(function (kind) {
        kinds[kind] = Math.max(kinds[kind] || 1, rule.kinds[kind]);
      });
      if (rule.like) {
        units.push({ weight: 0.6, terms: likes(rule.like, 1), soft: true, liked: true });
      }
      if (rule.means) { units.push({ weight: 0.6, terms: [[rule.means, 1]], soft: true }); }
      if (!rule.keep) { rest = blanked(rest, at, pair[0].length); }
    });
    if (!rest.trim() && !units.some(function (unit) { return unit.liked; })) { rest = text; }
    return {
      text: text, units: units.concat(wordUnits(text, rest, book)), kinds: kinds,
      names: names(text, words.nameOf(text)), phrase: phrase(text, book),
    };
  }

  // Words that mean about the same stand for each other; the others stand for themselves.
  function wordUnits(text, rest, book) {
    var units = [], alone = rest;
    words.alikeIn(rest, book.like).forEach(function (one) {
      var isLatin = /^[a-z]/.test(one.said), others = meant(one.others, book);
      if (/[a-z][ -]+[a-z]/.test(one.said)) {
        units.push({ weight: MORE, terms: others, soft: true });
        return;
      }
      alone = blanked(alone, one.at, one.said.length);
      var own = isLatin ? words.alike(one.said, book.vocabulary, false) : likes([one.said], 1);
      units.push({ weight: 1, terms: own.concat(others), han: !isLatin });
    });
    var latin = alone.match(words.LATIN) || [];
    var typing = /[a-z]$/.test(text) ? latin[latin.length - 1] : "";
    words.terms(alone).concat(across(rest, alone)).forEach(function (term) {
      if (/[%]$|^\d+(min|h|d|w|mo|y|cny)$/.test(term)) { return; }
      if (/^[a-z]/.test(term)) {
        units.push({ weight: 1, terms: words.alike(term, book.vocabulary, term === typing) });
      } else {
        var isNumber = /\d/.test(term);
        var little = !isNumber && (words.BINDING.test(term) || alone.indexOf(term) < 0);
        units.push({ weight: little ? 0.3 : 1, terms: [[term, 1]], han: !isNumber });
      }
    });
    (alone.match(words.HAN) || []).forEach(function (run) {
      if (run.length === 1 && !words.BINDING.test(run)) {
        units.push({ weight: 1, begins: run, terms: [] });
      }
    });
    return units;
  }

  // What stands in the index for words that mean about the same as what was said.
  function meant(others, book) {
    return [].concat.apply([], others.map(function (word) {
      if (!/^[a-z]+$/.test(word)) { return likes([word], SYNONYM); }
      return words.forms(word, book.vocabulary).map(function (pair) {
        return [pair[0], pair[1] * SYNONYM];
      });
    }));
  }

  // Of a word that is several terms, all are wanted.
  function likes(several, weight) {
    return several.map(function (word) { return [words.terms(word), weight]; });
  }

  // The pairs of signs that reach from a known word into what stands beside it.
  function across(text, alone) {
    return words.terms(text).filter(function (term) {
      return /^[\u3400-\u9fff]/.test(term) && alone.indexOf(term) < 0;
    });
  }

  // The question as a phrase: its terms, and for words in it those that mean about the same.
  function phrase(text, book) {
    var groups = words.alikeIn(text, book.like).map(function (one) {
      return { own: words.phraseTerms(one.said), others: one.others.map(words.phraseTerms) };
    });
    return { terms: Array.from(new Set(words.phraseTerms(text))), groups: groups };
  }

  // Every stretch of the question that may be the name of something, and how much of it it is.
  function names(text, whole) {
    var found = {};
    function share(key) { if (key.length > 1) { found[key] = key.length / whole.length; } }
    share(whole);
    (text.match(words.HAN) || []).forEach(function (run) {
      for (var i = 0; i < run.length; i++) {
        for (var n = 2; n <= 9 && i + n <= run.length; n++) { share(run.slice(i, i + n)); }
      }
    });
    var said = text.match(/[a-z0-9][a-z0-9.'’-]*/g) || [];
    for (var i = 0; i < said.length; i++) {
      for (var n = 1; n <= 5 && i + n <= said.length; n++) {
        share(words.nameOf(said.slice(i, i + n).join("")));
      }
    }
    return found;
  }

  // The question as it stands, with the preferred term for what the glossary would not say, and
  // with misspelt words mended.
  function meanings(question, book) {
    var text = words.plain(question).trim(), found = [text];
    Object.keys(book.synonyms).forEach(function (said) {
      var bare = said.replace(/[了的]$/, ""), at = where(text, bare);
      if (at >= 0 && bare.length > 1) {
        var end = at + (text.startsWith(said, at) ? said.length : bare.length);
        found.push(text.slice(0, at) + " " + book.synonyms[said] + " " + text.slice(end));
      }
    });
    var mended = text.replace(words.LATIN, function (word) {
      var best = words.alike(word, book.vocabulary, false)[0];
      return best[1] < 0.85 && words.wrong(word, best[0], 2) <= 2 ? best[0] : word;
    });
    if (mended !== text) { found.push(mended); }
    return found.slice(0, 4).map(function (one) { return understand(one, book); });
  }

  // A pair of signs that the handbook has nowhere is a word with a wrong sign in it, mostly the
  // second. What else begins so is what may have been meant; the commonest first.
  function mended(question, postings) {
    var text = words.plain(question).trim(), found = [];
    (text.match(words.HAN) || []).forEach(function (run) {
      for (var i = 0; i + 1 < run.length && !found.length; i++) {
        var pair = run.slice(i, i + 2), next = run.slice(i + 1, i + 3);
        if (words.BINDING.test(pair) || known(pair, postings)) { continue; }
        // Where two words meet there may be no such pair; a wrong sign has none on its other side.
        if (next.length === 2 && known(next, postings)) { continue; }
        found = postings.pairs(pair[0]).slice(0, MENDED).map(function (meant) {
          return text.replace(pair, meant);
        });
      }
    });
    return found;
  }

  function known(pair, postings) {
    return Boolean(postings.of(pair) || postings.of("?" + pair));
  }

  words.mended = mended;
  words.meanings = meanings;
})();
