// The desk's page: asks the server for what it shows, and for what a person does. No words become markup here: the
// server sends HTML in which they are escaped already.
const $ = (id) => document.getElementById(id);
const token = document.querySelector("meta[name=token]").content;
const SILENT = "The program does not answer. Is it still running?";
const say = (words) => { $("status").textContent = words; };

async function ask(address, asked) {
  try {
    const answer = await fetch(address, { method: "POST", headers: { "Content-Type": "application/json", "X-Drafter-Token": token }, body: JSON.stringify(asked) });
    const made = await answer.json();
    return answer.ok ? made : { fault: made.said };
  } catch { return { fault: SILENT }; }
}

/** A document as it is sent: its name, and its bytes in base64. */
function sent(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done({ name: file.name, data: reader.result.slice(reader.result.indexOf(",") + 1) });
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });
}

// The drafts: each is read after the other, the page is there at once.

function show(entry, html) {
  const state = entry.querySelector(".state"), name = (d) => d.querySelector("summary").firstChild.data;
  const open = new Set([...state.querySelectorAll("details[open]")].map(name));
  state.innerHTML = html;
  state.setAttribute("aria-busy", "false");
  for (const details of state.querySelectorAll("details")) details.open = open.has(name(details));
}

/** Have something done with a draft, and show how it stands then; what went wrong is said at the draft. */
async function act(entry, address, asked) {
  const made = await ask(address, asked);
  say(made.said ?? "");
  if (made.fault) entry.querySelector(".said[role=alert]").textContent = made.fault;
  else show(entry, made.html);
  return made;
}

async function states() {
  for (const entry of document.querySelectorAll("[data-draft]")) {
    try {
      show(entry, await (await fetch(`state/${encodeURIComponent(entry.dataset.draft)}`)).text());
    } catch { return say(SILENT); }
  }
}

$("drafts").addEventListener("click", async (event) => {
  const button = event.target.closest("[data-build]"), entry = event.target.closest("[data-draft]");
  const name = encodeURIComponent(entry?.dataset.draft ?? ""), settle = event.target.closest("[data-settle]");
  if (event.target.closest("[data-circulate]")) return act(entry, `partners/${name}/circulate`, {});
  if (settle) {
    await act(entry, `partners/${name}/settle`, { choice: settle.dataset.settle, ident: settle.dataset.ident ?? "" });
    return entry.querySelector("[data-partners] summary")?.focus();
  }
  if (!button) return;
  button.disabled = true;
  say("The pack is being built.");
  const made = await act(entry, `build/${name}`, {});
  button.disabled = false;
  if (made.fault) return;
  const pack = entry.querySelector("details");
  pack.open = true;
  pack.querySelector("summary").focus();
});

$("drafts").addEventListener("change", async (event) => {
  if (!event.target.matches("[data-adopt], [data-receive]") || !event.target.files.length) return;
  const entry = event.target.closest("[data-draft]"), name = encodeURIComponent(entry.dataset.draft);
  const document = await sent(event.target.files[0]);
  if (event.target.matches("[data-receive]")) return act(entry, `partners/${name}/receive`, { document, from: entry.querySelector("[data-from]").value });
  say("The draft is being brought up to the document.");
  const made = await act(entry, `adopt/${name}`, { document });
  if (made.fault) return;
  entry.querySelector(".report").innerHTML = made.report;
});

// A new draft.

const begin = $("begin");
const way = () => begin.elements.source.value;
function choose() {
  for (const part of begin.querySelectorAll("[data-for]")) part.hidden = !part.dataset.for.split(" ").includes(way());
}
begin.addEventListener("change", choose);
choose();

begin.addEventListener("submit", async (event) => {
  event.preventDefault();
  const said = begin.querySelector(".said"), asked = {};
  for (const [name, value] of new FormData(begin)) if (typeof value === "string") asked[name] = value;
  said.textContent = "";
  if (way() === "document") {
    const [file] = begin.elements.document.files;
    if (!file) { said.textContent = "Choose the document first."; begin.elements.document.focus(); return; }
    asked.document = await sent(file);
  }
  const button = begin.querySelector("[type=submit]");
  button.disabled = true;
  say("The draft is being made.");
  const made = await ask("begin", asked);
  button.disabled = false;
  say("");
  if (made.fault) { said.textContent = made.fault; return; }
  if (made.to) return location.assign(made.to);
  const questions = $("questions");
  questions.innerHTML = made.html;
  questions.hidden = false;
  $("new").hidden = true;
  questions.focus();
  scrollTo({ top: questions.offsetTop - 10 });
});

$("questions").addEventListener("click", (event) => {
  const keep = event.target.closest("[data-keep]");
  if (keep) { const field = keep.parentElement.querySelector("input"); field.value = keep.dataset.keep; field.focus(); }
  if (event.target.closest("[data-cancel]")) { $("questions").hidden = true; $("new").hidden = false; $("new").focus(); }
});

$("questions").addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target, answers = {};
  for (const said of form.querySelectorAll(".said")) said.textContent = "";
  for (const field of form.querySelectorAll("input")) { answers[field.name] = field.value; field.removeAttribute("aria-invalid"); }
  const made = await ask("answer", { key: form.dataset.key, answers });
  if (made.fault) { form.querySelector(":scope > .said").textContent = made.fault; return; }
  if (made.to) return location.assign(made.to);
  let first = null;
  for (const [name, words] of Object.entries(made.wrong)) {
    const field = form.elements[name];
    field.setAttribute("aria-invalid", "true");
    field.closest(".answer").querySelector(".said").textContent = words;
    first ??= field;
  }
  first?.focus();
});

// A file that is dropped goes where it is dropped; elsewhere it begins a new draft, and never leaves the page.

addEventListener("dragover", (event) => { event.preventDefault(); });
addEventListener("drop", (event) => {
  event.preventDefault();
  if (!event.dataTransfer?.files.length) return;
  const field = event.target.closest(".drop")?.querySelector("input") ?? begin.elements.document;
  field.files = event.dataTransfer.files;
  if (field === begin.elements.document) {
    begin.elements.source.value = "document";
    choose();
    field.focus();
  }
  field.dispatchEvent(new Event("change", { bubbles: true }));
});

states();
