// The players: seconds in links, speed, chapters, where one stopped. None starts by itself.
const audio = find("#audio");
const players = all("audio");
const seek = (player, seconds) => {
  player.preload = "metadata";
  player.currentTime = seconds;
  // Before a browser knows the length it may pass over this.
  if (!player.readyState) on(player, "loadedmetadata", () => { player.currentTime = seconds; }, { once: true });
};
const play = (player) => { player.play().catch(() => {}); };
const playFrom = (player, seconds) => { seek(player, seconds); play(player); };
const stamp = (seconds) => {
  const [h, m, s] = [seconds / 3600, seconds / 60 % 60, seconds % 60].map(Math.floor);
  return `${h ? `${h}:${String(m).padStart(2, 0)}` : m}:${String(s).padStart(2, 0)}`;
};
const reveal = (link, box) => {
  const [inner, outer] = [link.getBoundingClientRect(), box.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom - 48) box.scrollTop += inner.top - outer.top - outer.height / 3;
};

// Marks the last of some links whose second has come.
const follower = (links, changed) => {
  let current;
  return (now) => {
    const link = links.findLast((one) => one.dataset.t <= now + 0.05);
    if (link === current) return;
    current?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "true");
    current = link;
    changed?.(link);
  };
};

for (const player of players) {
  const home = player.closest("main > section");
  const chapters = all(".chapters [data-t]", player === audio ? find("#chapters") || home : player.parentElement);
  const mark = follower(chapters, (link) => link && reveal(link, link.closest("ol")));
  const skip = (places) => {
    const here = chapters.findLastIndex((one) => one.dataset.t <= player.currentTime + 0.5);
    const goal = chapters[here + places];
    if (goal) seek(player, goal.dataset.t);
  };
  const jump = (seconds) => seek(player, Math.max(0, player.currentTime + seconds));
  const toggle = () => (player.paused ? play(player) : player.pause());
  const doings = { k: toggle, " ": toggle, j: () => jump(-10), l: () => jump(10), p: () => skip(-1), n: () => skip(1) };
  on(player, "timeupdate", () => mark(player.currentTime));
  on(player, "play", () => {
    for (const other of players) if (other !== player) other.pause();
    if (!navigator.mediaSession) return;
    const cover = find("link[rel=icon]").href;
    navigator.mediaSession.metadata = new MediaMetadata({
      title: player.getAttribute("aria-label"),
      artist: find(".crumb").textContent.trim(),
      artwork: cover.startsWith("http") ? [{ src: cover }] : [],
    });
    const hear = (name, react) => navigator.mediaSession.setActionHandler(name, react);
    hear("seekbackward", doings.j);
    hear("seekforward", doings.l);
    hear("previoustrack", chapters.length ? doings.p : null);
    hear("nexttrack", chapters.length ? doings.n : null);
  });
  // Letters count within the player only: elsewhere they belong to the browser and to screen readers.
  on(player.parentElement, "keydown", (event) => {
    const isOwn = /^(A|BUTTON|SELECT|SUMMARY)$/.test(event.target.tagName) && event.key === " ";
    if (isOwn || event.target.tagName === "SELECT" || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!doings[event.key] || (event.key === " " && event.target === player)) return;
    event.preventDefault();
    doings[event.key]();
  });
  act("back", doings.j, home);
  act("forward", doings.l, home);
}

// Without this script they open the sound itself; with it, they are places of this page.
for (const link of all("main a[data-t]")) if (!link.closest(".bonus")) link.setAttribute("href", `#t=${link.dataset.t}`);
on(document, "click", (event) => {
  const link = event.target.closest("a[data-t]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  playFrom(find("audio", link.closest(".bonus") || document), Number(link.dataset.t));
});

if (audio) {
  show(find(".player .tools"));
  const speed = find("[data-do=speed]");
  const hasten = () => { for (const player of players) player.defaultPlaybackRate = player.playbackRate = Number(speed.value); };
  const usual = recall("lessoncast:speed");
  if ([...speed.options].some((one) => one.value === usual)) speed.value = usual;
  hasten();
  on(speed, "change", () => { hasten(); remember("lessoncast:speed", speed.value); });

  // #t=94, #t=1:34 and #t=94,120 seek, and wait.
  let until;
  const linked = () => {
    const [, from, to] = /^#t=([\d:.]*)(?:,([\d:.]+))?$/.exec(location.hash) || [];
    const seconds = (time) => time.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
    until = to && seconds(to);
    if (from) seek(audio, seconds(from));
    return from;
  };
  on(window, "hashchange", linked);
  act("link", ({ target }) => {
    history.replaceState(null, "", `#t=${Math.floor(audio.currentTime)}`);
    const tell = (text) => { find(".told").textContent = text; };
    (navigator.clipboard?.writeText(location.href) || Promise.reject()).then(
      () => tell(target.dataset.copied), () => tell(target.dataset.shown));
  });

  const resume = find("[data-do=resume]");
  if (!linked() && mine.t > 10 && !mine.done) {
    resume.textContent = filled(resume.dataset.says, { time: stamp(mine.t) });
    show(find(".resume"));
    on(resume, "click", () => { playFrom(audio, mine.t); audio.focus(); });
  }
  on(audio, "play", () => show(find(".resume"), false));
  const done = find("[data-do=done]");
  const paint = () => { done?.setAttribute("aria-pressed", !!mine.done); };
  const finish = (isDone) => { save({ done: isDone, t: 0 }); paint(); };
  paint();
  show(done);
  on(done, "click", () => finish(!mine.done));
  const note = () => { if (audio.currentTime > 1 && !audio.ended) save({ t: Math.floor(audio.currentTime) }); };
  on(audio, "pause", note);
  onpagehide = () => { if (!audio.paused) note(); };
  on(audio, "ended", () => { finish(true); show(find(".after")); });
  on(audio, "timeupdate", () => {
    if (until && audio.currentTime >= until) { audio.pause(); until = 0; }
    if (!audio.paused && Math.floor(audio.currentTime) % 5 === 0) note();
  });
}
