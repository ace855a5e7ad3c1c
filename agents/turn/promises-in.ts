import type { ShopContext } from "../../core/context.ts";
import type { Fact } from "../../core/facts.ts";
import { factText, type Reader } from "../../core/format.ts";
import { type NewPromise, promiseId } from "../../core/promises/promise.ts";
import type { Checked } from "../guards/bound-numbers.ts";

const longest = 500;
/** The line of an answer that states a fact, as the buyer reads it. */
function lineWith(fact: Fact, text: string, readers: readonly Reader[]): string {
  const said = readers.map((reader) => factText(fact, reader));
  const line = text.split("\n").find((each) => said.some((words) => each.includes(words)));
  return (line ?? text).slice(0, longest);
}

/** What an answer promises its buyer: each fact it states that a tool marked as a promise, and nothing without one. What is
 * due already is no promise any more. */
export function promisesIn(
  { text, facts }: Checked,
  readers: readonly Reader[],
  ctx: ShopContext,
  agent: string,
): NewPromise[] {
  const conversation = ctx.conversationId ?? "";
  const { actor, shop } = ctx;
  const promised = facts.flatMap((fact): NewPromise[] => {
    const { promise } = fact;
    if (!promise || (promise.dueAt !== null && new Date(promise.dueAt) <= ctx.now())) return [];
    const { id, label, value, unit, source } = fact;
    return [
      {
        ...promise,
        id: promiseId(promise, conversation),
        customer: actor.id === "guest" ? null : actor.id,
        timezone: shop.timezone,
        by: { kind: id.startsWith("model.") ? "machine" : "template", id: agent },
        words: lineWith(fact, text, readers),
        proof: [{ label, value, unit, source }],
      },
    ];
  });
  return [...new Map(promised.map((each) => [each.id, each])).values()];
}
