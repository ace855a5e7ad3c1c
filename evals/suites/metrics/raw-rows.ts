import type { ShopData } from "../../../core/context.ts";

type Json = Readonly<Record<string, unknown>>;
/** One row as it was brought, instants in milliseconds, with the changes made here laid over it. */
export type Raw = Readonly<Record<string, unknown>>;
export type RawShop = {
  readonly zone: string;
  readonly rows: Readonly<Record<RawTable, readonly Raw[]>>;
};
const tables = {
  events: "event_key",
  orders: "order_id",
  order_lines: "order_id, line",
  payments: "payment_id",
  refunds: "refund_id",
  reviews: "review_id",
  past_turns: "conversation_id, turn",
  inventory: "on_date, sku, location",
  shipments: "shipment_id",
  products: "product_id",
  variants: "sku",
} as const;
export type RawTable = keyof typeof tables;
const portion = 20_000;

const plain = (row: Json): Raw => {
  const overlay = row["overlay"] as Json | null; // a JSON column
  return overlay ? { ...row, ...overlay } : row;
};

async function readAll(data: ShopData, table: RawTable): Promise<Raw[]> {
  const rows: Raw[] = [];
  for (let at = 0; ; at += portion) {
    const found = await data.query<{ row: Json }>(
      `select to_jsonb(t) as row from (select * from ${table} order by ${tables[table]} limit ${portion} offset ${at}) t`,
    );
    for (const { row } of found) rows.push(plain(row));
    if (found.length < portion) return rows;
  }
}

/** Every row of a shop's own tables, none of its rollups or views. */
export async function readRawShop(data: ShopData, zone: string): Promise<RawShop> {
  const rows: Partial<Record<RawTable, Raw[]>> = {};
  for (const table of Object.keys(tables) as RawTable[]) rows[table] = await readAll(data, table); // its own keys
  return { zone, rows: rows as Record<RawTable, Raw[]> }; // every table was just read
}

export const text = (row: Raw | undefined, column: string): string | null => {
  const value = row?.[column];
  return value === null || value === undefined ? null : String(value);
};
export const number = (row: Raw | undefined, column: string): number | null => {
  const value = row?.[column];
  return value === null || value === undefined ? null : Number(value);
};
export const instant = (row: Raw | undefined, column: string): number | null => {
  const value = text(row, column);
  return value === null ? null : Date.parse(value);
};

export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const hour = 3_600_000;
/** The local day of an instant by the calendar of a zone; asked once for each quarter of an hour, as none
 * begins its day inside one. */
export function calendarOf(zone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
  const known = new Map<number, string>();
  return (at) => {
    const key = Math.floor(at / (hour / 4));
    const day = known.get(key) ?? format.format(at);
    known.set(key, day);
    return day;
  };
}
