import type { ShopContext } from "../../core/context.ts";
import type { OpenConversation, Side } from "../../core/conversation.ts";
import type { Fact } from "../../core/facts.ts";
import { observeAgent } from "../../core/observe.ts";
import { customerService } from "../customer-service/charter.ts";
import { dataAnalyst } from "../data-analyst/charter.ts";
import { type Answered, exporting, listWished } from "../data-analyst/export-plays.ts";
import { exportWish } from "../data-analyst/export-wish.ts";
import { assign } from "../directory.ts";
import { checkNumbers } from "../guards/bound-numbers.ts";
import { readConsent } from "../playbook/consent.ts";
import { openDesk } from "../playbook/desk.ts";
import { stillOpen } from "../playbook/follow-up.ts";
import { type Ruling, rulingFor } from "../playbook/policy/ruling.ts";
import { lastReading, type Reading, readBrief } from "../playbook/read-brief.ts";
import { asksMachine } from "../playbook/settle-intent.ts";
import { partsOf, wishesOf } from "../playbook/split.ts";
import { readBriefAgain, staleNote, staleness } from "../playbook/stale.ts";
import { whereIn } from "../playbook/where.ts";
import { askMeaning } from "./ask-meaning.ts";
import { byModel, playbookKnows } from "./by-model.ts";
import { ruleDesk, saidByRule, toPersonByRule } from "./by-rule.ts";
import { decideWaiting } from "./decide-waiting.ts";
import { forReader, type Part, render, type Said, say } from "./part.ts";
import { withPerson } from "./with-person.ts";

/** The parts of an answer, in the order of what was asked; facts are gathered in `facts`. */
export async function carryOut(said: Said, ctx: ShopContext, open: OpenConversation, facts: Fact[]): Promise<Part[]> {
  if (said.side === "merchant" || open.status === "open") return answered(said, ctx, open, facts);
  const { goesOn, part } = await withPerson(readBrief(said.text, said.side, open.turns, ctx), ctx, facts);
  return [...(part ? [part] : []), ...(goesOn ? await answered(said, ctx, open, facts) : [])];
}

async function answered(said: Said, ctx: ShopContext, open: OpenConversation, facts: Fact[]): Promise<Part[]> {
  const wish = said.side === "merchant" ? exportWish(said.text) : null;
  const turn = wish?.rest ? { ...said, text: wish.rest } : said;
  const whole = readBrief(turn.text, turn.side, open.turns, ctx);
  ctx.tape?.note("reading", whole);
  const decided = await decideWaiting(turn, whole, open, ctx, facts);
  if (decided) return [decided];
  // A bare yes or no with nothing on the table is no question.
  const consent = readConsent(turn.text);
  const waited = lastReading(open.turns)?.expects;
  if (consent === "no" && waited && turn.side === "buyer")
    return [say("change-dropped", {}, whole, ctx, "order-handling")];
  if (consent && !waited)
    return [say("noted", {}, whole, ctx, turn.side === "merchant" ? "store-manager" : "customer-service")];
  const alone = wish?.rest === "" || (wish && listWished(whole.brief));
  if (alone) return [await table(null, wish.rest ? whole : (lastReading(open.turns) ?? whole), whole, ctx, facts)];
  const readings = turn.side === "merchant" ? separate(turn, whole, open, ctx) : separateWishes(turn, whole, open, ctx);
  const parts: Part[] = [];
  for (const reading of readings) parts.push(await partOf(reading, turn, open, ctx, facts));
  if (!wish) return parts;
  const stated = checkNumbers(parts.map((part) => part.rendered).join("\n"), facts).facts;
  const cited = [...new Set([...stated, ...parts.flatMap((part) => part.cites)])];
  const answered = { tools: parts.flatMap((part) => part.tools), facts: cited };
  return [...parts, await table(answered, parts.at(-1)?.reading ?? whole, whole, ctx, facts)];
}

/** A message with two questions becomes two, where both halves read clearly and differ. */
function separate(turn: Said, whole: Reading, open: OpenConversation, ctx: ShopContext): Reading[] {
  const parts = partsOf(turn.text);
  if (parts.length < 2) return [whole];
  const readings = parts.map((part) => readBrief(part, turn.side, open.turns, ctx));
  const clear = readings.every(({ brief }) => brief.confidence >= 0.4 && brief.intent !== "out_of_scope");
  const differ =
    new Set(readings.map(({ brief }) => `${brief.intent} ${brief.metrics.join()} ${brief.period?.from}`)).size > 1;
  return clear && differ ? readings.slice(0, 4) : [whole];
}

/** What a buyer says beside his question, and no wish of its own. */
const courtesies = ["greeting", "thanks_bye", "chitchat", "out_of_scope"];
/** What may be asked of a thing that is looked for. */
const ofGoods = ["product_recommend", "product_info", "stock_availability"];
/** Wishes that end in a change or a person: one of them in a message is enough for one answer. */
const weighty = /_request$|^(?:cancel|change)_|human_agent|complaint|damaged|wrong_or|warranty_repair|payment_problem/;

