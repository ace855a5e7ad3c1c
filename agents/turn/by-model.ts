import type { ShopContext } from "../../core/context.ts";
import type { OpenConversation } from "../../core/conversation.ts";
import type { Fact } from "../../core/facts.ts";
import { ModelFailure } from "../../core/model.ts";
import { allCharters } from "../directory.ts";
import { askModel, type MindAnswer, type ModelMind } from "../model/mind.ts";
import { confirm } from "../order-handling/confirm.ts";
import { toPerson } from "../playbook/hand-over.ts";
import { lastReading, type Reading } from "../playbook/read-brief.ts";
import { ruleDesk } from "./by-rule.ts";
import { type Part, render, type Said, say } from "./part.ts";

const sureOfMerchant = 0.5;

/** Whether the playbook knows what to do with this; what it does not, a model may try where there is one. */
export function playbookKnows({ brief }: Reading, side: Said["side"], open: OpenConversation): boolean {
  // What goes on with a question of ours is the playbook's own thread.
  if (lastReading(open.turns)?.expects) return true;
  if (side === "buyer") return brief.intent !== "out_of_scope";
  return brief.intent !== "out_of_scope" && brief.confidence >= sureOfMerchant;
}

/** What a model found, as a part of the answer: its words, and beneath them the question whether to do what it prepared. */
function partOf(found: MindAnswer, reading: Reading, ctx: ShopContext): Part {
  const asked = found.prepared.map(({ called, desk }) => render(confirm(called, desk), reading.language, ctx));
  const [agent = "customer-service", ...helpers] = found.agents;
  return {
    rendered: [found.rendered, ...asked].join("\n\n"),
    agent,
    helpers,
    cites: [],
    tools: [...found.tools],
    actions: [...found.actions],
    reading: { brief: reading.brief, language: reading.language },
    usage: found.used,
  };
}

async function withPerson(found: MindAnswer, reading: Reading, ctx: ShopContext, facts: Fact[]): Promise<Part> {
  const desk = ruleDesk(ctx, reading.language, facts);
  const draft = { found: found.facts, tried: found.tools, agent: found.agents[0] ?? "customer-service" };
  const result = await toPerson(reading.brief, desk, { reason: found.person ?? "", ...draft });
  return {
    ...partOf({ ...found, rendered: "" }, reading, ctx),
    rendered: render(result, reading.language, ctx),
    tools: [...found.tools, ...desk.trace],
    ...(result.handoff ? { handoff: result.handoff } : {}),
  };
}

/** What the playbook is not sure of, carried out by the model; whatever it comes to no end with is the playbook's again. */
export async function byModel(
  said: Said & { mind: ModelMind },
  reading: Reading,
  open: OpenConversation,
  ctx: ShopContext,
  facts: Fact[],
  playbook: () => Promise<Part>,
): Promise<Part> {
  try {
    const question = { side: said.side, text: said.text, reading, open, charters: allCharters };
    const found = await askModel(question, ctx, said.mind);
    if (found.person !== null) return await withPerson(found, reading, ctx, facts);
    facts.push(...found.facts, ...found.prepared.flatMap(({ called }) => called.facts.all));
    return partOf(found, reading, ctx);
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    said.mind.failed(ctx, error);
    // Somebody wrote again before this was answered: the newer message is answered, with this one before it.
    if (error.fault === "called_off") return { ...say("noted", {}, reading, ctx, "customer-service"), rendered: "" };
    const part = await playbook();
    const told =
      said.side === "merchant"
        ? render({ template: "model-failed", view: { fault: error.fault } }, reading.language, ctx)
        : "";
    return told ? { ...part, rendered: `${part.rendered}\n\n${told}` } : part;
  }
}
