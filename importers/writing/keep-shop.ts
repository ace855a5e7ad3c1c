import type { Shop } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import { minorDigits } from "../../core/money.ts";
import type { Database } from "../../db/database.ts";

/** Writes the shop's own row. A shop keeps its currency and zone: amounts and days already stored are in them. */
export async function keepShop(db: Database, shop: Shop): Promise<void> {
  await db.transaction(async (tx) => {
    const [known] = await tx.query<{ currency: string; timezone: string }>(
      "select currency, timezone from shops where shop_id = $1",
      [shop.id],
    );
    if (known && (known.currency !== shop.currency || known.timezone !== shop.timezone))
      throw new AppError(
        "conflict",
        `The shop ${shop.id} is here with ${known.currency} and ${known.timezone}, the files say ${shop.currency} and ${shop.timezone}: import them under another id (--shop).`,
      );
    await tx.query(
      `insert into shops (shop_id, name, currency, minor_digits, timezone, locale, platform, policies, simulated)
       values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9)
       on conflict (shop_id) do update set name = excluded.name, locale = excluded.locale, platform = excluded.platform,
         policies = excluded.policies, simulated = excluded.simulated`,
      [
        shop.id,
        shop.name,
        shop.currency,
        minorDigits(shop.currency),
        shop.timezone,
        shop.locale,
        shop.platform,
        JSON.stringify(shop.policies),
        shop.simulated,
      ],
    );
  });
}
