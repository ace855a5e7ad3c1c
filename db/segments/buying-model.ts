import type { ShopData } from "../../core/context.ts";
import type { Day } from "../../core/time.ts";

type Reader = Pick<ShopData, "query">;
/** How many customers with so many orders and so much silence there were, and how many of them bought again in time. */
export type ReturnRow = {
  readonly orders: readonly [from: number, to: number | null];
  readonly idleDays: readonly [from: number, to: number | null];
  readonly customers: number;
  readonly returned: number;
  /** Pulled towards what all customers do by as much as these are few. */
  readonly share: number;
};
export type BuyingModel = { readonly fittedOn: Day; readonly sleepDays: number; readonly table: readonly ReturnRow[] };

export async function storedBuyingModel(data: Reader): Promise<BuyingModel | null> {
  const [row] = await data.query<{ fitted_on: Day; model: Omit<BuyingModel, "fittedOn"> }>(
    "select fitted_on::text as fitted_on, model from buying_models",
  );
  return row ? { fittedOn: row.fitted_on, ...row.model } : null;
}

export async function keepBuyingModel(data: Reader, { fittedOn, ...model }: BuyingModel): Promise<void> {
  await data.query(
    `insert into buying_models (shop_id, fitted_on, model) values (current_setting('app.shop_id'), $1, $2)
     on conflict (shop_id) do update set fitted_on = excluded.fitted_on, model = excluded.model`,
    [fittedOn, JSON.stringify(model)],
  );
}
