// The service worker of this course, made by lessoncast: it answers for the pages and sounds that somebody
// chose to keep on this device, also without a network.
"use strict";

// A file whose name carries a digest never changes; pages and the feed do.
const isFixed = (url) => /\.[0-9a-f]{8}\.[\w.]+$/.test(url.pathname);
const kept = (url) => caches.match(url.pathname.endsWith("/") ? `${url.pathname}index.html` : url.pathname);
const soon = (milliseconds) => new Promise((resolve, reject) => { setTimeout(reject, milliseconds); });

// Players ask for ranges, and take nothing else for an answer when they seek.
const part = async (whole, range) => {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(range || "");
  if (!asked) return whole;
  const body = await whole.blob();
  const start = asked[1] ? Number(asked[1]) : Math.max(0, body.size - Number(asked[2]));
  const end = Math.min(asked[1] && asked[2] ? Number(asked[2]) : Infinity, body.size - 1);
  if (start > end) return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${body.size}` } });
  return new Response(body.slice(start, end + 1, body.type), {
    status: 206,
    headers: {
      "Accept-Ranges": "bytes",
      "Content-Length": end + 1 - start,
      "Content-Range": `bytes ${start}-${end}/${body.size}`,
      "Content-Type": body.type || "audio/mpeg",
    },
  });
};

// What came over the network takes the place of what was kept of it: no page grows old here.
const renew = async (url, response) => {
  if (!response.ok || response.status !== 200) return;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    if (name.startsWith("lessoncast:") && await cache.match(url.pathname)) await cache.put(url.pathname, response.clone());
  }
};

const answer = async (request, url) => {
  const found = await kept(url);
  if (!found) return fetch(request);
  if (isFixed(url)) return part(found, request.headers.get("range"));
  try {
    const fresh = await Promise.race([fetch(request), soon(4000)]);
    await renew(url, fresh.clone());
    return fresh;
  } catch {
    return found;
  }
};

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method === "GET" && url.origin === location.origin) event.respondWith(answer(event.request, url));
});
