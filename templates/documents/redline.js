"use strict";
const root = document.body, links = [...document.querySelectorAll(".changes a")];
let at = -1;
function go(to) {
  if (!links.length) return;
  at = (to + links.length) % links.length;
  links.forEach((a) => a.removeAttribute("aria-current"));
  document.querySelectorAll(".here").forEach((e) => e.classList.remove("here"));
  const link = links[at], id = link.hash.slice(1);
  const place = root.classList.contains("show-beside") && document.getElementById("s" + id) || document.getElementById(id);
  link.setAttribute("aria-current", "true");
  link.scrollIntoView({ block: "nearest" });
  if (place) { place.classList.add("here"); place.scrollIntoView({ block: "center" }); place.setAttribute("tabindex", "-1"); place.focus({ preventScroll: true }); }
  document.getElementById("status").textContent = "Change " + (at + 1) + " of " + links.length;
}
links.forEach((a, n) => a.addEventListener("click", (e) => { e.preventDefault(); go(n); }));
document.querySelectorAll("input[name=view]").forEach((i) => i.addEventListener("change", () => { root.classList.toggle("show-beside", i.value === "beside" && i.checked); if (at >= 0) go(at); }));
document.getElementById("mechanical").addEventListener("change", (e) => root.classList.toggle("plain-mechanical", !e.target.checked));
document.addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || e.target.tagName === "INPUT") return;
  if (e.key === "n" || e.key === "j") go(at + 1);
  else if (e.key === "p" || e.key === "k") go(at < 0 ? -1 : at - 1);
  else if (e.key === "s") document.querySelector("input[name=view]:not(:checked)").click();
});
