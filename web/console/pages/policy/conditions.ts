import type { Cells } from "./use-policy.ts";

const plain = (value: unknown): string => (Array.isArray(value) ? value.map(String).join(", ") : String(value));

/** The conditions of a rule as lines: `order.total: over 500`; several values stand behind commas. */
export function linesOf(when: unknown): string {
  if (typeof when !== "object" || when === null) return "";
  return Object.entries(when)
    .map(([fact, value]) => `${fact}: ${plain(value)}`)
    .join("\n");
}

/** Lines as conditions; a line without a value keeps its place, so that the server can say what is wrong with it. */
export function conditionsOf(text: string): Cells | undefined {
  const pairs = text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line): [string, unknown] => {
      const [, fact = line, value = ""] = /^([^::]+)[::](.*)$/.exec(line) ?? [];
      const parts = value
        .split(/[,,]/)
        .map((part) => part.trim())
        .filter(Boolean);
      return [fact.trim(), parts.length > 1 ? parts : (parts[0] ?? "")];
    });
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}
