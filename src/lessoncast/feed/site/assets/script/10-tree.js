// The tree of lessons: what is done and begun, and where to go on.
const tree = () => {
  let next;
  for (const row of all("[data-lesson]", find("#lessons"))) {
    const { done, t } = progressOf(row.dataset.lesson);
    const state = find(".state", row);
    row.classList.toggle("done", !!done);
    row.classList.toggle("begun", !done && t > 0);
    state.textContent = done ? state.dataset.done : t > 0 ? state.dataset.begun : "";
    if (!done) next ??= find("a", row);
  }
  const start = find("[data-start]");
  if (start && next && keys().length) {
    start.href = next.href;
    start.textContent = filled(start.dataset.start, { title: next.textContent });
  }
};
if (find("#lessons")) on(window, "pageshow", tree);

const copy = find("[data-copy]");
show(copy, !!navigator.clipboard);
on(copy, "click", () => navigator.clipboard.writeText(copy.dataset.copy).then(
  () => { copy.textContent = copy.dataset.done; }, () => {}));
