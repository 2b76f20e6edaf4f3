// Runs before anything of the page: notes when the wasm is there, when the page is alive, and every long task.
(() => {
  const noted = { tasks: [], instantiated: 0, ready: 0, loaded: 0, memory: null };
  const seen = (list) => list.getEntries().forEach((task) => noted.tasks.push([task.startTime, task.duration]));
  const observer = new PerformanceObserver(seen);
  observer.observe({ type: "longtask", buffered: true });
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await real.apply(WebAssembly, given);
      const instance = made.instance || made;
      noted.memory = instance.exports.memory;
      noted.instantiated = performance.now();
      return made;
    };
  }
  addEventListener("load", () => { noted.loaded = performance.now(); });
  const ready = () => document.documentElement && document.documentElement.hasAttribute("data-ready");
  new MutationObserver(() => {
    if (!noted.ready && ready()) noted.ready = performance.now();
  }).observe(document, { subtree: true, childList: false, attributes: true, attributeFilter: ["data-ready"] });

  // Done once a frame has been drawn: style, layout and paint of the main thread are over.
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const after = new MessageChannel();
    after.port1.onmessage = () => done();
    after.port2.postMessage(0);
  }));
  const quiet = async () => { for (let frame = 0; frame < 3; frame += 1) await painted(); };

  window.__bench = {
    // Time from the wasm's arrival to the live page, and the longest task from the page's load on.
    async started() {
      while (!noted.ready) await painted();
      await quiet();
      observer.takeRecords().forEach((task) => noted.tasks.push([task.startTime, task.duration]));
      const after = noted.tasks.filter(([start]) => start >= noted.loaded).map(([, duration]) => duration);
      return { hydration: noted.ready - noted.instantiated, longest: Math.max(0, ...after) };
    },
    // Time from an act until what it does is done and drawn.
    async timed(act, done) {
      await quiet();
      const start = performance.now();
      act();
      do await painted(); while (!done() && performance.now() - start < 20000);
      if (!done()) throw new Error(`nothing came of ${act}`);
      return performance.now() - start;
    },
    memory: () => noted.memory.buffer.byteLength,
  };
})();
