import { column, count, money, oneOf, type TableSpec } from "../parsing/table-spec.ts";

const dimension = (name: string) => column(name, "text", { blank: "" });

/** What visitors did, and what was said. */
export const trafficSpecs: readonly TableSpec[] = [
  {
    file: "conversations",
    table: "past_turns",
    key: ["conversation_id", "turn"],
    when: "said_at",
    columns: [
      column("conversation_id!"),
      count("turn!"),
      column("at!", "instant", { to: "said_at" }),
      oneOf("from!", ["buyer", "agent", "bot"], { to: "said_by" }),
      column("text!", "text", { to: "body" }),
      ...["customer_id", "product_id", "order_id"].map((name) => column(name)),
    ],
  },
  {
    file: "traffic_daily",
    table: "traffic_daily",
    key: ["on_date", "product_id", "channel", "device", "region"],
    when: "on_date",
    columns: [
      column("date!", "day", { to: "on_date" }),
      ...["product_id", "channel", "device", "region"].map(dimension),
      ...["visitors", "sessions", "bounces", "views", "carts", "checkouts", "buyers", "orders"].map((name) =>
        count(name),
      ),
      money("revenue", "revenue_minor"),
    ],
  },
  {
    file: "events",
    table: "events",
    key: ["on_date", "event_key"],
    when: "on_date",
    rollup: ["on_date"],
    events: true,
    columns: [
      column("ts!", "instant", { to: "happened_at" }),
      column("event_name!"),
      column("visitor_id!"),
      ...["session_id", "product_id", "sku"].map((name) => column(name)),
      count("quantity"),
      money("price", "price_minor"),
      column("value", "money", { to: "value_minor" }),
      ...["order_id", "channel", "campaign", "device", "region", "query"].map((name) => column(name)),
      count("results"),
    ],
  },
];
