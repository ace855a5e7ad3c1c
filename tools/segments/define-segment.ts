import { z } from "zod";
import type { ShopContext } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import type { Segment } from "../../core/segments/tree.ts";
import { flowsNow } from "../../db/flows/versions.ts";
import { segmentVersions } from "../../db/segments/stored-segments.ts";
import { defineWriteTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { flowName } from "../flow-names.ts";
import { shopSideOnly } from "../shop-side.ts";
import { treeShape } from "./preview-segment.ts";
import { namedSegment, parseTree, readWords, segmentId, treeOf } from "./segment-context.ts";
import { segmentFacts } from "./segment-facts.ts";

const Input = z.object({
  name: z.string().trim().min(1).max(80).describe("The same name again is the segment's next version"),
  words: z.string().min(1).max(1000).optional(),
  tree: treeShape.optional(),
  restoreVersion: z.int().min(1).optional().describe("Makes an earlier version the newest again"),
  retire: z.boolean().optional().describe("Takes the name out of use; its versions stay on record"),
});
type Wish = z.output<typeof Input>;

/** What the new version says; words are understood whole or refused, never in part. */
async function meantBy({ name, words, tree, restoreVersion, retire }: Wish, ctx: ShopContext): Promise<Segment> {
  if (
    [words, tree, restoreVersion, retire].filter((each) => each !== undefined && each !== false).length !==
    (words && tree ? 2 : 1)
  )
    throw new AppError(
      "invalid_input",
      "Say what the segment is: words, a tree, a version to restore, or that it is to be retired.",
    );
  if (tree) return parseTree(tree);
  if (words === undefined) return treeOf(await namedSegment(ctx, name, restoreVersion));
  const wish = await readWords(ctx, words);
  const left = [...wish.unread, ...wish.strange];
  if (left.length > 0) throw new AppError("invalid_input", `These words were not understood: ${left.join(", ")}.`);
  if (!wish.tree) throw new AppError("invalid_input", "No condition was found in these words.");
  return wish.tree;
}

/** What the change does to flows that are limited to this segment. */
async function flowsOn(ctx: ShopContext, id: string, retired: boolean): Promise<{ zh: string; en: string }> {
  const all = await flowsNow(ctx.data);
  const names = all
    .filter(({ flow: { audience } }) => audience?.segment === id && (retired || audience.version === undefined))
    .map(({ flow }) => flowName(flow.id));
  if (names.length === 0) return { zh: "", en: "" };
  const [zh, en] = [names.map((each) => `“${each.zh}”`).join("、"), names.map((each) => `"${each.en}"`).join(", ")];
  return retired
    ? { zh: `;流程${zh}只发给这个人群,停用后谁也不发`, en: `; ${en} writes only to it, and then to nobody` }
    : { zh: `;流程${zh}从下一条消息起按这一版`, en: `; ${en} goes by this version from the next message on` };
}

export const defineSegment = defineWriteTool({
  name: "define_segment",
  title: "Store a segment",
  description:
    "Proposes a named segment of customers, or the next version of the one with this name: from words, from a tree of conditions, or by restoring an earlier version. Shows the conditions, the count and whom may be written to. Undone, the version before counts again.",
  input: Input,
  risk: "write",
  permission: "customers:write",
  merchantOnly: true,
  idempotencyKey: ({ name }) => `define_segment:${segmentId(name)}`,
  // The catalog may change before the yes: it is about the tree that was shown.
  async pin(input, ctx) {
    if (input.tree || input.words === undefined) return input;
    return { ...input, tree: await meantBy(input, ctx) };
  },
  async plan(input, ctx) {
    shopSideOnly(ctx);
    const { name, words, restoreVersion, retire } = input;
    const tree = await meantBy(input, ctx);
    const id = segmentId(name);
    const [newest] = await segmentVersions(ctx.data, id);
    const version = (newest?.version ?? 0) + 1;
    const status = retire ? "retired" : "live";
    if (
      newest &&
      newest.status === status &&
      JSON.stringify(newest.tree) === JSON.stringify(tree) &&
      newest.name === name
    )
      throw new AppError("conflict", `The segment "${name}" is like that already.`);
    const { facts, words: read, totals } = await segmentFacts(ctx, tree, 3);
    const after = {
      version,
      name,
      tree,
      said: words ?? null,
      status,
      restored_from: restoreVersion ?? null,
      made_by: { kind: ctx.actor.kind, id: ctx.actor.id },
    };
    const count = totals.customers;
    const flows = newest ? await flowsOn(ctx, id, retire === true) : { zh: "", en: "" };
    const zh = retire
      ? `停用人群“${name}”${flows.zh}`
      : `保存人群“${name}”${newest ? `(第 ${version} 版)` : ""}:${read.zh};现在 ${count} 人${flows.zh}`;
    const en = retire
      ? `Retire the segment "${name}"${flows.en}`
      : `Store the segment "${name}"${newest ? ` (version ${version})` : ""}: ${read.en}; ${count} customers now${flows.en}`;
    const own = { table: "segments", ids: [`${id}@${version}`] };
    return {
      rows: [{ table: "segments", id, before: null, after: { ...after, made_at: ctx.now().toISOString() } }],
      summary: { zh, en },
      event: "segment.changed",
      facts: [...facts, fact("name", "segment", name, "text", own), fact("version", "version", version, "count", own)],
    };
  },
});
