"use strict";
// What holds the page together: selection, filters, search.
(() => {
  const { data, el, network } = rashomon;

  // A report lights what was read in it.
  const linesIn = (number) => data.edges.filter((line) => ["statements", "figures", "events"].some((kind) =>
    (line[kind] || []).some((n) => data[kind][n].evidence[0].in === number)));

  rashomon.select = (selection) => {
    network.unselectAll();
    if (!selection) {
      rashomon.light(null);
      rashomon.invite();
      return;
    }
    const { node, line, actor, row } = selection;
    const names = node ? [node]
      : actor !== undefined ? [`a${actor}`]
      : row ? data.nodes.filter((n) => n.group === (row[0] === "figures" ? "Figure" : "Event") && row[0] !== "statements" && n.rows.includes(row[1])).map((n) => n.id)
      : [];
    const at = names.find((name) => rashomon.nodes[name]);
    const told = row && row[0] === "statements" ? data.edges.filter((e) => (e.statements || []).includes(row[1]))
      : line ? [rashomon.lines[line]]
      : selection.document !== undefined ? linesIn(selection.document) : [];
    if (at) {
      rashomon.light(...rashomon.around(at));
      if (rashomon.isSeen(at)) network.selectNodes([at], false);
    } else if (told.length) {
      rashomon.light(told.flatMap((e) => [e.from, e.to]), told.map((e) => e.id));
      if (line) network.selectEdges([line]);
    } else rashomon.light(null);
    rashomon.describe(selection);
  };

  const chip = (set, value, label, symbol, count) => {
    const input = el("input", { type: "checkbox", value, checked: !set.has(value), onchange: () => {
      if (input.checked) set.delete(value);
      else set.add(value);
      rashomon.repaint();
      rashomon.refill();
      if (set === rashomon.hidden.apart) rashomon.fit();
      network.redraw();
    } });
    return el("label", { class: "chip" }, input, symbol, el("span", {}, label), el("span", { class: "count" }, count));
  };
  const count = (key) => data.nodes.reduce((found, n) => ({ ...found, [n[key]]: (found[n[key]] || 0) + 1 }), {});
  const kinds = count("group"), measures = count("measure");
  document.getElementById("kinds").append(...Object.entries(rashomon.KINDS).filter(([kind]) => kinds[kind])
    .map(([kind, [name]]) => chip(rashomon.hidden.kinds, kind, name, rashomon.symbol(kind), kinds[kind])));
  document.getElementById("measures").append(...Object.keys(measures).filter((m) => m !== "undefined").sort((a, b) => (a === "Other") - (b === "Other") || measures[b] - measures[a])
    .map((measure) => chip(rashomon.hidden.measures, measure, measure, null, measures[measure])));

  const apart = data.nodes.filter((n) => n.apart).length;
  if (apart) document.getElementById("kinds").append(chip(rashomon.hidden.apart, "apart", "Small groups apart", null, apart));

  const field = document.getElementById("search"), hits = document.getElementById("hits");
  const entries = [
    ...data.actors.map((a, n) => ({ text: [a.name, ...(a.aliases || [])].join(" ").toLowerCase(), name: a.name, kind: a.kind, to: { actor: n } })),
    ...data.nodes.filter((n) => n.group === "Figure").map((n) => ({ text: n.label.toLowerCase().replaceAll(",", "") + " " + n.label.toLowerCase(), name: n.label, kind: "Figure", to: { node: n.id } })),
    ...data.documents.map((d, n) => ({ text: d.title.toLowerCase(), name: d.title, kind: "Document", to: { document: n } })),
  ];
  const go = (entry) => {
    hits.hidden = true;
    rashomon.select(entry.to);
    const id = entry.to.node || `a${entry.to.actor}`;
    if (rashomon.nodes[id] && rashomon.isSeen(id)) network.focus(id, { scale: Math.max(network.getScale(), 0.8), animation: false });
  };
  const found = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    return words.length ? entries.filter((entry) => words.every((word) => entry.text.includes(word))).slice(0, 8) : [];
  };
  let waiting;
  field.addEventListener("input", () => {
    const list = found();
    hits.replaceChildren(...list.map((entry) => el("li", {}, el("button", { type: "button", onclick: () => go(entry) }, rashomon.symbol(entry.kind), rashomon.bdi(entry.name)))));
    hits.hidden = list.length === 0;
    clearTimeout(waiting);
    waiting = setTimeout(() => { rashomon.sought = field.value; rashomon.refill(); }, 150);
  });
  field.addEventListener("keydown", (event) => {
    const [first] = found();
    if (event.key === "Enter" && first) go(first);
    if (event.key === "Escape") { field.value = ""; field.dispatchEvent(new Event("input")); }
    if (event.key === "ArrowDown" && !hits.hidden) hits.querySelector("button").focus();
  });
  hits.addEventListener("keydown", (event) => {
    const way = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    const next = way && event.target.closest("li")[way];
    if (next) next.querySelector("button").focus();
    else if (way === "previousElementSibling" || event.key === "Escape") field.focus();
  });
  document.addEventListener("click", (event) => { if (!event.target.closest(".search")) hits.hidden = true; });
  rashomon.select(null);
})();
