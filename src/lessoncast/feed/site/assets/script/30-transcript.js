// The transcript: the sentence that is heard is marked, and the word in it; one of them is in the tab order.
const sentences = all("#transcript a[data-t]");
const box = find("#transcript .scroll");
const words = (sentence) => {
  const node = sentence.firstChild;
  let end = -1;
  return sentence.textContent.split(" ").map((word) => {
    const range = new Range();
    range.setStart(node, end + 1);
    range.setEnd(node, end += word.length + 1);
    return range;
  });
};
if (audio && sentences.length) {
  const follows = find("[data-do=follow]");
  let inTabs = sentences[0], heard, ranges, frame;
  const enter = (link) => { inTabs.tabIndex = -1; (inTabs = link).tabIndex = 0; };
  for (const link of sentences) link.tabIndex = -1;
  enter(inTabs);
  show(follows.parentElement);
  const mark = follower(sentences, (link) => {
    heard = link;
    ranges = link?.dataset.w && window.Highlight && words(link);
    if (!ranges) window.CSS?.highlights?.delete("word");
    // Who walks through the sentences by keyboard is not taken away from where he is.
    if (!link || !follows.checked || find(":focus-visible", box)) return;
    enter(link);
    reveal(link, box);
  });
  const step = () => {
    cancelAnimationFrame(frame);
    mark(audio.currentTime);
    if (ranges) {
      const since = (audio.currentTime - heard.dataset.t) * 100;
      const index = heard.dataset.w.split(" ").findLastIndex((start) => start <= since);
      CSS.highlights.set("word", new Highlight(ranges[Math.max(0, index)]));
    }
    if (!audio.paused) frame = requestAnimationFrame(step);
  };
  on(audio, "play", step);
  on(audio, "seeked", step);
  on(box, "focusin", ({ target }) => { if (target.dataset.t) enter(target); });
  on(box, "keydown", (event) => {
    const places = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const link = places && sentences[sentences.indexOf(inTabs) + places];
    if (!link) return;
    event.preventDefault();
    link.focus();
  });
}
