import { addDays, type Day, eachDay } from "../../core/time.ts";
import { chance } from "./chance.ts";
import type { Cell } from "./csv.ts";
import { range, skusOf } from "./range.ts";
import type { Sale } from "./visits.ts";

type Rows = Record<string, Cell>[];
/** SKUs whose supplier is late: no new goods come for them in the last three weeks. */
const late = new Set(["P003-1", "P006-1", "P009-2", "P016-1"]);

/** One row a day and SKU: sold goods leave, and a delivery comes when stock runs low. */
export function stockRows(sales: readonly Sale[], lastDay: Day, seed: number): Rows {
  const supply = chance(seed, "supply");
  const sold = new Map<string, number>();
  for (const sale of sales)
    if (sale.paid) sold.set(`${sale.day} ${sale.sku}`, (sold.get(`${sale.day} ${sale.sku}`) ?? 0) + sale.quantity);
  const days = eachDay({ from: addDays(lastDay, -62), to: lastDay });
  return range.flatMap((item) =>
    skusOf(item).flatMap(({ sku }) => {
      const need = days.reduce((sum, day) => sum + (sold.get(`${day} ${sku}`) ?? 0), 0) / days.length;
      let stock = Math.round(need * supply.int(16, 30)) + 6;
      return days.map((day, index) => {
        stock = Math.max(0, stock - (sold.get(`${day} ${sku}`) ?? 0));
        if (stock < need * 8 && !(late.has(sku) && index > days.length - 18))
          stock += Math.round(need * supply.int(18, 26)) + 4;
        return { date: day, sku, on_hand: stock, location: "杭州仓", reserved: 0, incoming: 0 };
      });
    }),
  );
}
