import { type Attributes, inSpan, type Step } from "../core/trace.ts";
import type { Engine, Session } from "./session.ts";

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

/** The same engine, its statements steps of a trace. */
export const traced = (engine: Engine): Engine => ({
  ...engine,
  async acquire() {
    const session = await engine.acquire();
    return {
      query: (text, values) => tracedQuery(session, text, values),
      exec: (script) => session.exec(script),
      release: (broken) => session.release(broken),
    };
  },
});

function tracedQuery(session: Session, text: string, values?: readonly unknown[]): Promise<unknown[]> {
  return inSpan(stepOf(text), (note) => {
    const asked = session.query(text, values);
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
