import type { ShopData } from "../core/context.ts";
import { AppError } from "../core/errors.ts";

export type Page<Row> = { readonly rows: Row[]; readonly next: string | null };
type Listing = {
  /** select … from … where …, without an order: the page adds it. Placeholders from $4 on are `values`. */
  readonly from: string;
  readonly where: string;
  readonly values: readonly unknown[];
  /** The instant and the id that order the rows, newest first. */
  readonly at: string;
  readonly id: string;
};
export type Wanted = { readonly limit: number; readonly cursor?: string | undefined };

const cursorOf = (at: string, id: string) => Buffer.from(JSON.stringify([at, id])).toString("base64url");
/** As `to_char` below writes it, on a day that there is. */
const isInstant = (at: unknown): at is string =>
  typeof at === "string" &&
  /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(at) &&
  !Number.isNaN(Date.parse(at)) &&
  new Date(at).toISOString().slice(0, 19) === at.slice(0, 19);
function readCursor(cursor: string): [at: string, id: string] {
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (isInstant(at) && typeof id === "string" && !id.includes("\0")) return [at, id];
  } catch {
    // falls through to the sentence
  }
  throw new AppError("invalid_input", "This cursor is not one of ours: take `next` of the page before.");
}

/** One page of a list, newest first, going on where the cursor of the page before stopped; rows added meanwhile shift nothing. */
export async function pageOf<Row>(data: Pick<ShopData, "query">, listing: Listing, wanted: Wanted): Promise<Page<Row>> {
  const [at, id] = wanted.cursor ? readCursor(wanted.cursor) : [null, null];
  const rows = await data.query<Row & { page_at: string; page_id: string }>(
    `select *, to_char(${listing.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as page_at, ${listing.id} as page_id
       from ${listing.from}
      where ($1::timestamptz is null or (${listing.at}, ${listing.id}) < ($1::timestamptz, $2::text)) and (${listing.where})
      order by ${listing.at} desc, ${listing.id} desc limit $3`,
    [at, id, wanted.limit + 1, ...listing.values],
  );
  const shown = rows.slice(0, wanted.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ page_at, page_id, ...row }) => row as unknown as Row), // the two helpers taken off again
    next: rows.length > wanted.limit && last ? cursorOf(last.page_at, last.page_id) : null,
  };
}
