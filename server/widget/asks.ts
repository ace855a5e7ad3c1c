import type { Reading } from "../../agents/playbook/read-brief.ts";
import type { Fact } from "../../core/facts.ts";
import { variantTexts } from "../../db/buyer-window.ts";
import { linesOf } from "../../db/orders.ts";
import { buyerWord } from "../../prompts/buyer-words.ts";
import type { Asks, Card } from "./card.ts";
import type { Reader } from "./cards.ts";

const numbered = (labels: readonly string[]): Asks => ({
  kind: "choice",
  options: labels.map((label, at) => ({ label, say: String(at + 1) })),
});
const textOf = (options: Record<string, unknown> | null): string =>
  Object.values(options ?? {})
    .map(String)
    .join(" / ");

/** The meanings that were offered. */
const meanings = (choices: string, { language }: Reading): Asks =>
  numbered(choices.split(",").map((intent) => buyerWord(`wish.${intent}`, language) ?? intent));

/** The lines of an order that was asked about, in the order in which they were listed. */
async function items(orderId: string, { data }: Reader): Promise<Asks | null> {
  const lines = await linesOf(data, orderId);
  return lines.length > 1
    ? numbered(lines.map((line) => [line.title ?? line.sku, textOf(line.options)].filter(Boolean).join(" · ")))
    : null;
}

/** Options of a product, as they were listed. */
async function options(listed: string, { data }: Reader): Promise<Asks | null> {
  const skus = listed.split(",").filter(Boolean);
  const rows = await variantTexts(data, skus);
  const labels = skus.map((sku) => textOf(rows.find((row) => row.sku === sku)?.options ?? null) || sku);
  return labels.length > 0 ? numbered(labels) : null;
}

/** Ways to pay, by their names: a name is never taken for another one's. */
function methods(facts: readonly Fact[]): Asks | null {
  const labels = facts.filter(({ label }) => label === "payment method").map(({ value }) => String(value));
  return labels.length > 0 ? { kind: "choice", options: labels.map((label) => ({ label, say: label })) } : null;
}

/** What the machine's answer waits for, from what it left for its next turn; null where it waits for nothing. */
export async function asksOf(
  reading: Reading | null,
  { cards, facts }: { cards: readonly Card[]; facts: readonly Fact[] },
  reader: Reader,
): Promise<Asks | null> {
  const expects = reading?.expects;
  if (!reading || !expects || (reading.shown ?? []).length > 0) return null;
  const { slots, orderId } = expects;
  if (slots?.["choices"]) return meanings(slots["choices"], reading);
  const awaits = slots?.["awaits"] ?? "";
  if (awaits === "item" && orderId) return items(orderId, reader);
  if (awaits.startsWith("option")) return options(slots?.["listed"] ?? "", reader);
  if (awaits === "method") return methods(facts);
  if (expects.intent === "change_address" && orderId) return { kind: "address", orderId };
  if (cards.filter(({ kind }) => kind === "order").length > 1) return { kind: "order" };
  return cards.filter(({ kind }) => kind === "product").length > 1 ? { kind: "product" } : null;
}
