// Brings the page to life once its text is on the screen: the wasm is asked for only after everything else has been
// loaded and one frame has been drawn, so that it never competes with the first paint.
const start = () => import("./LOADER").then((page) => page.default({ module_or_path: new URL("./WASM", import.meta.url) }));
const soon = () => requestAnimationFrame(() => setTimeout(start));
if (document.readyState === "complete") soon();
else addEventListener("load", soon, { once: true });
