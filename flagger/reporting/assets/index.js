"use strict";
// A heading sorts the articles by its column. Without this script the table stands as it was written: most errors first.
(() => {
  const table = document.querySelector("table.index");
  const body = table.tBodies[0];
  const written = [...body.rows];
  const headings = [...table.tHead.rows[0].cells];
  const order = table.querySelector(".order");
  const words = new Intl.Collator("en", { numeric: true, sensitivity: "base", ignorePunctuation: true });

  // The title without its path; of a cell with a bar, the number.
  const value = (row, column) => (row.cells[column].querySelector("a") ?? row.cells[column]).textContent;
  const number = (shown) => Number(shown.replaceAll(",", ""));

  const sort = (heading) => {
    const column = headings.indexOf(heading);
    const counted = heading.classList.contains("n");
    const now = heading.getAttribute("aria-sort");
    const down = now ? now === "ascending" : counted || heading.classList.contains("date");
    const keys = new Map(written.map((row) => [row, value(row, column)]));
    const compare = counted ? (one, other) => number(one) - number(other) : words.compare;
    // What is equal stays as it was written; what is not known comes last either way.
    const rows = [...written].sort((one, other) => {
      const [first, second] = [keys.get(one), keys.get(other)];
      if (!first || !second) return Number(!first) - Number(!second);
      return down ? compare(second, first) : compare(first, second);
    });
    for (const other of headings) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    body.append(...rows);
    order.textContent = `By ${heading.textContent.toLowerCase()}, ${down ? "descending" : "ascending"}`;
  };

  for (const heading of headings) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    button.addEventListener("click", () => sort(heading));
    heading.append(button);
  }
  table.classList.add("sortable");
  table.querySelector(".sorting").hidden = false;
})();
