import type { Command } from "commander";
import type { Config } from "../../core/config.ts";
import { AppError } from "../../core/errors.ts";
import { findShop } from "../../db/shops.ts";
import { stopOf } from "../../db/stops.ts";
import { withHouse } from "../open-house.ts";
import { resumeChanges, stopChanges } from "../stop-changes.ts";
import { type AddCommand, print, type Shared, settle, shared } from "./command.ts";

type Options = Shared & { shop?: string; all?: boolean; why: string };
/** Whoever has the database is the operator. */
const by = { kind: "operator", id: "command line" };

function carryOut(config: Config, options: Options, verb: "stop" | "resume") {
  if ((options.shop === undefined) === !options.all) throw new AppError("invalid_input", "Choose --shop ID or --all.");
  const why = options.why.trim();
  if (why === "" || why.length > 500) throw new AppError("invalid_input", "--why has 1 to 500 characters.");
  return withHouse(settle(config, options), options.db, async (house) => {
    const shop = options.shop === undefined ? null : await findShop(house.db, options.shop);
    await (verb === "stop" ? stopChanges : resumeChanges)(house, { shop, by, why });
    // A shop that was resumed may still be stopped with all others.
    const stopped = shop ? (await stopOf(house.db.shop(shop.id))) !== null : verb === "stop";
    if (options.json) return print(JSON.stringify({ shop: shop?.id ?? null, stopped }));
    const where = shop ? `shop ${shop.id}` : "all shops";
    if (!stopped)
      return print(
        shop ? `Changes go on in ${where}.` : "Changes go on, but in shops that were stopped by themselves.",
      );
    print(
      verb === "stop"
        ? `No change happens in ${where} until changes are resumed.`
        : `The stop of ${where} is lifted, and no change happens yet: all shops are stopped.`,
    );
  });
}

const whose = (command: Command) =>
  shared(command).option("--shop <id>", "one shop").option("--all", "every shop of this installation");

export const addStopChanges: AddCommand = (program, config) => {
  whose(program.command("stop-changes").description("stop all changes at once, on every server; looking goes on"))
    .requiredOption("--why <text>", "the reason, kept in the audit chain and told to the shop's people")
    .action((options: Options) => carryOut(config, options, "stop"));
};
export const addResumeChanges: AddCommand = (program, config) => {
  whose(program.command("resume-changes").description("let changes go on after stop-changes"))
    .option("--why <text>", "the reason, kept in the audit chain", "resumed")
    .action((options: Options) => carryOut(config, options, "resume"));
};
