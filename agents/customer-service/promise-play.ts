import type { PromiseKind, PromiseState } from "../../core/promises/promise.ts";
import { listPromises } from "../../tools/promises/list-promises.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import type { Play } from "../playbook/play.ts";
import { toSimplified } from "../playbook/understanding/scripts.ts";
import { choose } from "../playbook/wording/words.ts";

type Both = readonly [zh: string, en: string];
const kinds: Readonly<Record<PromiseKind, Both>> = {
  ship: ["发货", "ship"],
  deliver: ["送达", "deliver"],
  refund: ["退款到账", "refund"],
  replace: ["补发或换新", "replace"],
  answer: ["人工回复", "a person answers"],
  call: ["回电", "call back"],
};
const states: Readonly<Record<PromiseState, Both>> = {
  open: ["还有时间", "time left"],
  about_to_break: ["快到期", "about to break"],
  kept: ["已兑现", "kept"],
  broken: ["已违约", "broken"],
  withdrawn: ["已撤回", "withdrawn"],
};
const givers: Readonly<Record<string, Both>> = {
  template: ["系统回复", "the assistant"],
  machine: ["模型回复", "the assistant's model"],
  person: ["客服", "a person"],
};

type Wanted = readonly [asks: RegExp, states: readonly PromiseState[]];
/** In order: "about to break" holds "break". */
const wanted: readonly Wanted[] = [
  [
    /(?:快|即将|马上|就要|将要|要).{0,3}(?:违约|到期|超时|过期|兑现不了|黄)|今天(?:到期|要兑现|该兑现)|\b(?:about to|going to|will|soon|at risk|due|expir\w*)\b/u,
    ["about_to_break"],
  ],
  [
    /违约|没(?:有)?(?:做到|兑现|办到)|失信|食言|超时|过期|\b(?:broken?|broke|miss(?:ed)?|unkept|fail\w*|not kept|overdue|late)\b/u,
    ["broken"],
  ],
  [/兑现了|做到了|已(?:经)?兑现|\b(?:kept|fulfil\w*|honou?red)\b/u, ["kept"]],
  [/撤回|作废|\bwithdrawn?\b/u, ["withdrawn"]],
  [/哪些|有什么|还有|未(?:兑现|到期)|\b(?:open|outstanding|which|what|all)\b/u, ["about_to_break", "broken", "open"]],
];
const statesAsked = (text: string): readonly PromiseState[] =>
  wanted.find(([asks]) => asks.test(text))?.[1] ?? ["about_to_break", "broken"];

type Data = { any: boolean; promises: { kind: PromiseKind; state: PromiseState; by: string; because: string }[] };
/** Promises to buyers that are due or were broken, or those that the question names. */
export const promises: Play = async (brief, desk) => {
  const asked = statesAsked(toSimplified(brief.text).toLowerCase());
  const called = await desk.call(listPromises, { states: asked });
  const data = dataOf<Data>(called);
  if (!data) return refused(called, desk.language) ?? { template: "promises", view: { never: true } };
  if (!data.any) return { template: "promises", view: { never: true } };
  const { get } = called.facts;
  const rows = data.promises.map(({ kind, state, by, because }, index) => ({
    ...Object.fromEntries(
      ["words", "due", "made", "order", "customer", "by"].map((name) => [name, get(`${index}.${name}`)]),
    ),
    kind: choose(desk.language, ...kinds[kind]),
    state: choose(desk.language, ...states[state]),
    giver: choose(desk.language, ...(givers[by] ?? (["", ""] as const))),
    isPerson: by === "person",
    late: because === "done_late",
    untold: because === "nobody_can_tell",
  }));
  const counts = ["about_to_break", "broken", "open", "kept"].map((state) => [state, get(`count.${state}`)]);
  return { template: "promises", view: { rows, none: rows.length === 0, ...Object.fromEntries(counts) } };
};
