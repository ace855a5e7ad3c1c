import { AppError } from "../../core/errors.ts";
import { withHouse } from "../open-house.ts";
import { dayOf } from "../shop-context.ts";
import { leave, stopSignal } from "../stop-signal.ts";
import { visitorWith } from "../visitors.ts";
import { type AddCommand, type Shared, settle, shared, tell } from "./command.ts";

type Options = Shared & { shop: string; token?: string; language?: string; asOf?: string };

export const addMcp: AddCommand = (program, config) => {
  shared(
    program
      .command("mcp")
      .description("the shop's tools for other programs: an MCP server on standard input and output"),
  )
    .requiredOption("--shop <id>", "the shop")
    .option("--token <token>", "a token of the shop, from zhanggui token (default: ZHANGGUI_TOKEN)")
    .option("--language <zh|en>", "of titles and descriptions (default: the shop's own)")
    .option("--as-of <date>", "the last complete day: what 'yesterday' means (default: the shop's local yesterday)")
    .addHelpText(
      "after",
      `
The token decides what is offered: an agent's token looks and proposes, a merchant's may approve as well, a buyer's
sees that buyer's own orders. A change is only proposed by a call; whoever must approve it is named in the answer.
For a client that takes a command:
  {"command": "npx", "args": ["zhanggui", "mcp", "--shop", "ID"], "env": {"ZHANGGUI_TOKEN": "zg_…"}}
The same over HTTP: POST /v1/shops/ID/mcp with Authorization: Bearer zg_…`,
    )
    .action(async (options: Options) => {
      const token = options.token ?? config.ZHANGGUI_TOKEN;
      if (!token)
        throw new AppError(
          "not_signed_in",
          `Give a token in ZHANGGUI_TOKEN or with --token: zhanggui token --shop ${options.shop} --as agent prints one.`,
        );
      const { language, asOf } = options;
      if (language !== undefined && language !== "zh" && language !== "en")
        throw new AppError("invalid_input", `--language "${language}" is not known: use zh or en.`);
      if (asOf) dayOf(asOf, "The date");
      await withHouse(settle(config, options), options.db, async (house) => {
        const who = () => visitorWith(house, token, options.shop);
        const { shop, actor } = await who();
        const { mcpOverStdio } = await import("../mcp/over-stdio.ts");
        const tongue = language ?? (shop.locale.startsWith("zh") ? "zh" : "en");
        tell(`MCP for ${shop.id} as ${actor.kind} on standard input and output. Ctrl+C stops.`);
        await mcpOverStdio(house, { tongue, asOf, who }, stopSignal());
      });
      leave();
    });
};
