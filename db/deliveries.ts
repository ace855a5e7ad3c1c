import type { ShopData } from "../core/context.ts";
import type { DayRange } from "../core/time.ts";

export type DeliveryGroup = {
  readonly key: string | null;
  /** Shipments whose promised day lies in the period and is over, and those of them that came after it or not yet. */
  readonly due: number;
  readonly late: number;
  /** Of the late ones, those that have not come. */
  readonly missing: number;
};
const groups = {
  none: "null::text",
  month: "to_char(s.promised_at at time zone $3::text, 'YYYY-MM')",
  region: "o.region",
  carrier: "s.carrier",
} as const;
export type DeliveryGrouping = keyof typeof groups;

/** Parcels against their promise: late is after the end of the promised local day. Most due first, months in their order. */
export const deliveriesBy = (
  data: Pick<ShopData, "query">,
  timezone: string,
  period: DayRange,
  by: DeliveryGrouping,
): Promise<DeliveryGroup[]> => {
  const promised = "(s.promised_at at time zone $3::text)::date";
  const came = "(s.delivered_at at time zone $3::text)::date";
  return data.query<DeliveryGroup>(
    `select ${groups[by]} as key, count(*)::int as due, (count(*) filter (where s.delivered_at is null or ${came} > ${promised}))::int as late,
       (count(*) filter (where s.delivered_at is null))::int as missing
     from shipments s join current_orders o on o.order_id = s.order_id
     where s.promised_at >= ($1::text::date::timestamp at time zone $3::text) and s.promised_at < (($2::text::date + 1)::timestamp at time zone $3::text)
       and o.status <> 'cancelled'
     group by 1 order by ${by === "month" ? "1" : "2 desc, 1"}`,
    [period.from, period.to, timezone],
  );
};
