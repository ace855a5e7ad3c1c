import { z } from "zod";
import type { Urgency } from "../../core/handoff/urgency.ts";
import type { CaseFacts, doneBefore } from "../../db/handoff/case.ts";
import { inChinese, inWords } from "../../prompts/sentences.ts";
import { kindOf } from "./kinds.ts";

const Both = z.object({ zh: z.string().min(1), en: z.string().min(1) });
const source = z.record(z.string(), z.unknown());
/** What was looked up, as it was found: the run it was found in, and the rows it came from. */
const Known = z.object({
  label: z.string(),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  unit: z.string().nullable(),
  run: z.string(),
  fact: z.string().nullable(),
  source,
});
/** All that somebody needs who takes a ticket, so that nobody asks the buyer twice. */
export const Packet = z.object({
  said: z.string(),
  summary: Both,
  tried: z.array(z.object({ run: z.string(), agent: z.string(), tool: z.string(), ok: z.boolean() })),
  facts: z.array(Known),
  next: Both,
  /** A first answer to send or not; nothing of it was said. */
  reply: z.object({ text: z.string().min(1), language: z.string() }),
  urgency: z.enum(["high", "normal"]),
  why: z.array(Both.extend({ sign: z.string() })).min(1),
  language: z.string(),
  kind: z.string(),
  order: z.string().nullable(),
  customer: z.string().nullable(),
  /** The machine's own words for why it stepped back. */
  reason: z.string(),
  found: z.array(z.string()),
  /** Who of the team may answer, and what nobody of the shop was found for. */
  suited: z.array(z.string()),
  missing: z.array(z.string()),
});
export type Packet = z.output<typeof Packet>;
export type Asked = {
  readonly reason: string;
  readonly kind: string;
  readonly said: string;
  readonly language: string;
  readonly order: string | null;
  readonly customer: string | null;
  readonly found: readonly string[];
  readonly facts: readonly z.output<typeof GivenFact>[];
  readonly tried: readonly { agent: string; tool: string; ok: boolean }[];
  readonly draft: string | null;
};
export const GivenFact = z.object({
  label: z.string(),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  unit: z.string().optional(),
  source,
});

const quoted = (text: string) => ([...text].length > 120 ? `${[...text].slice(0, 120).join("")}…` : text);
const mostFacts = 40;

function summaryOf(asked: Asked, known: CaseFacts, turns: number): Packet["summary"] {
  const { name } = kindOf(asked.kind);
  const { order } = asked;
  const state = known.order_status;
  return {
    zh: `${name.zh}${order ? `,订单 ${order}${state ? `(${inWords(state)})` : ""}` : ""},买家说了 ${turns} 句。原话:“${quoted(asked.said)}”。转人工原因:${inChinese(asked.reason)}`,
    en: `${name.en}${order ? `, order ${order}${state ? ` (${state})` : ""}` : ""}, ${turns} message${turns === 1 ? "" : "s"} of the buyer. In their words: "${quoted(asked.said)}". Why it is with you: ${asked.reason}`,
  };
}

function replyOf(asked: Asked): Packet["reply"] {
  if (asked.draft !== null) return { text: asked.draft, language: asked.language };
  const chinese = asked.language.startsWith("zh");
  const words = kindOf(asked.kind).reply;
  const order = asked.order === null ? "" : chinese ? `(订单 ${asked.order})` : ` (order ${asked.order})`;
  return { text: (chinese ? words.zh : words.en).replace("{order}", order), language: chinese ? "zh" : "en" };
}

/** The packet of a ticket; every fact names its run and its rows. */
export function packetOf(
  asked: Asked,
  run: string,
  known: CaseFacts,
  before: Awaited<ReturnType<typeof doneBefore>>,
  pressing: Urgency,
  way: { suited: readonly string[]; missing: readonly string[] },
): Packet {
  const now = asked.facts.map((each) => ({ ...each, unit: each.unit ?? null, run, fact: null }));
  const earlier = before.facts.map(({ run_id, fact_id, label, value, unit, source: from }) => ({
    label,
    value,
    unit,
    run: run_id,
    fact: fact_id,
    source: from,
  }));
  const tried = before.runs.flatMap(({ run_id, agent, tools }) =>
    tools.map(({ name, ok }) => ({ run: run_id, agent, tool: name, ok })),
  );
  return {
    said: asked.said,
    summary: summaryOf(asked, known, Math.max(1, before.turns)),
    tried: [...asked.tried.map((each) => ({ ...each, run })), ...tried],
    facts: [...now, ...earlier].slice(0, mostFacts),
    next: kindOf(asked.kind).next,
    reply: replyOf(asked),
    urgency: pressing.urgency,
    why: [...pressing.why],
    language: asked.language,
    kind: asked.kind,
    order: asked.order,
    customer: asked.customer,
    reason: asked.reason,
    found: [...asked.found],
    suited: [...way.suited],
    missing: [...way.missing],
  };
}
