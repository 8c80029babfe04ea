// Questions: each is checked by itself; at the end the score of the first try, and the missed ones again.
const quiz = find("#quiz");
if (quiz) {
  const list = find(".questions", quiz), items = all("li", list);
  const firsts = new Map();
  const tell = () => {
    const right = [...firsts.values()].filter(Boolean).length;
    const isOver = firsts.size === items.length, score = find(".score", quiz);
    show(find(".tools", quiz), isOver);
    for (const name of ["retry", "save"]) show(find(`[data-do=${name}]`, quiz), right < firsts.size);
    score.textContent = isOver ? filled(score.dataset.says, { right, all: items.length }) : "";
  };
  const reset = (item) => {
    const group = find("fieldset", item);
    group.disabled = false;
    for (const label of all("label", group)) label.className = "";
    for (const input of all("input", group)) input.checked = false;
    find(".said", item).replaceChildren();
    show(find("button", group));
  };
  const check = (item) => {
    const group = find("fieldset", item), { id, answer } = group.dataset;
    const labels = all("label", group), choice = find(":checked", group);
    if (!choice) return;
    const isRight = choice.value === answer;
    labels[choice.value].className = isRight ? "right" : "wrong";
    labels[answer].className = "right";
    group.disabled = true;
    show(find("button", group), false);
    const said = find(".said", item), lead = document.createElement("strong");
    lead.textContent = isRight ? list.dataset.right : list.dataset.wrong;
    lead.className = isRight ? "right" : "wrong";
    const answered = find(".answer", item).cloneNode(true);
    find("summary", answered).remove();
    said.replaceChildren(lead, ...answered.childNodes);
    if (!firsts.has(id)) firsts.set(id, isRight);
    if (!isRight) miss(id);
    tell();
    // The button that had the focus is gone: it goes on from what is said.
    said.tabIndex = -1;
    said.focus({ preventScroll: true });
  };
  for (const item of items) {
    show(find(".answer", item), false);
    show(find("button", item));
    on(find("button", item), "click", () => check(item));
    on(item, "keydown", (event) => { if (event.key === "Enter" && event.target.type === "radio") check(item); });
  }
  act("retry", () => {
    const again = items.filter((item) => find("fieldset", item).disabled && find(".said .wrong", item));
    again.forEach(reset);
    find("input", again[0])?.focus();
  }, quiz);
  act("restart", () => {
    firsts.clear();
    items.forEach(reset);
    tell();
    find("input", quiz).focus();
  }, quiz);
  // For the author's own practice: what was missed, and nothing else.
  act("save", () => {
    const text = JSON.stringify({ missed: [...missed] });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = "missed.json";
    link.click();
  }, quiz);
}
