import { churnRisks, churnTable } from "../../analytics/lifetime/return-rates.ts";
import type { ShopContext } from "../../core/context.ts";
import { addDays } from "../../core/time.ts";
import { keepBuyingModel, storedBuyingModel } from "../../db/segments/buying-model.ts";
import { orderDays } from "../../db/segments/order-days.ts";
import type { ChurnCell } from "../../db/segments/segment-scope.ts";

/** What was learned stays good for so long: customers' habits move slowly. */
const goodForDays = 7;

/** What this shop's own customers did after so many orders and so much silence; null where they are too few. Fitted to what
 * was known on the last complete day, and kept for a week. */
export async function churnCells(ctx: ShopContext, sleepDays: number): Promise<readonly ChurnCell[] | null> {
  const known = await storedBuyingModel(ctx.data);
  if (
    known &&
    known.sleepDays === sleepDays &&
    known.fittedOn <= ctx.asOf &&
    known.fittedOn > addDays(ctx.asOf, -goodForDays)
  )
    return churnRisks(known.table);
  const { asOf, shop } = ctx;
  const table = churnTable(await orderDays(ctx.data, asOf, shop.timezone), asOf, sleepDays);
  if (!table) return null;
  await keepBuyingModel(ctx.data, { fittedOn: asOf, sleepDays, table });
  return churnRisks(table);
}
