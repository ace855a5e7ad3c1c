import { type Attributes, inSpan, type Step } from "../core/trace.ts";

const known = new Map<string, { name: string; attributes: Attributes }>();
const mostKnown = 2000;

/** What a statement does, as OpenTelemetry's conventions for database spans want it told: the verb and the tables. Neither
 * text nor values go into a trace. */
export function summaryOf(text: string): { name: string; attributes: Attributes } {
  const found = known.get(text);
  if (found) return found;
  const plain = text
    .replaceAll(/'[^']*'/g, " ")
    .replaceAll(/\bdistinct\s+from\b|\b(?:extract|substring|trim)\s*\([^()]*\)/gi, " ");
  const made = new Set(
    [...plain.matchAll(/\b(\w+)\s+as\s+(?:not\s+)?(?:materialized\s+)?\(/gi)].map(([, name]) => name),
  );
  const verb = (
    /\b(select|insert|update|delete|set|lock|listen|create|alter|begin)\b/i.exec(plain)?.[1] ?? "query"
  ).toUpperCase();
  const tables = [
    ...new Set(
      [...plain.matchAll(/\b(?:(?:into|update)\s+([a-z_]\w*)|(?:from|join)\s+(?:only\s+)?([a-z_]\w*)\b(?!\s*\())/gi)]
        .map(([, written, read]) => (written ?? read ?? "").toLowerCase())
        .filter((name) => !made.has(name) && name !== "lateral" && name !== "set"),
    ),
  ].slice(0, 5);
  const summary = [verb, ...tables].join(" ");
  const described = {
    name: summary,
    attributes: {
      "db.system.name": "postgresql",
      "db.operation.name": verb,
      "db.query.summary": summary,
      "db.collection.name": tables.length === 1 ? tables[0] : undefined,
    },
  };
  if (known.size < mostKnown) known.set(text, described);
  return described;
}

const stepOf = (text: string): Step => ({
  name: () => summaryOf(text).name,
  kind: "client",
  // A queue that looks every second for work belongs to nobody's question.
  onlyBelow: true,
  attributes: () => summaryOf(text).attributes,
});
const stateOf = (error: unknown) =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;

/** A statement as a step of whoever asks for it, however it then goes to the server: several of different turns may go
 * together. `ask` sends it. */
export function tracedStatement<Row>(text: string, ask: () => Promise<Row[]>): Promise<Row[]> {
  return inSpan(stepOf(text), (note) => {
    const asked = ask();
    if (!note) return asked;
    return asked.then(
      (rows) => {
        note({ "db.response.returned_rows": rows.length });
        return rows;
      },
      (error: unknown) => {
        note({ "db.response.status_code": stateOf(error) });
        throw error;
      },
    );
  });
}
