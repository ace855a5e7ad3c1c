import { openMemory } from "../../../test/support/images.ts";
import type { Suite } from "../suite.ts";
import { compareWithOracle } from "./against-oracle.ts";
import { compareLifetime } from "./lifetime.ts";
import { compareWords } from "./words.ts";

/** Segments: the statement against rows looked at by hand, and words against the tree that they were made from. */
export const segmentsSuite: Suite = {
  name: "segments",
  about:
    "random segments against raw rows read one by one, and wishes in two languages against the segment they were made from",
  sizes: { shops: 10, trees: 200, wishes: 600 },
  async run({ data, seed, sizes, tell }) {
    const db = await openMemory();
    try {
      tell("random segments");
      const found = await compareWithOracle(db, seed, sizes["shops"] ?? 10, sizes["trees"] ?? 200);
      tell("words");
      const words = compareWords(seed, sizes["wishes"] ?? 600);
      tell("who comes again");
      const lifetime = await compareLifetime(data);
      const { drawn, empty, everybody } = found;
      const oracle = { id: "trees/all", ok: found.cases.length === 0, drawn };
      return {
        metrics: {
          trees: drawn,
          trees_equal: drawn - found.cases.length,
          trees_empty: empty,
          trees_everybody: everybody,
          ...words.metrics,
          ...lifetime.metrics,
        },
        cases: [oracle, ...found.cases, ...words.cases, ...lifetime.cases],
      };
    } finally {
      await db.close();
    }
  },
};
