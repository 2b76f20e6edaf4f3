// To take a page back from the devices that keep it: put this file in the place of its sw.js, also when all else is gone.
// It forgets what was kept and then itself.
addEventListener("install", () => self.skipWaiting());
addEventListener("activate", (event) => event.waitUntil(forget()));

async function forget() {
  for (const name of await caches.keys()) {
    if (name.startsWith(`on-the-record ${self.registration.scope} `)) await caches.delete(name);
  }
  await self.registration.unregister();
}
