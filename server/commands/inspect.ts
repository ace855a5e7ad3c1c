import { lastCompleteDay } from "../../core/time.ts";
import { findShop } from "../../db/shops.ts";
import { withHouse } from "../open-house.ts";
import { dayOf } from "../shop-context.ts";
import { type AddCommand, print, type Shared, settle, shared } from "./command.ts";

export const addInspect: AddCommand = (program, config) => {
  shared(program.command("inspect").description("the daily inspection of a shop, as a page or as JSON"))
    .requiredOption("--shop <id>", "the shop")
    .option("--date <date>", "the day to inspect (default: the shop's local yesterday)")
    .action((options: Shared & { shop: string; date?: string }) =>
      withHouse(settle(config, options), options.db, async (house) => {
        const { inspectShop } = await import("../../inspection/inspect-shop.ts");
        const { reportMarkdown } = await import("../../inspection/markdown.ts");
        const shop = await findShop(house.db, options.shop);
        const date = options.date ? dayOf(options.date, "The date") : lastCompleteDay(house.now(), shop.timezone);
        const { report, facts } = await inspectShop(house.db.shop(shop.id), shop, date);
        print(
          options.json
            ? JSON.stringify(report)
            : reportMarkdown(report, facts, shop, shop.locale.startsWith("zh") ? "zh" : "en"),
        );
      }),
    );
};
