// What a lesson's page does beyond what a browser does by itself: links with a time seek in the player.
"use strict";
(() => {
  const audio = document.getElementById("audio");
  if (!audio) return;
  const seek = (seconds) => {
    const go = () => { audio.currentTime = seconds; };
    if (audio.readyState >= 1) go();
    else audio.addEventListener("loadedmetadata", go, { once: true });
  };
  const timeOf = (hash) => {
    const match = /^#t=([\d.]+)$/.exec(hash);
    return match ? Number(match[1]) : null;
  };
  const follow = () => {
    const seconds = timeOf(location.hash);
    if (seconds !== null) { audio.preload = "metadata"; audio.load(); seek(seconds); }
  };
  addEventListener("hashchange", follow);
  follow();
})();
