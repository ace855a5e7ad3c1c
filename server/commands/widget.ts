import { findShop } from "../../db/shops.ts";
import { keepOrigins, widgetOf } from "../../db/widgets.ts";
import { withHouse } from "../open-house.ts";
import { originIn, originsIn } from "../widget/origins.ts";
import { type AddCommand, print, type Shared, settle, shared } from "./command.ts";

type Options = Shared & { shop: string; allow?: string[]; forbid?: string[] };

export const addWidget: AddCommand = (program, config) => {
  shared(program.command("widget").description("the window for buyers on the shop's own site: which sites may ask"))
    .requiredOption("--shop <id>", "the shop")
    .option("--allow <site...>", "a site whose pages may ask, such as https://shop.example.com")
    .option("--forbid <site...>", "a site whose pages may ask no longer")
    .action((options: Options) =>
      withHouse(settle(config, options), options.db, async (house) => {
        const shop = await findShop(house.db, options.shop);
        const data = house.db.shop(shop.id);
        const before = (await widgetOf(data, house.now())).origins;
        const forbidden = (options.forbid ?? []).map(originIn);
        const origins = originsIn([...before, ...(options.allow ?? [])]).filter((each) => !forbidden.includes(each));
        if (options.allow || options.forbid) await keepOrigins(data, origins, house.now());
        if (options.json) return print(JSON.stringify({ shop: shop.id, origins }));
        print(`<script src="https://YOUR-SERVER/widget.js" data-shop="${shop.id}" async></script>`);
        print(
          origins.length > 0 ? `Sites that may ask: ${origins.join(", ")}` : "No other site may ask yet: --allow one.",
        );
      }),
    );
};
