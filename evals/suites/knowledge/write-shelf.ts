import { articleHash, articleId } from "../../../core/article.ts";
import { shopId } from "../../../core/ids.ts";
import { keepArticle } from "../../../db/articles.ts";
import type { Database } from "../../../db/database.ts";
import { addShop } from "../../../test/support/stores.ts";
import type { Shelf } from "./draw-shelf.ts";

/** Writes a drawn shop's articles, one version after the other. */
export async function writeShelf(db: Database, shop: string, { language, subjects }: Shelf): Promise<void> {
  await addShop(db, shop, { locale: language });
  await db.asShop(shopId(shop), async (tx) => {
    for (const { intents, writings } of subjects)
      for (const { title, body, status, from, until } of writings) {
        const fields = {
          title,
          body,
          locale: language,
          intents: intents.length > 0 ? `{${intents.join()}}` : null,
          valid_from: from?.toISOString() ?? null,
          valid_until: until?.toISOString() ?? null,
        };
        const id = articleId(title);
        await keepArticle(tx, { id, fields, hash: articleHash({ ...fields, status }), status, source: "drawn" });
      }
  });
}
