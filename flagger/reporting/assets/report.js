"use strict";
// Lights, filters, keys and folded parts. Without this script the page shows everything and every link works.
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const text = document.querySelector(".annotated");

  // A link into a folded part opens it.
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let part = target; part; part = part.parentElement) {
      if (part.tagName === "DETAILS") part.open = true;
    }
    const seen = target && !target.textContent && target.nextElementSibling ? target.nextElementSibling : target;
    if (seen) seen.scrollIntoView({ block: seen.matches("section, main") ? "start" : "center" });
  };
  addEventListener("hashchange", open);
  if (location.hash) open();
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all(".fixes-more:not([open])");
    folded.forEach((part) => { part.open = true; });
  });
  addEventListener("afterprint", () => folded.forEach((part) => { part.open = false; }));
  if (!text) return;

  // A statement lights its sentence, and a sentence all that is said of it.
  let lit = [];
  const light = ({ target }) => {
    lit.forEach((it) => it.classList.remove("lit"));
    const item = target.closest?.("[data-for]");
    const sentence = target.closest?.(".sentence[id]");
    lit = item ? [document.getElementById(item.dataset.for)].filter(Boolean) : sentence ? all(`[data-for="${sentence.id}"]`) : [];
    lit.forEach((it) => it.classList.add("lit"));
  };
  addEventListener("pointerover", light);
  addEventListener("focusin", light);

  // A filter takes the look of marks away, their numbers and their notes; the words stay.
  const off = new Set();
  const isOff = (...names) => names.some((name) => off.has(name));
  const marked = (it) => [`kind:${it.closest("[data-kind]")?.dataset.kind}`, `voice:${it.dataset.voice}`];
  const filter = () => {
    for (const it of all(".sentence", text)) it.classList.toggle("off", isOff(`kind:${it.dataset.kind}`));
    for (const it of all("mark, .margin [data-kind]", text)) {
      const { voice, severity } = it.dataset;
      const only = voice || severity ? "" : it.matches(".evidence") ? "kind:allegation" : "kind:attribution";
      it.classList.toggle("off", isOff(...marked(it), `severity:${severity}`, only));
    }
    for (const it of all(".ref", text)) {
      let mark = it;
      while (!mark.matches("mark")) mark = mark.nextElementSibling;
      const own = it.matches(".allegation") ? "kind:allegation" : `severity:${it.classList[1]}`;
      it.classList.toggle("off", isOff(...marked(mark), own));
    }
    for (const it of all(".margin .quiet", text)) it.classList.toggle("off", !it.querySelector("li:not(.off)"));
  };
  for (const set of all("fieldset.filter")) {
    set.hidden = false;
    set.addEventListener("change", ({ target }) => {
      off[target.checked ? "delete" : "add"](target.dataset.filter);
      filter();
    });
  }

  // j and k go from finding to finding in the text, ? tells the keys.
  const keys = document.getElementById("keys");
  const on = document.getElementById("keys-on"); // Who speaks to the computer can turn single letters off.
  const button = document.getElementById("open-keys");
  button.hidden = false;
  button.addEventListener("click", () => keys.showModal());
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || keys.open || !on.checked) return;
    if (event.target.matches?.("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    if (event.key === "?") {
      event.preventDefault();
      keys.showModal();
    }
    const step = { j: 1, k: -1 }[event.key];
    const shown = step ? all(".ref:not(.allegation, .off)", text) : [];
    if (!shown.length) return;
    const now = shown.indexOf(document.activeElement);
    const next = shown[now < 0 ? (step > 0 ? 0 : shown.length - 1) : (now + step + shown.length) % shown.length];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
  });
})();
