// What the rooms below share: finding elements, saying things, and what this device remembers.
const find = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const on = (target, event, react, options) => target?.addEventListener(event, react, options);
const act = (name, react, within = document) => on(find(`[data-do=${name}]`, within), "click", react);
const show = (element, isShown = true) => { if (element) element.hidden = !isShown; };
const filled = (text, values) => text.replace(/{(\w+)}/g, (whole, name) => values[name] ?? whole);
const { show: course, lesson } = document.body.dataset;
const prefix = `lessoncast:${course}:`;

// A browser may refuse storage: the page then forgets, and works all the same.
const stored = (work) => { try { return work(localStorage); } catch { return null; } };
const recall = (key) => stored((storage) => JSON.parse(storage.getItem(key)));
const remember = (key, value) => stored((storage) => storage.setItem(key, JSON.stringify(value)));
const progressOf = (id) => Object(recall(prefix + id));
const mine = progressOf(lesson);
const save = (changes) => {
  Object.assign(mine, changes);
  remember(prefix + lesson, mine);
  show(find(".progress"));
};
const keys = () => stored((storage) => Object.keys(storage).filter((key) => key.startsWith(prefix))) || [];
show(find(".progress"), keys().length > 0);
act("forget", () => {
  stored((storage) => keys().forEach((key) => storage.removeItem(key)));
  onpagehide = null;
  location.reload();
});
