// Asks the worker, one request at a time. A worker that breaks, takes too long or is called off is ended; the next
// request starts another, which is first told what was open.

// How long an answer may take once the engine is there: milliseconds, and more for each letter of the request.
const PATIENCE = 15_000;
const PATIENCE_A_LETTER = 0.1;

let worker;
let ended;

class CalledOff extends Error {}

const end = (error) => {
  worker?.terminate();
  worker = undefined;
  ended?.(error);
};
const callOff = () => end(new CalledOff());

// `come` is told how much of the engine is there, from 0 to 1.
const answer = (request, come) => new Promise((done, failed) => {
  const words = JSON.stringify(request);
  let late;
  const over = (how, what) => {
    clearTimeout(late);
    ended = undefined;
    how(what);
  };
  const hurry = () => {
    late ??= setTimeout(() => end(new Error("It took too long and was ended.")), PATIENCE + words.length * PATIENCE_A_LETTER);
  };
  ended = (error) => over(failed, error);
  const fresh = !worker;
  worker ??= new Worker(trusted.createScriptURL("ENGINE"), { type: "module" });
  worker.onerror = () => end(new Error("The engine could not be started."));
  worker.onmessage = ({ data }) => {
    if ("come" in data) {
      come?.(data.come);
      if (data.come === 1) hurry();
    } else if ("unfetched" in data) {
      end(new Error("The engine could not be fetched. Is there a network?"));
    } else if ("broken" in data) {
      console.error("On the Record: the engine broke:", data.broken);
      end(new Error("The engine broke over this text and was ended."));
    } else {
      const told = JSON.parse(data.answer);
      if (told.told === "failed") over(failed, new Error(sentence(told.why)));
      else over(done, told);
    }
  };
  worker.postMessage(words);
  if (!fresh) hurry();
});

// What the worker is asked about has to be open in it, also after it had to be ended.
const ask = async (request, come) => {
  if (!worker && kept && request.ask !== "open" && request.ask !== "restore") await answer({ ask: "restore", kept }, come);
  return answer(request, come);
};

const sentence = (words) => {
  const whole = words[0].toUpperCase() + words.slice(1);
  return /[.!?]$/.test(whole) ? whole : whole + ".";
};
