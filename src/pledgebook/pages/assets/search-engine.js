// Answers questions from the little files of the search index. Knows nothing of the page.
//
// pledgebookSearch.open(folder) → what every question needs; pledgebookSearch.ask(question, kind)
// → a promise of {total, kinds, results}. The files call pledgebookSearch(name, body): they are
// scripts, because a page that was opened from a folder may load nothing else.
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
  var LITTLE = /[的了吗呢么啊吧我你您他要能会给把被是在有和与就也都还得着过到上下个这那不]/;
  var ENDINGS = ("ations ation ators ator ingly ments ment ings ing ances ance ences ence ions ion " +
    "ates ate ers ies ed es er al ly s e y").split(" ");

  function plain(text) { return text.normalize("NFKC").toLowerCase(); }
  function nameOf(text) { return plain(text).replace(/[^a-z0-9%\u3400-\u9fff]+/g, ""); }

  var LARGER = { min: [60, "h"], h: [24, "d"], mo: [12, "y"] };

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

  // Words alike

  function stem(word) {
    for (var i = 0; i < ENDINGS.length; i++) {
      var rest = word.length - ENDINGS[i].length;
      if (rest >= 4 && word.endsWith(ENDINGS[i])) { return word.slice(0, rest); }
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
      } else if (word.length >= 4 && stem(v) === root) {
        found.push([v, 0.85]);
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

  // The files

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
      if (body.ready) { return body; }
      var last = "";
      body.vocabulary = Array.from(body.words.matchAll(/(\d)([a-z]*)/g), function (m) {
        last = last.slice(0, Number(m[1])) + m[2];
        return last;
      });
      body.pageOf = [];
      body.kindOf = [];
      body.pages.forEach(function (run) {
        run[1].forEach(function (count) {
          var page = body.kindOf.length;
          body.kindOf.push(run[0]);
          for (var i = 0; i < count; i++) { body.pageOf.push(page); }
        });
      });
      body.pageStarts = body.kindOf.map(function (_, page) { return body.pageOf.indexOf(page); });
      body.says = [];
      body.asks.forEach(function (rule) {
        rule.says.forEach(function (said) { body.says.push([said, rule]); });
      });
      var groups = {};
      body.alike.forEach(function (group) {
        group.forEach(function (said) { groups[said] = (groups[said] || []).concat(group); });
      });
      body.like = Object.keys(groups).map(function (said) { return [said, groups[said]]; });
      body.like.sort(function (a, b) { return b[0].length - a[0].length; });
      body.says.sort(function (a, b) { return b[0].length - a[0].length; });
      body.ready = true;
      return body;
    });
  }

  function place(term, count) {
    var bare = term.replace(/^=+/, ""), number = 0;
    Array.from(/^[\x00-\x7f]*$/.test(bare) ? bare.slice(0, 2) : bare.slice(0, 1), function (sign) {
      number = (number * 31 + sign.codePointAt(0)) % 65521;
    });
    return number % count;
  }

  // What is asked

  function has(text, said) {
    if (/^[a-z]/.test(said)) {
      var found = new RegExp("(^|[^a-z0-9])" + said + "(?![a-z0-9])").exec(text);
      return found ? found.index + found[1].length : -1;
    }
    return text.indexOf(said);
  }

  function understand(question, book) {
    var text = plain(question).trim(), kinds = {}, units = [];
    var whole = nameOf(text), rest = text;
    quantities(text).forEach(function (q) { 
      units.push({ weight: 1.2, terms: q.terms.map(function (term) { return [term, 1]; }) });
    });
    book.says.forEach(function (pair) {
      var at = has(rest, pair[0]), rule = pair[1];
      if (at < 0 || rest.trim() === pair[0] && !rule.keep) { return; }
      Object.keys(rule.kinds || {}).forEach(function (kind) {
        kinds[kind] = Math.max(kinds[kind] || 1, rule.kinds[kind]);
      });
      if (rule.like) { units.push({ weight: 0.6, terms: likes(rule.like, 1), soft: true, liked: true }); }
      if (rule.means) { units.push({ weight: 0.6, terms: [[rule.means, 1]], soft: true }); }
      if (!rule.keep) {
        rest = rest.slice(0, at) + " ".repeat(pair[0].length) + rest.slice(at + pair[0].length);
      }
    });
    if (!rest.trim() && !units.some(function (unit) { return unit.liked; })) { rest = text; }
    // Words that mean about the same stand for each other.
    var alone = rest;
    book.like.forEach(function (pair) {
      var at = has(alone, pair[0]);
      if (at < 0) { return; }
      alone = alone.slice(0, at) + " ".repeat(pair[0].length) + alone.slice(at + pair[0].length);
      var others = pair[1].filter(function (word) { return word !== pair[0]; });
      var own = /^[a-z]+$/.test(pair[0]) ? alike(pair[0], book.vocabulary, false)
        : likes([pair[0]], 1);
      units.push({ weight: 1, terms: own.concat(likes(others, 0.7)), han: !/^[a-z]/.test(pair[0]) });
    });
    var straddling = alone;
    var latin = alone.match(LATIN) || [], lastWord = latin[latin.length - 1];
    var typing = /[a-z]$/.test(text) ? lastWord : "";
    terms(alone).concat(across(rest, alone)).forEach(function (term) {
      if (/[%]$|^\d+(min|h|d|w|mo|y|cny)$/.test(term)) { return; }
      if (/^[a-z]/.test(term)) {
        units.push({ weight: 1, terms: alike(term, book.vocabulary, term === typing) });
      } else {
        var little = !/\d/.test(term) && (LITTLE.test(term) || straddling.indexOf(term) < 0);
        units.push({ weight: little ? 0.3 : 1, terms: [[term, 1]], han: !/\d/.test(term) });
      }
    });
    (alone.match(HAN) || []).forEach(function (run) {
      if (run.length === 1 && !LITTLE.test(run)) { units.push({ weight: 1, begins: run, terms: [] }); }
    });
    return { whole: whole, text: text, units: units, kinds: kinds, names: names(text, whole) };
  }

  // Of a word that is several terms, all are wanted.
  function likes(words, weight) {
    return words.map(function (word) { return [terms(word), weight]; });
  }

  // The pairs of signs that reach from a known word into what stands beside it.
  function across(text, alone) {
    return terms(text).filter(function (term) {
      return /^[\u3400-\u9fff]/.test(term) && alone.indexOf(term) < 0;
    });
  }

  // The question as it stands, and with the preferred term for what the glossary would not say.
  function meanings(question, book) {
    var text = plain(question).trim(), found = [text];
    Object.keys(book.synonyms).forEach(function (said) {
      var bare = said.replace(/[了的]$/, ""), at = has(text, bare);
      if (at >= 0 && bare.length > 1) {
        var end = at + (text.startsWith(said, at) ? said.length : bare.length);
        found.push(text.slice(0, at) + " " + book.synonyms[said] + " " + text.slice(end));
      }
    });
    var mended = text.replace(LATIN, function (word) {
      var best = alike(word, book.vocabulary, false)[0];
      return best[1] < 0.85 && wrong(word, best[0], 2) <= 2 ? best[0] : word;
    });
    if (mended !== text) { found.push(mended); }
    return found.slice(0, 4).map(function (one) { return understand(one, book); });
  }

  // Every stretch of the question that may be the name of something, and how much of it it is.
  function names(text, whole) {
    var found = {}, share = function (key) {
      if (key.length > 1) { found[key] = key.length / whole.length; }
    };
    share(whole);
    (text.match(HAN) || []).forEach(function (run) {
      for (var i = 0; i < run.length; i++) {
        for (var n = 2; n <= 9 && i + n <= run.length; n++) { share(run.slice(i, i + n)); }
      }
    });
    var words = text.match(/[a-z0-9][a-z0-9.'’-]*/g) || [];
    for (var i = 0; i < words.length; i++) {
      for (var n = 1; n <= 4 && i + n <= words.length; n++) {
        share(nameOf(words.slice(i, i + n).join("")));
      }
    }
    return found;
  }

  function rank(asked, book, shards) {
    var scores = new Map(), pages = new Map(), sum = 0, N = book.entries;
    function postings(term) {
      var shard = shards[place(term, book.shards)];
      return (shard && Object.prototype.hasOwnProperty.call(shard, term)) ? shard[term] : null;
    }
    function each(packed, see) {
      for (var i = 0, entry = 0; i < packed.length; i += 2) {
        entry += packed[i];
        see(entry, packed[i + 1]);
      }
    }
    // Terms that make one word: where one is missing, little is left.
    function together(several, weight, best) {
      var sums = new Map(), rarest = 0;
      several.forEach(function (term) {
        var packed = postings(term);
        if (!packed) { return; }
        var rare = Math.log(1 + (N - packed.length / 2 + 0.5) / (packed.length / 2 + 0.5));
        rarest = Math.max(rarest, rare);
        each(packed, function (entry, strength) {
          var own = sums.get(entry) || [0, 0];
          sums.set(entry, [own[0] + rare * strength / 66, own[1] + 1]);
        });
      });
      sums.forEach(function (own, entry) {
        var score = weight * own[0] / several.length * (own[1] === several.length ? 1 : 0.25);
        if (score > (best.get(entry) || 0)) { best.set(entry, score); }
      });
      return rarest * weight;
    }
    asked.units.forEach(function (unit) {
      if (unit.begins) {
        var shard = shards[place(unit.begins, book.shards)] || {};
        unit.terms = Object.keys(shard).filter(function (term) {
          return term.startsWith(unit.begins) && shard[term].length < N;
        }).slice(0, 40).map(function (term) { return [term, 0.7]; });
      }
      var best = new Map(), rarest = 0;
      unit.terms.forEach(function (pair) {
        if (Array.isArray(pair[0])) {
          rarest = Math.max(rarest, together(pair[0], unit.weight * pair[1], best));
          return;
        }
        var packed = postings(pair[0]);
        if (!packed) { return; }
        var rare = Math.log(1 + (N - packed.length / 2 + 0.5) / (packed.length / 2 + 0.5));
        rarest = Math.max(rarest, rare * pair[1]);
        each(packed, function (entry, strength) {
          var score = unit.weight * pair[1] * rare * strength / 66;
          if (score > (best.get(entry) || 0)) { best.set(entry, score); }
        });
      });
      var worth = unit.weight * (rarest || (unit.han ? 0.8 : 4));
      if (!unit.soft) { sum += worth; }
      var byPage = new Map();
      best.forEach(function (score, entry) {
        var own = scores.get(entry) || { score: 0, covered: 0, named: 0 };
        own.score += score;
        if (!unit.soft) { own.covered += worth; }
        scores.set(entry, own);
        var page = book.pageOf[entry];
        byPage.set(page, Math.max(byPage.get(page) || 0, score));
      });
      byPage.forEach(function (score, page) {
        var own = pages.get(page) || { score: 0, covered: 0 };
        own.score += score;
        if (!unit.soft) { own.covered += worth; }
        pages.set(page, own);
      });
    });
    // A page whose words stand in several of its places is the answer where none of them is.
    pages.forEach(function (_, page) {
      var first = book.pageStarts[page];
      if (!scores.has(first)) { scores.set(first, { score: 0, covered: 0, named: 0 }); }
    });
    Object.keys(asked.names).forEach(function (key) {
      var packed = postings("=" + key), share = asked.names[key];
      if (!packed) { return; }
      each(packed, function (entry, surely) {
        var own = scores.get(entry) || { score: 0, covered: 0, named: 0 };
        // What is called so goes first; what a part of the question is called, a little ahead,
        // but a place or a code that stands in it settles where to look.
        var sure = surely === 60 || surely === 58 || surely === 52;
        var bonus = share === 1 ? 40 * surely / 60 : (sure ? 18 : share > 0.6 ? 6 : 1) * Math.pow(share, 0.8);
        own.named = Math.max(own.named, bonus);
        scores.set(entry, own);
      });
    });
    var ranked = Array.from(scores, function (pair) {
      var entry = pair[0], own = pair[1], page = book.pageOf[entry];
      var shared = pages.get(page) || { score: 0, covered: 0 };
      var first = book.pageStarts[page] === entry;
      var covered = sum ? (first ? Math.max(own.covered, 0.9 * shared.covered) : own.covered) / sum : 0;
      var score = own.score + (first ? 0.6 : 0.35) * shared.score;
      var kind = asked.kinds[book.kindOf[page]] || 1;
      return {
        entry: entry, page: page, kind: book.kindOf[page],
        text: score, named: own.named, score: score * kind * (0.25 + 0.75 * covered * covered) + own.named * (0.7 + 0.3 * kind),
      };
    });
    return ranked.filter(function (found) { return found.score > 0.4; });
  }

  function rankAll(all, book, shards) {
    var best = new Map();
    all.forEach(function (asked, number) {
      rank(asked, book, shards).forEach(function (found) {
        found.score *= number ? 0.95 : 1;
        var before = best.get(found.entry);
        if (!before || before.score < found.score) { best.set(found.entry, found); }
      });
    });
    return Array.from(best.values()).sort(byScore);
  }

  // At most two places of a page, the second one further down: the list is to show choices, not
  // one page cut small. What is called just so stays where it is.
  function varied(found) {
    var seen = {};
    return found.filter(function (one) {
      seen[one.page] = (seen[one.page] || 0) + 1;
      if (seen[one.page] === 2 && one.named < 15) { one.score *= 0.55; }
      return seen[one.page] <= 2;
    }).sort(byScore);
  }

  function byScore(a, b) { return b.score - a.score || a.entry - b.entry; }

  function ask(question, kind, most) {
    return start().then(function (book) {
      var meant = meanings(question, book), wanted = {};
      function want(term) { wanted[place(term, book.shards)] = true; }
      meant.forEach(function (asked) {
        asked.units.forEach(function (unit) {
          unit.terms.forEach(function (pair) { [].concat(pair[0]).forEach(want); });
          if (unit.begins) { want(unit.begins); }
        });
        Object.keys(asked.names).forEach(want);
      });
      var shards = {};
      return Promise.all(Object.keys(wanted).map(function (number) {
        return load("t-" + number, book.version).then(function (body) { shards[number] = body; });
      })).then(function () {
        var all = varied(rankAll(meant, book, shards)), kinds = {};
        var strongest = all.reduce(function (most, one) { return Math.max(most, one.text); }, 0);
        all = all.filter(function (one) { return one.score > 0.15 * strongest; });
        all.forEach(function (one) { kinds[one.kind] = (kinds[one.kind] || 0) + 1; });
        var shown = all.filter(function (one) { return !kind || one.kind === kind; });
        return show(shown.slice(0, most || 12), book).then(function (results) {
          return { total: shown.length, kinds: kinds, results: results, words: [].concat.apply([], meant.map(marks)) };
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
    (asked.text.match(HAN) || []).forEach(function (run) { found.push(run); });
    quantities(asked.text).forEach(function (q) { found.push(q.said); });
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
  window.pledgebookSearch.terms = function (text) { return terms(plain(text)); };
})();
