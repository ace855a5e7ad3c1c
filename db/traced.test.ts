import { expect, test } from "vitest";
import { summaryOf } from "./traced.ts";

test.each([
  ["select a from orders o join order_lines l on l.order_id = o.order_id where x = $1", "SELECT orders order_lines"],
  ["with late as (select 1 from shipments), b as materialized (select 2) select * from late, b", "SELECT shipments"],
  ["insert into messages (a) select $1 from generate_series(1, 3)", "INSERT messages"],
  ["update proposals set status = 'a' where extract(epoch from done_at) > 3", "UPDATE proposals"],
  ["select 1 from orders where channel is distinct from $1", "SELECT orders"],
  ["select name from customers where name = 'Yusuf from Paris'", "SELECT customers"],
  ["select 1", "SELECT"],
])("%s is told as its verb and tables", (text, summary) => {
  expect(summaryOf(text).name).toBe(summary);
});
