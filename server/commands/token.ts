import type { Command } from "commander";
import { AppError } from "../../core/errors.ts";
import { findShop } from "../../db/shops.ts";
import { issueToken, type TokenRow } from "../../db/tokens.ts";
import { renewSecret } from "../../db/widgets.ts";
import { withHouse } from "../open-house.ts";
import { type AddCommand, print, type Shared, settle, shared } from "./command.ts";

const units: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
function lifetime(text: string): number {
  const match = /^(\d+)([mhd])$/.exec(text);
  const unit = units[match?.[2] ?? ""];
  if (!match || !unit || Number(match[1]) === 0)
    throw new AppError("invalid_input", `--expires "${text}" is no duration: write 30d, 12h or 15m.`);
  return Number(match[1]) * unit;
}

function granted(as: string): Pick<TokenRow, "actor_kind" | "actor_id"> {
  if (as === "merchant" || as === "agent") return { actor_kind: as, actor_id: as };
  const [, kind, id] = /^(buyer|merchant):(.+)$/.exec(as) ?? [];
  if (id && (kind === "buyer" || kind === "merchant")) return { actor_kind: kind, actor_id: id };
  throw new AppError(
    "invalid_input",
    `--as "${as}" is not known: use merchant, merchant:MEMBER, buyer:CUSTOMER or agent.`,
  );
}

type Options = Shared & { shop: string; as?: string; expires: string; widgetSecret?: boolean };
export const addToken: AddCommand = (program, config) => {
  shared(
    program.command("token").description("print a bearer token for one shop; it is shown once, only its hash is kept"),
  )
    .requiredOption("--shop <id>", "the shop")
    .option("--as <who>", "merchant, merchant:MEMBER (one of the shop's people), buyer:CUSTOMER or agent")
    .option("--expires <duration>", "30d, 12h, 15m …", "30d")
    .option("--widget-secret", "instead: a new secret with which the shop's own server signs its customers in")
    .action((options: Options, command: Command) => {
      const { as } = options;
      if (as === undefined && !options.widgetSecret) command.error("error: required option '--as <who>' not specified");
      return withHouse(settle(config, options), options.db, async (house) => {
        const shop = await findShop(house.db, options.shop);
        if (options.widgetSecret) {
          const secret = await renewSecret(house.db.shop(shop.id), house.now());
          return print(options.json ? JSON.stringify({ secret, shop: shop.id }) : secret);
        }
        const expiresAt = new Date(house.now().getTime() + lifetime(options.expires));
        const token = await issueToken(house.db, { shop_id: shop.id, ...granted(as ?? ""), expiresAt });
        print(options.json ? JSON.stringify({ token, shop: shop.id, as, expiresAt }) : token);
      });
    });
};
