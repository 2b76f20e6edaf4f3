// Times others, and the engine as WebAssembly, on one text. Prints seconds by name, medians.
//     node peers.mjs ENGINE.cjs TEXT.jsonl RUNS
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [engine, file, runs] = process.argv.slice(2);
const require = createRequire(new URL("../tools/package.json", import.meta.url));
const { text, published } = JSON.parse(readFileSync(file, "utf8"));
const { annotate } = createRequire(import.meta.url)(engine);
const chrono = require("chrono-node");
const nlp = require("compromise").plugin(require("compromise-dates"));

const median = (run, times) => {
  const seconds = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return (performance.now() - start) / 1000;
  });
  return seconds.sort((one, other) => one - other)[times >> 1];
};

// compromise takes a minute for a megabyte: a tenth of it, once, says as much.
const part = text.slice(0, text.length / 10);
console.log(JSON.stringify({
  engine: median(() => annotate(text, published), Number(runs)),
  chrono: median(() => chrono.parse(text, new Date(published)), Number(runs)),
  compromise: 10 * median(() => { const read = nlp(part); read.quotations().json(); read.dates().json(); }, 1),
}));
