"use strict";
// The figures of each measure on one scale: a bar from the lowest to the highest for each of them.
(() => {
  const { data, el, svg } = rashomon;
  const WIDTH = 120;

  // Tolls differ by orders of magnitude: the scale is logarithmic, and the same for a whole measure.
  const scales = {};
  for (const row of data.figures) {
    if (row.number > 0) {
      const [low, high] = scales[row.measure] || [Infinity, -Infinity];
      scales[row.measure] = [Math.min(low, row.number, row.high || row.number), Math.max(high, row.number, row.high || row.number)];
    }
  }
  const place = (measure, value) => {
    const [low, high] = scales[measure];
    return high > low ? 6 + (WIDTH - 12) * Math.log(value / low) / Math.log(high / low) : WIDTH / 2;
  };

  // Open bounds fade out to the side on which nothing was asserted.
  rashomon.bar = (row) => {
    if (!(row.number > 0)) return "";
    const from = row.low === undefined ? 0 : place(row.measure, Math.max(row.low, scales[row.measure][0]));
    const to = row.high === undefined ? WIDTH : place(row.measure, Math.max(row.high, scales[row.measure][0]));
    const parts = [svg("line", { x1: 0, x2: WIDTH, y1: 7, y2: 7, class: "axis" })];
    if (row.low === row.high) parts.push(svg("circle", { cx: from, cy: 7, r: 4 }));
    else {
      parts.push(svg("line", { x1: from, x2: to, y1: 7, y2: 7, class: row.low === undefined || row.high === undefined ? "open" : "range" }));
      if (row.low !== undefined) parts.push(svg("path", { d: `M${from} 2V12`, class: "end" }));
      if (row.high !== undefined) parts.push(svg("path", { d: `M${to} 2V12`, class: "end" }));
    }
    return svg("svg", { viewBox: `0 0 ${WIDTH} 14`, width: WIDTH, height: 14, class: "bar", "aria-hidden": "true" }, ...parts);
  };

  // One dot for each figure, at its lower bound where it has one; a dot chooses its figure.
  const strip = (measure, rows) => {
    const dots = rows.filter(([row]) => row.number > 0).map(([row, number]) => {
      const dot = svg("circle", { cx: place(measure, row.number), cy: 7, r: 4, class: "dot" });
      dot.append(svg("title", {}, `${row.value} ${measure.toLowerCase()} – ${rashomon.names(row.sources) || "the report itself"}`));
      dot.addEventListener("click", () => rashomon.select({ row: ["figures", number] }));
      return dot;
    });
    return svg("svg", { viewBox: `0 0 ${WIDTH} 14`, class: "bar strip", "aria-hidden": "true" },
      svg("line", { x1: 0, x2: WIDTH, y1: 7, y2: 7, class: "axis" }), ...dots);
  };

  rashomon.spread = () => {
    const counts = {};
    data.figures.forEach((row, n) => (counts[row.measure] = counts[row.measure] || []).push([row, n]));
    const told = Object.entries(counts).filter(([measure, rows]) => measure !== "Other" && rows.length > 1 && scales[measure])
      .sort((a, b) => b[1].length - a[1].length);
    return told.length > 0 && el("section", {}, el("h3", {}, "Figures by measure"),
      told.map(([measure, rows]) => {
        const [low, high] = scales[measure].map((value) => value.toLocaleString("en"));
        return el("div", { class: "apart" },
          el("p", { class: "fact" }, el("strong", {}, measure), ` ${rashomon.plural(rows.length, "figure")}`),
          strip(measure, rows),
          el("p", { class: "ends" }, el("span", {}, low), el("span", {}, high)));
      }),
      el("p", { class: "fact" }, "On a logarithmic scale: parts and wholes, and figures of different events, alike."));
  };
})();
