// Brings the page to life once its text is on the screen: the wasm is asked for only after everything else has been
// loaded and one frame has been drawn, so that it never competes with the first paint. Whatever fails, here or later,
// the page is then as it is without script, and one line of it says so.
const root = document.documentElement;
const line = document.getElementById("extras");
const at = (name) => new URL(name, import.meta.url).href;
// Empty while the page is being worked on: nothing is kept then.
const worker = "WORKER";

// The page's one policy for trusted types: these two names may become scripts.
const own = {
  createScriptURL(name) {
    if (name === "LOADER" || name === worker) return at(name);
    throw new TypeError(name);
  },
};
const trusted = window.trustedTypes ? trustedTypes.createPolicy("on-the-record", own) : own;

// A module that uses what Rust's compiler takes for granted: two results and a reference (multi-value, reference
// types), i32.trunc_sat_f32_s, i32.extend8_s, memory.fill (bulk memory), an exported global that changes.
const probe = "AGFzbQEAAAABCgJgAW8Cf29gAAADAwIAAQUDAQAABgYBfwFBAAsHBQEBZwMAChoCDABDAAAAAPwAwCAACwsAQQBBAEEA/AsACw==";
const able = () =>
  typeof WebAssembly === "object" && WebAssembly.validate(Uint8Array.from(atob(probe), (byte) => byte.charCodeAt()));

// By an element, because import() knows no integrity; the import after it finds the very module that was checked.
const loaded = () => new Promise((done, failed) => {
  const script = document.createElement("script");
  script.onload = done;
  script.onerror = () => failed(new Error("LOADER cannot be had as it was built"));
  script.type = "module";
  script.integrity = "SUM_OF_LOADER";
  script.src = trusted.createScriptURL("LOADER");
  document.head.append(script);
});
// The second time past the browser's cache: what a broken upload left there would stay for a year.
const fetched = (cache) => fetch(at("./WASM"), { integrity: "SUM_OF_WASM", cache });
const start = async () => {
  if (!able()) throw new Error("this browser lacks what they need");
  const [wasm] = await Promise.all([fetched("default").catch(() => fetched("reload")), loaded()]);
  const page = await import("./LOADER");
  await page.default({ module_or_path: wasm });
};

// From here on nothing of ours hears anything, what lies over the text goes, and what a sheet borrowed is given back.
const heard = "click close change focusin focusout hashchange input keydown pagehide pointerdown pointerenter pointerleave pointermove pointerover popstate resize scroll toggle";
const off = (why) => {
  if (root.dataset.extras) return;
  console.warn("On the Record: the extras are off:", why);
  for (const type of heard.split(" ")) addEventListener(type, (event) => event.stopImmediatePropagation(), true);
  const columns = document.querySelector(".columns");
  for (const rail of document.querySelectorAll("dialog .rail")) {
    columns.insertBefore(rail, rail.id === "timeline" ? columns.lastElementChild : null);
  }
  for (const sheet of document.querySelectorAll("dialog[open]")) sheet.close();
  for (const name of ["ready", "focus"]) delete root.dataset[name];
  for (const dimmed of document.querySelectorAll("[data-dimmed]")) delete dimmed.dataset.dimmed;
  root.dataset.extras = "off";
  line.hidden = false;
  // Put there anew, so that it is heard.
  line.append(line.firstChild);
};
const broken = (why) => {
  if (window.WebAssembly && why instanceof WebAssembly.RuntimeError) off(why);
};
addEventListener("error", (event) => broken(event.error));
addEventListener("unhandledrejection", (event) => broken(event.reason));

const alive = () => {
  if (root.dataset.extras) return;
  if (!("ready" in root.dataset)) return setTimeout(alive, 50);
  // Where the style sheet is missing it has been in sight until now.
  line.hidden = true;
  if (worker && navigator.serviceWorker) {
    navigator.serviceWorker.register(trusted.createScriptURL(worker), { updateViaCache: "none" }).catch(() => {});
  }
};
const soon = () => requestAnimationFrame(() => setTimeout(() => start().then(alive, off)));
if (document.readyState === "complete") soon();
else addEventListener("load", soon, { once: true });
