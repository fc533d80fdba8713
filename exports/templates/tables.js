"use strict";
// The tables: what the drawing shows, line by line, to sort and to search in.
(() => {
  const { data, el, bdi } = rashomon;
  const section = document.getElementById("tables");
  const tabs = section.querySelector(".tabs");
  const CHUNK = 200;

  const quoted = (row) => {
    const evidence = row.evidence[0], text = data.documents[evidence.in].text || "";
    return rashomon.marked(text, evidence.at[0], evidence.at[1], evidence.marks.filter((m) => m[2] === "mark"));
  };
  const report = (row) => data.documents[row.evidence[0].in];
  const from = (row) => [report(row).publisher || report(row).title, rashomon.day(report(row).issued)].filter(Boolean).join(", ");
  const source = (row) => [bdi(report(row).publisher || report(row).title), el("small", {}, rashomon.day(report(row).issued))];
  const sure = (row) => row.sure !== undefined && el("small", { title: row.way }, `${Math.round(row.sure * 100)} % sure`);
  const compare = (a, b) => (typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en"));

  const TABLES = {
    figures: {
      name: "Figures", rows: data.figures, sort: [["Of", 1], ["Value", -1]],
      seen: (row) => !rashomon.hidden.measures.has(row.measure),
      columns: [
        ["Of", (r) => r.measure, (r) => [r.measure, r.unit && el("small", {}, bdi(r.unit))], "of"],
        ["Value", (r) => r.number ?? -1, (r) => [r.value, sure(r)], "number"],
        ["Range", null, (r) => rashomon.bar(r), "range"],
        ["Whose", (r) => rashomon.names(r.sources), (r) => (r.sources ? bdi(rashomon.names(r.sources)) : el("span", { class: "soft" }, "the report")), "who"],
        ["As of", (r) => r.asof || "", (r) => rashomon.day(r.asof), "date"],
        ["In the words", null, quoted, "words"],
        ["Report", from, source, "report"],
      ],
    },
    statements: {
      name: "Statements", rows: data.statements, sort: [],
      seen: () => true,
      columns: [
        ["Who", (r) => rashomon.names(r.speakers) || r.source || "", (r) => [bdi(rashomon.names(r.speakers) || r.source || "—"), r.addressees && el("small", {}, "to ", bdi(rashomon.names(r.addressees)))], "who"],
        ["Act", (r) => r.act, (r) => [el("span", { class: `act ${r.act}` }, r.act.toLowerCase(), r.negated && " (not said)"), sure(r)]],
        ["What", (r) => r.text || "", (r) => bdi(r.text || ""), "words"],
        ["Said", (r) => r.said || "", (r) => rashomon.day(r.said), "date"],
        ["Report", from, source, "report"],
      ],
    },
    documents: {
      name: "Reports", rows: data.documents, sort: [],
      seen: () => true,
      columns: [
        ["Date", (r) => r.issued || "", (r) => rashomon.day(r.issued) || "undated", "date"],
        ["Title", (r) => r.title, (r) => bdi(r.title), "words"],
        ["Publisher", (r) => r.publisher || "", (r) => bdi(r.publisher || "")],
        ["From", (r) => r.url || r.file || "", (r) => bdi(r.url || r.file || ""), "soft"],
      ],
    },
  };

  const haystacks = new Map();
  const haystack = (kind, row) => {
    if (!haystacks.has(row)) {
      const where = kind === "documents" ? row.text : [row.value, row.measure, row.unit, row.text, row.source, row.act, rashomon.names(row.sources), rashomon.names(row.speakers), from(row), kind === "figures" ? quoted(row).map((p) => p.textContent ?? p).join("") : ""].join(" ");
      haystacks.set(row, `${row.title || ""} ${row.publisher || ""} ${where || ""}`.toLowerCase());
    }
    return haystacks.get(row);
  };

  const fill = (kind) => {
    const table = TABLES[kind], columns = Object.fromEntries(table.columns.map((c) => [c[0], c]));
    const words = (rashomon.sought || "").toLowerCase().split(/\s+/).filter(Boolean);
    const rows = table.rows.map((row, number) => ({ row, number }))
      .filter(({ row }) => table.seen(row) && words.every((word) => haystack(kind, row).includes(word)));
    rows.sort((a, b) => {
      for (const [name, way] of table.sort) {
        const order = way * compare(columns[name][1](a.row), columns[name][1](b.row));
        if (order) return order;
      }
      return a.number - b.number;
    });
    const choose = (number) => rashomon.select(kind === "documents" ? { document: number } : { row: [kind, number] });
    const line = ({ row, number }) => el("tr", { "data-row": number, onclick: () => choose(number) },
      table.columns.map(([, , show, style], n) => el("td", { class: style },
        n === 0 ? el("button", { type: "button", class: "link" }, show(row)) : show(row))));
    table.body.replaceChildren(...rows.slice(0, CHUNK).map(line));
    if (rows.length > CHUNK) {
      const more = el("tr", {}, el("td", { colspan: table.columns.length }, el("button", { type: "button", class: "more", onclick: () => more.replaceWith(...rows.slice(CHUNK).map(line)) }, `${rows.length - CHUNK} more`)));
      table.body.append(more);
    }
    table.count.textContent = rows.length === table.rows.length ? rows.length : `${rows.length} of ${table.rows.length}`;
    table.none.hidden = rows.length > 0;
    for (const [name, header] of table.headers) {
      const sorted = table.sort.find((s) => s[0] === name);
      if (sorted) header.setAttribute("aria-sort", sorted[1] > 0 ? "ascending" : "descending");
      else header.removeAttribute("aria-sort");
    }
  };
  rashomon.refill = () => Object.keys(TABLES).forEach(fill);

  const open = (kind) => {
    for (const [name, table] of Object.entries(TABLES)) {
      table.tab.setAttribute("aria-selected", name === kind);
      table.tab.tabIndex = name === kind ? 0 : -1;
      table.panel.classList.toggle("open", name === kind);
      table.panel.scrollTop = 0;
    }
  };
  const step = (event) => {
    const kinds = Object.keys(TABLES), way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!way) return;
    const next = kinds[(kinds.indexOf(event.target.dataset.kind) + way + kinds.length) % kinds.length];
    open(next);
    TABLES[next].tab.focus();
  };

  for (const [kind, table] of Object.entries(TABLES)) {
    table.count = el("span", { class: "count" });
    table.tab = el("button", { type: "button", role: "tab", id: `tab-${kind}`, "data-kind": kind, "aria-controls": `table-${kind}`, onclick: () => open(kind), onkeydown: step }, table.name, " ", table.count);
    table.headers = table.columns.map(([name, key, , style]) => [name, el("th", { scope: "col", class: style },
      key ? el("button", { type: "button", onclick: () => {
        const first = table.sort[0];
        table.sort = [[name, first && first[0] === name ? -first[1] : style === "number" ? -1 : 1]];
        fill(kind);
      } }, name) : name)]);
    table.body = el("tbody");
    table.none = el("p", { class: "none", hidden: true }, "Nothing matches.");
    table.panel = el("div", { role: "tabpanel", class: "pane", id: `table-${kind}`, "aria-labelledby": `tab-${kind}` },
      el("table", { class: kind }, el("thead", {}, el("tr", {}, table.headers.map((h) => h[1]))), table.body), table.none);
    tabs.append(table.tab);
    section.append(table.panel);
  }
  rashomon.refill();
  open("figures");
})();
