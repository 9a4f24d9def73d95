"use strict";
// Filters, keys and folded parts. Without this script the page shows everything and every link works.
(() => {
  const root = document.documentElement;
  const form = document.querySelector(".filters");
  if (form) {
    form.hidden = false;
    form.addEventListener("change", (event) => {
      root.classList.toggle(`no-${event.target.name}`, !event.target.checked);
    });
  }

  // A link into a folded part opens it.
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let part = target; part; part = part.parentElement) {
      if (part.tagName === "DETAILS") part.open = true;
    }
    if (target) target.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", open);
  if (location.hash) open();
  addEventListener("beforeprint", () => {
    for (const part of document.querySelectorAll("details")) part.open = true;
  });

  // j and k go from finding to finding in the text.
  const refs = [...document.querySelectorAll(".annotated .ref:not(.allegation)")];
  addEventListener("keydown", (event) => {
    const step = { j: 1, k: -1 }[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    const shown = refs.filter((ref) => ref.getClientRects().length);
    if (!shown.length) return;
    const now = shown.indexOf(document.activeElement);
    const next = shown[now < 0 ? (step > 0 ? 0 : shown.length - 1) : (now + step + shown.length) % shown.length];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
  });
})();
