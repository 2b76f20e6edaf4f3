// Keeps one story on this device, for this folder of this host. Where a browser keeps nothing, the story is there until
// the page is left.
const SHELF = `on-the-record ${new URL("./", location).pathname}`;

const shelf = (mode, act) => new Promise((done, failed) => {
  const opening = indexedDB.open(SHELF, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("stories");
  opening.onerror = () => failed(opening.error);
  opening.onsuccess = () => {
    const change = opening.result.transaction("stories", mode);
    const asked = act(change.objectStore("stories"));
    change.oncomplete = () => {
      opening.result.close();
      done(asked.result);
    };
    change.onabort = () => failed(change.error);
  };
});

// Another tab has changed what is kept since this one saw it.
class Elsewhere extends Error {}

// Each writing has a mark of its own: by the one this tab has seen last it knows whether another has written since. Its
// own writings go one after the other, or it would take them for another's.
let seen;
let written = Promise.resolve();
const write = (act, mark) => {
  const done = written.then(async () => {
    const before = await shelf("readwrite", (stories) => {
      const there = stories.get("open");
      there.onsuccess = () => there.result?.mark === seen && act(stories);
      return there;
    });
    if (before?.mark !== seen) throw new Elsewhere();
    seen = mark;
  });
  written = done.catch(() => {});
  return done;
};
const store = {
  // What is kept, and whether another tab has changed it since this one saw it.
  async read() {
    const found = await shelf("readonly", (stories) => stories.get("open"));
    const isNews = found?.mark !== seen;
    seen = found?.mark;
    return { found, isNews };
  },
  keep(story) {
    const mark = `${Date.now()} ${Math.random()}`;
    return write((stories) => stories.put({ story, mark }, "open"), mark);
  },
  forget: () => write((stories) => stories.delete("open")),
};
