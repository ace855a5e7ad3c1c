import type { Actor, Shop } from "../core/context.ts";
import { AppError } from "../core/errors.ts";
import { findShop } from "../db/shops.ts";
import { findVisitor, type TokenRow } from "../db/tokens.ts";
import { buyer, merchant, program } from "./actors.ts";
import type { House } from "./shop-context.ts";

/** `operator`: the one who runs the server. */
export type Visitor = { readonly shop: Shop; readonly actor: Actor; readonly operator: boolean };

export const unknownToken = () => new AppError("not_signed_in", "This token is not known or no longer valid.");

const actorOf = (row: TokenRow): Actor =>
  row.actor_kind === "buyer"
    ? buyer(row.actor_id)
    : row.actor_kind === "agent"
      ? program(row.actor_id)
      : merchant(row.actor_id);

/** Who a token speaks for, in the shop that its bearer asks for. Another shop's token opens nothing. */
export async function visitorWith(house: House, token: string, wanted: string): Promise<Visitor> {
  const found = await findVisitor(house.db, token, wanted, house.now());
  if (!found) throw unknownToken();
  const { row } = found;
  if (row.shop_id !== null && row.shop_id !== wanted)
    throw new AppError("not_allowed", "This token is for another shop.");
  return {
    shop: found.shop ?? (await findShop(house.db, wanted)),
    actor: actorOf(row),
    operator: row.shop_id === null,
  };
}
