// Keeps the page for when there is no network. Made anew by each build; its name stays, its content does not, and that
// is how browsers learn of a new build.
const SCOPE = self.registration.scope;
// Caches belong to a whole host; there may be other stories on it.
const PREFIX = `on-the-record ${SCOPE} `;
const OURS = PREFIX + "VERSION";
// How long the network may take, in milliseconds, before a reader gets the page that is kept.
const PATIENCE = 3000;
// The page, the files it needs, and those some readers choose. All or none are kept, each as it was built.
const PAGE = "SUM_OF_PAGE";
const FILES = FILES_WITH_SUMS;
const CHOSEN = CHOSEN_WITH_SUMS;
// The page on which readers open a story of their own. It names the files it needs: they are kept, all or none, once
// somebody has been there.
const OPENING = SCOPE + "OPENING_NAME";
const SUMS = { __proto__: null, ...FILES, ...CHOSEN };

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => {
  if (event.data === "keep OPENING_NAME") event.waitUntil(keepOpening());
});
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const name = url.startsWith(SCOPE) ? url.slice(SCOPE.length).split(/[?#]/)[0] : undefined;
  if (method !== "GET") return;
  if (mode === "navigate" && (name === "" || name === "index.html")) event.respondWith(page(event, SCOPE));
  else if (mode === "navigate" && SCOPE + name === OPENING) event.respondWith(page(event, OPENING));
  else if (SUMS[name]) event.respondWith(file(name, SUMS[name]));
  // What the other page may have kept: it is named after its content.
  else if (/-[0-9a-f]{16}\./.test(name)) event.respondWith(found(url).then((kept) => kept ?? fetch(event.request)));
});

async function install() {
  const before = await caches.has(OURS);
  const cache = await caches.open(OURS);
  // The files have just been loaded; the page may have changed since. The second time past the browser's cache: what a
  // broken upload left there would stay for a year.
  const all = (how) => [
    new Request(SCOPE, { integrity: PAGE, cache: how === "default" ? "no-cache" : how }),
    ...Object.entries(FILES).map(([name, integrity]) => new Request(SCOPE + name, { integrity, cache: how })),
  ];
  try {
    await cache.addAll(all("default")).catch(() => cache.addAll(all("reload")));
  } catch (error) {
    if (!before) await caches.delete(OURS);
    throw error;
  }
  for (const name in CHOSEN) {
    const kept = await caches.match(SCOPE + name, { ignoreVary: true });
    if (kept) await cache.put(SCOPE + name, kept);
  }
  if (await caches.match(OPENING)) await keepOpening();
}

async function keepOpening() {
  const cache = await caches.open(OURS);
  if (await cache.match(OPENING)) return;
  try {
    // Of another build it is not kept: it comes with that build's own worker.
    const page = await fetch(OPENING, { integrity: "SUM_OF_OPENING", cache: "no-cache" });
    const [, files] = /id="files"[^>]*>([^<]*)/.exec(await page.clone().text());
    const all = Object.entries(JSON.parse(files)).map(([name, integrity]) => new Request(SCOPE + name, { integrity }));
    await cache.addAll(all);
    await cache.put(OPENING, page);
  } catch {}
}

// Runs when no page of an older build is open any more: browsers see to that, as nothing here skips the waiting.
async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== OURS) await caches.delete(name);
  }
  // The page of the first visit; there is no other.
  await self.clients.claim();
}

async function page(event, address) {
  const kept = await found(address);
  if (!kept) {
    // The browser has thrown out what was kept. If this build is still the one out there, it is kept again.
    if (address === SCOPE) event.waitUntil(install().catch(() => {}));
    return fetch(event.request);
  }
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  return (await Promise.race([whole(event.request).catch(() => {}), late])) || kept;
}

// The page from the network, unless it is in pieces or not there. That it has moved, or is gone for good, is an answer.
async function whole(request) {
  const answer = await fetch(request);
  if (answer.type === "opaqueredirect" || answer.status === 410) return answer;
  return answer.ok && (await answer.clone().text()).includes("</main>") ? answer : undefined;
}

async function file(name, integrity) {
  const kept = await found(SCOPE + name);
  if (kept) return kept;
  const answer = await fetch(SCOPE + name, { integrity });
  if (answer.ok) {
    const copy = answer.clone();
    // There may be no room.
    caches.open(OURS).then((cache) => cache.put(SCOPE + name, copy)).catch(() => {});
  }
  return answer;
}

async function found(address) {
  try {
    return await (await caches.open(OURS)).match(address, { ignoreVary: true });
  } catch {
    return undefined;
  }
}
