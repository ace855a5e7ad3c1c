import { shopId } from "../../../core/ids.ts";
import { settleTree } from "../../../core/segments/settle-tree.ts";
import { type Segment, SegmentTree } from "../../../core/segments/tree.ts";
import type { Database } from "../../../db/database.ts";
import { plantWorld } from "../../../db/metrics/small-world.ts";
import { readSegment, segmentMembers } from "../../../db/segments/read-segment.ts";
import type { SegmentScope } from "../../../db/segments/segment-scope.ts";
import { stream } from "../../simulator/chance.ts";
import type { Case } from "../suite.ts";
import { drawTree } from "./draw-tree.ts";
import { drawWorld, worldDay, worldZone } from "./draw-world.ts";
import { oracleOf } from "./oracle.ts";

export const worldScope: SegmentScope = {
  asOf: worldDay,
  timezone: worldZone,
  sleepDays: 60,
  churn: { r: 0.6, alpha: 40, a: 0.8, b: 2.5, ahead: 60 },
};
type Told = { readonly cases: Case[]; readonly drawn: number; readonly empty: number; readonly everybody: number };

/** Random segments over random shops: the statement's members, counts and money against the rows looked at one by one. Beside
 * each shop lies another one with the same ids, of which nothing may be seen. */
export async function compareWithOracle(db: Database, seed: number, shops: number, trees: number): Promise<Told> {
  const told = { cases: [] as Case[], drawn: 0, empty: 0, everybody: 0 };
  await plantWorld(db, `seg-other-${seed}`, "Asia/Tokyo", drawWorld(seed + 7919));
  for (let index = 0; index < shops; index++) {
    const world = drawWorld(seed + index);
    const id = `seg-${seed}-${index}`;
    await plantWorld(db, id, worldZone, world);
    const data = db.shop(shopId(id));
    const oracle = oracleOf(world, worldScope);
    const luck = stream(seed + index, "segment trees");
    const all = oracle.members({ field: "orders", min: 0 });
    for (let each = 0; each < trees; each++) {
      const drawn: Segment = SegmentTree.parse(drawTree(luck));
      const tree = luck.yes(0.5) ? drawn : settleTree(drawn);
      const wanted = oracle.members(drawn);
      const seen = await segmentMembers(data, tree, worldScope);
      const { totals } = await readSegment(data, tree, worldScope, 3);
      const ok =
        [...seen].sort().join() === [...wanted].sort().join() &&
        totals.customers === wanted.length &&
        totals.reachable === oracle.reachable(drawn) &&
        Math.round(totals.spent) === oracle.spent(drawn);
      told.drawn++;
      if (wanted.length === 0) told.empty++;
      if (wanted.length === all.length) told.everybody++;
      if (!ok)
        told.cases.push({ id: `tree/${index}/${each}`, ok, tree, wanted: wanted.length, seen: seen.length, totals });
    }
  }
  return told;
}
