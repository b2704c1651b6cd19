// The preview's page: shows what the server tells of the folder, and asks it for edits. No words become markup here:
// the server sends HTML in which they are escaped already.
import { paged } from "./pages.js";

const $ = (id) => document.getElementById(id);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const token = document.querySelector("meta[name=token]").content;
const VIEWS = ["clean", "redline", "beside", "findings", "open", "pdf", "proposals"];
const SILENT = "The preview does not answer. Is it still running?";
const narrow = matchMedia("screen and (max-width: 640pt)");
const measure = document.createElement("div");
let view = "clean", state = {}, facts = {}, paragraphs = [], pdfShown = 0, instance = null, current = null, adding = false, saidUntil = 0;

const kept = {
  get: (key) => { try { return sessionStorage.getItem(key); } catch { return null; } },
  set: (key, value) => { try { sessionStorage.setItem(key, value); } catch { /* a private window */ } },
};
const say = (words) => { $("status").textContent = words; };
const parsed = (html) => { const made = document.createElement("template"); made.innerHTML = html; return made.content; };

// Patching: what did not change stays the same element, so focus, selection and place are kept and nothing flashes.

const keyOf = (node) => node.dataset?.entry ?? "";

function patch(old, fresh) {
  const olds = [...old.childNodes], news = [...fresh.childNodes];
  let start = 0, end = 0;
  while (start < olds.length && start < news.length && olds[start].isEqualNode(news[start])) start++;
  while (end < olds.length - start && end < news.length - start && olds.at(-1 - end).isEqualNode(news.at(-1 - end))) end++;
  const from = olds.slice(start, olds.length - end), to = news.slice(start, news.length - end);
  // What has a name goes on as the same element, so that words typed into one entry never come to stand in another.
  const free = new Map();
  for (const node of from) free.set(keyOf(node), [...(free.get(keyOf(node)) ?? []), node]);
  const pairs = to.map((node) => [free.get(keyOf(node))?.shift(), node]);
  for (const nodes of free.values()) nodes.forEach((node) => node.remove());
  let next = olds[olds.length - end] ?? null;
  for (const [was, node] of pairs.reverse()) {
    let now = was ?? node;
    if (!was || was.nodeType !== node.nodeType || was.nodeName !== node.nodeName) {
      was?.remove();
      now = node;
    } else if (node.nodeType !== Node.ELEMENT_NODE) {
      if (was.data !== node.data) was.data = node.data;
    } else patchElement(was, node);
    if (now.nextSibling !== next || now.parentNode !== old) old.insertBefore(now, next);
    next = now;
  }
}

function patchElement(was, node) {
  if (was.isEqualNode(node)) return;
  for (const { name } of [...was.attributes]) if (!node.hasAttribute(name) && !(name === "open")) was.removeAttribute(name);
  for (const { name, value } of [...node.attributes]) if (was.getAttribute(name) !== value) was.setAttribute(name, value);
  if (was.matches("input[type=checkbox]")) was.checked = node.hasAttribute("checked");
  patch(was, node);
}

function put(parent, html) {
  const box = document.createElement("div");
  box.append(typeof html === "string" ? parsed(html) : html);
  patch(parent, box);
}

// The paper.

function layout() {
  if (!state.clean) return;
  const sheet = parsed(state.clean);
  all("[data-fact]", sheet).forEach((e) => e.removeAttribute("title"));
  decorate(sheet);
  const box = document.createElement("div");
  if (narrow.matches) {
    const one = document.createElement("div");
    one.className = "sheet";
    one.append(sheet);
    box.append(one);
  } else {
    const holder = document.createElement("div");
    holder.append(sheet);
    measure.id = "measure";
    measure.setAttribute("aria-hidden", "true");
    measure.className = "paper";
    document.body.append(measure);
    box.append(...paged(holder, state.symbol, measure));
    measure.remove();
  }
  const anchor = topmost();
  patch($("paper"), box);
  if (anchor) {
    const now = document.getElementById(anchor.id);
    const by = now ? now.getBoundingClientRect().top - anchor.top : 0;
    if (Math.abs(by) > 1) scrollBy({ top: by, behavior: "instant" });
  }
}

