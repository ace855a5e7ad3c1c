import type { Shop } from "../core/context.ts";
import { AppError } from "../core/errors.ts";
import { liftStop, type Stop, stopOf, throwStop } from "../db/stops.ts";
import type { House } from "./shop-context.ts";

export const stopJson = ({ since, by, why, everywhere }: Stop) => ({ since, by, why, everywhere });
export type StopJson = ReturnType<typeof stopJson>;
/** One shop, or all of them (`shop` null): who may ask for which is decided by whoever calls. */
type Asked = { readonly shop: Shop | null; readonly by: { kind: string; id: string }; readonly why: string };

const deedOf = (house: House, { shop, by, why }: Asked) => ({ shop: shop?.id ?? null, by, why, at: house.now() });

/** Stops changes: when this returns, none that began before can still be committed, on any server. */
export const stopChanges = (house: House, asked: Asked): Promise<void> => throwStop(house.db, deedOf(house, asked));

/** Lets changes go on; a sentence where there is nothing that this would end. */
export async function resumeChanges(house: House, asked: Asked): Promise<void> {
  if (await liftStop(house.db, deedOf(house, asked))) return;
  if (asked.shop && (await stopOf(house.db.shop(asked.shop.id)))?.everywhere)
    throw new AppError("not_allowed", "The operator stopped all shops, and only the operator can resume them.");
  throw new AppError("conflict", "No changes are stopped here.");
}
