// What waits for the merchant: changes to decide, conversations for a person. It follows the shop's events.
export const make = (tag, text, className) => {
  const node = document.createElement(tag);
  if (text) node.textContent = text;
  if (className) node.className = className;
  return node;
};

const shown = (value) =>
  value === null || value === undefined ? "–" : typeof value === "object" ? JSON.stringify(value) : String(value);
/** Row by row: what is there, and what would be. */
function difference(changes) {
  const table = make("table");
  for (const { table: name, id, before, after } of changes.slice(0, 20))
    for (const [field, value] of Object.entries(after)) {
      const row = make("tr");
      row.append(
        make("td", `${name} ${id}`),
        make("td", field),
        make("td", shown(before?.[field])),
        make("td", `→ ${shown(value)}`),
      );
      table.append(row);
    }
  return table;
}

export function openDeskPanel({ api, base, t, place, language }) {
  let events;
  let later;

  function button(word, verb, action, line) {
    const node = make("button", t(word));
    node.type = "button";
    node.onclick = async () => {
      node.disabled = true;
      try {
        await api(`${base()}/actions/${action.id}/${verb}`, { method: "POST", body: "{}" });
        await show();
      } catch (error) {
        line.append(make("p", error.message, "error"));
      }
    };
    return node;
  }

  function actionCard(action) {
    const details = make("details");
    details.append(make("summary", action.summaries[language()]), difference(action.changes));
    if (action.status === "awaiting_approval" && action.approver === "merchant")
      details.append(button("approve", "approve", action, details), button("reject", "reject", action, details));
    if (action.status === "executed") details.append(button("undo", "undo", action, details));
    if (action.status === "undone") details.append(make("p", t("undone"), "quiet"));
    return details;
  }

  function ticketCard(ticket) {
    const line = make("p");
    const due = ticket.dueAt
      ? ` · ${t("due")} ${new Date(ticket.dueAt).toLocaleString(language() === "zh" ? "zh-CN" : "en")}`
      : "";
    const close = make("button", t("close"));
    close.type = "button";
    close.onclick = () =>
      api(`${base()}/tickets/${ticket.id}/close`, { method: "POST", body: "{}" }).then(show, (error) =>
        line.append(make("span", ` ${error.message}`, "error")),
      );
    line.append(
      make("b", t("ticket")),
      ` ${ticket.packet.said ?? ticket.reason}`,
      make("span", due, "quiet"),
      " ",
      close,
    );
    return line;
  }

  async function show() {
    const asked = base();
    try {
      const get = async (path) => (await api(`${base()}${path}`)).json();
      const [{ actions: waiting }, { actions: decided }, { tickets }] = await Promise.all([
        get("/actions?status=awaiting_approval&limit=20"),
        get("/actions?status=executed&limit=5"),
        get("/tickets?status=open&limit=20"),
      ]);
      if (asked !== base()) return; // another shop was chosen meanwhile
      const cards = [...waiting.map(actionCard), ...tickets.map(ticketCard)];
      place.replaceChildren(...(cards.length > 0 ? cards : [make("p", t("nothing"), "quiet")]));
      if (decided.length > 0) place.append(make("h3", t("recent")), ...decided.map(actionCard));
    } catch (error) {
      place.replaceChildren(make("p", error.message, "error"));
    }
  }

  /** Shows the desk of the chosen shop and looks again whenever something happens there. */
  function follow() {
    events?.close();
    events = new EventSource(`${base()}/events`);
    const soon = () => {
      clearTimeout(later);
      later = setTimeout(show, 200);
    };
    const topics = [
      "action.proposed",
      "action.executed",
      "action.rejected",
      "action.undone",
      "ticket.opened",
      "ticket.closed",
    ];
    for (const topic of topics) events.addEventListener(topic, soon);
    show();
  }
  return { show, follow };
}