/** The block at the top of the window, and how far down it stands. */
function topmost() {
  if (view !== "clean" || scrollY < 2) return null;
  const line = document.querySelector(".bar").getBoundingClientRect().bottom;
  for (const e of all("#paper [id^=p]")) {
    const { top, bottom } = e.getBoundingClientRect();
    if (bottom > line) return { id: e.id, top };
  }
  return null;
}

function decorate(sheet) {
  const marks = document.body.classList.contains("marking"), edits = document.body.classList.contains("editing");
  // The symbol is set in two sizes, so it is marked as a whole.
  const symbol = sheet.querySelector(".symbol");
  if (symbol && facts.symbol) Object.assign(symbol.dataset, { fact: "symbol", standing: facts.symbol.state });
  for (const e of all("[data-fact]", sheet)) {
    const fact = facts[e.dataset.fact];
    if (!fact || !(marks || e.dataset.standing === "open")) continue;
    e.classList.add("fact");
    // A control cannot hold another: where the words are a link, the link is gone to, and Space opens the fact.
    if (e.querySelector("a")) continue;
    e.tabIndex = 0;
    e.setAttribute("role", "button");
    e.setAttribute("aria-label", `${e.textContent}. ${fact.standing}: ${fact.name}`);
  }
  if (!edits) return;
  for (const p of paragraphs) {
    const block = p.source !== null && sheet.querySelector("#" + p.id);
    if (!block || !block.matches("p, h2, h3, h4, h5, h6")) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "edit";
    button.dataset.edit = p.id;
    button.textContent = "Edit";
    button.setAttribute("aria-label", `Edit ${p.name}`);
    block.append(button);
  }
}

// News.

function receive(news) {
  if ("fault" in news) {
    put($("fault"), news.fault);
    document.body.classList.toggle("faulty", Boolean(news.fault));
    $("undo").disabled = !news.undo;
    $("undo").title = news.undo ? `Undo: ${news.undo}` : "";
    if (news.fault) say("The files cannot be shown as they are; below is the last good draft.");
  }
  if ("clean" in news) {
    const before = state.clean;
    Object.assign(state, news);
    ({ facts, paragraphs } = news);
    document.title = `${news.title || news.symbol} – preview`;
    if (before !== news.clean || !$("paper").querySelector(".page")) layout();
    if (before && before !== news.clean && !news.fault && performance.now() > saidUntil) say("The draft has changed.");
    if (view === "pdf") showPdf();
  }
  if (news.lists) {
    const { open, worklist, counts } = news.lists;
    put($("open").firstElementChild, open);
    put(document.querySelector("#worklist .items"), worklist);
    $("count-open").textContent = counts.open || "";
    $("done").textContent = `${counts.ticked} of ${counts.all} looked at`;
  }
  if (news.further) {
    put($("redline").lastElementChild, news.further.redline);
    put($("beside").lastElementChild, news.further.beside);
    put($("findings").firstElementChild, news.further.findings);
    $("count-redline").textContent = news.further.changes || "";
    $("count-findings").textContent = news.further.found || "";
    put($("proposals").firstElementChild, news.further.proposals);
    $("count-proposals").textContent = news.further.proposed || "";
  }
  document.body.dataset.version = state.version ?? 0;
}

function listen() {
  const source = new EventSource("events");
  source.addEventListener("hello", (e) => {
    if (instance !== null && instance !== e.data) location.reload();
    instance = e.data;
    $("connection").textContent = "following the files";
  });
  source.onmessage = (e) => receive(JSON.parse(e.data));
  source.onerror = () => { $("connection").textContent = "not connected: is the preview still running?"; };
}

async function showPdf() {
  if (pdfShown === state.version) return;
  pdfShown = state.version;
  const answer = await fetch("pdf");
  put($("pdf").querySelector(".images"), await answer.text());
}

// Views.

function show(name) {
  view = name;
  kept.set("view", name);
  for (const v of VIEWS) $(v).hidden = v !== name;
  document.body.className = document.body.className.replace(/view-\w+/, `view-${name}`);
  document.querySelector(`input[name=view][value=${name}]`).checked = true;
  if (name === "clean") layout();
  if (name === "pdf") showPdf();
  say(`${document.querySelector(`input[value=${name}] + span`).firstChild.data.trim()} shown.`);
}

