// Runs in every document before any script of the page: keeps what the page says and what it does to its own nodes.
(() => {
  if (window.top !== window) return;
  const said = [];
  const say = (kind, text) => said.push(`${kind}: ${String(text).slice(0, 500)}`);
  const plain = (value) => {
    if (value instanceof Error) return value.stack || value.message;
    if (typeof value === "string") return value;
    try { return JSON.stringify(value) ?? String(value); } catch { return String(value); }
  };
  for (const level of ["debug", "log", "info", "warn", "error", "trace", "assert"]) {
    const original = console[level];
    console[level] = function (...values) {
      if (level !== "assert" || !values[0]) say(`console.${level}`, values.map(plain).join(" "));
      return original.apply(this, values);
    };
  }
  addEventListener("error", (event) => {
    const source = event.target;
    if (event instanceof ErrorEvent) say("error", event.message);
    else say("not loaded", source && (source.src || source.href || source.nodeName));
  }, true);
  addEventListener("unhandledrejection", (event) => say("unhandled rejection", plain(event.reason)));
  document.addEventListener("securitypolicyviolation", (event) =>
    say("policy violation", `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));

  // The nodes as the server sent them: all of them at the moment the parser is done, before deferred scripts run.
  const sent = [];
  const pathOf = (node) => {
    const parts = [];
    for (let at = node; at && at !== document; at = at.parentNode) {
      parts.unshift(at.nodeType === 1 ? at.localName + (at.id ? `#${at.id}` : "") : at.nodeName);
    }
    return parts.join(" > ");
  };
  const added = [];
  const mark = () => {
    if (document.readyState !== "interactive" || sent.length) return;
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      sent.push({ node, parent: node.parentNode, data: node.nodeValue, path: pathOf(node) });
    }
    new MutationObserver((changes) => {
      for (const change of changes) {
        for (const node of change.addedNodes) added.push(`${pathOf(change.target)} + ${node.nodeName} ${(node.textContent || "").slice(0, 60)}`);
      }
    }).observe(document, { childList: true, subtree: true });
  };
  document.addEventListener("readystatechange", mark);

  Object.defineProperty(window, "__record", {
    value: Object.freeze({
      /** What the page logged, threw, failed to load or was refused. */
      said: () => [...said],
      /** How many nodes the server sent. */
      sent: () => sent.length,
      /** The sent nodes that are gone or have moved, as `path: text`. */
      replaced: () => sent
        .filter(({ node, parent }) => !node.isConnected || node.parentNode !== parent)
        .map(({ path, data, node }) => `${path}: ${(data ?? node.textContent ?? "").slice(0, 60)}`),
      /** The sent texts that now read otherwise. */
      rewritten: () => sent
        .filter(({ node, data }) => node.nodeType === 3 && node.nodeValue !== data)
        .map(({ path, data, node }) => `${path}: ${data} -> ${node.nodeValue}`),
      /** Nodes that came after the parser was done. */
      added: () => [...added],
    }),
  });
})();
