import { Argument } from "commander";
import { AppError } from "../../core/errors.ts";
import { findShop } from "../../db/shops.ts";
import { merchant } from "../actors.ts";
import { withHouse } from "../open-house.ts";
import { type House, shopContext } from "../shop-context.ts";
import { type AddCommand, print, type Shared, settle, shared } from "./command.ts";

type Options = Shared & {
  shop: string;
  hours: string;
  limit: string;
  yes?: boolean;
  segment?: string;
  segmentVersion?: string;
  everybody?: boolean;
};
const verbs = ["list", "try", "on", "off", "limit"] as const;
type Verb = (typeof verbs)[number];

/** `zhanggui flows list|try|on|off|limit`: what is written to buyers by itself. */
export const addFlows: AddCommand = (program, config) => {
  shared(
    program
      .command("flows")
      .addArgument(new Argument("<verb>", "what to do").choices(verbs))
      .argument("[flow]", "such as unpaid_order")
      .description(
        "messages that are written to buyers by themselves: list them, try who would get one, turn one on or off, limit one to a segment",
      ),
  )
    .requiredOption("--shop <id>", "the shop")
    .option("--hours <n>", "try: how far ahead", "24")
    .option("--limit <n>", "try: how many buyers are shown", "20")
    .option("--segment <name>", "limit: the stored segment that it is for")
    .option("--segment-version <n>", "limit: stays at this version of it; else the newest counts")
    .option("--everybody", "limit: no segment any more")
    .option("--yes", "on, off, limit: approve the proposal at once")
    .action((known: Verb, flow: string | undefined, options: Options) => {
      if (known !== "list" && !flow)
        throw new AppError("invalid_input", `Say which flow: zhanggui flows ${known} FLOW.`);
      return withHouse(settle(config, options), options.db, (house) => carryOut(house, known, flow ?? "", options));
    });
};

async function carryOut(house: House, verb: Verb, flow: string, options: Options): Promise<void> {
  const shop = await findShop(house.db, options.shop);
  const actor = merchant();
  const { showFlows, tryOut } = await import("../flows/flow-desk.ts");
  if (verb === "list") return show(options, await showFlows(house, { shop, actor }), listed);
  if (verb === "try") {
    const asked = { hours: Number(options.hours), limit: Number(options.limit) };
    return show(options, await tryOut(house, { shop, actor }, flow, asked), tried);
  }
  const { runTool } = await import("../../tools/run-tool.ts");
  const { changeFlow } = await import("../../tools/flows/change-flow.ts");
  const ctx = await shopContext(house, shop, actor);
  const outcome = await runTool(changeFlow, { flow, ...wishOf(verb, options) }, ctx);
  if (outcome.status === "refused") throw new AppError(outcome.code, outcome.message);
  if (outcome.status !== "awaiting_approval") throw new RangeError("A change is proposed first.");
  const { proposalId: action, summary } = outcome;
  if (options.yes) {
    const { decideAction } = await import("../decide-action.ts");
    await decideAction("approve", action, null, ctx);
  }
  const status = options.yes ? "executed" : "awaiting_approval";
  show(options, { action, status, summary }, () => [
    summary.en,
    options.yes
      ? `Done. Undo it with: zhanggui actions --shop ${shop.id} --undo ${action}`
      : `It waits for a yes: zhanggui actions --shop ${shop.id} --approve ${action}`,
  ]);
}

function wishOf(verb: Verb, { segment, segmentVersion, everybody }: Options) {
  if (verb !== "limit") return { on: verb === "on" };
  if (everybody) return { segment: null };
  if (!segment) throw new AppError("invalid_input", "Say for which segment: --segment NAME, or --everybody.");
  return { segment, ...(segmentVersion ? { segmentVersion: Number(segmentVersion) } : {}) };
}

function show<Data>(options: Options, data: Data, lines: (data: Data) => string[]): void {
  if (options.json) print(JSON.stringify(data));
  else for (const line of lines(data)) print(line);
}
// biome-ignore lint/suspicious/noExplicitAny: the tools' own answers, parsed by the gate.
type Answer = any;
const forWhom = (audience: Answer): string => {
  if (!audience) return "";
  const { name, version, newest } = audience;
  if (version === null) return `; only for "${name}", which is out of use: nobody is written to`;
  return version === undefined
    ? `; only for "${name}"`
    : `; only for "${name}", version ${version}${newest ? ", the newest" : ""}`;
};
const listed = ({ flows, missing }: Answer): string[] => [
  ...flows.map(
    (each: Answer) =>
      `${each.on ? "on " : "off"}  ${each.id.padEnd(16)} ${each.trigger.padEnd(16)} ${each.kind.padEnd(10)} ${each.steps.map((step: Answer) => `after ${step.waitMinutes} min by ${step.channel}`).join(", ")}${forWhom(each.audience)}`,
  ),
  ...(missing.length > 0
    ? [`Not set up on this server: ${missing.join(", ")} (docs/flows.md). What uses it waits.`]
    : []),
];
const tried = ({ counts, reasons, rows, cut, audience }: Answer): string[] => [
  `${counts.send} would be written to, ${counts.heldOut} held out, ${counts.not} not${cut ? " (of the first 500)" : ""}${forWhom(audience)}.`,
  ...reasons.map((each: Answer) => `  not: ${String(each.count).padStart(4)}  ${each.why}`),
  ...rows
    .filter((each: Answer) => each.result !== "not")
    .map(
      (each: Answer) => `  ${each.at}  ${each.customer ?? ""}  ${each.result === "send" ? each.subject : "(held out)"}`,
    ),
];
