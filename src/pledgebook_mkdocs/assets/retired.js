// This site keeps nothing for reading offline any more.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith("pledgebook-") && name.includes(self.registration.scope)) {
          await caches.delete(name);
        }
      }
      await self.registration.unregister();
    })()
  );
});
