"use strict";
// Evidence: the sentence as it stands in the document, the passage marked, and the document's name.

rashomon.day = (edtf) => {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d)[\d:]*)?$/.exec(edtf || "");
  if (!parts || (parts[2] && (parts[2] < 1 || parts[2] > 12))) return edtf || "";
  const month = parts[2] && ["January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December"][parts[2] - 1];
  return [parts[3] && String(Number(parts[3])), month, parts[1], parts[4]].filter(Boolean).join(" ");
};

// The text from..to with marks [start, end, role], which may overlap: cut at every boundary.
rashomon.marked = (text, from, to, marks) => {
  const cuts = new Set([from, to]);
  for (const [start, end] of marks) {
    for (const at of [start, end]) if (at > from && at < to) cuts.add(at);
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, n) => {
    const end = ordered[n + 1];
    const roles = marks.filter((m) => m[0] <= start && m[1] >= end).map((m) => m[2]);
    const words = text.slice(start, end);
    return roles.length ? rashomon.el("mark", { class: [...new Set(roles)].join(" ") }, words) : words;
  });
};

rashomon.cite = (number, open) => {
  const report = rashomon.data.documents[number];
  const rest = [report.publisher, rashomon.day(report.issued) || "undated"].filter(Boolean).join(", ");
  return rashomon.el("cite", {},
    rashomon.el("button", { type: "button", class: "link", onclick: open, title: "Open the report here" },
      rashomon.bdi(report.title)),
    " ", rashomon.el("span", {}, rashomon.bdi(rest)));
};

rashomon.quotation = (evidence, before) => {
  const text = rashomon.data.documents[evidence.in].text || "";
  const [from, to] = evidence.at;
  return rashomon.el("figure", { class: "evidence" },
    before && rashomon.el("p", { class: "gist" }, before),
    rashomon.el("blockquote", { dir: "auto" }, rashomon.marked(text, from, to, evidence.marks)),
    rashomon.el("figcaption", {}, rashomon.cite(evidence.in, () => rashomon.select({ document: evidence.in, evidence }))));
};

// A long list shows its beginning; the rest is made when it is asked for.
rashomon.shortened = (items, make, most) => {
  const list = rashomon.el("div", { class: "list" }, items.slice(0, most).map(make));
  if (items.length > most) {
    const more = rashomon.el("button", { type: "button", class: "more", onclick: () => {
      more.replaceWith(...items.slice(most).map(make));
    } }, `${rashomon.plural(items.length - most, "more", "more")}`);
    list.append(more);
  }
  return list;
};
