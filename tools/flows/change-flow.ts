import { z } from "zod";
import type { ShopContext } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import { type Audience, channels, Flow } from "../../core/flows/flow.ts";
import { checkWords } from "../../core/flows/message-fields.ts";
import { languages } from "../../core/language.ts";
import { type FlowNow, nextVersion } from "../../db/flows/versions.ts";
import { audienceFacts, namedAudience } from "../audience.ts";
import { defineWriteTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { flowName } from "../flow-names.ts";
import { shopSideOnly } from "../shop-side.ts";
import { dryRun } from "./dry-run.ts";
import { namedFlow } from "./named-flow.ts";
import { refuseClaims } from "./refuse-claims.ts";

const words = z.object({ subject: z.string().trim().min(1).max(200), body: z.string().trim().min(1).max(5000) });
const Input = z.object({
  flow: z.string().max(60).describe("such as unpaid_order; list_flows names them"),
  on: z.boolean().optional(),
  step: z.int().min(1).max(5).default(1).describe("which message the wait, channel and words are of"),
  waitMinutes: z.int().min(0).max(527_040).optional(),
  lastsMinutes: z.int().min(5).max(527_040).optional().describe("so long after it is due it may still leave"),
  channel: z.enum(channels).optional(),
  words: z.partialRecord(z.enum(languages), words).optional().describe("{{ name }}, {{ order }} … are filled in"),
  heldOutShare: z.number().min(0).max(0.5).optional(),
  perBuyerDays: z.int().min(0).max(1000).optional(),
  segment: z.string().min(1).max(80).nullable().optional().describe("only for this stored segment; null: everybody"),
  segmentVersion: z.int().min(1).optional().describe("stays at this version; else the newest one counts"),
});
type Wish = z.output<typeof Input>;

/** The flow as it would be; refused where nothing would change or a field of the words is not there. */
function changed({ flow, on }: FlowNow, wish: Wish, audience: Audience | null): { definition: Flow; on: boolean } {
  const at = wish.step - 1;
  if (!flow.steps[at]) throw new AppError("invalid_input", `The flow ${flow.id} has no message ${wish.step}.`);
  const { waitMinutes, lastsMinutes, channel, words: own } = wish;
  const edit = Object.fromEntries(
    Object.entries({ waitMinutes, lastsMinutes, channel, words: own }).filter(([, value]) => value !== undefined),
  );
  const definition = Flow.parse({
    ...flow,
    steps: flow.steps.map((step, index) => (index === at ? { ...step, ...edit } : step)),
    heldOut: { ...flow.heldOut, share: wish.heldOutShare ?? flow.heldOut.share },
    perBuyerDays: wish.perBuyerDays ?? flow.perBuyerDays,
    audience,
  });
  checkWords(definition);
  const wanted = wish.on ?? on;
  if (wanted === on && JSON.stringify(definition) === JSON.stringify(flow))
    throw new AppError("conflict", `The flow ${flow.id} is like that already.`);
  return { definition, on: wanted };
}

/** Whom it would be for: as before, everybody, or the segment that is named. */
async function audienceOf({ flow }: FlowNow, { segment, segmentVersion }: Wish, ctx: ShopContext) {
  if (segment === undefined) return flow.audience;
  return segment === null ? null : namedAudience(ctx, segment, segmentVersion);
}
function audienceWords(audience: Audience | null): readonly [zh: string, en: string] {
  if (!audience) return ["", ""];
  const { name, version } = audience;
  return version === undefined
    ? [`,只发给人群“${name}”(按它最新的一版)`, `, only for the segment "${name}" (its newest version)`]
    : [`,只发给人群“${name}”(固定用第 ${version} 版)`, `, only for the segment "${name}" (always version ${version})`];
}

const verbs = (before: boolean, after: boolean): readonly [zh: string, en: string] =>
  before === after ? ["修改", "Change"] : after ? ["开启", "Turn on"] : ["关闭", "Turn off"];

export const changeFlow = defineWriteTool({
  name: "change_flow",
  title: "Turn a flow on or off, or change it",
  description:
    "Proposes to turn a flow on or off, or to change its wait, words, channel, how often it writes to one buyer, the share held out, or the segment that it is limited to. Says how many would be written to in the next day. Live after the merchant's approval.",
  input: Input,
  risk: "write",
  permission: "campaigns:write",
  merchantOnly: true,
  idempotencyKey: ({ flow }) => `change_flow:${flow}`,
  async plan(wish, ctx) {
    shopSideOnly(ctx);
    const { found, all } = await namedFlow(ctx.data, wish.flow);
    const audience = await audienceOf(found, wish, ctx);
    const { definition, on } = changed(found, wish, audience);
    refuseClaims(wish.words, ctx);
    const version = await nextVersion(ctx.data, wish.flow);
    const then = { ...found, flow: definition };
    const until = new Date(ctx.now().getTime() + 86_400_000);
    const { tried } = on
      ? await dryRun(
          ctx,
          then,
          all.map((each) => (each === found ? then : each)),
          until,
        )
      : { tried: [] };
    const send = tried.filter(({ result }) => result === "send").length;
    const name = flowName(wish.flow);
    const [zh, en] = verbs(found.on, on);
    const off = found.on
      ? { zh: ",不再发送,等着的也会取消", en: "; nothing more is sent, and what waits is called off" }
      : { zh: ";它现在关着,不会发送", en: "; it is off, so nothing is sent" };
    const [zhFor, enFor] = audienceWords(audience);
    const own = { table: "flows", ids: [`${wish.flow}@${version}`] };
    return {
      rows: [
        {
          table: "flows",
          id: wish.flow,
          before: null,
          after: { version, turned_on: on, definition, updated_at: ctx.now().toISOString() },
        },
      ],
      summary: {
        zh: `${zh}流程“${name.zh}”${zhFor}${on ? `,一天内预计发给 ${send} 人` : off.zh}`,
        en: `${en} the flow "${name.en}"${enFor}${on ? `; it would write to ${send} buyers within a day` : off.en}`,
      },
      event: "flow.changed",
      facts: [
        fact("flow", "flow", wish.flow, "text", own),
        fact("version", "version", version, "count", own),
        fact("send", "buyers who would be written to within a day", send, "count", {
          table: "orders, customers",
          filter: `dry run of ${wish.flow}`,
          rows: tried.length,
        }),
        fact("heldOut", "share held out", definition.heldOut.share, "share", own),
        fact("wait", "it waits", (definition.steps[wish.step - 1]?.waitMinutes ?? 0) / 60, "hours", own),
        ...(audience ? await audienceFacts(ctx, audience) : []),
      ],
    };
  },
});
