// Cards: one by one. What one did not know comes back after three others, until all are known.
const missed = new Set(Array.isArray(mine.missed) ? mine.missed : []);
const miss = (id) => { missed.add(id); save({ missed: [...missed] }); };
const deck = find(".deck");
if (deck) {
  const cards = all(".card", deck), part = find("#cards"), count = find(".count", part);
  const [verdict, list, restart] = [".verdict", "[data-do=list]", "[data-do=restart]"].map((one) => find(one, part));
  const idOf = (card) => card.dataset.id;
  const known = new Set(Array.isArray(mine.known) ? mine.known : []);
  let queue = cards.filter((card) => !known.has(idOf(card)));
  const lay = () => {
    const isList = list.getAttribute("aria-pressed") === "true";
    deck.classList.toggle("single", !isList);
    for (const card of cards) show(card, isList || card === queue[0]);
    show(verdict, !isList && queue[0]?.open);
    show(restart, known.size > 0);
    count.textContent = filled(queue.length ? count.dataset.says : count.dataset.done, { left: queue.length, all: cards.length });
  };
  const judge = (isKnown) => {
    const card = queue.shift();
    card.open = false;
    if (isKnown) known.add(idOf(card));
    else { queue.splice(3, 0, card); miss(idOf(card)); }
    save({ known: [...known] });
    lay();
    (queue.length ? find("summary", queue[0]) : restart).focus();
  };
  act("knew", () => judge(true), part);
  act("again", () => judge(false), part);
  on(restart, "click", () => {
    known.clear();
    save({ known: [] });
    queue = [...cards];
    for (const card of cards) card.open = false;
    lay();
    find("summary", queue[0]).focus();
  });
  act("shuffle", () => {
    for (let last = queue.length - 1; last > 0; last--) {
      const other = Math.floor(Math.random() * (last + 1));
      [queue[last], queue[other]] = [queue[other], queue[last]];
    }
    deck.append(...queue);
    for (const card of queue) card.open = false;
    lay();
  }, part);
  on(list, "click", () => { list.setAttribute("aria-pressed", list.getAttribute("aria-pressed") !== "true"); lay(); });
  on(deck, "toggle", lay, true);
  show(find(".tools", part));
  lay();
}
