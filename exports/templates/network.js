"use strict";
// The drawing: vis-network draws symbols and lines where Python has put them.
(() => {
  const { data } = rashomon;
  const box = document.getElementById("network");
  const ASIDE = new Set(["Place", "Event"]);
  rashomon.nodes = Object.fromEntries(data.nodes.map((n) => [n.id, { ...n, name: n.label }]));
  rashomon.lines = Object.fromEntries(data.edges.map((e) => [e.id, e]));
  rashomon.hidden = { kinds: new Set(ASIDE), measures: new Set(["Other"]), apart: new Set(["apart"]) };
  rashomon.focus = null;

  const near = {};
  for (const line of data.edges) {
    (near[line.from] = near[line.from] || new Set()).add(line.to);
    (near[line.to] = near[line.to] || new Set()).add(line.from);
  }
  const denies = (line) => (line.statements || []).some((n) => data.statements[n].act === "Deny")
    || (line.figures || []).some((n) => {
      const said = data.statements[data.figures[n].statement];
      return said && said.act === "Deny" && (said.speakers || []).some((speaker) => line.from === `a${speaker}`);
    });

  // A node is seen where its kind and measure are; a figure, event or report not on its own.
  const wanted = (node) => !rashomon.hidden.kinds.has(node.group) && !(node.measure && rashomon.hidden.measures.has(node.measure))
    && !(node.apart && rashomon.hidden.apart.has("apart"));
  const seen = (id) => {
    const node = rashomon.nodes[id];
    if (!wanted(node)) return false;
    return !["Figure", "Event", "Document", "Place"].includes(node.group)
      || [...(near[id] || [])].some((other) => wanted(rashomon.nodes[other]));
  };
  rashomon.isSeen = seen;

  const nodes = new vis.DataSet(data.nodes.map(({ label, ...node }) => ({ ...node, hidden: !seen(node.id) })));
  const edges = new vis.DataSet(data.edges.map(({ id, from, to, width }) => ({ id, from, to, width, dashes: denies(rashomon.lines[id]) && [5, 4] })));
  const network = new vis.Network(box, { nodes, edges }, data.options);
  rashomon.network = network;

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  rashomon.colour = colour;

  const theme = () => {
    const groups = {};
    for (const kind of Object.keys(rashomon.KINDS)) {
      const fill = colour(kind), hollow = kind === "Document" ? colour("card") : fill;
      const border = kind === "Document" ? fill : colour("card");
      const strong = { background: hollow, border: colour("ink") };
      groups[kind] = { color: { background: hollow, border, highlight: strong, hover: strong } };
    }
    network.setOptions({ groups });
    paint();
    network.redraw();
  };

  // Everything but the focus and its neighbours steps back.
  const paint = () => {
    const focus = rashomon.focus;
    const line = colour("line"), denial = colour("denial");
    nodes.update(data.nodes.map(({ id }) => ({ id, hidden: !seen(id), opacity: !focus || focus.has(id) ? 1 : 0.13 })));
    edges.update(data.edges.map((e) => {
      const lit = !focus || (focus.lines ? focus.lines.has(e.id) : false);
      const tone = denies(e) ? denial : line;
      return { id: e.id, color: { color: tone, highlight: colour("ink"), hover: colour("ink"), opacity: lit ? (focus ? 0.95 : 0.6) : 0.08 } };
    }));
  };
  rashomon.repaint = paint;

  rashomon.light = (ids, lines) => {
    rashomon.focus = ids && Object.assign(new Set(ids), { lines: new Set(lines) });
    paint();
  };
  rashomon.around = (id) => [[id, ...(near[id] || [])], data.edges.filter((e) => e.from === id || e.to === id).map((e) => e.id)];

  // Symbols and lines keep their size on the screen when the whole is small.
  const grow = () => {
    const factor = Math.max(1, 0.42 / network.getScale());
    for (const node of data.nodes) rashomon.nodes[node.id].size = node.size * factor;
    nodes.update(data.nodes.map(({ id }) => ({ id, size: rashomon.nodes[id].size })));
    edges.update(data.edges.map(({ id, width }) => ({ id, width: width * factor })));
  };

  rashomon.fit = () => {
    const shown = data.nodes.filter((n) => seen(n.id)).map((n) => n.id);
    network.fit({ nodes: shown, minZoomLevel: 0.05, maxZoomLevel: 1.15, animation: false });
    network.moveTo({ scale: network.getScale() * 0.93 });
    grow();
  };

  network.on("click", ({ nodes: [node], edges: [line] }) => rashomon.select(node ? { node } : line ? { line } : null));
  const button = (id, action) => document.getElementById(id).addEventListener("click", action);
  button("closer", () => network.moveTo({ scale: network.getScale() * 1.3 }));
  button("farther", () => network.moveTo({ scale: network.getScale() / 1.3 }));
  button("whole", () => rashomon.fit());
  for (const media of ["(prefers-color-scheme: dark)", "print"]) matchMedia(media).addEventListener("change", theme);
  new ResizeObserver(() => { network.redraw(); rashomon.fit(); }).observe(box);

  theme();
  rashomon.fit();
  const canvas = box.querySelector("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", "Network of actors, figures and reports; the same is in the search and in the tables.");
})();
