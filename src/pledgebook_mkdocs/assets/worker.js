// Keeps pages for reading without a network. TOLD, above, is written by the build.
"use strict";

const SCOPE = self.registration.scope;
const FILES = `pledgebook-files ${SCOPE} `;
const NOW = FILES + TOLD.build;
const PAGES = `pledgebook-pages ${SCOPE}`;
const KEPT = `${SCOPE}.kept`;
const PATIENCE = 4000; // milliseconds; then a kept page is better than none
const HASHED = /\.[0-9a-f]{8}\.min\.(css|js)$/;

self.addEventListener("install", (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(NOW);
      await Promise.all(
        TOLD.shell.map((place) => cache.add(new Request(SCOPE + place, { cache: "no-cache" })))
      );
      await self.skipWaiting();
    })()
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith(FILES) && name !== NOW) {
          await caches.delete(name);
        }
      }
      await self.clients.claim();
      const pages = await kept();
      await keep(pages); // the pages of this build instead of the last
      for (const language of TOLD.languages) {
        if (pages.some((one) => one.startsWith(`${SCOPE}${language}/`))) {
          await keepSearch(language);
        }
      }
    })()
  );
});

self.addEventListener("fetch", (event) => {
  const request = event.request;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE)) {
    return;
  }
  if (request.mode === "navigate") {
    event.respondWith(page(request, event));
  } else {
    event.respondWith(HASHED.test(new URL(request.url).pathname) ? file(request) : fresh(request));
  }
});

// {keep: [addresses], language}: keep those pages, and the search in that language;
// {visit: address}: keep the page just read.
self.addEventListener("message", (event) => {
  const { keep: wanted, language, visit } = event.data || {};
  const port = event.ports[0];
  if (visit && visit.startsWith(SCOPE)) {
    event.waitUntil(save(bare(visit)).catch(() => false));
  }
  if (wanted) {
    const own = wanted.filter((one) => one.startsWith(SCOPE));
    event.waitUntil(
      (async () => {
        const all = [...new Set([...(await kept()), ...own])];
        await (await caches.open(PAGES)).put(KEPT, new Response(JSON.stringify(all)));
        let failed = await keep(own, (done) => port && port.postMessage({ done, all: own.length }));
        failed += TOLD.languages.includes(language) ? await keepSearch(language) : 0;
        if (port) {
          port.postMessage({ finished: true, failed, all: own.length });
        }
      })()
    );
  }
});

function bare(address) {
  const url = new URL(address);
  return url.origin + url.pathname;
}

async function kept() {
  const found = await (await caches.open(PAGES)).match(KEPT);
  return found ? found.json() : [];
}

// Has things fetched four at a time, by a function that answers whether each could be had; answers
// how many could not.
async function inFours(things, fetched) {
  const waiting = [...things];
  let failed = 0;
  async function work() {
    while (waiting.length) {
      failed += (await fetched(waiting.shift()).catch(() => false)) ? 0 : 1;
    }
  }
  await Promise.all([work(), work(), work(), work()]);
  return failed;
}

// Fetches pages; answers how many could not be had.
async function keep(addresses, tell) {
  let done = 0;
  return inFours(addresses, async (address) => {
    const saved = await save(address).catch(() => false);
    done += 1;
    if (tell) {
      tell(done);
    }
    return saved;
  });
}

// All that a search may ask for, so that it answers without a network; answers how many files
// could not be had.
async function keepSearch(language) {
  const answer = await fetch(new Request(SCOPE + TOLD.list, { cache: "no-cache" })).catch(() => undefined);
  if (!answer || !answer.ok) {
    return 1;
  }
  const files = await caches.open(NOW);
  return inFours((await answer.json()).search[language], async (place) => {
    await files.add(new Request(SCOPE + place, { cache: "no-cache" }));
    return true;
  });
}

