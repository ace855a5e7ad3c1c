/** As much of JSON Schema as the shapes of tools come to. */
type Schema = {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly items?: unknown;
  readonly anyOf?: readonly unknown[];
  readonly oneOf?: readonly unknown[];
  readonly minimum?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly pattern?: string;
};
const dates = /date|\\d\{4\}-/;

function valueFor(given: unknown, word: string): unknown {
  const schema = given as Schema; // from a tool's own declaration
  const [one] = schema.anyOf ?? schema.oneOf ?? [];
  if (one) return valueFor(one, word);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case "object":
      return argumentsFor(schema, word);
    case "array":
      return [valueFor(schema.items ?? {}, word)];
    case "integer":
    case "number":
      return Math.max(1, schema.minimum ?? 1);
    case "boolean":
      return true;
    default:
      return dates.test(`${schema.format} ${schema.pattern}`) ? "2026-03-09" : word.slice(0, schema.maxLength ?? 2000);
  }
}

/** Arguments that fit a tool's schema as far as it tells, with one word wherever a text may stand; all of its fields, or
 * only those that it cannot do without. */
export function argumentsFor(given: unknown, word: string, only: "all" | "required" = "all"): Record<string, unknown> {
  const { properties = {}, required = [] } = given as Schema; // from a tool's own declaration
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => only === "all" || required.includes(name))
      .map(([name, each]) => [name, valueFor(each, word)]),
  );
}
