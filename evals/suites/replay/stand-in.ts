import { setTimeout as after } from "node:timers/promises";
import {
  type ModelAnswer,
  type ModelCall,
  ModelFailure,
  type ModelMessage,
  type ModelRequest,
  type ModelRoad,
} from "../../../core/model.ts";
import { type Stream, stream } from "../../simulator/chance.ts";

const called = ["data_analyst", "marketing", "order_handling", "customer_service"];
const argsOf: Readonly<Record<string, (draw: Stream, day: string) => Record<string, unknown>>> = {
  query_metric: (draw, day) => ({
    metrics: draw.some(["revenue", "orders", "visitors", "aov"], 2),
    from: day,
    to: day,
  }),
  compare_metric: (_, day) => ({ metric: "revenue", from: day, to: day }),
  find_orders: (draw) => ({ limit: draw.whole(1, 5) }),
  search_products: (draw) => ({ query: draw.one(["lamp", "收纳", "bottle", "shirt"]) }),
  search_knowledge: (draw) => ({ question: draw.one(["return policy", "运费", "invoice"]) }),
  bring_in_person: () => ({ why: "It is beyond me." }),
};
const words = (draw: Stream, facts: readonly string[]): string => {
  const [one = "", two = ""] = draw.some(facts, 2);
  if (one === "")
    return draw.one(["I looked and found nothing to tell.", "没有查到可以告诉您的。", "It is best to wait."]);
  return draw.one([`It is [[${one}]].`, `查到的是 [[${one}]]。`, two ? `[[${one}]]; [[${two}]].` : `[[${one}]]`]);
};

/** What a model without a mind answers: colleagues side by side, tools with good and bad arguments, facts in words, now and
 * then an invention or a fault. The same question has the same answer; how long it takes differs. */
function answerOf(request: ModelRequest, draw: Stream, day: string): Pick<ModelAnswer, "text" | "calls"> {
  const names = request.tools.map(({ name }) => name);
  const asked = request.messages.filter(({ role }: ModelMessage) => role === "assistant").length;
  const call = (name: string, args: Record<string, unknown>, at: number): ModelCall => ({
    id: `call_${asked}_${at}`,
    name,
    args: JSON.stringify(args),
  });
  const colleagues = names.filter((name) => called.includes(name));
  if (asked === 0 && colleagues.length > 0 && draw.yes(0.8)) {
    const chosen = draw.some(colleagues, draw.whole(1, 3));
    return {
      text: "",
      calls: chosen.map((name, at) => call(name, { brief: draw.one(["Revenue", "订单", "Goods"]) }, at)),
    };
  }
  const tools = names.filter((name) => !called.includes(name));
  if (asked < 2 && tools.length > 0 && draw.yes(asked === 0 ? 0.9 : 0.3)) {
    const known = tools.filter((name) => name in argsOf);
    const chosen = draw.yes(0.8) && known.length > 0 ? known : tools;
    const calls = draw.some(chosen, draw.whole(1, 3));
    return { text: "", calls: calls.map((name, at) => call(name, argsOf[name]?.(draw, day) ?? {}, at)) };
  }
  const facts = [...JSON.stringify(request.messages).matchAll(/\b(f\d+): /g)].map(([, name = ""]) => name);
  return { text: draw.yes(0.1) ? "It was exactly 4,711." : words(draw, [...new Set(facts)]), calls: [] };
}

export const standIn = (seed: number, day: string): ModelRoad => ({
  async ask(request, signal) {
    const draw = stream(seed, JSON.stringify(request.messages));
    await after(draw.whole(0, 4), undefined, { signal }).catch(() => {
      throw new ModelFailure("called_off", "A newer message came.");
    });
    if (draw.yes(0.03)) throw new ModelFailure(draw.one(["down", "too_many", "empty"]), "The stand-in fails.");
    const usage = { input: draw.whole(100, 900), cached: 0, output: draw.whole(5, 90) };
    return { model: "stand-in", ...answerOf(request, draw, day), usage };
  },
});