function toggle(id, name) {
  const on = document.body.classList.toggle(name);
  $(id).setAttribute("aria-pressed", String(on));
  kept.set(name, on ? "1" : "");
  if (on && view !== "clean") show("clean"); else layout();
}

const stops = () => all({ redline: "#redline [id^=c]", beside: "#beside [id^=sc]", findings: "#findings [data-stop]", open: "#open [data-stop]", proposals: "#proposals [data-stop]" }[view] ?? "#paper mark[data-fact]").filter((e) => e.getClientRects().length);
function step(by) {
  const found = stops();
  if (!found.length) return say("There is none in this view.");
  const at = found.findIndex((e) => e.classList.contains("here"));
  const next = found[(at < 0 ? (by > 0 ? 0 : -1) : at + by + found.length) % found.length] ?? found.at(-1);
  all(".here").forEach((e) => e.classList.remove("here"));
  next.classList.add("here");
  if (!next.hasAttribute("tabindex")) next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "center" });
  say(`${found.indexOf(next) + 1} of ${found.length}`);
}

function goTo(id) {
  show("clean");
  const block = document.getElementById(id);
  if (!block) return;
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
  block.scrollIntoView({ block: "center" });
}

// Facts.

function about(fact, reachable) {
  const made = document.createElement("div");
  const line = (words, name) => { if (!words) return; const p = document.createElement("p"); p.textContent = words; if (name) p.className = name; made.append(p); };
  line(fact.reason && fact.reason !== fact.standing ? `${fact.standing}. ${fact.reason}.` : `${fact.standing}.`);
  if (fact.before) line(`Last year${fact.last ? `, ${fact.last}` : ""}: ${fact.before}`);
  else if (fact.last) line(`Last year: ${fact.last}`);
  if (fact.link) {
    const a = document.createElement(reachable ? "a" : "p");
    if (reachable) a.href = fact.link;
    a.textContent = reachable ? `Open ${fact.line} in the editor` : `In ${fact.line}`;
    made.append(a);
  }
  return made;
}

function tip(element) {
  const fact = element && facts[element.dataset.fact];
  $("tip").hidden = !fact;
  if (!fact) return;
  const title = document.createElement("strong");
  title.textContent = fact.name;
  const hint = document.createElement("p");
  hint.className = "hint";
  hint.textContent = `Click or press ${element.tabIndex === 0 ? "Enter" : "Space"} ${fact.form ? "to change it" : "for its line"}; with Ctrl its line opens in the editor`;
  $("tip").replaceChildren(title, about(fact), hint);
  const box = element.getClientRects()[0], own = $("tip").getBoundingClientRect();
  $("tip").style.left = `${Math.max(8, Math.min(box.left, innerWidth - own.width - 8))}px`;
  $("tip").style.top = `${box.bottom + own.height + 8 < innerHeight ? box.bottom + 4 : Math.max(8, box.top - own.height - 4)}px`;
}

function openFact(key, { ctrlKey, metaKey }) {
  if ((ctrlKey || metaKey) && facts[key]?.link) location.assign(facts[key].link);
  else openValue(key);
}

async function openValue(key) {
  tip(null);
  let form;
  try { form = await (await fetch("form?" + new URLSearchParams({ key }))).text(); } catch { return say(SILENT); }
  if (document.querySelector("dialog[open]")) return;
  const fact = facts[key] ?? facts[Object.keys(facts).find((k) => k.startsWith(`${key}.`))];
  $("value").querySelector(".about").replaceChildren(fact ? about(fact, true) : "");
  $("value").querySelector(".ask").replaceChildren(parsed(form));
  $("value-title").textContent = $("value").querySelector("form")?.getAttribute("aria-label") ?? fact?.name ?? "";
  $("value").showModal();
  $("value").querySelector("input, textarea, a")?.focus();
}

// Edits.

async function keep(button) {
  const { fact, words } = button.dataset;
  if (await edit("tick", { fact, words, on: true }, button.closest("form").querySelector(".said"))) button.closest("dialog")?.close();
}

