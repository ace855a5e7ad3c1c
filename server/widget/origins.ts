import { AppError } from "../../core/errors.ts";
import type { ShopId } from "../../core/ids.ts";
import { originsOf } from "../../db/widgets.ts";
import type { House } from "../shop-context.ts";

const freshMs = 2_000;
const mostShops = 1_000;
const most = 50;

/** A site as browsers name it: scheme, host and port, nothing else; a page without https only on this machine. */
export function originIn(text: string): string {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  const local = url && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (!url || url.origin === "null" || (url.protocol !== "https:" && !(local && url.protocol === "http:")))
    throw new AppError("invalid_input", `"${text.slice(0, 200)}" is no site: write it as https://shop.example.com.`);
  return url.origin;
}

export function originsIn(list: readonly string[]): string[] {
  const origins = [...new Set(list.map(originIn))];
  if (origins.length > most) throw new AppError("invalid_input", `At most ${most} sites can be named.`);
  return origins;
}

/** Whether a site may ask for a shop; what was looked up is known for a few seconds. */
export function knownOrigins(house: House): (shop: string, origin: string) => Promise<boolean> {
  const kept = new Map<string, { at: number; origins: Promise<readonly string[]> }>();
  return async (shop, origin) => {
    const now = performance.now();
    let known = kept.get(shop);
    if (!known || now - known.at > freshMs) {
      if (kept.size >= mostShops) kept.clear();
      known = { at: now, origins: originsOf(house.db.shop(shop as ShopId)) }; // an unknown shop has no rows
      kept.set(shop, known);
      known.origins.catch(() => kept.delete(shop));
    }
    return (await known.origins).includes(origin);
  };
}
