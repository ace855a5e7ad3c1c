import { type Contradictions, contradictionsAmong } from "../../analytics/knowledge/contradictions.ts";
import { type Article, buildIndex, type KnowledgeIndex } from "../../analytics/knowledge/knowledge-index.ts";
import type { Layer } from "../../core/article.ts";
import type { ShopContext, ShopData } from "../../core/context.ts";
import { type ArticleRow, knowledgeRevision, liveArticles } from "../../db/articles.ts";
import { sellingCategories } from "../../db/catalog.ts";
import { allPacks } from "../../prompts/packs.ts";
import { packsFor } from "./packs-for.ts";

/** What a shop knows, ready to be searched, as of one revision of its articles. */
export type ShopKnowledge = {
  readonly revision: number;
  readonly index: KnowledgeIndex;
  readonly contradictions: Contradictions;
};
type Kept = { revision: number; until: number; knowledge: Promise<ShopKnowledge> };

/** Kept shops, the latest asked last; together they hold so many articles at most. */
const kept = new Map<ShopData, Kept & { articles: number }>();
const mostArticles = 50_000;
/** What a shop sells changes without a word to us: how long the choice of its packs stands, in milliseconds. */
const packsStand = 600_000;

const layerOf = (row: ArticleRow): Layer => (row.products && row.products.length > 0 ? "product" : "shop");
const letters = /\p{L}/gu;
/** Of an article that names no language: Chinese and Japanese are told by their script, all others are left open. */
function languageOf(text: string): string | null {
  const all = text.slice(0, 2_000).match(letters) ?? [];
  const share = (script: RegExp) => all.filter((letter) => script.test(letter)).length / Math.max(1, all.length);
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/u) > 0.1) return "ja";
  return share(/\p{Script=Han}/u) > 0.3 ? "zh" : null;
}
const articleOf = (row: ArticleRow): Article => ({
  id: row.article_id,
  version: row.version,
  title: row.title,
  body: row.body,
  layer: layerOf(row),
  language: row.locale?.slice(0, 2).toLowerCase() ?? languageOf(`${row.title} ${row.body}`),
  intents: row.intents ?? [],
  products: row.products ?? [],
  from: row.valid_from?.getTime() ?? null,
  until: row.valid_until?.getTime() ?? null,
});

async function load(ctx: ShopContext, revision: number): Promise<ShopKnowledge> {
  const [rows, categories] = await Promise.all([liveArticles(ctx.data), sellingCategories(ctx.data)]);
  const packs = packsFor(allPacks(), ctx.shop.policies["industry"], categories);
  const shipped = packs.flatMap(({ articles }) =>
    articles.map((each): Article => ({ ...each, layer: "pack", products: [], from: null, until: null })),
  );
  const index = buildIndex([...rows.map(articleOf), ...shipped]);
  return { revision, index, contradictions: contradictionsAmong(index.passages) };
}

function makeRoom(): void {
  let articles = 0;
  for (const each of kept.values()) articles += each.articles;
  for (const [data, each] of kept) {
    if (articles <= mostArticles || kept.size === 1) return;
    articles -= each.articles;
    kept.delete(data);
  }
}

/** The shop's articles and the packs beneath them as they are now: one short query tells whether what is kept still holds,
 * so that a change made anywhere is seen by the next question. */
export async function shopKnowledge(ctx: ShopContext): Promise<ShopKnowledge> {
  const revision = await knowledgeRevision(ctx.data);
  const now = ctx.now().getTime();
  const known = kept.get(ctx.data);
  const holds = known?.revision === revision && now < known.until && now >= known.until - packsStand;
  const entry = holds ? known : { revision, until: now + packsStand, knowledge: load(ctx, revision), articles: 0 };
  kept.delete(ctx.data);
  kept.set(ctx.data, entry);
  try {
    const knowledge = await entry.knowledge;
    entry.articles = knowledge.index.articles.length;
    makeRoom();
    return knowledge;
  } catch (error) {
    if (kept.get(ctx.data) === entry) kept.delete(ctx.data);
    throw error;
  }
}
