import type { ShopContext } from "../../../core/context.ts";
import type { OpenConversation } from "../../../core/conversation.ts";
import { getPolicyFacts } from "../../../tools/policy/get-policy-facts.ts";
import { runTool } from "../../../tools/run-tool.ts";
import { type Brief, slot } from "../play.ts";
import type { Reading } from "../read-brief.ts";
import { decide, groupsFor } from "./decide.ts";
import type { FactGroup, FactValues } from "./fact.ts";
import { saidValues } from "./said-values.ts";
import { shopTable } from "./shop-table.ts";
import type { Outcome } from "./table.ts";

/** What the shop's own table says of a turn. `rule` names it, for the packet of a ticket and the trace. */
export type Ruling = {
  readonly outcome: Outcome;
  readonly rule: string;
  readonly urgent: boolean;
  readonly says: { readonly zh: string; readonly en: string } | null;
};

const held: readonly FactGroup[] = ["customer", "order", "product", "offers", "tickets", "calendar"];

async function heldValues(groups: ReadonlySet<FactGroup>, brief: Brief, ctx: ShopContext): Promise<FactValues | null> {
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
  const { brief } = reading;
  const known = await heldValues(groupsFor(table, brief.intent), brief, ctx);
  if (known === null) return { outcome: "person", rule: "facts could not be read", urgent: false, says: null };
  const rule = decide(table, { ...saidValues(reading, open, ctx), ...known });
  if (!rule)
    return table.otherwise === null ? null : { outcome: table.otherwise, rule: "otherwise", urgent: false, says: null };
  const says = rule.zh !== null && rule.en !== null ? { zh: rule.zh, en: rule.en } : null;
  return { outcome: rule.outcome, rule: rule.name, urgent: rule.urgent, says };
}
