"use strict";
const root = document.body, links = [...document.querySelectorAll(".changes a")];
let at = -1;
function go(to) {
  at = to;
  links.forEach((a) => a.removeAttribute("aria-current"));
  document.querySelectorAll(".here").forEach((e) => e.classList.remove("here"));
  const link = links[at], view = document.getElementById(root.classList.contains("show-beside") ? "side-by-side" : "in-line");
  const places = view.querySelectorAll('[data-change="' + (at + 1) + '"]'), place = places[0];
  link.setAttribute("aria-current", "true");
  link.scrollIntoView({ block: "nearest" });
  places.forEach((e) => e.classList.add("here"));
  if (place) { place.scrollIntoView({ block: "center" }); place.setAttribute("tabindex", "-1"); place.focus({ preventScroll: true }); }
  document.getElementById("status").textContent = "Change " + (at + 1) + " of " + links.length;
}
function step(by) {
  const plain = root.classList.contains("plain-mechanical");
  let to = at < 0 && by < 0 ? 0 : at;
  for (const _ of links) {
    to = (to + by + links.length) % links.length;
    if (!plain || !links[to].parentElement.classList.contains("mechanical")) return go(to);
  }
}
links.forEach((a, n) => a.addEventListener("click", (e) => { e.preventDefault(); go(n); }));
document.querySelectorAll("input[name=view]").forEach((i) => i.addEventListener("change", () => { root.classList.toggle("show-beside", i.value === "beside" && i.checked); if (at >= 0) go(at); }));
document.getElementById("mechanical").addEventListener("change", (e) => root.classList.toggle("plain-mechanical", !e.target.checked));
document.addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey) return;
  if (e.key === "n" || e.key === "j") step(1);
  else if (e.key === "p" || e.key === "k") step(-1);
  else if (e.key === "s") document.querySelector("input[name=view]:not(:checked)").click();
  else if (e.key === "m") document.getElementById("mechanical").click();
});
