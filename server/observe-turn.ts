import type { Answer } from "../agents/answer.ts";
import type { Side } from "../core/conversation.ts";
import type { Road } from "../core/meter.ts";
import { turnStep } from "../core/observe.ts";
import { inSpan } from "../core/trace.ts";
import type { House } from "./shop-context.ts";

const roadOf = ({ handoff, usage }: Answer): Road => (handoff ? "person" : usage.llmCalls > 0 ? "model" : "playbook");

/** One turn as a step of a trace and in the counts; no word of it in either. */
export function observeTurn(house: House, side: Side, shop: string, work: () => Promise<Answer>): Promise<Answer> {
  const start = performance.now();
  return inSpan(turnStep(side, shop), async (note) => {
    const answer = await work();
    const road = roadOf(answer);
    note?.({
      "gen_ai.conversation.id": answer.conversation,
      "gen_ai.usage.input_tokens": answer.usage.inputTokens,
      "gen_ai.usage.output_tokens": answer.usage.outputTokens,
      "zhanggui.road": road,
      "zhanggui.intent": answer.intent,
      "zhanggui.intent.confidence": answer.confidence,
      "zhanggui.agents": answer.agents,
      "zhanggui.tool_calls": answer.tools.length,
      "zhanggui.model_calls": answer.usage.llmCalls,
      "zhanggui.facts": answer.facts.length,
      "zhanggui.actions": answer.actions.length,
    });
    house.meter?.turn(side, road, (performance.now() - start) / 1000);
    return answer;
  });
}
