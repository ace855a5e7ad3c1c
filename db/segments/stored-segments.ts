import type { ShopData } from "../../core/context.ts";
import { type Segment, SegmentTree } from "../../core/segments/tree.ts";

type Reader = Pick<ShopData, "query">;
/** One version of a named segment. `tree` is null where this program can no longer read what was stored. */
export type StoredSegment = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly tree: Segment | null;
  readonly said: string | null;
  readonly status: "live" | "retired";
  readonly restoredFrom: number | null;
  readonly madeBy: { readonly kind: string; readonly id: string };
  readonly madeAt: Date;
};
type Row = {
  segment_id: string;
  version: number;
  name: string;
  tree: unknown;
  said: string | null;
  status: "live" | "retired";
  restored_from: number | null;
  made_by: { kind: string; id: string };
  made_at: Date;
};
function segmentOf(row: Row): StoredSegment {
  const read = SegmentTree.safeParse(row.tree);
  return {
    id: row.segment_id,
    version: row.version,
    name: row.name,
    tree: read.success ? read.data : null,
    said: row.said,
    status: row.status,
    restoredFrom: row.restored_from,
    madeBy: row.made_by,
    madeAt: row.made_at,
  };
}
const columns = "segment_id, version, name, tree, said, status, restored_from, made_by, made_at";

/** The newest version of every segment that is in use, by name. */
export const liveSegments = async (data: Reader): Promise<StoredSegment[]> =>
  (
    await data.query<Row>(
      `select * from (select distinct on (segment_id) ${columns} from segments order by segment_id, version desc) s where status = 'live' order by name`,
    )
  ).map(segmentOf);

/** The version that counts for whoever follows a segment: the one named, else the newest. Undefined where it was retired or
 * undone, or is stored in a form that is no longer read. */
export async function segmentFollowed(
  data: Reader,
  { segment, version }: { readonly segment: string; readonly version?: number | undefined },
): Promise<{ readonly version: number; readonly tree: Segment } | undefined> {
  const [row] = await data.query<Row>(
    `select ${columns} from segments s where segment_id = $1 and version = coalesce($2, (select max(version) from segments where segment_id = $1))
      and (select status from segments where segment_id = $1 order by version desc limit 1) = 'live'`,
    [segment, version ?? null],
  );
  const found = row && segmentOf(row);
  return found?.tree ? { version: found.version, tree: found.tree } : undefined;
}

/** Every version of one segment, the newest first; none where it never was. */
export const segmentVersions = async (data: Reader, id: string): Promise<StoredSegment[]> =>
  (
    await data.query<Row>(`select ${columns} from segments where segment_id = $1 order by version desc limit 200`, [id])
  ).map(segmentOf);
