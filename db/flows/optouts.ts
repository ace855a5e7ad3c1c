import { randomBytes } from "node:crypto";
import type { ShopData } from "../../core/context.ts";

type Reader = Pick<ShopData, "query">;
export async function knownSecret(data: Reader): Promise<string | null> {
  return (await data.query<{ secret: string }>("select secret from flow_secrets"))[0]?.secret ?? null;
}
/** What the shop's links to unsubscribe are signed with; made when it is first needed. */
export async function linkSecret(data: Reader, now: Date): Promise<string> {
  const known = await knownSecret(data);
  if (known !== null) return known;
  const [made] = await data.query<{ secret: string }>(
    `insert into flow_secrets (shop_id, secret, made_at) values (current_setting('app.shop_id'), $1, $2)
     on conflict (shop_id) do update set made_at = flow_secrets.made_at returning secret`,
    [randomBytes(32).toString("base64url"), now],
  );
  if (!made) throw new RangeError("A secret that was just written is not there.");
  return made.secret;
}

export type OptOut = {
  readonly customer: string | null;
  readonly addressHash: string | null;
  readonly how: "link" | "one_click" | "shop" | "said";
  readonly message: string | null;
  readonly at: Date;
};
/** For ever, by customer and by address; a second time changes nothing. What waits for this buyer is called off where it is
 * next looked at. */
export async function optOut(data: Reader, { customer, addressHash, how, message, at }: OptOut): Promise<void> {
  await data.query(
    `insert into flow_optouts (shop_id, kind, value, at, how, message_id)
     select current_setting('app.shop_id'), o.kind, o.value, $3, $4, $5 from (values ('customer', $1::text), ('address', $2::text)) o(kind, value)
      where o.value is not null on conflict do nothing`,
    [customer, addressHash, at, how, message],
  );
}
