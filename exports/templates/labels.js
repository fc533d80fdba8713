"use strict";
// Labels as on a map: the same size at every zoom, the most connected first, none over another.
(() => {
  const { network, nodes, data } = rashomon;
  const LETTERS = 22, SIZE = 13, FAMILY = '-apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
  const widths = new Map();
  let pointed = null;

  const broken = (name) => {
    const lines = [""];
    for (const word of name.split(/\s+/)) {
      const last = lines.length - 1;
      if (lines[last] && lines[last].length + word.length >= LETTERS) lines.push(word);
      else lines[last] += (lines[last] && " ") + word;
    }
    const cut = lines.slice(0, 2).map((line) => (line.length > LETTERS + 6 ? line.slice(0, LETTERS + 5) + "…" : line));
    if (lines.length > 2) cut[1] += "…";
    return cut;
  };
  for (const node of Object.values(nodes)) node.label = broken(node.name);

  const width = (context, text, font) => {
    const key = font + text;
    if (!widths.has(key)) {
      context.font = font;
      widths.set(key, context.measureText(text).width);
    }
    return widths.get(key);
  };
  const meets = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

  const ranked = () => {
    const focus = rashomon.focus;
    return data.nodes.map((n) => nodes[n.id])
      .filter((n) => rashomon.isSeen(n.id) && (!focus || focus.has(n.id) || n.id === pointed))
      .sort((a, b) => (b.id === pointed) - (a.id === pointed) || b.weight - a.weight || (a.id < b.id ? -1 : 1));
  };

  network.on("hoverNode", ({ node }) => { pointed = node; network.redraw(); });
  network.on("blurNode", () => { pointed = null; network.redraw(); });

  network.on("afterDrawing", (context) => {
    const scale = network.getScale(), places = network.getPositions();
    const shown = ranked();
    const discs = shown.map((n) => {
      const { x, y } = places[n.id], r = n.size * scale;
      return [x * scale - r, y * scale - r, x * scale + r, y * scale + r, n];
    });
    const corners = [[0, 0], [network.canvas.frame.clientWidth, network.canvas.frame.clientHeight]]
      .map(([x, y]) => network.DOMtoCanvas({ x, y }));
    const view = [corners[0].x * scale, corners[0].y * scale, corners[1].x * scale, corners[1].y * scale];
    const inside = (b) => b[0] >= view[0] && b[1] >= view[1] && b[2] <= view[2] && b[3] <= view[3];
    // What a label would hide: nothing of another label, and no symbol that matters as much.
    const cost = (b, node) => {
      if (!inside(b) || set.some((s) => meets(s, b))) return Infinity;
      return discs.reduce((sum, d) => (d[4] === node || !meets(d, b) ? sum : d[4].weight >= node.weight ? Infinity : sum + d[4].weight), 0);
    };
    const set = [];
    context.save();
    context.scale(1 / scale, 1 / scale);
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 4;
    for (const node of shown) {
      const size = node.weight > 8 ? SIZE + 2 : node.weight > 3 ? SIZE + 1 : SIZE;
      const font = `${node.group === "Figure" || node.weight > 8 ? 600 : 400} ${size}px ${FAMILY}`;
      const half = Math.max(...node.label.map((line) => width(context, line, font))) / 2 + 3;
      const tall = node.label.length * (size + 2) / 2 + 1;
      const { x, y } = places[node.id], px = x * scale, py = y * scale, r = node.size * scale + 3;
      const corner = r * 0.7;
      const centres = [
        [px, py + r + tall], [px, py - r - tall], [px + r + half, py], [px - r - half, py],
        [px + corner + half, py + corner + tall], [px - corner - half, py + corner + tall],
        [px + corner + half, py - corner - tall], [px - corner - half, py - corner - tall],
      ];
      const boxes = centres.map(([cx, cy]) => [cx - half, cy - tall, cx + half, cy + tall]);
      const costs = boxes.map((b) => cost(b, node));
      const best = costs.indexOf(Math.min(...costs));
      if (costs[best] === Infinity && node.id !== pointed) continue;
      set.push([...boxes[best], node.id]);
      context.font = font;
      context.strokeStyle = rashomon.colour("card");
      context.fillStyle = rashomon.colour(node.group === "Document" ? "soft" : "ink");
      node.label.forEach((line, n) => {
        const ly = centres[best][1] + (n - (node.label.length - 1) / 2) * (size + 2);
        context.strokeText(line, centres[best][0], ly);
        context.fillText(line, centres[best][0], ly);
      });
    }
    context.restore();
    rashomon.labels = set;
  });
  network.redraw();
})();
