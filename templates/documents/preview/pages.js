// Paper laid out page by page: blocks flow onto sheets, notes to the foot of the page that has their mark.
const ROOM = 792 / 0.75, HEAD = 72 / 0.75, FOOT = 57.6 / 0.75, FIRST_FOOT = 86.4 / 0.75;

const make = (tag, name, text) => {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (text) made.textContent = text;
  return made;
};

/** Lay the children of a sheet (a masthead and the text) out on pages; they are built inside `measure`. */
export function paged(sheet, symbol, measure) {
  measure.replaceChildren();
  const main = sheet.querySelector(".main"), notice = sheet.querySelector(".notice")?.textContent, notes = new Map();
  for (const note of sheet.querySelectorAll(".notes li")) notes.set(note.id, note);
  let page, room, wrapper = null, wrapped = null;

  const turn = () => {
    const first = !page;
    page = make("section", "sheet page");
    page.append(make("div", "flow"), make("ol", "foot-notes"));
    page.firstChild.append(...(first ? [sheet.querySelector(".masthead")] : []));
    measure.append(page);
    room = ROOM - (first ? 21.6 / 0.75 + FIRST_FOOT : HEAD + FOOT);
    wrapper = wrapped = null;
  };
  const flow = () => page.firstChild;
  const into = (parent) => {
    if (parent === main) return flow();
    if (wrapped !== parent) {
      wrapper = parent.cloneNode(false);
      wrapped = parent;
      flow().append(wrapper);
    }
    return wrapper;
  };
  const marked = (element) => [...element.querySelectorAll("sup a[href^='#note-']")].map((a) => notes.get(a.hash.slice(1))).filter(Boolean);
  const height = () => flow().getBoundingClientRect().height + page.lastChild.getBoundingClientRect().height;
  const fits = (element, parent) => {
    const home = into(parent), own = marked(element).filter((n) => !n.isConnected || !measure.contains(n));
    home.append(element);
    page.lastChild.append(...own);
    if (height() <= room + 0.5) return true;
    element.remove();
    own.forEach((n) => n.remove());
    if (wrapper && !wrapper.hasChildNodes()) { wrapper.remove(); wrapper = wrapped = null; }
    return false;
  };
  const place = (element, parent) => {
    if (fits(element, parent)) return;
    const rest = parent !== main && element.matches("p") ? split(element, parent) : element;
    if (rest === null) return;
    const pulled = [];
    while (rest === element && wrapper && /^H[1-6]$/.test(wrapper.lastElementChild?.tagName ?? "")) pulled.unshift(wrapper.lastElementChild), wrapper.lastElementChild.remove();
    turn();
    for (const heading of pulled) into(parent).append(heading);
    if (!fits(rest, parent)) {
      const more = rest.matches("p") ? split(rest, parent) : rest;
      if (more === rest) { into(parent).append(rest); page.lastChild.append(...marked(rest)); page.classList.add("long"); return; }
      turn();
      place(more, parent);
    }
  };
  // The longest beginning that fits stays; at least two lines on either side. Returns what goes on.
  const split = (element, parent) => {
    const stops = [], walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node; (node = walk.nextNode()); ) for (const found of node.data.matchAll(/\s+/g)) stops.push([node, found.index + found[0].length]);
    const cut = (n) => {
      const path = [], [node, offset] = stops[n];
      for (let at = node; at !== element; at = at.parentNode) path.unshift([...at.parentNode.childNodes].indexOf(at));
      const head = element.cloneNode(true), tail = element.cloneNode(true);
      const find = (root) => path.reduce((at, i) => at.childNodes[i], root);
      const range = document.createRange();
      range.setStart(find(head), offset); range.setEndAfter(head.lastChild); range.deleteContents();
      range.setStartBefore(tail.firstChild); range.setEnd(find(tail), offset); range.deleteContents();
      tail.querySelectorAll("[id]").forEach((e) => head.querySelector("#" + CSS.escape(e.id)) && e.removeAttribute("id"));
      for (const empty of tail.querySelectorAll("i, b, span, mark, a")) if (!empty.textContent) empty.remove();
      head.classList.add("goes-on");
      tail.classList.add("went-on");
      tail.dataset.of = element.dataset.of || element.id;
      tail.removeAttribute("id");
      return [head, tail];
    };
    let low = 0, high = stops.length - 1, best = -1;
    const tried = (n) => {
      const [head] = cut(n), ok = fits(head, parent);
      if (ok) undo(head);
      return ok;
    };
    const undo = (head) => {
      const own = marked(head);
      head.remove();
      own.forEach((n) => n.remove());
      if (wrapper && !wrapper.hasChildNodes()) { wrapper.remove(); wrapper = wrapped = null; }
    };
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (tried(middle)) { best = middle; low = middle + 1; } else high = middle - 1;
    }
    if (best < 0) return element;
    const lines = (e) => Math.round(e.getBoundingClientRect().height / parseFloat(getComputedStyle(e).lineHeight));
    const lineCount = (n) => {
      const [head] = n < stops.length ? cut(n) : [element];
      into(parent).append(head);
      const count = lines(head);
      head.remove();
      return count;
    };
    // A line that a note does not let through to its end goes on whole.
    for (let count = lineCount(best + 1); best >= 0 && lineCount(best) === count; ) best--;
    for (; best >= 0; best--) {
      const [head, tail] = cut(best);
      if (!fits(head, parent)) continue;
      if (lines(head) < 2) { undo(head); return element; }
      into(parent).append(tail);
      const enough = lines(tail) > 1;
      tail.remove();
      if (enough) return tail;
      undo(head);
    }
    return element;
  };

  turn();
  const items = [];
  for (const child of [...main.children]) {
    if (child.matches(".notes")) continue;
    if (child.matches(".text, .annex")) {
      const blocks = [...child.children];
      blocks.forEach((block, i) => items.push([block, child, child.matches(".annex") && i === 0]));
    } else items.push([child, main, false]);
  }
  for (const [element, parent, anew] of items) {
    if (anew) turn();
    place(element, parent);
  }
  const pages = [...measure.children];
  pages.forEach((p, i) => {
    p.setAttribute("aria-label", `Page ${i + 1} of ${pages.length}`);
    p.classList.add(i ? (i % 2 ? "even" : "odd") : "first");
    if (!i) return;
    const head = make("p", "running", symbol), foot = make("p", "folio", `${i + 1}/${pages.length}`);
    head.setAttribute("aria-hidden", "true");
    p.prepend(head);
    p.append(foot, ...(notice ? [make("p", "foot-notice", notice)] : []));
  });
  pages.forEach((p) => { const foot = p.querySelector(".foot-notes"); if (!foot.hasChildNodes()) foot.remove(); });
  return pages;
}