const edit = async (kind, asked, where) => (await ask(`edit/${kind}`, asked, where)) !== null;

/** What the server answers; null where it refuses, and why is said. */
async function ask(address, asked, where) {
  let answer = { said: SILENT }, ok = false;
  try {
    const response = await fetch(address, { method: "POST", headers: { "Content-Type": "application/json", "X-Drafter-Token": token }, body: JSON.stringify(asked) });
    ok = response.ok;
    answer = await response.json();
  } catch { /* said below */ }
  if (ok && answer.said) { say(answer.said); saidUntil = performance.now() + 2000; }
  else if (!ok && where) where.textContent = answer.said;
  else if (!ok) say(answer.said);
  return ok ? answer : null;
}

// Partners: what a reply, an amendment or a settlement would change is shown first; then it is done, or let go.

let dealing = null;

function deal(title, html, act) {
  dealing = act;
  $("deal-title").textContent = title;
  $("deal").querySelector(".about").replaceChildren(parsed(html));
  $("deal").showModal();
  $("deal").querySelector(".main").focus();
}

async function settle(choice, ident, where) {
  if (choice === "undo") return ask("partners/settle", { choice });
  const seen = await ask("partners/see", { choice, ident }, where);
  if (!seen) return;
  deal(`Proposal ${ident}`, seen.html, async (_, said) => {
    if (await ask("partners/settle", { choice, ident }, said)) $("deal").close();
  });
}

async function drop(file) {
  if (!file || document.querySelector("dialog[open]")) return;
  say(`Reading ${file.name}.`);
  const data = await new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).split(",")[1] ?? "");
    reader.readAsDataURL(file);
  });
  const seen = await ask("partners/drop", { document: { name: file.name, data } });
  if (!seen) return;
  say(`${file.name} is read.`);
  deal(file.name, seen.html, async (action, said) => {
    const from = $("deal").querySelector("[name=from]").value;
    if (!(await ask(`partners/${action}`, { from }, said))) return;
    $("deal").close();
    if (action === "keep") show("proposals");
  });
}

function openParagraph(id) {
  current = { ...paragraphs.find((p) => p.id === id), index: Number(id.slice(1)) - 1 };
  adding = false;
  $("paragraph-title").textContent = current.name[0].toUpperCase() + current.name.slice(1);
  $("paragraph-label").textContent = "Words";
  $("paragraph").querySelector("textarea").value = current.source;
  $("paragraph").querySelector(".said").textContent = "";
  $("paragraph").querySelector(".more").hidden = false;
  $("paragraph").showModal();
  $("paragraph").querySelector("textarea").focus();
}

async function editParagraph(action) {
  if (action === "adding") {
    adding = true;
    $("paragraph-title").textContent = `After ${current.name}`;
    $("paragraph-label").textContent = "Words of the new paragraph";
    $("paragraph").querySelector("textarea").value = "";
    $("paragraph").querySelector(".more").hidden = true;
    return $("paragraph").querySelector("textarea").focus();
  }
  const words = $("paragraph").querySelector("textarea").value;
  const { id, index, name, source } = current, said = $("paragraph").querySelector(".said");
  if (await edit("paragraph", { action, index, name, source, words }, said)) return $("paragraph").close();
  const now = paragraphs.find((p) => p.id === id);
  if (!now || now.source === null || now.source === source) return;
  // Changed by another hand meanwhile: the words typed here stay, and a second Save puts them in the place of the new ones.
  current = { ...now, index };
  said.textContent += ` It reads now: “${now.source}”. Save again to have yours instead.`;
}

document.addEventListener("submit", async (e) => {
  e.preventDefault();
  const form = e.target;
  if (form.matches(".fill")) {
    const values = Object.fromEntries(new FormData(form));
    if (await edit("fill", { key: form.dataset.key, values }, form.querySelector(".said"))) { if (form.closest("dialog")) $("value").close(); else form.reset(); }
  } else if (form.closest("#paragraph")) editParagraph(adding ? "add" : "reword");
});

