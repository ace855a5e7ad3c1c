import { z } from "zod";
import { localDay } from "../../../core/time.ts";
import { spendingOn } from "../../../db/model-calls.ts";
import type { House } from "../../shop-context.ts";
import { json, type Route, route } from "../api/route.ts";

const Amounts = z.object({ calls: z.int(), tokens: z.int(), dollars: z.number() });
const Spending = z.object({
  model: z.string().nullable().meta({ description: "null: no language model is configured" }),
  off: z.boolean().meta({ description: "the shop's own policies switch the model off" }),
  day: z.string().meta({ description: "today, by the shop's clock" }),
  today: Amounts,
  month: Amounts.meta({ description: "the days of this month up to today" }),
  limits: Amounts.nullable().meta({ description: "of a day; what would pass one is not asked" }),
});
type Micro = { readonly calls: number; readonly tokens: number; readonly costMicro: number };
const amounts = ({ calls, tokens, costMicro }: Micro) => ({ calls, tokens, dollars: costMicro / 1e6 });

/** What the language model costs the shop, against its limits. */
export const spendingRoutes = (house: House): Route[] => [
  route({
    method: "get",
    path: "/spending",
    group: "Spending",
    summary: "What the language model took today and this month, and its limits",
    who: "person",
    answers: [json("calls, tokens and money", Spending)],
    async handle({ shop }) {
      const day = localDay(house.now(), shop.timezone);
      const spent = await spendingOn(house.db.shop(shop.id), day);
      const mind = house.mind ?? null;
      const limits = mind?.limits?.(shop) ?? null;
      return {
        model: mind?.dearest ?? null,
        off: limits?.off ?? false,
        day,
        today: amounts(spent.day),
        month: amounts(spent.month),
        limits: limits && amounts(limits),
      };
    },
  }),
];
