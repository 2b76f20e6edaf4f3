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
const store = {
  read: () => shelf("readonly", (stories) => stories.get("open")),
  keep: (story) => shelf("readwrite", (stories) => stories.put(story, "open")),
  forget: () => shelf("readwrite", (stories) => stories.delete("open")),
};
