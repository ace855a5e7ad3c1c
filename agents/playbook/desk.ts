import type { ShopContext } from "../../core/context.ts";
import type { Fact } from "../../core/facts.ts";
import type { Language } from "../../core/language.ts";
import type { AnyTool } from "../../tools/define-tool.ts";
import { runTool, type ToolOutcome } from "../../tools/run-tool.ts";
import type { Charter } from "../charter.ts";
import { changeWords } from "./wording/change-words.ts";

export type ToolTrace = { name: string; input: Record<string, unknown>; ok: boolean };
export type ActionNote = { id: string; kind: string; status: string; summary: string };
/** What a play has at hand: its agent's tools and nobody else's, every call traced, facts gathered under fresh ids. */
export type Desk = {
  readonly ctx: ShopContext;
  readonly agent: string;
  readonly language: Language;
  readonly trace: ToolTrace[];
  readonly actions: ActionNote[];
  call(tool: AnyTool, input: Record<string, unknown>): Promise<Called>;
};
export type Called = { readonly outcome: ToolOutcome; readonly facts: FactBook };
/** Facts of one call by the name the tool gave them. */
export type FactBook = { get(name: string): Fact; find(name: string): Fact | undefined; readonly all: readonly Fact[] };

const bookOf = (facts: readonly Fact[], prefix: string): FactBook => {
  const all = facts.map((fact) => ({ ...fact, id: `${prefix}.${fact.id}` }));
  const byName = new Map(facts.map((fact, index) => [fact.id, all[index]]));
  return {
    all,
    find: (name) => byName.get(name),
    get(name) {
      const found = byName.get(name);
      if (!found) throw new RangeError(`No fact ${name} was returned.`);
      return found;
    },
  };
};

export function openDesk(charter: Charter, ctx: ShopContext, language: Language, gathered: Fact[]): Desk {
  const trace: ToolTrace[] = [];
  const actions: ActionNote[] = [];
  return {
    ctx,
    agent: charter.name,
    language,
    trace,
    actions,
    async call(tool, input) {
      if (!charter.tools.includes(tool)) throw new RangeError(`${charter.name} has no tool ${tool.name}.`);
      const outcome = await runTool(tool, input, ctx);
      const step: ToolTrace = { name: tool.name, input, ok: outcome.status !== "refused" };
      trace.push(step);
      ctx.progress?.tool(step, charter.name);
      if (outcome.status === "awaiting_approval") {
        const { proposalId: id, status } = outcome;
        const note = { id, kind: tool.name, status, summary: changeWords(tool.name, input, outcome.summary, language) };
        actions.push(note);
        ctx.progress?.action(note);
      }
      const book = bookOf(
        outcome.status === "refused" ? [] : outcome.facts,
        // Two parts of one answer may call the same tool: their facts are told apart by how many there were before.
        `${charter.name}.${tool.name}.${gathered.length}`,
      );
      gathered.push(...book.all);
      return { outcome, facts: book };
    },
  };
}
