
(() => {
  "use strict";

  const mostShown = 40;
  const box = document.getElementById("query");
  const count = document.getElementById("count");
  const results = document.getElementById("results");
  const simple = (text) => text.toLowerCase().replace(/\s+/g, " ").trim();

  const entries = [...document.querySelectorAll("[data-entry]")].map((element) => {
    const isRow = element.tagName === "TR";
    const title = isRow
      ? [...element.cells].slice(0, 2).map((cell) => cell.textContent).join(": ")
      : element.querySelector("h3").textContent;
    const name = isRow ? element.cells[0].textContent : element.querySelector(".name")?.textContent ?? "";
    return { element, title, name: simple(name), heading: simple(title), text: simple(element.textContent), kind: element.dataset.entry };
  });

  // What is named so comes first, then what is headed so, then what speaks of it.
  const rank = (entry, words) => {
    const all = words.join(" ");
    if (entry.name === all) return 0;
    if (words.every((word) => entry.name.includes(word))) return 1;
    if (words.every((word) => entry.heading.includes(word))) return 2;
    return words.every((word) => entry.text.includes(word) || entry.name.includes(word)) ? 3 : -1;
  };

  const show = () => {
    const words = simple(box.value).split(" ").filter(Boolean);
    results.replaceChildren();
    if (words.length === 0) {
      count.textContent = "";
      return;
    }

    const found = entries
      .map((entry, index) => ({ entry, index, rank: rank(entry, words) }))
      .filter((match) => match.rank >= 0)
      .sort((left, right) => left.rank - right.rank || left.index - right.index);
    count.textContent = found.length === 0 ? "Nothing found."
      : found.length === 1 ? "1 result"
      : found.length > mostShown ? `${found.length} results, the first ${mostShown} shown`
      : `${found.length} results`;
    for (const { entry } of found.slice(0, mostShown)) {
      const link = document.createElement("a");
      link.href = `#${entry.element.id}`;
      link.append(entry.title);
      const kind = document.createElement("small");
      kind.textContent = ` ${entry.kind}`;
      link.append(kind);
      const item = document.createElement("li");
      item.append(link);
      results.append(item);
    }
  };

  const clear = () => {
    box.value = "";
    show();
    box.focus();
  };

  const step = (by) => {
    const stops = [box, ...results.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    stops[Math.min(Math.max(at + by, 0), stops.length - 1)].focus();
  };

  // A link moves the keyboard along with the eye, and opens what it leads to.
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const isDetails = target.tagName === "DETAILS";
    if (isDetails) target.open = true;
    (isDetails ? target.firstElementChild : target).focus({ preventScroll: true });
    target.scrollIntoView();
  };

  document.getElementById("search").hidden = false;
  box.addEventListener("input", show);
  document.getElementById("search").addEventListener("keydown", (event) => {
    if (event.key === "Escape") clear();
    else if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLInputElement;
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
    }
  });
  window.addEventListener("hashchange", follow);
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    opened.forEach((details) => { details.open = true; });
  });
  window.addEventListener("afterprint", () => opened.forEach((details) => { details.open = false; }));
  if (location.hash) follow();
})();
