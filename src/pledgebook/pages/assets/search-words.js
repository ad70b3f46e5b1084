// Words become what is looked up, as `terms.py` does when the index is made: a test holds the two
// together. Also which words are alike, and which was meant by a misspelt one.
(function () {
  "use strict";

  var NUMBERS =
    "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
  var DIGITS = "零一二三四五六七八九";
  var UNITS = {
    min: "minutes minute mins min 分钟", h: "hours hour hrs h 个小时 小时 个钟头 钟头",
    d: "days day d 天 日", w: "weeks week 周 个星期 星期", mo: "months month 个月",
    y: "years year y 年", "%": "percent %", cny: "yuan cny 元 块",
  };
  var UNIT = {};
  Object.keys(UNITS).forEach(function (unit) {
    UNITS[unit].split(" ").forEach(function (name) { UNIT[name] = unit; });
  });
  var ANY_UNIT = Object.keys(UNIT).sort(function (a, b) { return b.length - a.length; }).join("|");
  var QUANTITY = new RegExp(
    "(?:(\\d+(?:\\.\\d+)?)|\\b(" + NUMBERS.join("|") + ")\\b|([零一二两三四五六七八九十]+))" +
    "[\\s-]*(?:working |natural |个工作|工作)?(" + ANY_UNIT + ")(?![a-z])", "g");
  var LATIN = /[a-z0-9]+(?:['’][a-z]+)?/g;
  var HAN = /[\u3400-\u9fff]+/g;
  // Signs that only hold a sentence together: a pair with one of them says little.
  var BINDING = /[的了吗呢么啊吧我你您他要能会给把被是在有和与就也都还得着过到上下个这那不怎什哪跟让为对从又才很真]/;
  var ENDINGS = ("ations ation ators ator ingly ments ment ings ing ances ance ences ence ions ion " +
    "ates ate ers ies ed es er al ly s e y").split(" ");
  var LEAST = { ing: 3, ed: 3, s: 3, ings: 4, ies: 4, ers: 4 }; // letters that must be left
  var OTHER_FORM = 0.85; // of a word
  var LARGER = { min: [60, "h"], h: [24, "d"], mo: [12, "y"] };

  function plain(text) { return text.normalize("NFKC").toLowerCase(); }
  function nameOf(text) { return plain(text).replace(/[^a-z0-9%\u3400-\u9fff]+/g, ""); }

  function chinese(signs) {
    var at = signs.lastIndexOf("十");
    function digit(sign) { return sign === "两" ? 2 : DIGITS.indexOf(sign); }
    if (at < 0) { return Array.from(signs, digit).join(""); }
    var tens = signs.slice(0, at), ones = signs.slice(at + 1);
    return String((tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0));
  }

  function quantities(text) {
    return Array.from(text.matchAll(QUANTITY), function (m) {
      var value = m[1] || String(m[2] ? NUMBERS.indexOf(m[2]) : chinese(m[3])), unit = UNIT[m[4]];
      var larger = LARGER[unit], terms = [value + unit];
      if (larger && /^\d+$/.test(value) && Number(value) && Number(value) % larger[0] === 0) {
        terms.push(Number(value) / larger[0] + larger[1]);
      }
      return { terms: terms, said: m[0] };
    });
  }

  function terms(text) {
    var found = (text.match(LATIN) || []).map(function (word) { return word.split(/['’]/)[0]; });
    (text.match(HAN) || []).forEach(function (run) {
      for (var i = 0; i + 1 < run.length; i++) { found.push(run.slice(i, i + 2)); }
    });
    return found.concat.apply(found, quantities(text).map(function (q) { return q.terms; }));
  }

  function phraseTerms(text) {
    var found = terms(text).map(function (t) { return /^[a-z]+$/.test(t) ? stem(t) : t; });
    (text.match(HAN) || []).forEach(function (run) { found.push.apply(found, Array.from(run)); });
    return found;
  }

  // How much a term of a phrase counts by its kind; `asking` holds the words with which anything
  // may be asked.
  function heft(term, asking) {
    var weight = asking[term] || 1;
    if (/^[\x00-\x7f]*$/.test(term)) { return weight; }
    if (term.length === 1) { return BINDING.test(term) ? 0 : weight * 0.45; }
    return BINDING.test(term) ? weight * 0.35 : weight;
  }

  // Endings are taken off until none is left: answering, answers and answer are one.
  var stems = new Map(); // the vocabulary's are asked for with every word
  function stem(word) {
    if (!stems.has(word)) { stems.set(word, stemmed(word)); }
    return stems.get(word);
  }

  function stemmed(word) {
    for (var i = 0; i < ENDINGS.length; i++) {
      var ending = ENDINGS[i], rest = word.length - ending.length;
      var least = LEAST[ending] || (ending.length > 2 ? 5 : 4);
      if (rest >= least && word.endsWith(ending) && !/(ss|eed)$/.test(word)) {
        return stem(word.slice(0, rest).replace(/([bdgmnprt])\1$/, "$1"));
      }
    }
    return word;
  }

  // How many letters are wrong, missing, too many or swapped; more than `most` is told as most + 1.
  function wrong(a, b, most) {
    if (Math.abs(a.length - b.length) > most) { return most + 1; }
    var before, row = [], next, i, j;
    for (j = 0; j <= b.length; j++) { row[j] = j; }
    for (i = 1; i <= a.length; i++) {
      next = [i];
      var least = i;
      for (j = 1; j <= b.length; j++) {
        next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
        least = Math.min(least, next[j]);
      }
      if (least > most) { return most + 1; }
      before = row;
      row = next;
    }
    return row[b.length];
  }

  // A word and its other forms, as far as they stand in the index.
  function forms(word, vocabulary) {
    if (!/^[a-z]+$/.test(word)) { return [[word, 1]]; }
    var root = stem(word);
    return vocabulary.filter(function (v) {
      return v === word || isForm(v, word, root);
    }).map(function (v) { return [v, v === word ? 1 : OTHER_FORM]; });
  }

  function isForm(other, word, root) {
    return word.length >= 3 && other[0] === word[0] && stem(other) === root;
  }

  // What stands in the index for a word: itself, its other forms, what it begins, what it may
  // have been meant to be.
  function alike(word, vocabulary, last) {
    var found = [], root = stem(word), known = false, i, v;
    if (!/^[a-z]+$/.test(word)) { return [[word, 1]]; }
    for (i = 0; i < vocabulary.length; i++) {
      v = vocabulary[i];
      if (v === word) {
        found.push([v, 1]);
        known = true;
      } else if (isForm(v, word, root)) {
        found.push([v, OTHER_FORM]);
      } else if (v.startsWith(word) && (word.length >= 4 || (last && word.length >= 2))) {
        found.push([v, 0.55]);
      } else if (root.length >= 6 && v.startsWith(root)) {
        found.push([v, 0.5]);
      }
    }
    if (!known && word.length >= 5 && !found.some(function (f) { return f[1] > 0.8; })) {
      var most = word.length >= 9 ? 2 : 1;
      vocabulary.forEach(function (other) {
        var faults = wrong(word, other, most);
        if (faults <= most) { found.push([other, faults === 1 ? 0.8 : 0.6]); }
      });
    }
    found.sort(function (a, b) { return b[1] - a[1]; });
    return found.length ? found.slice(0, 8) : [[word, 1]];
  }

  // Words as a part of a pattern that matches just them.
  function literal(words) {
    return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  }

  // Where some words stand in a text; English ones only as whole words.
  function where(text, said) {
    if (/^[a-z]/.test(said)) {
      var found = new RegExp("(^|[^a-z0-9])" + literal(said) + "(?![a-z0-9])").exec(text);
      return found ? found.index + found[1].length : -1;
    }
    return text.indexOf(said);
  }

  function blanked(text, at, length) {
    return text.slice(0, at) + " ".repeat(length) + text.slice(at + length);
  }

  // Postings as they are packed: gaps between numbers, and strengths, by turns.
  function each(packed, see) {
    for (var i = 0, at = 0; i < packed.length; i += 2) {
      at += packed[i];
      see(at, packed[i + 1]);
    }
  }

  function raise(map, key, value) { if (value > (map.get(key) || 0)) { map.set(key, value); } }

  window.pledgebookWords = {
    SYNONYM: 0.7, // of a word that means about the same, in a phrase
    LATIN: LATIN, HAN: HAN, BINDING: BINDING, plain: plain, nameOf: nameOf, terms: terms,
    phraseTerms: phraseTerms, quantities: quantities, heft: heft, stem: stem, wrong: wrong,
    each: each, raise: raise, alike: alike, forms: forms, literal: literal, where: where, blanked: blanked,
  };
})();