async function save(address) {
  const response = await fetch(new Request(address, { cache: "no-cache" }));
  if (response.status === 404 || response.status === 410) {
    await (await caches.open(PAGES)).delete(address); // withdrawn: not to be read on
    return false;
  }
  if (!response.ok) {
    return false;
  }
  const html = await response.text();
  await store(address, html);
  const files = await caches.open(NOW);
  for (const found of html.matchAll(/<img\b[^>]*?\bsrc="?([^"\s>]+)/g)) {
    const picture = new URL(found[1], address).href;
    if (picture.startsWith(SCOPE) && !(await files.match(picture))) {
      await files.add(picture).catch(() => undefined);
    }
  }
  return true;
}

async function store(address, html) {
  const headers = { "Content-Type": "text/html; charset=utf-8", "X-Kept": new Date().toISOString() };
  await (await caches.open(PAGES)).put(address, new Response(html, { headers }));
}

// A page: from the network; only where it is silent, the copy, which says that it is one.
async function page(request, event) {
  const address = bare(request.url);
  // not from the browser's own cache either: it would pass for the page in force
  const asked = fetch(new Request(request, { cache: "no-cache" })).then((response) => {
    const type = response.headers.get("Content-Type") || "";
    if (response.ok && !response.redirected && type.startsWith("text/html")) {
      const copy = response.clone();
      event.waitUntil(copy.text().then((html) => store(address, html)).catch(() => undefined));
    }
    return response;
  });
  const copy = await (await caches.open(PAGES)).match(address);
  if (!copy) {
    return asked.catch(() => nothing(address));
  }
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const response = await Promise.race([asked.catch(() => undefined), late]);
  asked.catch(() => undefined);
  return response && response.status < 500 ? response : marked(copy);
}

function words(html) {
  const named = /<html[^>]*\blang="?([a-z]+)/i.exec(html);
  return [TOLD.words[named && named[1]] || TOLD.words.en, named ? named[1] : "en"];
}

function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, key) => escaped(values[key]));
}

function escaped(text) {
  return String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

async function marked(copy) {
  const html = await copy.text();
  const [said, language] = words(html);
  const found = /<meta name="edition" content="([^"]*)"/.exec(html);
  const edition = found ? found[1] : "?";
  const day = new Date(copy.headers.get("X-Kept")).toLocaleDateString(language, { dateStyle: "long" });
  const old = edition !== escaped(TOLD.edition) && edition !== TOLD.edition;
  const sentence = fill(old ? said.old : said.kept, { edition, day, now: TOLD.edition });
  const colours = old ? "background:#9b2318;color:#fff" : "background:#fbf1dc;color:#4a2f00";
  const notice =
    `<div class="pb-offline" role="status" style="${colours};padding:.5rem 1rem;` +
    `font:600 .75rem/1.5 system-ui,sans-serif;text-align:center">${sentence}</div>`;
  const body = html.replace(/<body[^>]*>/i, (tag) => tag + notice);
  return new Response(body, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}

function nothing(address) {
  const language = TOLD.languages.find((one) => address.startsWith(`${SCOPE}${one}/`));
  const said = TOLD.words[(language || "en").split("-")[0]] || TOLD.words.en;
  const html =
    `<!doctype html><html lang="${language || "en"}"><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${said.none}</title>` +
    `<body style="font-family:system-ui,sans-serif;margin:2rem;color-scheme:light dark">` +
    `<main><h1>${said.none}</h1><p><a href="javascript:history.back()">${said.back}</a></p></main>`;
  return new Response(html, {
    status: 503,
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
}

// What carries its own hash never changes.
async function file(request) {
  const found = await caches.match(request);
  return found || fresh(request);
}

async function fresh(request) {
  const cache = await caches.open(NOW);
  try {
    const response = await fetch(request, { cache: "no-cache" });
    if (response.ok && response.status === 200) {
      await cache.put(request, response.clone()).catch(() => undefined);
    }
    return response;
  } catch (silence) {
    const found = await cache.match(request, { ignoreSearch: true });
    if (found) {
      return found;
    }
    throw silence;
  }
}
