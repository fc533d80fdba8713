"use strict";
// The side panel: what is selected, and every piece of evidence for it.
(() => {
  const { data, el, bdi } = rashomon;
  const panel = document.getElementById("panel");
  const MOST = 12;

  const actorLink = (number) =>
    el("button", { type: "button", class: "link", onclick: () => rashomon.select({ actor: number }) },
      bdi(data.actors[number].name));
  const actorLinks = (numbers) =>
    (numbers || []).flatMap((number, n) => [n ? ", " : "", actorLink(number)]);

  const ACTS = { Assert: "says", Deny: "denies", Allege: "alleges", Warn: "warns", Urge: "urges",
    Promise: "promises", Ask: "asks", Order: "orders", Acknowledge: "acknowledges", Other: "says" };

  const sure = (row) => row.sure !== undefined && el("span", { class: "when",
    title: `How often what is read in this way is right (${row.way})` }, ` · ${Math.round(row.sure * 100)} % sure`);

  const statementGist = (row) => [
    row.speakers ? actorLinks(row.speakers) : row.source ? bdi(`“${row.source}”`) : "The report",
    ` ${row.negated ? "does not say" : row.hypothetical ? "might say" : ACTS[row.act] || "says"}`,
    row.addressees && [" to ", actorLinks(row.addressees)],
    row.said && el("span", { class: "when" }, ` · ${rashomon.day(row.said)}`),
    sure(row),
  ];
  const figureGist = (row) => [
    el("strong", {}, row.value), ` ${row.measure === "Other" ? row.unit || "" : row.measure.toLowerCase()}`,
    row.unit && row.measure !== "Other" && el("span", { class: "when" }, ` (${row.unit})`),
    row.sources ? [" · ", actorLinks(row.sources)] : " · the report itself",
    row.asof && el("span", { class: "when" }, ` · as of ${rashomon.day(row.asof)}`),
    row.place && [" · ", bdi(row.place)],
    sure(row),
  ];
  const eventGist = (row) => [
    el("strong", {}, row.type), row.negated && " (denied)", row.planned && " (planned or threatened)",
    row.time && el("span", { class: "when" }, ` · ${rashomon.day(row.time)}`),
    row.place && [" · ", bdi(row.place)],
  ];

  const GISTS = { statements: statementGist, figures: figureGist, events: eventGist };
  const HEADINGS = { statements: "Statements", figures: "Figures", events: "Events", mentions: "Named in" };

  const group = (kind, numbers, heading) => numbers.length > 0 && el("section", {},
    el("h3", {}, heading || HEADINGS[kind], " ", el("span", { class: "count" }, numbers.length)),
    rashomon.shortened(numbers, (n) => data[kind][n].evidence.map((evidence) =>
      rashomon.quotation(evidence, GISTS[kind](data[kind][n])))[0], MOST));

  const title = (kind, name, ...facts) => [
    el("p", { class: "kind" }, rashomon.KINDS[kind] && rashomon.symbol(kind), rashomon.SINGULAR[kind] || kind.toLowerCase()),
    el("h2", { dir: "auto" }, name),
    facts.filter(Boolean).map((fact) => el("p", { class: "fact" }, fact)),
  ];

  const numbersOf = (rows, test) => rows.flatMap((row, n) => (test(row) ? [n] : []));
  const has = (list, number) => (list || []).includes(number);

  const VIEWS = {
    actor(number) {
      const row = data.actors[number];
      return [
        title(row.kind, row.name, row.unnamed && "not named in the report",
          row.roles && bdi(row.roles.join("; ")),
          row.aliases && ["also: ", bdi(row.aliases.join(", "))]),
        group("figures", numbersOf(data.figures, (f) => has(f.sources, number)), "Figures given"),
        group("statements", numbersOf(data.statements, (s) => has(s.speakers, number)), "Says"),
        group("statements", numbersOf(data.statements, (s) => has(s.about, number) || has(s.addressees, number)), "Others say of or to them"),
        group("events", numbersOf(data.events, (e) => (e.participants || []).some((p) => p[1] === number))),
        row.evidence && el("section", {}, el("h3", {}, HEADINGS.mentions, " ", el("span", { class: "count" }, row.evidence.length)),
          rashomon.shortened(row.evidence, (e) => rashomon.quotation(e), 3)),
      ];
    },
    node(name) {
      const node = rashomon.nodes[name];
      if (node.group === "Figure") {
        const rows = node.rows.map((n) => data.figures[n]);
        const sources = [...new Set(rows.flatMap((row) => row.sources || []))];
        return [title("Figure", node.name, sources.length ? ["according to ", actorLinks(sources)] : "stated by the report itself"),
          group("figures", node.rows, "Where it stands")];
      }
      if (node.group === "Event") return [title("Event", node.name), group("events", node.rows, "Where it stands")];
      return node.group === "Document" ? VIEWS.document(node.rows[0]) : VIEWS.actor(node.rows[0]);
    },
    line(name) {
      const line = rashomon.lines[name];
      const ends = [line.from, line.to].map((end) => rashomon.nodes[end]);
      const links = ends.map((end) => el("button", { type: "button", class: "link", onclick: () => rashomon.select({ node: end.id }) }, bdi(end.name)));
      return [
        el("p", { class: "kind" }, "connection"),
        el("h2", { dir: "auto" }, links[0], el("span", { class: "arrow", "aria-label": "to" }, " → "), links[1]),
        ["figures", "statements", "events"].map((kind) => group(kind, line[kind] || [])),
      ];
    },
    row([kind, number]) {
      const row = data[kind][number];
      const heads = {
        figures: () => ["Figure", `${row.value} ${row.measure === "Other" ? row.unit || "" : row.measure.toLowerCase()}`],
        statements: () => ["Statement", row.speakers ? rashomon.names(row.speakers) : row.source || "The report"],
        events: () => ["Event", row.label],
      };
      return [title(...heads[kind]()), group(kind, [number], "Where it stands"),
        row.statement !== undefined && group("statements", [row.statement], "In the statement"),
        kind === "statements" && group("figures", row.figures || [])];
    },
    document(number, { evidence } = {}) {
      const row = data.documents[number];
      const text = row.text || "";
      const inside = (rows) => numbersOf(rows, (r) => r.evidence[0].in === number);
      return [
        title("Document", row.title, bdi([row.publisher, rashomon.day(row.issued) || "undated"].filter(Boolean).join(", ")),
          row.url ? el("a", { href: row.url, rel: "noopener noreferrer", target: "_blank" }, bdi(row.url)) : row.file && bdi(row.file)),
        el("section", {}, el("h3", {}, "Text"),
          el("div", { class: "text", dir: "auto" }, rashomon.marked(text, 0, text.length, evidence ? evidence.marks : []))),
        group("figures", inside(data.figures)),
        group("statements", inside(data.statements)),
      ];
    },
  };

  rashomon.describe = (selection) => {
    const [kind] = Object.keys(selection);
    panel.replaceChildren(...[VIEWS[kind](selection[kind], selection)].flat(4).filter((part) => part instanceof Node));
    panel.scrollTop = 0;
    const mark = panel.querySelector(".text mark");
    if (mark) {
      const text = mark.closest(".text");
      text.scrollTop += mark.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
    }
  };

  rashomon.invite = () => {
    const top = Object.values(rashomon.nodes).filter((n) => !["Figure", "Document", "Event", "Place"].includes(n.group))
      .sort((a, b) => b.weight - a.weight).slice(0, 6);
    panel.replaceChildren(...[
      el("h2", {}, "Who says so?"),
      el("p", { class: "fact hint" }, "Choose a node or a line: here is what it stands for, every piece of evidence in its sentence, and the report it is from."),
      el("p", { class: "fact hint" }, "In a sentence, ", el("mark", { class: "source" }, "bold"), " is who is named as speaking, ", el("mark", { class: "cue" }, "underlined"), " the words that report it, and ", el("mark", { class: "content" }, "marked"), " what was said."),
      top.length > 0 && el("section", {}, el("h3", {}, "Most connected"), el("ul", { class: "plain" }, top.map((n) =>
        el("li", {}, rashomon.symbol(n.group), el("button", { type: "button", class: "link", onclick: () => rashomon.select({ node: n.id }) }, bdi(n.name)))))),
      rashomon.spread(),
    ].filter(Boolean));
  };
})();
