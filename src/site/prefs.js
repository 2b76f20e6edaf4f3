// What the reader chose last time, on <html> before the first paint. Only known values; no storage, no matter.
try {
  const root = document.documentElement.dataset;
  const kept = localStorage.getItem("KEY") || "";
  const known = KNOWN;
  for (const name in known) {
    const found = kept.match(`(?:^|;)${name}=(${known[name]})(?:;|$)`);
    if (found) root[name] = found[1];
  }
  const paper = PAPERS[root.theme];
  if (paper) for (const frame of document.querySelectorAll("meta[name=theme-color]")) frame.content = paper;
} catch {}
