import { type Command, Option } from "commander";
import { AppError, notFound } from "../../core/errors.ts";
import { findShop } from "../../db/shops.ts";
import { type TapedTurn, tapesOf } from "../../db/tapes.ts";
import { withHouse } from "../open-house.ts";
import { readRecordings, writeRecordings } from "../replay/recording-file.ts";
import type { ReplayedTurn } from "../replay/replay.ts";
import { type AddCommand, print, type Shared, shared, tell } from "./command.ts";

type Options = Shared & {
  shop?: string;
  file?: string;
  export?: string;
  withTodaysCode?: boolean;
  "withToday'sCode"?: boolean;
};

export const addReplay: AddCommand = (program, config) => {
  shared(program.command("replay").description("give a recorded conversation again: no network, no tools, no model"))
    .argument("[conversation]", "which (not needed with --file)")
    .option("--shop <id>", "the shop")
    .option("--with-todays-code", "run today's code on the recording, and say at which step it differs first")
    .addOption(new Option("--with-today's-code").hideHelp())
    .option("--export <file>", "write the recording to a file, as JSON lines")
    .option("--file <file>", "give again what such a file holds; no database is opened")
    .action(async (conversation: string | undefined, options: Options, command: Command) => {
      const todays = Boolean(options.withTodaysCode ?? options["withToday'sCode"]);
      if (options.file !== undefined) return replayed(readRecordings(options.file), todays, options);
      if (conversation === undefined || options.shop === undefined)
        return command.error("Name a conversation and its --shop, or a --file.");
      const { shop: shopId } = options;
      // No mind is opened: a recording needs no key.
      const turns = await withHouse({ ...config, ZHANGGUI_MODEL: "embedded" }, options.db, async (house) => {
        const shop = await findShop(house.db, shopId);
        return tapesOf(house.db.shop(shop.id), conversation);
      });
      if (!turns) throw notFound("Conversation", conversation);
      if (options.export !== undefined)
        tell(`${await writeRecordings(options.export, turns)} turns written to ${options.export}.`);
      return replayed(turns, todays, options);
    });
};

async function replayed(
  turns: Iterable<TapedTurn> | AsyncIterable<TapedTurn>,
  todays: boolean,
  { json }: Options,
): Promise<void> {
  const { replayTurn } = await import("../replay/replay.ts");
  const found: ReplayedTurn[] = [];
  for await (const turn of turns) {
    const one = await replayTurn(turn, todays);
    found.push(one);
    if (!json) print(lines(one));
  }
  const same = found.filter(({ verdict }) => verdict === "same").length;
  const counted = `${same} of ${found.length} turns are the same, byte for byte.`;
  if (json) print(JSON.stringify({ code: todays ? "today" : "record", turns: found, same, of: found.length }));
  else print(counted);
  if (same < found.length || found.length === 0)
    throw new AppError("conflict", found.length === 0 ? "There is nothing to give again." : counted);
}

const lines = ({ turn, said, answer, verdict, step, what }: ReplayedTurn): string => {
  const why = what === null ? "" : step === null ? `: ${what}` : `, first at step ${step}: ${what}`;
  return [...(said === null ? [] : [`> ${said}`]), answer ?? "", `[${turn}: ${verdict}${why}]`, ""].join("\n");
};
