// Weighs what was looked up: how well each place of the handbook answers a question.
(function () {
  "use strict";

  var words = window.pledgebookWords, each = words.each, raise = words.raise;
  var SYNONYM = words.SYNONYM;
  var TERM = 54, PLACE = 52; // ranks of names, as in entry.py
  var UNLIKELY = 0.02; // that a place is meant, for it not to be weighed for that alone
  var HERE = 10, AROUND = 20; // what it counts that a place, and its page, was surely learned
  var SAME = 20; // what it counts that the very question was asked before
  var COMMON = 12; // places that have a word, for it to be taken for a misspelt one

  // Reads the postings of the files that were fetched.
  function Postings(book, shards, place) {
    this.of = function (term) {
      var shard = shards[place(term, book.shards)];
      return shard && Object.prototype.hasOwnProperty.call(shard, term) ? shard[term] : null;
    };
    // The pairs that begin with a sign, the commonest first.
    this.pairs = function (sign) {
      var shard = shards[place(sign, book.shards)] || {};
      return Object.keys(shard).filter(function (term) {
        return term.length === 2 && term[0] === sign && !words.BINDING.test(term) &&
          shard[term].length >= 2 * COMMON;
      }).sort(function (a, b) { return shard[b].length - shard[a].length; });
    };
    this.beginning = function (sign) {
      var shard = shards[place(sign, book.shards)] || {};
      return Object.keys(shard).filter(function (term) {
        return term.startsWith(sign) && shard[term].length < book.entries;
      }).slice(0, 40);
    };
  }

  function of(map, key) {
    if (!map.has(key)) { map.set(key, { score: 0, covered: 0, named: 0 }); }
    return map.get(key);
  }

  function rarity(packed, many) {
    return Math.log(1 + (many - packed.length / 2 + 0.5) / (packed.length / 2 + 0.5));
  }

  // Terms that make one word: where one is missing, little is left.
  function together(several, weight, best, postings, many) {
    var sums = new Map(), rarest = 0;
    several.forEach(function (term) {
      var packed = postings.of(term);
      if (!packed) { return; }
      var rare = rarity(packed, many);
      rarest = Math.max(rarest, rare);
      each(packed, function (entry, strength) {
        var own = sums.get(entry) || [0, 0];
        sums.set(entry, [own[0] + rare * strength / 66, own[1] + 1]);
      });
    });
    sums.forEach(function (own, entry) {
      var whole = own[1] === several.length ? 1 : 0.25;
      raise(best, entry, weight * own[0] / several.length * whole);
    });
    return rarest * weight;
  }

  // How strongly a word of the question stands for each entry, and what it is worth.
  function unitScores(unit, book, postings) {
    var best = new Map(), rarest = 0, many = book.entries;
    var terms = unit.begins
      ? postings.beginning(unit.begins).map(function (term) { return [term, 0.7]; }) : unit.terms;
    terms.forEach(function (pair) {
      if (Array.isArray(pair[0])) {
        var rare = together(pair[0], unit.weight * pair[1], best, postings, many);
        rarest = Math.max(rarest, rare);
        return;
      }
      var packed = postings.of(pair[0]);
      if (!packed) { return; }
      var own = rarity(packed, many);
      rarest = Math.max(rarest, own * pair[1]);
      each(packed, function (entry, strength) {
        raise(best, entry, unit.weight * pair[1] * own * strength / 66);
      });
    });
    return { best: best, worth: unit.weight * (rarest || (unit.han ? 0.8 : 4)) };
  }

  // What stands in the texts, by entry and by page.
  function texts(asked, book, postings) {
    var entries = new Map(), pages = new Map(), sum = 0;
    asked.units.forEach(function (unit) {
      var found = unitScores(unit, book, postings), byPage = new Map();
      if (!unit.soft) { sum += found.worth; }
      function add(map, key, score) {
        var own = of(map, key);
        own.score += score;
        if (!unit.soft) { own.covered += found.worth; }
      }
      found.best.forEach(function (score, entry) {
        add(entries, entry, score);
        raise(byPage, book.pageOf[entry], score);
      });
      byPage.forEach(function (score, page) { add(pages, page, score); });
    });
    return { entries: entries, pages: pages, sum: sum };
  }

  // What is called so goes first; what a part of the question is called, a little ahead, but a
  // place or a code that stands in it settles where to look.
  function named(asked, postings, entries) {
    Object.keys(asked.names).forEach(function (key) {
      var packed = postings.of("=" + key), share = asked.names[key];
      if (!packed) { return; }
      each(packed, function (entry, surely) {
        var own = of(entries, entry), sure = surely >= PLACE && surely !== TERM;
        own.placed = own.placed || surely === PLACE;
        var part = (sure ? 18 : share > 0.6 ? 6 : 1) * Math.pow(share, 0.8);
        own.named = Math.max(own.named, share === 1 ? 40 * surely / 60 : part);
        own.whole = own.whole || share === 1;
      });
    });
  }

  // How near the question is to what an entry is called or how people ask for it: the cosine of
  // the two, 0 to 1; and how many phrases of each page are near it, the nearer the more.
  function nearest(phrase, book, postings) {
    var weight = Object.create(null), grouped = Object.create(null);
    var length = 0, sums = new Map();
    var near = new Map(), crowd = new Map();
    function rare(term) {
      var packed = postings.of("?" + term);
      var many = Math.log(1 + book.entryOf.length / (packed ? packed.length / 2 : 1));
      return many * words.heft(term, book.asking);
    }
    function add(term, factor, into) {
      each(postings.of("?" + term) || [], function (at, share) {
        into.set(at, (into.get(at) || 0) + factor * share / 99);
      });
    }
    phrase.terms.forEach(function (term) {
      // What no phrase has says little about which is near.
      weight[term] = rare(term) * (postings.of("?" + term) ? 1 : 0.5);
      length += weight[term] * weight[term];
    });
    phrase.groups.forEach(function (group) {
      var best = new Map(), energy = 0;
      group.own.forEach(function (term) {
        grouped[term] = true;
        energy += Math.pow(weight[term] || 0, 2);
      });
      [group.own].concat(group.others).forEach(function (several, number) {
        var into = new Map(), whole = 0;
        several.forEach(function (term) { whole += Math.pow(rare(term), 2); });
        var scale = number ? SYNONYM * Math.sqrt(energy / (whole || 1)) : 1;
        several.forEach(function (term) { add(term, scale * rare(term), into); });
        into.forEach(function (value, at) { raise(best, at, value); });
      });
      best.forEach(function (value, at) { sums.set(at, (sums.get(at) || 0) + value); });
    });
    phrase.terms.forEach(function (term) {
      if (!grouped[term]) { add(term, weight[term], sums); }
    });
    sums.forEach(function (value, at) {
      var entry = book.entryOf[at], page = book.pageOf[entry];
      var cosine = value / (Math.sqrt(length) || 1);
      raise(near, entry, cosine);
      crowd.set(page, (crowd.get(page) || 0) + cosine * cosine);
    });
    return { entries: near, pages: crowd };
  }

  function weigh(asked, book, postings, counts, model) {
    var learned = words.learned(asked.phrase, book, postings, model);
    var found = texts(asked, book, postings), near = nearest(asked.phrase, book, postings);
    var likely = words.likely(asked.phrase, book, counts), nearPages = new Map();
    // A page whose words stand in several of its places is the answer where none of them is.
    found.pages.forEach(function (_, page) { of(found.entries, book.pageStarts[page]); });
    near.entries.forEach(function (value, entry) {
      if (value < 0.2) { return; }
      of(found.entries, entry);
      of(found.entries, book.pageStarts[book.pageOf[entry]]);
      raise(nearPages, book.pageOf[entry], value);
    });
    likely.pages.forEach(function (share, page) {
      if (share > UNLIKELY) { of(found.entries, book.pageStarts[page]); }
    });
    learned.pages.forEach(function (share, page) {
      if (share > UNLIKELY) { of(found.entries, book.pageStarts[page]); }
    });
    learned.places.forEach(function (share, entry) {
      if (share > UNLIKELY) { of(found.entries, entry); }
    });
    named(asked, postings, found.entries);
    return Array.from(found.entries, function (pair) {
      var entry = pair[0], own = pair[1], page = book.pageOf[entry];
      var shared = found.pages.get(page) || { score: 0, covered: 0 };
      var first = book.pageStarts[page] === entry;
      var covered = first ? Math.max(own.covered, 0.9 * shared.covered) : own.covered;
      covered = found.sum ? covered / found.sum : 0;
      var kind = asked.kinds[book.kindOf[page]] || 1;
      var text = own.score + 0.3 * shared.score;
      var here = near.entries.get(entry) || 0, around = nearPages.get(page) || 0;
      var share = likely.places.get(entry) || 0;
      var called = 6 * here * here + SAME * Math.pow(here, 8) + (first ? 3 : 2) * around * around +
        18 * share * share + 8 * likely.pages[page] +
        5 * Math.log(1 + (near.pages.get(page) || 0));
      var meant = HERE * Math.sqrt(learned.places.get(entry) || 0) +
        AROUND * Math.sqrt(learned.pages.get(page) || 0);
      var name = own.named * (own.whole ? 1 : 0.4 + 0.6 * covered);
      return {
        entry: entry, page: page, first: first, whole: own.whole, placed: own.placed,
        kind: book.kindOf[page], text: text,
        name: name * (0.7 + 0.3 * kind),
        score: text * kind * (0.25 + 0.75 * covered * covered) +
          called * Math.pow(kind, 0.8) + name * (0.7 + 0.3 * kind) + meant,
      };
    }).filter(function (one) { return one.score > 0.4; });
  }

  words.Postings = Postings;
  words.weigh = weigh;
})();
