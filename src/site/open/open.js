// The page on which readers open a story of their own: it is asked for, read in a worker, shown by the very reader that
// shows the bundled story, looked over and put right. Nothing leaves the device.
const root = document.documentElement;
const part = (id) => document.getElementById(id);
const wish = new URLSearchParams(location.search);
const at = (name) => new URL(name, import.meta.url).href;

// Markup comes from the worker alone, whose templates escape what they are given.
const own = {
  createHTML: (html) => html,
  createScriptURL(name) {
    if (["ENGINE", "BOOT", "sw.js"].includes(name)) return at("./" + name);
    throw new TypeError(name);
  },
};
const trusted = window.trustedTypes ? trustedTypes.createPolicy("open-a-story", own) : own;

// What is open, as the worker wants it back.
let kept;
// What the page shows: `ask`, `busy`, `look-over` or `read`.
const show = (state) => {
  for (const section of document.querySelectorAll("[data-state]")) section.hidden = section.dataset.state !== state;
  root.dataset.open = state;
};

const say = (words) => {
  part("why").textContent = words;
  part("why").hidden = !words;
};

// Says what is wrong beside the story: over its text, or over the list in which it is looked over.
const warn = (words) => (part(root.dataset.open === "look-over" ? "wrong" : "trouble").textContent = words);

const keep = async (story) => {
  kept = story;
  try {
    await store.keep(story);
  } catch (error) {
    warn(error instanceof Elsewhere
      ? "The story kept on this device has changed in another tab: what you do here is not kept any more. Download the story file to have it."
      : "This browser keeps nothing: the story is gone when the page is left. Download it to have it again.");
  }
};
// What is kept, beside the form that would put another in its place.
const showKept = (found) => {
  kept = found?.story;
  part("kept").hidden = !found;
  if (found) part("kept-title").textContent = kept.story.headline;
};

// Asks, and shows how far it is.
const busy = async (request, words) => {
  part("doing").textContent = "Fetching the engine…";
  part("far").value = 0;
  show("busy");
  return ask(request, (come) => {
    if (come < 1) return (part("far").value = come);
    part("far").removeAttribute("value");
    part("doing").textContent = words;
  });
};

const open = async () => {
  const text = part("story-text").value;
  say("");
  // What another tab has kept meanwhile is not replaced before it was seen.
  const { found, isNews } = await store.read().catch(() => ({}));
  if (isNews) {
    showKept(found);
    if (found) return say(`Another tab has kept “${kept.story.headline}” meanwhile. Open once more to replace it.`);
  }
  try {
    const told = await busy({ ask: "open", text, published: part("published").value }, "Finding who says what, and when…");
    document.title = told.title;
    // Nobody waits for what is kept.
    await Promise.all([keep(told.kept), read(true)]);
  } catch (error) {
    show("ask");
    if (!(error instanceof CalledOff)) say(error.message);
    part("story-text").focus();
  }
};

// The story's page: the shell that came with this page, with what the worker wrote in it; from here on it is the reader's.
const fill = (reader, told) => {
  for (const { into, html } of told.slots) reader.querySelector(into).innerHTML = trusted.createHTML(html);
};
const read = async (fresh) => {
  const told = await ask({ ask: "read" });
  const reader = part("reader");
  reader.append(part("shell").content.cloneNode(true));
  fill(reader, told);
  // In the text, where it is a landmark's content and nothing of the reader's own looks for it.
  part("text").prepend(part("mine"));
  // A file that a person marked has no reasons, and no note of the engine's.
  part("by-program").hidden = !kept.reasons.length && !/ by a program /.test(told.story.note);
  const data = document.createElement("div");
  const json = JSON.stringify(told.story).replaceAll("<", "\\u003c");
  data.innerHTML = trusted.createHTML(`<script id="story" type="application/json">${json}</script>`);
  reader.after(data.firstChild);
  Object.assign(root, { lang: told.language, dir: told.direction });
  document.title = `${told.story.headline} · On the Record`;
  part("asked").remove();
  show("read");
  // So that it is there again after a reload.
  if (fresh) history.replaceState(null, "", `${location.pathname}?read`);
  scrollTo(0, 0);
  const boot = document.createElement("script");
  Object.assign(boot, { type: "module", integrity: "SUM_OF_BOOT", src: trusted.createScriptURL("BOOT") });
  document.head.append(boot);
  boot.onload = () => part(location.hash.slice(1))?.scrollIntoView();
};

const download = (name, text, type) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
const onePage = async () => {
  const answer = await fetch(at("./SINGLE"), { integrity: "SUM_OF_SINGLE" });
  const told = await ask({ ask: "read" });
  const source = await answer.text();
  // Its style stands aside while it is a document of this page, whose policy knows no style in a page.
  const [style] = /<style>[^]*?<\/style>/.exec(source);
  const PLACE = "<template></template>";
  const page = new DOMParser().parseFromString(trusted.createHTML(source.replace(style, PLACE)), "text/html");
  fill(page.getElementById("reader"), told);
  Object.assign(page.documentElement, { lang: told.language, dir: told.direction });
  page.title = `${told.story.headline} · On the Record`;
  const saved = page.documentElement.outerHTML.replace(PLACE, () => style);
  download(`${told.story.id}.html`, `<!doctype html>\n${saved}\n`, "text/html");
};

