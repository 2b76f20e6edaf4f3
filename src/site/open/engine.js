// The worker: the engine in a thread of its own, so that nothing it does can hold up the page or break it.
import start, { ask } from "./LOADER";

// What has come of the engine so far, of all it weighs. The second time past the browser's cache: what a broken upload
// left there would stay for a year.
let come = 0;
const counted = new TransformStream({
  transform(bytes, through) {
    come += bytes.byteLength;
    postMessage({ come: come / WEIGHT });
    through.enqueue(bytes);
  },
});
const fetched = (cache) => fetch(new URL("./WASM", import.meta.url), { integrity: "SUM_OF_WASM", cache });
const ready = (async () => {
  const answer = await fetched("default").catch(() => fetched("reload"));
  if (!answer.ok) throw new Error(`${answer.status} for WASM`);
  const headers = { "Content-Type": "application/wasm" };
  await start({ module_or_path: new Response(answer.body.pipeThrough(counted), { headers }) });
  postMessage({ come: 1 });
})();
ready.catch((error) => postMessage({ unfetched: String(error) }));

// Nobody waits yet: a first story of one line has the engine's code compiled and its word lists made.
let asked = false;
const FIRST = "Rain at last\n\n“It rained all night,” said Ana Diaz, the mayor, on 3 March 2025.";
ready.then(() => asked || ask(JSON.stringify({ ask: "open", text: FIRST })), () => {});

onmessage = async ({ data }) => {
  asked = true;
  await ready;
  try {
    postMessage({ answer: ask(data) });
  } catch (error) {
    // A trap: nothing in its memory can be trusted any more.
    postMessage({ broken: String(error) });
  }
};
