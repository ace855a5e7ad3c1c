import type { ShopContext } from "../../../core/context.ts";
import type { OpenConversation } from "../../../core/conversation.ts";
import { getPolicyFacts } from "../../../tools/policy/get-policy-facts.ts";
import { runTool } from "../../../tools/run-tool.ts";
import { type Brief, slot } from "../play.ts";
import type { Reading } from "../read-brief.ts";
import { decide, groupsFor, modeFor } from "./decide.ts";
import type { FactGroup, FactValues } from "./fact.ts";
import { saidValues } from "./said-values.ts";
import { shopTable } from "./shop-table.ts";
import type { Outcome, PolicyTable } from "./table.ts";

/** What the shop's own table says of a turn. `rule` names it, for the packet of a ticket and the trace. */
export type Ruling = {
  readonly outcome: Outcome;
  readonly rule: string;
  readonly urgent: boolean;
  readonly says: { readonly zh: string; readonly en: string } | null;
};

const held: readonly FactGroup[] = ["customer", "order", "product", "offers", "tickets", "calendar"];

/** What the shop holds of the facts that are asked about; null where they could not be read. */
export async function heldValues(
  groups: ReadonlySet<FactGroup>,
  brief: Brief,
  ctx: ShopContext,
): Promise<FactValues | null> {
  const wanted = held.filter((group) => groups.has(group));
  if (wanted.length === 0) return {};
  const input = { groups: wanted, orderId: slot(brief, "order_id"), productId: brief.where.product };
  const outcome = await runTool(getPolicyFacts, input, ctx);
  // The tool's output was checked against its own schema.
  return outcome.status === "done" ? (outcome.data["values"] as FactValues) : null;
}

/**
 * The shop's rule for this turn, or null where its table has none: then the machine answers as it always does. Facts that
 * cannot be read send the turn to a person, since nobody knows what the shop wanted.
 */
export async function rulingFor(reading: Reading, open: OpenConversation, ctx: ShopContext): Promise<Ruling | null> {
  const table = shopTable(ctx.shop.policies);
  if (!table) return null;
  const known = await heldValues(groupsFor(table, reading.brief.intent), reading.brief, ctx);
  if (known === null) return { outcome: "person", rule: "facts could not be read", urgent: false, says: null };
  return rulingOf(table, { ...saidValues(reading, open, ctx), ...known });
}

/** What a table says of these values. The mode comes first: off is a person whatever the rules say, and assist makes a draft
 * of whatever would have been said. */
export function rulingOf(table: PolicyTable, values: FactValues): Ruling | null {
  const by = modeFor(table.modes, values);
  const mode = by.rule?.name ?? `mode: ${by.mode}`;
  if (by.mode === "off") return { outcome: "person", rule: mode, urgent: false, says: null };
  const rule = decide(table, values);
  const outcome = rule?.outcome ?? table.otherwise;
  const name = rule?.name ?? "otherwise";
  if (by.mode === "assist" && outcome !== "person")
    return { outcome: "draft", rule: rule ? name : mode, urgent: rule?.urgent ?? false, says: null };
  if (outcome === null) return null;
  const says = rule && rule.zh !== null && rule.en !== null ? { zh: rule.zh, en: rule.en } : null;
  return { outcome, rule: name, urgent: rule?.urgent ?? false, says };
}