const saveStory = ({ name, text }) => download(name, text, "application/json");

const acts = {
  "call-off": callOff,
  undo: () => change({ ask: "undo" }, part("undo")),
  "save-story": async () => saveStory(await ask({ ask: "file" })),
  "save-page": onePage,
  // A file that the form opens; only where the story cannot be opened any more, what was kept as it was.
  async "save-kept"() {
    try {
      saveStory(await busy({ ask: "file" }, "Writing the story file…"));
    } catch (error) {
      if (error instanceof CalledOff) return;
      download("kept-story.json", JSON.stringify(kept), "application/json");
      say(`The story kept here cannot be opened: the file holds it as it was kept. ${error.message}`);
    } finally {
      show("ask");
      document.querySelector("[data-act=save-kept]").focus();
    }
  },
  // What another tab has put in its place stays, and is shown.
  async forget() {
    await store.forget().catch((error) => {
      if (!(error instanceof Elsewhere)) throw error;
    });
    location.assign(location.pathname);
  },
};
document.addEventListener("click", async ({ target, detail }) => {
  const button = target.closest("[data-act], [data-do=drop]");
  try {
    // The second click of two would fall on the card that has come up to where the first one was.
    if (button?.dataset.do) await (detail < 2 && correct(button));
    else await acts[button?.dataset.act]?.();
  } catch (error) {
    if (error instanceof CalledOff) return;
    if (root.dataset.open === "ask") say(error.message);
    else warn(error.message);
  }
});
for (const leaving of ["change", "focusout"]) part("passages").addEventListener(leaving, ({ target }) => left(target));
part("asking").addEventListener("submit", (event) => {
  event.preventDefault();
  open();
});

part("story-text").addEventListener("input", start, { once: true });
part("story-text").addEventListener("input", () => say(""));

// A file becomes the text of the field: what is opened is what the reader sees there.
const MOST = 64 * 1024 * 1024;
// The words of a file, and their encoding. What Windows calls Unicode says so with its first two bytes. What is no UTF-8
// either is read as its page declares, or as Windows long wrote in the West, unless it holds what no text does: whoever opened
// it is to look whether that was right.
const WESTERN = "windows-1252";
const decode = (bytes) => {
  const as = (encoding) => [new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding];
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  if (first === 0xff && second === 0xfe) return as("utf-16le");
  if (first === 0xfe && second === 0xff) return as("utf-16be");
  try {
    return as("utf-8");
  } catch (error) {
    const guess = as(WESTERN);
    const declared = guess[0].slice(0, 2048).match(/<meta[^>]+charset=["']?([\w-]+)/i);
    if (declared) return as(declared[1]);
    if (/[\0-\x08\x0e-\x1f]/.test(guess[0])) throw error;
    return guess;
  }
};
const take = async (file) => {
  say("");
  try {
    if (file.size > MOST) throw new Error(`${file.name} is too large to be a story: it has ${Math.round(file.size / 1e6)} MB.`);
    const [words, encoding] = decode(await file.arrayBuffer());
    part("story-text").value = words;
    start();
    if (encoding === WESTERN) say(`${file.name} is no text in UTF-8 and was read as ${WESTERN}. Look whether its accents and marks are right.`);
    part("published").focus();
  } catch (error) {
    // A RangeError where the page declares an encoding that browsers do not know.
    say(error instanceof TypeError || error instanceof RangeError ? `${file.name} is no text in UTF-8. Save it as plain text in UTF-8, or paste its words.` : error.message);
  }
};
part("file").addEventListener("change", ({ target }) => target.files[0] && take(target.files[0]));
const takes = (event) => root.dataset.open === "ask" && event.dataTransfer?.types.includes("Files");
addEventListener("dragover", (event) => {
  if (takes(event)) event.preventDefault();
});
addEventListener("drop", (event) => {
  if (!takes(event)) return;
  event.preventDefault();
  if (event.dataTransfer.files[0]) take(event.dataTransfer.files[0]);
});

const begin = async () => {
  showKept((await store.read().catch(() => ({}))).found);
  if (!kept || !(wish.has("read") || wish.has("look-over"))) return show("ask");
  try {
    await busy({ ask: "restore", kept }, "Opening the story that is kept here…");
    await (wish.has("look-over") ? lookOver() : read());
  } catch (error) {
    show("ask");
    if (!(error instanceof CalledOff)) say(`The story kept here cannot be opened. ${error.message}`);
  }
};
if (SERVED && navigator.serviceWorker) {
  const how = { updateViaCache: "none" };
  navigator.serviceWorker.register(trusted.createScriptURL("sw.js"), how).catch(() => {});
  // This page and its engine are kept for when there is no network: only now that somebody wants them.
  navigator.serviceWorker.ready.then(({ active }) => active.postMessage("keep open.html"));
}
begin();
