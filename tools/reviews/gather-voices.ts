import type { Heard, Span, Voice } from "../../analytics/reviews/complaint-changes.ts";
import { themesIn } from "../../analytics/reviews/themes.ts";
import type { ShopContext } from "../../core/context.ts";
import type { DayRange } from "../../core/time.ts";
import { buyerTalks } from "../../db/buyer-talks.ts";
import { reviewTexts, type StarRow } from "../../db/reviews.ts";

/** The newest texts that one answer reads; more would cost seconds and change no theme. */
const mostRead = 20_000;
/** Who gives four or five stars complains of little. */
const lowStars = 3;
const sum = (stars: readonly number[]) => stars.reduce((all, each) => all + each, 0);

type Heads = { readonly stars: (row: StarRow) => readonly number[]; readonly rows: readonly StarRow[] };
type Named = (text: string) => string | null;
/** Everything that was heard in some days, each review and conversation with what it complains of. */
export async function gatherVoices(
  ctx: ShopContext,
  period: DayRange,
  product: string | null,
  heads: Heads,
  named: Named,
): Promise<{ span: Span; words: ReadonlyMap<string, string> }> {
  const zone = ctx.shop.timezone;
  const low = await reviewTexts(ctx.data, zone, period, product, mostRead, lowStars);
  const talks = (await buyerTalks(ctx.data, zone, period, mostRead)).flatMap((talk) => {
    const about = talk.product_id ?? named(talk.said);
    return about !== null && (product === null || about === product) ? [{ ...talk, about }] : [];
  });
  const heard = new Map<string, Heard>(
    heads.rows.map((row) => [row.product_id, { reviews: sum(heads.stars(row)), conversations: 0 }]),
  );
  for (const { about } of talks) {
    const own = heard.get(about) ?? { reviews: 0, conversations: 0 };
    heard.set(about, { ...own, conversations: own.conversations + 1 });
  }
  const voices: Voice[] = [
    ...low.map((row) => ({
      id: row.review_id,
      kind: "review" as const,
      product: row.product_id,
      themes: themesIn(row.body),
    })),
    ...talks.map((talk) => ({
      id: talk.conversation_id,
      kind: "conversation" as const,
      product: talk.about,
      themes: themesIn(talk.said, "message"),
    })),
  ];
  const words = new Map([
    ...talks.map((talk) => [talk.conversation_id, talk.said] as const),
    ...low.map((row) => [row.review_id, row.body] as const),
  ]);
  return { span: { voices, heard }, words };
}
