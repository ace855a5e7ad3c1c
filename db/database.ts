import type { Rows, ShopData, ShopTx } from "../core/context.ts";
import type { ShopId } from "../core/ids.ts";

/** One open transaction as the owner of the schema: migrations, the list of shops, tokens. */
export type OwnerTx = { readonly query: Rows; exec(script: string): Promise<void> };

/** The one port to the store, embedded or PostgreSQL. Transactions do not nest: there may be one connection only. */
export type Database = {
  readonly kind: "embedded" | "postgres";
  /** One statement as the owner. For the named exceptions only (shops, tokens, schema); shop tables show it no rows. */
  readonly query: Rows;
  transaction<Result>(work: (tx: OwnerTx) => Promise<Result>): Promise<Result>;
  asShop<Result>(shop: ShopId, work: (tx: ShopTx) => Promise<Result>): Promise<Result>;
  /** `query` and `transaction` bound to one shop. */
  shop(shop: ShopId): ShopData;
  close(): Promise<void>;
};
