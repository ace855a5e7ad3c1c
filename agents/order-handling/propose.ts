import type { AnyWriteTool } from "../../tools/define-tool.ts";
import { cancelOrder } from "../../tools/orders/cancel-order.ts";
import type { Called, Desk } from "../playbook/desk.ts";
import { refused } from "../playbook/outcomes.ts";
import type { Brief, PlayResult } from "../playbook/play.ts";
import { confirm } from "./confirm.ts";
import { handOff } from "./hand-off.ts";

/** First shows what would change and asks; the yes is handled by the gate, in code. */
export async function proposeChange(
  tool: AnyWriteTool,
  input: Record<string, unknown>,
  desk: Desk,
  brief?: Brief,
): Promise<PlayResult> {
  const called = await desk.call(tool, input);
  return (await beyondLimits(called, desk, brief)) ?? refused(called, desk.language) ?? confirm(called, desk);
}

/** A change that goes beyond what customers may do by themselves: a person takes it over at once. */
export async function beyondLimits({ outcome }: Called, desk: Desk, brief?: Brief): Promise<PlayResult | undefined> {
  if (!brief || outcome.status !== "refused" || outcome.code !== "too_many") return undefined;
  return handOff(brief, desk, outcome.message);
}

export const proposeCancel = (brief: Brief, desk: Desk, orderId: unknown): Promise<PlayResult> => {
  const byMistake = /mistake|accident|拍错|下错|误拍|買錯|拍錯/i.test(brief.text);
  return proposeChange(
    cancelOrder,
    { orderId, reason: byMistake ? "ordered by mistake" : "no longer needed" },
    desk,
    brief,
  );
};
