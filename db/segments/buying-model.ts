import type { ShopData } from "../../core/context.ts";
import type { Day } from "../../core/time.ts";

type Reader = Pick<ShopData, "query">;
type Fitted = { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number };
export type BuyingModel = { readonly fittedOn: Day; readonly model: Fitted };

export async function storedBuyingModel(data: Reader): Promise<BuyingModel | null> {
  const [row] = await data.query<{ fitted_on: Day; model: Fitted }>(
    "select fitted_on::text as fitted_on, model from buying_models",
  );
  return row ? { fittedOn: row.fitted_on, model: row.model } : null;
}

export async function keepBuyingModel(data: Reader, { fittedOn, model }: BuyingModel): Promise<void> {
  await data.query(
    `insert into buying_models (shop_id, fitted_on, model) values (current_setting('app.shop_id'), $1, $2)
     on conflict (shop_id) do update set fitted_on = excluded.fitted_on, model = excluded.model`,
    [fittedOn, JSON.stringify(model)],
  );
}
