import type { CallToolResult } from "@modelcontextprotocol/server";
import type { Approver } from "../../tools/change-gate.ts";
import type { ToolOutcome } from "../../tools/run-tool.ts";
import { publicFact } from "../public-answer.ts";
import type { Call, Tongue } from "./offer.ts";

const longestSentence = 500;
const text = (words: string) => ({ type: "text" as const, text: words });

/** Data for programs, and the same as text for those that read only that. */
export function answered(data: Record<string, unknown>, sentence?: string): CallToolResult {
  const written = JSON.stringify(data);
  // As every transport carries it: a time is a text there, and the declared shape says so.
  return { structuredContent: JSON.parse(written), content: [...(sentence ? [text(sentence)] : []), text(written)] };
}

/** A refusal is an outcome: a sentence of ours, whatever went wrong, without what was sent in full. */
export function refused(code: string, sentence: string): CallToolResult {
  const message =
    sentence.length > longestSentence ? `${sentence.slice(0, longestSentence).toWellFormed()}…` : sentence;
  return { isError: true, content: [text(message)], structuredContent: { status: "refused", code, message } };
}

type Proposal = Extract<ToolOutcome, { status: "awaiting_approval" }>;

/** What the gate said, for another program. */
export function resultOf(outcome: ToolOutcome, call: Call): CallToolResult {
  switch (outcome.status) {
    case "refused":
      return refused(outcome.code, outcome.message);
    case "done":
      return answered({ status: "done", data: outcome.data, facts: outcome.facts.map(publicFact) });
    case "awaiting_approval": {
      const { proposalId: action, facts, ...rest } = outcome;
      const next = whoSaysYes(outcome, call);
      return answered({ ...rest, action, next, facts: facts.map(publicFact) }, next);
    }
    default:
      return outcome satisfies never;
  }
}

const merchantPlaces: Record<Tongue, (shop: string, id: string) => string> = {
  zh: (shop, id) => `控制台的待办里，或用命令 zhanggui actions --shop ${shop} --approve ${id}`,
  en: (shop, id) => `in the console, or with: zhanggui actions --shop ${shop} --approve ${id}`,
};
const buyerPlaces: Record<Tongue, string> = { zh: "与客服的会话里", en: "in the chat with customer service" };

/** Who must approve a proposal, and where; the reader's own tools are named only where his yes counts. */
function whoSaysYes({ proposalId: id, approver, summary }: Proposal, { visitor, tongue }: Call): string {
  const mine = visitor.actor.kind === approver || visitor.actor.kind === "merchant";
  const place = approver === "buyer" ? buyerPlaces[tongue] : merchantPlaces[tongue](visitor.shop.id, id);
  const who = {
    zh: { buyer: "买家", merchant: "商家" },
    en: { buyer: "the buyer", merchant: "the merchant" },
  } as const;
  const person = who[tongue][approver satisfies Approver];
  if (tongue === "zh")
    return `${summary.zh}：还没有执行。需要${person}同意（${id}）：${place}${mine ? `；${person}本人同意后，也可以用 approve_action` : ""}。`;
  const here = mine ? `, or once this person has said yes, with approve_action` : "";
  return `${summary.en}: nothing has been done yet. ${person[0]?.toUpperCase()}${person.slice(1)} must approve ${id} ${place}${here}.`;
}
