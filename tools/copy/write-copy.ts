import { z } from "zod";
import type { ShopContext } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import { channelNames, channelOf, lengthOf } from "../../prompts/channels.ts";
import { voices } from "../../prompts/copy-words.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";
import { fitted, joined, type Material, type Piece, piecesOf, purposes } from "./compose.ts";
import { groundsOf } from "./grounds.ts";
import { judgeText } from "./judge-text.ts";
import { materialOf } from "./material.ts";
import { reasonOf } from "./refusal-words.ts";

const settings = z.object({ voice: z.enum(voices).optional() });
/** The shop's own voice (`policies.marketing.voice`), where nobody names another. */
const voiceOf = ({ policies }: ShopContext["shop"]) =>
  settings.safeParse(policies["marketing"] ?? {}).data?.voice ?? "plain";

/** Numbers of a text that nothing on record holds. */
function unbound(text: string, material: Material): string[] {
  const numbers = (words: string) => words.normalize("NFKC").match(/\d+(?:[.,]\d+)*/gu) ?? [];
  const known = new Set(numbers(JSON.stringify(material)).map((each) => each.replaceAll(",", "")));
  return numbers(text).filter((each) => !known.has(each.replaceAll(",", "")));
}

/** The pieces that may be said: one whose claim no row bears is left out, unless the text is nothing without it. */
async function truthful(pieces: readonly Piece[], ids: readonly string[], ctx: ShopContext): Promise<Piece[]> {
  const left: Piece[] = [];
  for (const piece of pieces) if (piece.kept || (await judgeText(piece.text, ids, ctx)).checked.ok) left.push(piece);
  return left;
}

export const writeCopy = defineTool({
  name: "write_copy",
  title: "Write a text for the shop",
  description:
    "A title, description, offer, win-back message, payment reminder or reply to a review, in Chinese or English, in the shop's voice, within a channel's length; made of the product's record and a coupon that is good now. `draft`: your own words instead, checked the same way. A text with a claim that no row bears, a forbidden advertising word or an unknown number is not returned: the reasons are.",
  input: z.object({
    purpose: z.enum(purposes),
    productId: z.string().optional(),
    language: z.enum(["zh", "en"]),
    voice: z.enum(voices).optional(),
    channel: z.enum(channelNames).optional(),
    draft: z.string().trim().min(1).max(5000).optional(),
  }),
  output: z.object({
    ok: z.boolean(),
    purpose: z.enum(purposes),
    voice: z.enum(voices),
    hasOffer: z.boolean(),
    left: z.int(),
    problems: z.array(z.string()),
  }),
  risk: "read",
  permission: "campaigns:read",
  async handle({ purpose, productId, language, voice, channel, draft }, ctx) {
    shopSideOnly(ctx);
    if (!productId && (purpose === "title" || purpose === "description"))
      throw new AppError("invalid_input", "Say which product the text is about.");
    const material = await materialOf(purpose, productId, language, ctx);
    const spoken = voice ?? voiceOf(ctx.shop);
    const limit = channel ? channelOf(channel) : null;
    const pieces = draft ? [] : await truthful(piecesOf(purpose, material, spoken, language), material.ids, ctx);
    const text = draft ?? fitted(purpose, pieces, language, limit);
    const { checked, grounds: known } = await judgeText(text, material.ids, ctx);
    const grounds = known ?? (await groundsOf([], ctx));
    const is = limit ? lengthOf(text, limit.unit) : [...text].length;
    const say = (zh: string, en: string) => (language === "zh" ? zh : en);
    const problems = [
      ...checked.claims.flatMap(({ claim, verdict }) =>
        verdict.ok
          ? []
          : [`${say("「", '"')}${claim.words}${say("」:", '": ')}${reasonOf(verdict, language, grounds, claim)}`],
      ),
      ...checked.forbidden.map(
        ({ words, rule }) => `${say("「", '"')}${words}${say("」:", '": ')}${rule.source[language]}`,
      ),
      ...(draft
        ? unbound(draft, material).map((each) => say(`数字 ${each} 没有记录`, `the number ${each} is not on record`))
        : []),
      ...(purpose === "offer" && !material.coupon && !draft
        ? [
            say(
              "店里没有现在可用的优惠券,不能写一个不存在的优惠",
              "no coupon is good now, and an offer that does not exist cannot be written",
            ),
          ]
        : []),
    ];
    const fits = !limit || is <= limit.most;
    const ok = problems.length === 0 && fits;
    const source = {
      table: "products, coupons",
      ids: [...material.ids, ...(material.coupon ? [material.coupon.code] : [])],
    };
    return {
      data: {
        ok,
        purpose,
        voice: spoken,
        hasOffer: material.coupon !== null,
        left: draft
          ? 0
          : Math.max(0, joined(purpose, piecesOf(purpose, material, spoken, language), language).length - text.length),
        problems,
      },
      facts: [
        fact("text", "the text", problems.length === 0 ? text : null, "text", source),
        fact("length", "length", is, "count", source),
        fact("most", "longest that the channel takes", limit?.most ?? null, "count", {
          table: "channels",
          ids: channel ? [channel] : [],
        }),
        ...problems.map((problem, at) => fact(`problem.${at}`, "why it is refused", problem, "text", source)),
      ],
    };
  },
});
