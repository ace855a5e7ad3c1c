import type { Shop } from "../core/context.ts";
import { AppError } from "../core/errors.ts";
import { type ShopId, shopId } from "../core/ids.ts";
import type { Database } from "./database.ts";

export type ShopRow = {
  shop_id: string;
  name: string;
  currency: string;
  timezone: string;
  locale: string;
  platform: string | null;
  policies: Record<string, unknown>;
  /** Set while the shop runs; over what its files say, and no import touches it. */
  own_policies: Record<string, unknown> | null;
  simulated: boolean;
};
export const shopOf = (row: ShopRow): Shop => {
  const { name, currency, timezone, locale, platform, simulated } = row;
  const policies = { ...row.policies, ...row.own_policies };
  return { id: shopId(row.shop_id), name, currency, timezone, locale, platform, policies, simulated };
};
const columns = "shop_id, name, currency, timezone, locale, platform, policies, own_policies, simulated";

/** Every shop of this installation, as the owner: for the operator, the scheduler and the command line. */
export const listShops = async (db: Database): Promise<Shop[]> =>
  (await db.query<ShopRow>(`select ${columns} from shops order by created_at, shop_id`)).map(shopOf);

/** One shop, seen as itself. */
export async function findShop(db: Database, id: string): Promise<Shop> {
  const [row] = id
    ? await db.shop(id as ShopId).query<ShopRow>(`select ${columns} from shops where shop_id = $1`, [id])
    : []; // unknown ids see no rows
  if (row) return shopOf(row);
  const known = (await listShops(db)).map((shop) => shop.id).slice(0, 8);
  const hint = known.length > 0 ? ` Known shops: ${known.join(", ")}.` : " Import one first: zhanggui import PATH.";
  throw new AppError("not_found", `There is no shop "${id}" in this database.${hint}`);
}
