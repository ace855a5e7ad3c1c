import { z } from "zod";
import { notFound } from "../../core/errors.ts";
import { segmentVersions } from "../../db/segments/stored-segments.ts";
import { defineTool } from "../define-tool.ts";
import { fact, instant } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";
import { segmentId, treeWords } from "./segment-context.ts";

export const getSegment = defineTool({
  name: "get_segment",
  title: "A segment's versions",
  description:
    "Every version of a stored segment, the newest first: its conditions, who wrote it, when, and from which one it was restored.",
  input: z.object({ name: z.string().min(1).max(80) }),
  output: z.object({
    versions: z.array(
      z.object({
        version: z.int(),
        status: z.enum(["live", "retired"]),
        said: z.string().nullable(),
        restoredFrom: z.int().nullable(),
        madeBy: z.object({ kind: z.string(), id: z.string() }),
        conditions: z.object({ zh: z.string(), en: z.string() }).nullable(),
        tree: z.record(z.string(), z.unknown()).nullable(),
      }),
    ),
  }),
  risk: "read",
  permission: "customers:read",
  merchantOnly: true,
  async handle({ name }, ctx) {
    shopSideOnly(ctx);
    const stored = await segmentVersions(ctx.data, segmentId(name));
    if (stored.length === 0) throw notFound("Segment", name);
    const words = await Promise.all(stored.map(({ tree }) => (tree ? treeWords(ctx, tree) : null)));
    return {
      data: {
        versions: stored.map(({ version, status, said, restoredFrom, madeBy, tree }, index) => ({
          version,
          status,
          said,
          restoredFrom,
          madeBy,
          tree,
          conditions: words[index] ?? null,
        })),
      },
      facts: stored.flatMap(({ id, version, madeAt }, index) => {
        const own = { table: "segments", ids: [`${id}@${version}`] };
        return [
          fact(`${index}.version`, "version", version, "count", own),
          fact(`${index}.made`, `version ${version} was stored`, instant(madeAt), "instant", own),
        ];
      }),
    };
  },
});
