import { AppError } from "../../core/errors.ts";
import { listProposals } from "../../db/proposals.ts";
import { findShop } from "../../db/shops.ts";
import { merchant } from "../actors.ts";
import { withHouse } from "../open-house.ts";
import { actionJson } from "../public-action.ts";
import { shopContext } from "../shop-context.ts";
import { type AddCommand, print, type Shared, settle, shared } from "./command.ts";

type Options = Shared & { shop: string; approve?: string; reject?: string; undo?: string; reason?: string };
const verbs = ["approve", "reject", "undo"] as const;

export const addActions: AddCommand = (program, config) => {
  shared(
    program
      .command("actions")
      .description("changes that wait for a yes, and those that were done; approve, reject or undo one"),
  )
    .requiredOption("--shop <id>", "the shop")
    .option("--approve <id>", "do it")
    .option("--reject <id>", "drop it")
    .option("--undo <id>", "give back the state before")
    .option("--reason <text>", "why it is rejected")
    .action((options: Options) =>
      withHouse(settle(config, options), options.db, async (house) => {
        const shop = await findShop(house.db, options.shop);
        const chosen = verbs.filter((verb) => options[verb] !== undefined);
        if (chosen.length > 1) throw new AppError("invalid_input", "Choose one of --approve, --reject and --undo.");
        const ctx = await shopContext(house, shop, merchant());
        const [verb] = chosen;
        const { decideAction } = await import("../decide-action.ts");
        if (verb) await decideAction(verb, options[verb] ?? "", options.reason ?? null, ctx);
        const rows = (await listProposals(ctx.data, { limit: 50 })).map(actionJson);
        if (options.json) return print(JSON.stringify(rows));
        if (rows.length === 0) return print("No actions yet.");
        for (const row of rows) print(`${row.id}  ${row.status}  ${row.summary}`);
      }),
    );
};
