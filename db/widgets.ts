import { randomBytes } from "node:crypto";
import type { ShopData } from "../core/context.ts";

export type WidgetRow = { secret: string; secret_made_at: Date; origins: string[] };
const newSecret = () => `zgw_${randomBytes(32).toString("base64url")}`;
const columns = "secret, secret_made_at, origins";

/** The shop's widget; made with a secret of its own when it is first asked for. */
export async function widgetOf(data: Pick<ShopData, "query">, now: Date): Promise<WidgetRow> {
  const [known] = await data.query<WidgetRow>(`select ${columns} from widgets`);
  if (known) return known;
  const [made] = await data.query<WidgetRow>(
    `insert into widgets (shop_id, secret, secret_made_at) values (current_setting('app.shop_id'), $1, $2)
     on conflict (shop_id) do update set origins = widgets.origins returning ${columns}`,
    [newSecret(), now],
  );
  if (!made) throw new RangeError("A widget that was just written is not there.");
  return made;
}

/** A new secret; tokens that were signed with the one before open nothing any more. */
export async function renewSecret(data: Pick<ShopData, "query">, now: Date): Promise<string> {
  const secret = newSecret();
  await data.query(
    `insert into widgets (shop_id, secret, secret_made_at) values (current_setting('app.shop_id'), $1, $2)
     on conflict (shop_id) do update set secret = excluded.secret, secret_made_at = excluded.secret_made_at`,
    [secret, now],
  );
  return secret;
}

export async function keepOrigins(data: Pick<ShopData, "query">, origins: readonly string[], now: Date): Promise<void> {
  await widgetOf(data, now);
  await data.query("update widgets set origins = $1", [origins]);
}

/** The sites that may ask in the shop's name. */
export const originsOf = async (data: Pick<ShopData, "query">): Promise<readonly string[]> =>
  (await data.query<{ origins: string[] }>("select origins from widgets"))[0]?.origins ?? [];
