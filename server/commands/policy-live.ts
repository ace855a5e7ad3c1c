import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import type { Config } from "../../core/config.ts";
import type { Shop } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import { policyVersions } from "../../db/policies.ts";
import { findShop } from "../../db/shops.ts";
import { merchant } from "../actors.ts";
import { withHouse } from "../open-house.ts";
import type { House } from "../shop-context.ts";
import { print, type Shared, settle, shared } from "./command.ts";

type Options = Shared & { shop: string; note?: string; customer?: string; fact?: string[] };
type Work = (
  house: House,
  shop: Shop,
  options: Options,
  given: string,
) => Promise<{ readonly said: object; readonly text: string }>;

/** Prints the faults of a table, a line each, as `policy check` does. */
const named = (error: unknown): never => {
  if (error instanceof AppError && error.errors)
    for (const fault of error.errors)
      print(
        Object.entries(fault)
          .map(([name, value]) => `${name}: ${value}`)
          .join("  "),
      );
  throw error;
};

const factsOf = (given: readonly string[] = []) =>
  Object.fromEntries(
    given.map((each) => {
      const [name = "", value = ""] = each.split(/=(.*)/s);
      return [name, value !== "" && Number.isFinite(Number(value)) ? Number(value) : value];
    }),
  );

const works: Readonly<Record<string, readonly [usage: string, about: string, work: Work]>> = {
  show: [
    "show",
    "the table that counts now, with its version",
    async (house, shop) => {
      const { showPolicy } = await import("../policy-desk.ts");
      const said = await showPolicy(house, shop);
      return {
        said,
        text: `# version ${said.version}\n${said.source ?? "# nothing is written: the machine answers as it always does"}`,
      };
    },
  ],
  set: [
    "set <file>",
    "checks a table and makes it the one that counts, on every server from the next message on",
    async (house, shop, { note }, file) => {
      const { writePolicy } = await import("../policy-desk.ts");
      const source = await readFile(file, "utf8").catch((cause: unknown) => {
        throw new AppError("invalid_input", `${file} cannot be read.`, { cause });
      });
      const said = await writePolicy(house, { shop, actor: merchant() }, { source, note }).catch(named);
      return { said, text: `version ${said.version} counts now` };
    },
  ],
  versions: [
    "versions",
    "earlier versions, with who wrote them and when",
    async (house, shop) => {
      const versions = await policyVersions(house.db.shop(shop.id), null, 100);
      const line = ({ version, made_at, made_by, note }: (typeof versions)[number]) =>
        `${version}  ${made_at.toISOString()}  ${made_by.id}  ${note ?? ""}`;
      return { said: { versions }, text: versions.map(line).join("\n") || "none yet" };
    },
  ],
  restore: [
    "restore <version>",
    "an earlier version again, as the next one; 0 is the table of the shop's files",
    async (house, shop, _, version) => {
      if (!/^\d+$/.test(version)) throw new AppError("invalid_input", `"${version}" is no version: write its number.`);
      const { restorePolicy } = await import("../policy-desk.ts");
      const said = await restorePolicy(house, { shop, actor: merchant() }, Number(version));
      return { said, text: `version ${said.version} counts now` };
    },
  ],
  try: [
    "try <text>",
    "which rule would answer a message, and why; nothing happens",
    async (house, shop, { customer, fact }, text) => {
      const { tryPolicy } = await import("../policy-desk.ts");
      const said = await tryPolicy(house, shop, { text, customer, facts: factsOf(fact) });
      const why = said.because.map(({ fact: name, is }) => `  ${name}: ${is ?? "not known"}`);
      const rule = said.rule ? `rule ${said.rule.row} "${said.rule.name}"` : "no rule";
      return {
        said,
        text: [`${said.intent}: ${said.outcome ?? "answer"} (mode ${said.mode.mode}, ${rule})`, ...why].join("\n"),
      };
    },
  ],
};

/** `zhanggui policy show|set|versions|restore|try --shop ID`: the table of a shop that runs. */
export function addLivePolicy(policy: Command, config: Config): void {
  for (const [name, [usage, about, work]] of Object.entries(works)) {
    const command = shared(policy.command(usage).description(about)).requiredOption("--shop <id>", "the shop");
    if (name === "set") command.option("--note <text>", "for whoever looks at the versions later");
    if (name === "try")
      command
        .option("--customer <id>", "the buyer who writes")
        .option("--fact <name=value...>", "what is to be taken as so (`zhanggui policy facts`)");
    command.action((...given: unknown[]) => {
      const [first, second] = given;
      // commander gives the arguments first and the options after them.
      const options = (typeof first === "string" ? second : first) as Options;
      return withHouse(settle(config, options), options.db, async (house) => {
        const shop = await findShop(house.db, options.shop);
        const { said, text } = await work(house, shop, options, typeof first === "string" ? first : "");
        print(options.json ? JSON.stringify(said) : text);
      });
    });
  }
}
