// Asks the worker, one request at a time: who asks before the last has its answer waits for their turn, so that an answer is
// always that to its question. A worker that breaks, takes too long or is called off is ended; the next request starts
// another, which is first told what was open.

// How long an answer may take once the engine is there: milliseconds, and more for each letter of the request.
const PATIENCE = 15_000;
const PATIENCE_A_LETTER = 0.1;

// How much of the engine is there, from 0 to 1; whether the worker has a story open; and who waits for its answer.
let worker;
let come = 0;
let holds = false;
let waiting;

class CalledOff extends Error {}

const end = (error) => {
  worker?.terminate();
  worker = undefined;
  waiting?.failed(error);
};
const callOff = () => end(new CalledOff());

// The worker: on its way as soon as there is a text, so that it waits for the reader and not the reader for it.
const start = () => {
  if (worker) return;
  come = 0;
  holds = false;
  worker = new Worker(trusted.createScriptURL("ENGINE"), { type: "module" });
  worker.onerror = () => end(new Error("The engine could not be started."));
  worker.onmessage = ({ data }) => {
    if ("come" in data) {
      come = data.come;
      waiting?.come();
    } else if ("unfetched" in data) {
      end(new Error("The engine could not be fetched. Is there a network?"));
    } else if ("broken" in data) {
      console.error("On the Record: the engine broke:", data.broken);
      end(new Error("The engine broke over this text and was ended."));
    } else {
      waiting?.told(JSON.parse(data.answer));
    }
  };
};

// `tell` is told how much of the engine is there.
const answer = (request, tell) => new Promise((done, failed) => {
  const words = JSON.stringify(request);
  let late;
  const over = (how) => (what) => {
    clearTimeout(late);
    waiting = undefined;
    how(what);
  };
  waiting = {
    failed: over(failed),
    told: (told) => (told.told === "failed" ? over(failed)(new Error(sentence(told.why))) : over(done)(told)),
    come() {
      tell?.(come);
      if (come < 1) return;
      late ??= setTimeout(() => end(new Error("It took too long and was ended.")), PATIENCE + words.length * PATIENCE_A_LETTER);
    },
  };
  start();
  worker.postMessage(words);
  waiting.come();
});

// What an answer is told as; all others as `open`. What is told as something else must not reach the page.
const TOLD = { read: "page", "look-over": "look-over", file: "file" };

// What the worker is asked about has to be open in it, also after it had to be ended.
const inTurn = async (request, tell) => {
  const opens = ["open", "restore"].includes(request.ask);
  if (!opens && kept && !(worker && holds)) await inTurn({ ask: "restore", kept }, tell);
  const told = await answer(request, tell);
  if (told.told !== (TOLD[request.ask] ?? "open")) throw new Error("The engine answered something else than it was asked.");
  holds ||= opens;
  return told;
};
let turn = Promise.resolve();
const ask = (request, tell) => {
  const told = turn.then(() => inTurn(request, tell));
  turn = told.catch(() => {});
  return told;
};

const sentence = (words) => {
  const whole = words[0].toUpperCase() + words.slice(1);
  return /[.!?]$/.test(whole) ? whole : whole + ".";
};
