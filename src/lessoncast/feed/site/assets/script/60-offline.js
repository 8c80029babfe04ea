// Keeping a lesson on this device, where the browser has a service worker for it.
const keeping = find("[data-do=keep]");
if (keeping) {
  const name = prefix + lesson, said = find("[role=status]", keeping.parentElement);
  const isAble = /^http/.test(location.protocol) && stored(() => isSecureContext && navigator.serviceWorker && caches);
  show(keeping.parentElement, isAble);
  show(find(".elsewhere"), !isAble);
  // The page itself, and the show's page with its picture, by which one comes here.
  const parts = "link[rel=stylesheet], link[rel=icon], script[src], img, audio";
  const needed = async () => {
    const home = new DOMParser().parseFromString(await (await fetch("index.html")).text(), "text/html");
    const loaded = [...all(parts), ...all(parts, home)].map((one) => one.getAttribute("src") || one.getAttribute("href"));
    const urls = [location.pathname, "index.html", ...loaded].map((name) => new URL(name, location).href);
    return new Set(urls.filter((url) => !url.startsWith("data:")));
  };
  const fill = async () => {
    await navigator.serviceWorker.register("sw.js");
    const kept = await caches.open(name), urls = await needed();
    for (const { url } of await kept.keys()) if (!urls.has(url)) await kept.delete(url);
    // A name with a digest never changes its bytes.
    for (const url of urls) if (!/\.[0-9a-f]{8}\./.test(url) || !(await kept.match(url))) await kept.add(url);
  };
  const paint = (isKept, text = isKept ? said.dataset.kept : "") => {
    keeping.textContent = isKept ? keeping.dataset.kept : keeping.dataset.keep;
    keeping.setAttribute("aria-busy", "false");
    said.textContent = text;
  };
  const work = async () => {
    const isKept = await caches.has(name);
    keeping.setAttribute("aria-busy", "true");
    if (isKept) await caches.delete(name); else await fill();
    paint(!isKept);
  };
  const failed = async () => { await caches.delete(name); paint(false, said.dataset.failed); };
  if (isAble) {
    caches.has(name).then((isKept) => { paint(isKept); if (isKept && navigator.onLine) fill().catch(() => {}); });
    on(keeping, "click", () => work().catch(failed));
  }
}
