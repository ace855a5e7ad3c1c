import { z } from "zod";
import { liveSegments } from "../../db/segments/stored-segments.ts";
import { defineTool } from "../define-tool.ts";
import { fact, instant } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";
import { treeWords } from "./segment-context.ts";

export const listSegments = defineTool({
  name: "list_segments",
  title: "Stored segments",
  description: "The named segments of this shop's customers with their conditions, version, who stored them and when.",
  input: z.object({}),
  output: z.object({
    segments: z.array(
      z.object({
        name: z.string(),
        version: z.int(),
        conditions: z.object({ zh: z.string(), en: z.string() }).nullable(),
      }),
    ),
  }),
  risk: "read",
  permission: "customers:read",
  merchantOnly: true,
  async handle(_, ctx) {
    shopSideOnly(ctx);
    const stored = await liveSegments(ctx.data);
    const words = await Promise.all(stored.map(({ tree }) => (tree ? treeWords(ctx, tree) : null)));
    return {
      data: {
        segments: stored.map(({ name, version }, index) => ({ name, version, conditions: words[index] ?? null })),
      },
      facts: stored.flatMap(({ id, name, version, madeAt }, index) => {
        const own = { table: "segments", ids: [`${id}@${version}`] };
        return [
          fact(`${index}.name`, "segment", name, "text", own),
          fact(`${index}.version`, `version of ${name}`, version, "count", own),
          fact(`${index}.made`, `${name} was stored`, instant(madeAt), "instant", own),
          fact(`${index}.zh`, `conditions of ${name}`, words[index]?.zh ?? null, "text", own),
          fact(`${index}.en`, `conditions of ${name}`, words[index]?.en ?? null, "text", own),
        ];
      }),
    };
  },
});
