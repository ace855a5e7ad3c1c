import { z } from "zod";
import type { Route } from "./route.ts";

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/`([^`]+)`/g, "<code>$1</code>");

type Field = { type?: string | string[]; description?: string; enum?: unknown[]; default?: unknown; format?: string };
const typeOf = (field: Field): string =>
  field.enum
    ? field.enum.map(String).join(" | ")
    : [field.type ?? "any", field.format].flat().filter(Boolean).join(" · ");

/** The fields of an object schema as rows. */
function fields(schema: z.ZodType | undefined, title: string): string {
  if (!schema) return "";
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as {
    properties?: Record<string, Field>;
    required?: string[];
  }; // of an object schema
  const rows = Object.entries(properties).map(
    ([name, field]) =>
      `<tr><td><code>${escaped(name)}</code>${required.includes(name) ? " *" : ""}</td><td>${escaped(typeOf(field))}</td><td>${escaped(
        [field.description ?? "", field.default === undefined ? "" : `default ${JSON.stringify(field.default)}`]
          .filter(Boolean)
          .join("; "),
      )}</td></tr>`,
  );
  return rows.length === 0 ? "" : `<table><caption>${title}</caption>${rows.join("")}</table>`;
}

const whoWords = {
  anyone: "Merchants and buyers.",
  shop: "The shop's own people and programs.",
  person: "The shop's own people.",
} as const;
const section = (
  each: Route,
) => `<details><summary><b class="${each.method}">${each.method.toUpperCase()}</b> <code>${escaped(each.path)}</code> ${escaped(each.summary)}</summary>
<p>${escaped(each.detail ?? "")} ${whoWords[each.who]}</p>
${fields(each.query, "Query")}${fields(each.body, "Body")}
<p>Answers: ${each.answers.map(([type, description]) => `<code>${type}</code> ${escaped(description)}`).join("; ")}</p></details>`;

/** The documentation as one calm page, without scripts. */
export function docsPage(routes: readonly Route[]): string {
  const known = routes.filter((each) => each.answers.length > 0);
  const groups = [...new Set(known.map((each) => each.group))];
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Zhanggui · HTTP</title><link rel="stylesheet" href="/docs.css">
<main><h1>Zhanggui 掌柜 · HTTP</h1>
<p>All paths are below <code>/v1/shops/&lt;shop&gt;</code>. Send <code>Authorization: Bearer TOKEN</code>; a token comes from
<code>zhanggui token --shop ID --as merchant</code>. Errors are <code>application/problem+json</code> with one sentence for the reader.
Posts take an <code>Idempotency-Key</code>. Lists come in pages: send <code>next</code> as <code>cursor</code>.
The same as a document for programs: <a href="/openapi.json">/openapi.json</a>; for programs with a model in them, MCP at
<code>/v1/shops/&lt;shop&gt;/mcp</code>.</p>
<pre>curl -H "Authorization: Bearer $TOKEN" -H "content-type: application/json" \\
  -d '{"text": "昨天卖了多少"}' http://127.0.0.1:3000/v1/shops/&lt;shop&gt;/conversations/new/messages</pre>
${groups
  .map(
    (group) =>
      `<h2>${group}</h2>${known
        .filter((each) => each.group === group)
        .map(section)
        .join("\n")}`,
  )
  .join("\n")}
<h2>Without a token</h2>
<p><code>GET /healthz</code> live · <code>GET /readyz</code> database and queue answer · <code>GET /health/nightly</code> inspections expected and done ·
<code>GET /metrics</code> for Prometheus</p></main></html>`;
}
