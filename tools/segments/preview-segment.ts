import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";
import { namedSegment, parseTree, readWords, treeOf } from "./segment-context.ts";
import { memberShape, segmentFacts } from "./segment-facts.ts";

export const treeShape = z
  .record(z.string(), z.unknown())
  .describe('Conditions, e.g. {"all":[{"field":"orders","min":2},{"field":"last_order_days","min":60}]}');

export const previewSegment = defineTool({
  name: "preview_segment",
  title: "Look at a segment",
  description:
    'Who is meant by words such as "bought twice, silent for 60 days, likes lamps", by a tree of conditions, or by a stored segment\'s name: the conditions read back, how many, how many may be written to, what they brought, the first of them, and which words were not understood. Nothing is stored.',
  input: z.object({
    words: z.string().min(1).max(1000).optional(),
    tree: treeShape.optional(),
    name: z.string().min(1).max(80).optional(),
    version: z.int().min(1).optional(),
    limit: z.int().min(1).max(100).default(5),
  }),
  output: z.object({
    understood: z.boolean(),
    conditions: z.int(),
    unread: z.array(z.string()),
    strange: z.array(z.string()),
    mixed: z.boolean(),
    tree: z.record(z.string(), z.unknown()).nullable(),
    customers: z.array(memberShape),
  }),
  risk: "read",
  permission: "customers:read",
  merchantOnly: true,
  async handle({ words, tree, name, version, limit }, ctx) {
    shopSideOnly(ctx);
    if ([words, tree, name].filter((each) => each !== undefined).length !== 1)
      throw new AppError("invalid_input", "Name one of words, tree and name.");
    const wish = words === undefined ? undefined : await readWords(ctx, words);
    const { unread = [], strange = [], mixed = false } = wish ?? {};
    const meant = wish ? wish.tree : tree ? parseTree(tree) : treeOf(await namedSegment(ctx, name ?? "", version));
    const said = { table: "question", filter: "words of the merchant" };
    const left = [...unread, ...strange].map((text, index) =>
      fact(`unread.${index}`, "not understood", text, "text", said),
    );
    const data = { conditions: wish?.conditions ?? 1, unread: [...unread], strange: [...strange], mixed };
    if (!meant || strange.length > 0)
      return { data: { ...data, understood: false, tree: meant, customers: [] }, facts: left };
    const { facts, customers } = await segmentFacts(ctx, meant, limit);
    return {
      data: { ...data, understood: unread.length === 0, tree: meant, customers },
      facts: [...facts, ...left],
    };
  },
});
