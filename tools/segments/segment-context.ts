import { readWish } from "../../analytics/segments/read/read-wish.ts";
import { sleepRule } from "../../analytics/segments/sleep-days.ts";
import { articleId } from "../../core/article.ts";
import type { ShopContext } from "../../core/context.ts";
import { AppError, notFound } from "../../core/errors.ts";
import { factText } from "../../core/format.ts";
import { segmentText } from "../../core/segments/segment-words.ts";
import { conditionsOf, type Segment, SegmentTree } from "../../core/segments/tree.ts";
import { repurchaseGaps } from "../../db/customer-buying.ts";
import type { SegmentScope } from "../../db/segments/segment-scope.ts";
import { type StoredSegment, segmentVersions } from "../../db/segments/stored-segments.ts";
import { shopNames } from "../../db/segments/vocabulary.ts";
import { churnModel, type SegmentReader } from "./churn-model.ts";

/** The same name again is the segment's next version. */
export const segmentId = (name: string): string => articleId(name.trim().toLowerCase());

/** What a segment is read with on the last complete day. Who is about to leave is worked out only where it is asked. */
export async function segmentScope(ctx: SegmentReader, tree: Segment): Promise<SegmentScope> {
  const span = { from: null, to: ctx.asOf, timezone: ctx.shop.timezone };
  const needsSleep = conditionsOf(tree).some(({ field }) => field === "stage" || field === "churn");
  const sleepDays = needsSleep ? sleepRule(await repurchaseGaps(ctx.data, span)).days : 90;
  const needsChurn = conditionsOf(tree).some(({ field }) => field === "churn");
  return {
    asOf: ctx.asOf,
    timezone: ctx.shop.timezone,
    sleepDays,
    churn: needsChurn ? await churnModel(ctx, sleepDays) : null,
  };
}

/** A tree that a program or a model wrote; refused with what is wrong about it. */
export function parseTree(tree: unknown): Segment {
  const read = SegmentTree.safeParse(tree);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new AppError("invalid_input", `This is no segment: ${issue?.message ?? "it cannot be read"}`);
}

/** What words mean in this shop. */
export async function readWords(ctx: ShopContext, words: string) {
  return readWish(words, { currency: ctx.shop.currency, ...(await shopNames(ctx.data)) });
}

/** The tree in both languages, with products by their titles. */
export async function treeWords(ctx: ShopContext, tree: Segment): Promise<{ zh: string; en: string }> {
  const ids = conditionsOf(tree).flatMap((each) => (each.field === "bought" ? (each.products ?? []) : []));
  const rows =
    ids.length === 0
      ? []
      : await ctx.data.query<{ product_id: string; title: string }>(
          "select product_id, title from current_products where product_id = any($1::text[])",
          [ids],
        );
  const titles = new Map(rows.map((row) => [row.product_id, row.title]));
  const { currency, timezone } = ctx.shop;
  const write = (language: "zh" | "en") =>
    segmentText(tree, {
      language,
      product: (id) => titles.get(id) ?? id,
      money: (value) =>
        factText({ id: "", label: "", value, unit: "money", currency, source: { table: "" } }, { language, timezone }),
    });
  return { zh: write("zh"), en: write("en") };
}

/** A stored segment by its name and version; the newest without one. */
export async function namedSegment(ctx: ShopContext, name: string, version?: number): Promise<StoredSegment> {
  const versions = await segmentVersions(ctx.data, segmentId(name));
  const found = version === undefined ? versions[0] : versions.find((each) => each.version === version);
  if (!found || (version === undefined && found.status === "retired")) throw notFound("Segment", name);
  return found;
}
export function treeOf({ tree, name }: StoredSegment): Segment {
  if (!tree) throw new AppError("conflict", `The segment "${name}" was stored in a form that is no longer read.`);
  return tree;
}
