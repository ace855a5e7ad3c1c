import type { Fact } from "../../core/facts.ts";
import { ownLanguage } from "../../core/language.ts";
import type { Promised } from "../../core/promises/promise.ts";
import { readPromises } from "../../core/promises/read.ts";
import { customerService } from "../customer-service/charter.ts";
import type { Desk } from "../playbook/desk.ts";
import { openDesk } from "../playbook/desk.ts";
import { toPerson } from "../playbook/hand-over.ts";
import type { Brief, PlayResult } from "../playbook/play.ts";
import type { Ruling } from "../playbook/policy/ruling.ts";
import type { Part } from "./part.ts";

/** What a reader would have got: the marks of bound pieces taken off again. */
const asRead = (rendered: string) => rendered.replaceAll(/\uE000[^\uE001]*\uE001([^\uE002]*)\uE002/g, "$1").trim();

/** To a person because the shop's table says so; `draft` is what the machine would have answered, for them to send. */
export const toPersonByRule = (
  ruling: Ruling,
  brief: Brief,
  desk: Desk,
  draft: Part | null,
  found: readonly Fact[],
): Promise<PlayResult> =>
  toPerson(brief, desk, {
    reason: `The shop's rule "${ruling.rule}".`,
    urgent: ruling.urgent,
    found,
    ...(draft ? { draft: asRead(draft.rendered), tried: draft.tools, agent: draft.agent } : {}),
  });

/** The shop's own words, as a fact of its table: numbers in them are the shop's, and can be looked up there. */
export function saidByRule(ruling: Ruling, desk: Desk, gathered: Fact[]): PlayResult {
  const value = ruling.says?.[ownLanguage(desk.language)] ?? "";
  const promise = promisedBy(value, desk);
  const body: Fact = {
    id: "policy.says",
    label: `the shop's rule "${ruling.rule}"`,
    value,
    unit: "text",
    source: { table: "shops", ids: [`policies.replies#${ruling.rule}`] },
    ...(promise ? { promise } : {}),
  };
  gathered.push(body);
  return { template: "shop-says", view: { body } };
}

/** What the shop's own words promise by a time; its rule is the proof. */
function promisedBy(words: string, { ctx }: Desk): Promised | undefined {
  const found = readPromises(words, { at: ctx.now(), timezone: ctx.shop.timezone }).find(({ due }) => due !== null);
  const about = { table: "conversations", id: ctx.conversationId ?? "" } as const;
  return found && { kind: found.kind, about, order: null, dueAt: found.due?.at.toISOString() ?? null };
}

/** The desk of customer service, for what the table decides before any agent is asked. */
export const ruleDesk = (ctx: Desk["ctx"], language: Desk["language"], gathered: Fact[]): Desk =>
  openDesk(customerService, ctx, language, gathered);