/** A buyer's message with two questions is answered twice, unless it goes on with what was asked of him. */
function separateWishes(turn: Said, whole: Reading, open: OpenConversation, ctx: ShopContext): Reading[] {
  const awaited = lastReading(open.turns)?.expects;
  if (awaited && !awaited.slots?.["choices"]) return [whole];
  // "Are you a machine? I want a person": told the truth, and given one.
  if (whole.brief.intent === "human_agent" && asksMachine.test(turn.text))
    return [{ ...whole, brief: { ...whole.brief, intent: "chitchat" } }, whole];
  const texts = wishesOf(turn.text);
  if (texts.length < 2 || whole.brief.intent === "human_agent") return [whole];
  const parts = texts.map((part) => readBrief(part, turn.side, open.turns, ctx));
  const asked = parts.filter(({ brief }) => !courtesies.includes(brief.intent));
  const differ = new Set(asked.map(({ brief }) => brief.intent)).size === asked.length;
  const clear = asked.every(({ brief }) => brief.confidence >= 0.5);
  const heavy = asked.filter(({ brief }) => weighty.test(brief.intent) && brief.intent !== "invoice_request").length;
  // "Something for under the bed, is there one with wheels?": one wish.
  const [first] = asked;
  if (first?.brief.intent === "product_recommend" && asked.every(({ brief }) => ofGoods.includes(brief.intent)))
    return [{ ...whole, brief: { ...whole.brief, intent: "product_recommend" } }];
  return asked.length > 1 && asked.length <= 3 && differ && clear && heavy <= 1
    ? asked.map((reading) => ({ ...reading, language: whole.language }))
    : [whole];
}

/** The table that was wished for. What the next turn leans on is the question behind it. */
async function table(done: Answered | null, kept: Reading, asked: Reading, ctx: ShopContext, facts: Fact[]) {
  const stale = done ? null : staleness(asked.brief, ctx);
  const at: ShopContext = stale ? { ...ctx, asOf: stale } : ctx;
  const { brief, language } = stale ? readBriefAgain(asked, "merchant", at) : asked;
  const desk = openDesk(dataAnalyst, at, language, facts);
  const made = await exporting(done)(brief, desk);
  const said = say(made.template, made.view, { ...kept, language }, at, dataAnalyst.name);
  return { ...said, cites: made.cites ?? [], tools: desk.trace };
}

/** What one reading of a turn is answered: as the shop's own rules want it, where it has any for this. */
async function partOf(
  reading: Reading,
  turn: Said,
  open: OpenConversation,
  ctx: ShopContext,
  facts: Fact[],
): Promise<Part> {
  const { side, mind } = turn;
  const unsure = side === "buyer" ? askMeaning(reading, open, ctx) : undefined;
  if (unsure && !mind) return unsure;
  // That somebody wants no more messages is no matter of the shop's rules.
  const ruled = side === "buyer" && reading.brief.intent !== "stop_messages";
  const ruling = ruled ? await rulingFor(reading, open, ctx) : null;
  const played = async () =>
    unsure ?? (ruling ? await byRule(ruling, reading, ctx, facts) : await play(reading, side, ctx, facts));
  // What the shop's own table decides, no model does.
  const free = ruling === null || ruling.outcome === "answer";
  const asks = mind && free && (unsure !== undefined || !playbookKnows(reading, side, open));
  const part = mind && asks ? await byModel({ ...turn, mind }, reading, open, ctx, facts, played) : await played();
  if (side === "merchant" || part.reading.expects || part.handoff) return part;
  const before = lastReading(open.turns);
  const expects = stillOpen(reading.brief, before?.expects);
  // What was shown for a yes still is: the question in between asked for none.
  return expects ? { ...part, reading: { ...part.reading, expects, shown: before?.shown ?? [] } } : part;
}

/** A buyer's turn as the shop's own table wants it: answered, drafted, given to a person, or said in its words. */
async function byRule(ruling: Ruling, reading: Reading, ctx: ShopContext, facts: Fact[]): Promise<Part> {
  const offer = { ...reading, brief: { ...reading.brief, intent: "price_discount" } };
  if (ruling.outcome === "answer") return play(reading, "buyer", ctx, facts);
  if (ruling.outcome === "offer") return play(offer, "buyer", ctx, facts);
  const desk = ruleDesk(ctx, reading.language, facts);
  const drafted = ruling.outcome === "draft" ? await play(reading, "buyer", ctx, facts) : null;
  // A play that went to a person by itself has nothing to add.
  if (drafted?.handoff) return drafted;
  const result =
    ruling.outcome === "say"
      ? saidByRule(ruling, desk, facts)
      : await toPersonByRule(ruling, reading.brief, desk, drafted, facts);
  return {
    rendered: render(result, reading.language, ctx),
    agent: customerService.name,
    cites: [],
    tools: [...(drafted?.tools ?? []), ...desk.trace],
    actions: [],
    reading: { brief: reading.brief, language: reading.language },
    ...(result.handoff ? { handoff: result.handoff } : {}),
  };
}

async function play(reading: Reading, side: Side, ctx: ShopContext, facts: Fact[]): Promise<Part> {
  const stale = side === "merchant" ? staleness(reading.brief, ctx) : null;
  const at: ShopContext = stale ? { ...ctx, asOf: stale } : ctx;
  const base = stale ? readBriefAgain(reading, side, at) : reading;
  const { charter, play: run } = assign(side, base.brief);
  const desk = openDesk(charter, at, base.language, facts);
  const brief = await whereIn(base.brief, side, at);
  const asked = { agent: charter.name, intent: brief.intent };
  const result = await observeAgent(at, asked, () => run(brief, desk));
  const note = stale ? `${staleNote(stale, base.language)}\n` : "";
  return {
    rendered: note + render(forReader(result, side), base.language, at),
    agent: charter.name,
    cites: result.cites ?? [],
    tools: desk.trace,
    actions: desk.actions,
    reading: {
      brief: result.about ? { ...brief, where: { ...brief.where, product: result.about } } : brief,
      language: base.language,
      ...(result.expects ? { expects: result.expects } : {}),
    },
    ...(result.handoff ? { handoff: result.handoff } : {}),
  };
}
