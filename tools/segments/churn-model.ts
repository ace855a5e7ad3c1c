import { fitBgNbd } from "../../analytics/lifetime/bg-nbd.ts";
import { returnDays } from "../../analytics/lifetime/return-rates.ts";
import type { ShopContext } from "../../core/context.ts";
import { addDays } from "../../core/time.ts";
import { keepBuyingModel, storedBuyingModel } from "../../db/segments/buying-model.ts";
import { orderHistories } from "../../db/segments/order-histories.ts";
import type { ChurnModel } from "../../db/segments/segment-scope.ts";

/** What was fitted stays good for so long: customers' habits move slowly. */
const goodForDays = 7;
const fewest = 100;
const fewestRepeats = 30;

/** What reading a segment needs to know: the last complete day, the shop's zone, and its data. */
export type SegmentReader = Pick<ShopContext, "asOf" | "shop" | "data">;

/** How this shop's customers buy and leave; null where too few have bought twice. Fitted to what was known on the last complete
 * day, and kept for a week. */
export async function churnModel(ctx: SegmentReader, sleepDays: number): Promise<ChurnModel | null> {
  const { asOf, shop, data } = ctx;
  const known = await storedBuyingModel(data);
  if (known && known.fittedOn <= asOf && known.fittedOn > addDays(asOf, -goodForDays))
    return { ...known.model, ahead: returnDays(sleepDays) };
  const histories = await orderHistories(data, asOf, shop.timezone);
  if (histories.length < fewest || histories.filter(({ repeats }) => repeats > 0).length < fewestRepeats) return null;
  const model = fitBgNbd(histories);
  await keepBuyingModel(data, { fittedOn: asOf, model });
  return { ...model, ahead: returnDays(sleepDays) };
}
