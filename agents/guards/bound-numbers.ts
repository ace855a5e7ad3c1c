import type { Fact } from "../../core/facts.ts";
import { factText, type Reader } from "../../core/format.ts";
import { marks } from "../../prompts/render.ts";

const unmarked = (text: string) => text.replaceAll(/[\uE000-\uE002]/g, "");

const bound = new RegExp(`${marks.open}([^${marks.middle}]*)${marks.middle}([^${marks.close}]*)${marks.close}`, "g");

export type Checked = { readonly text: string; readonly facts: readonly Fact[] };
/** The words that failed: digits that no fact wrote. */
export class UnboundNumber extends Error {}

/** Takes the marks off a rendered answer and lists the facts that it states. A digit outside of every mark has no fact
 * behind it, and the answer is refused; so is one where a piece is not what its fact gives, for any of its readers. */
export function checkNumbers(rendered: string, facts: readonly Fact[], readers: readonly Reader[] = []): Checked {
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  const used = new Map<string, Fact>();
  const outside = rendered.replaceAll(bound, (_, id: string, words: string) => {
    const fact = known.get(id);
    if (id && !fact) throw new UnboundNumber(`the answer names the fact ${id}, which no tool returned`);
    if (fact && readers.length > 0 && !readers.some((reader) => unmarked(factText(fact, reader)) === words))
      throw new UnboundNumber(`the answer says "${words}" where its fact ${id} says something else`);
    if (fact) used.set(id, fact);
    return " ";
  });
  const stray = outside.match(/\p{N}[\p{N}.,:%]*/u);
  if (stray) throw new UnboundNumber(`the number ${stray[0]} has no fact`);
  const text = rendered
    .replaceAll(bound, (_, __, words: string) => words)
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
  return { text, facts: [...used.values()] };
}