document.addEventListener("change", async (e) => {
  if (e.target.name === "view") show(e.target.value);
  else if (e.target.matches("[data-drop]")) { drop(e.target.files[0]); e.target.value = ""; }
  else if (e.target.id === "use-keys") kept.set("nokeys", e.target.checked ? "" : "1");
  else if (e.target.matches("input[data-words]")) {
    const { fact, words } = e.target.dataset, on = e.target.checked;
    if (!(await edit("tick", { fact, words, on }))) e.target.checked = !on;
  }
});

document.addEventListener("click", (e) => {
  const on = (selector) => e.target.closest?.(selector);
  let found;
  if (on(".close")) on("dialog").close();
  else if ((found = on("[data-action]"))) editParagraph(found.dataset.action);
  else if ((found = on("[data-edit]"))) openParagraph(found.dataset.edit);
  else if ((found = on("[data-value]"))) openValue(found.dataset.value);
  else if ((found = on("[data-keep]"))) keep(found);
  else if ((found = on("[data-settle]"))) settle(found.dataset.settle, found.dataset.ident, found.closest("article")?.querySelector(".said"));
  else if ((found = on("[data-deal]"))) dealing(found.dataset.deal, $("deal").querySelector(".said"));
  else if ((found = on("[data-mend]"))) { const { code, paragraph, message } = found.dataset; edit("mend", { code, paragraph, message }, found.closest("article").querySelector(".said")); }
  else if ((found = on("[data-block]"))) { e.preventDefault(); goTo(found.dataset.block); }
  else if ((found = on("#paper .fact")) && !on("a")) openFact(found.dataset.fact, e);
  else if (on("#marks")) toggle("marks", "marking");
  else if (on("#editing")) toggle("editing", "editing");
  else if (on("#undo")) edit("undo", {});
  else if (on("#keys")) $("help").showModal();
});

for (const [type, shown] of [["mouseover", true], ["focusin", true], ["mouseout", false], ["focusout", false]])
  document.addEventListener(type, (e) => {
    const found = e.target.closest?.("#paper .fact");
    if (found) tip(shown ? found : null);
  });

document.addEventListener("keydown", (e) => {
  if (e.key === "Escape") tip(null);
  const fact = e.target.closest?.("#paper .fact");
  if (fact && (e.key === " " || (e.key === "Enter" && e.target === fact))) { e.preventDefault(); return openFact(fact.dataset.fact, e); }
  if (e.ctrlKey || e.metaKey || e.altKey || document.querySelector("dialog[open]") || !$("use-keys").checked) return;
  if (e.target.matches?.("input:not([type=radio], [type=checkbox]), textarea, select")) return;
  const keys = {
    m: () => toggle("marks", "marking"), e: () => toggle("editing", "editing"), u: () => $("undo").disabled || edit("undo", {}),
    n: () => step(1), p: () => step(-1), "?": () => $("help").showModal(),
    w: () => { $("worklist").open = true; (document.querySelector("#worklist input") ?? $("worklist").querySelector("summary")).focus(); },
    ...Object.fromEntries([["t", "accept"], ["l", "reject"], ["b", "bracket"]].map(([key, choice]) => [key, () => document.querySelector(`#proposals .here [data-settle=${choice}]`)?.click()])),
    ...Object.fromEntries(VIEWS.map((v, i) => [String(i + 1), () => show(v)])),
  };
  if (keys[e.key]) { e.preventDefault(); keys[e.key](); }
});

addEventListener("dragover", (e) => e.preventDefault());
addEventListener("drop", (e) => { e.preventDefault(); drop(e.dataTransfer?.files[0]); });
addEventListener("scroll", () => tip(document.activeElement.closest("#paper .fact")), { passive: true });
narrow.addEventListener("change", () => { $("paper").replaceChildren(); layout(); });
$("use-keys").checked = kept.get("nokeys") !== "1";
for (const [id, name] of [["marks", "marking"], ["editing", "editing"]])
  if (kept.get(name)) { document.body.classList.add(name); $(id).setAttribute("aria-pressed", "true"); }
if (VIEWS.includes(kept.get("view"))) show(kept.get("view"));
document.fonts.ready.then(layout);
listen();
