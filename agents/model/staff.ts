import type { ShopContext } from "../../core/context.ts";
import type { Side } from "../../core/conversation.ts";
import type { Fact } from "../../core/facts.ts";
import { type Language, ownLanguage } from "../../core/language.ts";
import { agentPrompt } from "../../prompts/agent-prompts.ts";
import type { Charter } from "../charter.ts";
import { type Called, type Desk, openDesk } from "../playbook/desk.ts";
import { knownLine } from "./ask-context.ts";
import type { FactBook } from "./fact-book.ts";
import { asColleague, type Callable, type ModelAgent } from "./run-agent.ts";
import type { Session } from "./session.ts";
import { toolsFor } from "./tool-callable.ts";

/** A change that a tool prepared in this turn. */
export type Prepared = { readonly called: Called; readonly desk: Desk };
export type Staff = {
  readonly first: ModelAgent;
  /** Every agent that may be at work, in the order in which they were set up. */
  readonly desks: readonly Desk[];
  readonly prepared: readonly Prepared[];
  /** Why a person is wanted, once somebody said so. */
  readonly person: () => string | null;
};
type House = {
  readonly side: Side;
  readonly ctx: ShopContext;
  readonly language: Language;
  readonly book: FactBook;
  readonly session: Session;
  readonly charters: readonly Charter[];
};

const briefLabel = {
  en: "what to find out or prepare, in one sentence with days, products and orders by name",
  zh: "要查什么或准备什么,一句话说清,写明日期、商品、订单",
};

/** The agents of one turn with their tools: the manager (a merchant's) or customer service (a buyer's) and its colleagues. */
export function openStaff({ side, ctx, language, book, session, charters }: House): Staff {
  const desks: Desk[] = [];
  const prepared: Prepared[] = [];
  let why: string | null = null;
  const gathered: Fact[] = [];
  const agentFor = (charter: Charter, more: readonly Callable[]): ModelAgent => {
    const desk = openDesk(charter, ctx, language, gathered);
    desks.push(desk);
    const seen = (called: Called) => {
      if (called.outcome.status === "awaiting_approval") prepared.push({ called, desk });
    };
    return {
      name: charter.name,
      system: agentPrompt(charter.name, language).text,
      size: "main",
      callables: [...toolsFor(charter, desk, book, seen), ...more],
      turns: charter.limits.turns,
    };
  };
  const charterOf = (name: string): Charter => {
    const found = charters.find((each) => each.name === name);
    if (!found) throw new RangeError(`There is no agent ${name}.`);
    return found;
  };
  const head = charterOf(side === "merchant" ? "store-manager" : "customer-service");
  const own = ownLanguage(language);
  const colleagues = side === "merchant" ? head.colleagues : ["order-handling"];
  const colleagueCalls = colleagues.map((name) => {
    const charter = charterOf(name);
    return asColleague(agentFor(charter, []), charter.purpose[own], briefLabel[own], knownLine(ctx, language), session);
  });
  const person: Callable = {
    finding: false,
    spec: {
      name: "bring_in_person",
      description: "Hands the conversation to a person of the shop, with a sentence why. Use it where you cannot help.",
      parameters: { type: "object", properties: { why: { type: "string" } }, required: ["why"] },
    },
    async run(args) {
      why = String(args["why"] ?? "").slice(0, 300) || "The model asked for a person.";
      return "A person will take over. End your answer now.";
    },
  };
  const first = agentFor(head, [...colleagueCalls, ...(side === "buyer" ? [person] : [])]);
  return { first, desks, prepared, person: () => why };
}
