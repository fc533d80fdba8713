"use strict";
// Elements are made here and nowhere else: text goes in as text nodes, so none of it is markup.
const rashomon = { data: JSON.parse(document.getElementById("data").textContent) };

rashomon.el = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  for (const child of children.flat(3)) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
  return element;
};

// Foreign text: isolated, so that its direction of writing ends where it ends.
rashomon.bdi = (text) => rashomon.el("bdi", {}, text);

rashomon.KINDS = {
  Person: ["People", "dot"],
  Organization: ["Organisations", "square"],
  State: ["States", "hexagon"],
  Group: ["Groups", "triangle"],
  Actor: ["Other actors", "dot"],
  Place: ["Places", "triangleDown"],
  Figure: ["Figures", "diamond"],
  Event: ["Events", "star"],
  Document: ["Reports", "square"],
};
rashomon.SINGULAR = {
  Person: "person", Organization: "organisation", State: "state", Group: "group", Actor: "actor",
  Place: "place", Figure: "figure", Event: "event", Document: "report",
};

const OUTLINES = {
  square: "M2 2H12V12H2Z",
  diamond: "M7 .5L13.5 7L7 13.5L.5 7Z",
  triangle: "M7 1L13.5 12.5H.5Z",
  triangleDown: "M7 13L13.5 1.5H.5Z",
  hexagon: "M3.7 1.3H10.3L13.6 7L10.3 12.7H3.7L.4 7Z",
  star: "M7 .5L8.8 5L13.6 5.2L9.8 8.2L11.1 12.9L7 10.2L2.9 12.9L4.2 8.2L.4 5.2L5.2 5Z",
  dot: "M7 1A6 6 0 1 1 6.99 1Z",
};

rashomon.svg = (tag, attributes, ...children) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

rashomon.symbol = (kind) =>
  rashomon.svg(
    "svg",
    { viewBox: "0 0 14 14", class: `symbol ${kind}`, "aria-hidden": "true" },
    rashomon.svg("path", { d: OUTLINES[rashomon.KINDS[kind][1]] }),
  );

rashomon.plural = (count, one, many) => `${count.toLocaleString("en")} ${count === 1 ? one : many || one + "s"}`;

rashomon.names = (numbers) => (numbers || []).map((n) => rashomon.data.actors[n].name).join(", ");
