import { settleTree } from "../../../core/segments/settle-tree.ts";
import type { Segment } from "../../../core/segments/tree.ts";
import { buyersOf, buying, orderCount } from "./buying.ts";
import { folded, goodsFinder, type Vocabulary } from "./catalog.ts";
import { average, coupons, refunds, rfmScore, spent } from "./deeds.ts";
import { reviews } from "./opinions.ts";
import { language, place } from "./places.ts";
import type { Reading, Rule } from "./rule.ts";
import { Scan, sticky } from "./scan.ts";
import { silentFor, sinceEvent, spanWithout } from "./silence.ts";
import { isMixed, joinPieces, type Piece } from "./structure.ts";
import { churnRisk, stage, trait, vips } from "./traits.ts";

/** In order: what is said in more words comes before what fewer words say. */
const rules: readonly Rule[] = [
  trait,
  sinceEvent,
  spanWithout,
  silentFor,
  coupons,
  reviews,
  average,
  refunds,
  spent,
  rfmScore,
  churnRisk,
  orderCount,
  vips,
  place,
  language,
  buying,
  buyersOf,
  stage,
];
const joints: readonly [Exclude<Piece["kind"], "condition">, RegExp][] = [
  ["open", /[((]/uy],
  ["close", /[))]/uy],
  ["or", sticky("或者|或是|或|要么|要不", "or")],
  ["comma", /[,,;;、。]/uy],
  [
    "and",
    sticky(
      "并且|而且|同时(?:还|也|又)?|且|以及|和|又|还(?:要|有)?|也|但是?|可是?|却|不过",
      "and|but|also|as well as|while|plus|yet|&|though|still",
    ),
  ],
  [
    "not",
    sticky(
      "除了|除去|排除|去掉|剔除|不(?:包括|包含|含|要|满足|是|算)|非|刨除",
      "not|isn['’]?t|aren['’]?t|except(?:ing)?(?: for)?|excluding|exclude|other than|apart from|minus|without(?= (?:those|the|any|people|customers))",
    ),
  ],
];
const filler = sticky(
  "的|了|过|老?客户|老?顾客|买家|用户|会员|客人|客群|人群|老客|人|们|请|帮我?|给我|我想|我要|想|要|找出?(?:来(?!自))?|看看?一?下?|筛选?出?(?:来(?!自))?|圈选?出?(?:来(?!自))?|列出?(?:来(?!自))?|查一?下?|查询|有哪些|哪些|有多少|多少|那些|这些|那种|一批|一下|所有|全部|是|有|在|我们|店里|本店|店铺|咱们?|把|都|里|中|之外|以外|外|建一?个|创建|新建|做一?个|分群|一个|名单|条件|满足|符合|凡是|只要|对|他们|谁|位|个|什么|吗|呢|吧|啊|已经?|曾经?|大概|左右|大约|当中|其中|目前|现在|一共|总共|至今|[：:。.?？!！“”\"'‘’]",
  "(?:customers?|people|buyers?|shoppers?|clients?|persons?|those|everyone|everybody|anyone|anybody|folks|who|whom|that|which|whose|have|has|had|the|a|an|find|show|list|give|get|all|any|every|each|segment|group|audience|make|create|build|define|me|us|of|with|are|is|were|was|our|my|their|them|they|i|want|need|to|see|target|for|please|can|could|you|we|how|many|do|does|did|there|in|on|from|in total|only|just|be|been|select|filter|pull|up|out|out of|called|named|currently|now|today|so|far|either|both|then|than|it|ones?|shop|store|least|really|ever|already|also|at|this|these|by|as|me a list|list of|look|like)",
);
/** Words of no condition: Latin ones whole, Chinese ones one by one, numbers with what hangs on them. */
const anything = /[\p{Script=Latin}\d][\p{Script=Latin}\d'’%.&-]*|[^\s]/uy;

export type Wish = {
  /** null: not a single condition was understood. */
  readonly tree: Segment | null;
  readonly conditions: number;
  /** Runs of words that were not understood: as long as there are any, not everything that was wished is in the tree. */
  readonly unread: readonly string[];
  /** Names in quotes that are nothing in this shop. */
  readonly strange: readonly string[];
  /** "And" and "or" without brackets: how it was read should be looked at. */
  readonly mixed: boolean;
};

/**
 * Reads who is meant from words in Chinese or English: "bought twice, silent for 60 days, likes lamps". Conditions are read one
 * after the other; what is neither a condition nor a word around one is given back as unread, never dropped.
 */
export function readWish(words: string, shop: Vocabulary): Wish {
  const scan = new Scan(folded(words).replaceAll(/[【】[\]]/g, " "));
  const reading: Reading = { scan, shop, find: goodsFinder(shop), strange: [] };
  const pieces: Piece[] = [];
  const unread: [from: number, to: number][] = [];
  while (!scan.done) {
    const tree = scan.first(rules.map((rule) => () => rule(reading)));
    const joint = tree ? undefined : joints.find(([, pattern]) => scan.take(pattern))?.[0];
    if (tree) pieces.push({ kind: "condition", tree });
    else if (joint) pieces.push({ kind: joint });
    else if (!scan.take(filler)) unread.push([scan.at, scan.take(anything) ? scan.at : scan.text.length]);
  }
  const tree = joinPieces(pieces);
  return {
    tree: tree ? settleTree(tree) : null,
    conditions: pieces.filter(({ kind }) => kind === "condition").length,
    unread: runsOf(scan.text, unread),
    strange: reading.strange,
    mixed: isMixed(pieces),
  };
}

/** Neighbouring words in one piece; marks alone are no words. */
function runsOf(text: string, spans: readonly (readonly [number, number])[]): string[] {
  const runs: [number, number][] = [];
  for (const [from, to] of spans) {
    const last = runs.at(-1);
    if (last && text.slice(last[1], from).trim() === "") last[1] = to;
    else runs.push([from, to]);
  }
  return runs.map(([from, to]) => text.slice(from, to).trim()).filter((each) => /[\p{L}\p{N}]/u.test(each));
}
