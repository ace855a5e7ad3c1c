// The plain console: report, chat, and what waits for a decision. Text from the server is set as text, never as markup.
import { make, openDeskPanel } from "./desk.js";
import { examples, words } from "./words.js";

const byId = (id) => document.getElementById(id);
let language = navigator.language.startsWith("zh") ? "zh" : "en";
let shops = [];
let conversation = "new";
let newestReport = "";
const t = (key) => words[language][key];
const shop = () => shops.find((each) => each.id === byId("shops").value);

async function api(path, options = {}) {
  const response = await fetch(path, {
    ...options,
    headers: { "content-type": "application/json", "x-zhanggui-console": "1", ...options.headers },
  });
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  throw new Error(problem.detail ?? response.statusText);
}
// crypto.randomUUID is there on https and on this machine only; the console may be opened from another one.
const newId = () => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join("-");
const base = () => `/v1/shops/${encodeURIComponent(shop().id)}`;

function speak() {
  document.documentElement.lang = language;
  for (const node of document.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  byId("language").textContent = language === "zh" ? "EN" : "中文";
  byId("examples").replaceChildren(
    ...examples[language].map((text) => {
      const button = make("button", text);
      button.type = "button";
      button.onclick = () => ask(text);
      return button;
    }),
  );
  byId("about").hidden = !shop()?.simulated;
  byId("about").textContent = t("simulated");
}

const cellsOf = (row) =>
  row
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());
function lineNode(line) {
  const heading = /^(#{1,3}) (.*)$/.exec(line);
  if (heading) return make(heading[1].length === 1 ? "h1" : "h2", heading[2]);
  return make("p", line);
}
const tableRow = (row) => {
  const tr = make("tr");
  tr.append(...cellsOf(row).map((cell) => make("td", cell)));
  return tr;
};

// A page of Markdown as plain nodes: headings, list items, tables, paragraphs.
function page(markdown) {
  const nodes = [];
  const into = (tag, child) => {
    if (nodes.at(-1)?.tagName !== tag.toUpperCase()) nodes.push(make(tag));
    nodes.at(-1).append(child);
  };
  for (const raw of markdown.split("\n")) {
    const line = raw
      .replaceAll("**", "")
      .replace(/^\s*> /, "")
      .replace("[ ] ", "")
      .trim();
    const item = /^(?:[-*]|\d+\.) (.*)$/.exec(line);
    if (line === "" || /^\|[\s|:-]+\|$/.test(line)) continue;
    if (item) into("ul", make("li", item[1]));
    else if (line.startsWith("|")) into("table", tableRow(line));
    else nodes.push(lineNode(line));
  }
  return nodes;
}

async function report(date) {
  const place = byId("report");
  const asked = `${base()}/reports/${date || "latest"}?language=${language}`;
  newestReport = asked;
  place.replaceChildren(make("p", t("wait")));
  try {
    const text = await (await api(asked, { headers: { accept: "text/markdown" } })).text();
    if (newestReport === asked) place.replaceChildren(...page(text)); // not when another one was asked for meanwhile
  } catch (error) {
    if (newestReport === asked) place.replaceChildren(make("p", error.message, "error"));
  }
}

function factsTable(facts) {
  const details = make("details");
  details.append(make("summary", `${t("facts")} (${facts.length})`));
  const table = make("table");
  for (const fact of facts) {
    const row = make("tr");
    const source = fact.source.ids?.length
      ? `${fact.source.table}: ${fact.source.ids.slice(0, 3).join(", ")}`
      : `${fact.source.table}${fact.source.filter ? ` (${fact.source.filter})` : ""}`;
    row.append(make("td", fact.label), make("td", `${fact.value ?? "–"}`), make("td", fact.unit), make("td", source));
    table.append(row);
  }
  details.append(table);
  return details;
}

function decisions(action) {
  const line = make("div", action.summary);
  if (action.status !== "awaiting_approval") return line;
  for (const verb of ["approve", "reject"]) {
    const button = make("button", t(verb));
    button.type = "button";
    button.onclick = async () => {
      try {
        await api(`${base()}/actions/${action.id}/${verb}`, { method: "POST", body: "{}" });
        line.replaceChildren(make("span", `${action.summary} · ${t(verb === "approve" ? "done" : "dropped")}`));
      } catch (error) {
        line.append(make("span", ` ${error.message}`, "error"));
      }
    };
    line.append(" ", button);
  }
  return line;
}

async function ask(text) {
  const asked = base();
  const turns = byId("turns");
  const answer = make("div", t("wait"), "turn");
  turns.append(make("div", text, "turn mine"), answer);
  try {
    const response = await api(`${asked}/conversations/${conversation}/messages`, {
      method: "POST",
      body: JSON.stringify({ text, id: newId() }),
    });
    const turn = await response.json();
    if (asked !== base()) return; // another shop was chosen meanwhile
    conversation = turn.conversation;
    answer.textContent = turn.answer;
    for (const action of turn.actions) answer.append(decisions(action));
    const table = turn.facts.find(
      (fact) => fact.label === "export" && turn.tools.some((tool) => tool.name === "export_csv"),
    );
    if (table) {
      const link = make("a", t("download"), "download");
      link.href = `${base()}/exports/${encodeURIComponent(table.value)}`;
      answer.append(link);
    }
    if (turn.facts.length) answer.append(factsTable(turn.facts));
  } catch (error) {
    answer.replaceChildren(make("span", error.message, "error"));
  }
  answer.scrollIntoView({ block: "nearest" });
}

const desk = openDeskPanel({ api, base, t, place: byId("desk"), language: () => language });

byId("ask").onsubmit = (event) => {
  event.preventDefault();
  const input = event.target.elements.text;
  ask(input.value);
  input.value = "";
};
byId("day").onsubmit = (event) => {
  event.preventDefault();
  report(event.target.elements.date.value);
};
byId("language").onclick = () => {
  language = language === "zh" ? "en" : "zh";
  speak();
  desk.show();
  report(byId("day").elements.date.value);
};
byId("shops").onchange = () => {
  conversation = "new";
  byId("turns").replaceChildren();
  speak();
  desk.follow();
  report(byId("day").elements.date.value);
};
try {
  shops = (await (await api("/v1/me")).json()).shops;
  byId("shops").append(
    ...shops.map((each) => {
      const option = make("option", each.name);
      option.value = each.id;
      return option;
    }),
  );
  speak();
  desk.follow();
  report("");
} catch {
  speak();
  byId("report").replaceChildren(make("p", t("signIn")));
}
