import { z } from "zod";
import { claimKinds } from "../../core/truth/claim.ts";
import { channelNames, channelOf, lengthOf } from "../../prompts/channels.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";
import { shopSideOnly } from "../shop-side.ts";
import { groundsOf } from "./grounds.ts";
import { judgeText } from "./judge-text.ts";
import { reasonOf, rewordingOf } from "./refusal-words.ts";

export const checkCopy = defineTool({
  name: "check_copy",
  title: "Check a text for claims",
  description:
    "Every persuasive claim of a text (scarcity, urgency, price, rank, official, popularity, guarantees) with the row that bears it, or why it is refused and what may be said instead; words that the market's advertising law forbids; its length for a channel.",
  input: z.object({
    text: z.string().trim().min(1).max(20_000),
    productIds: z.array(z.string()).max(20).default([]).describe("The products that the text is about"),
    channel: z.enum(channelNames).optional(),
    language: z.enum(["zh", "en"]).default("en").describe("Of the reasons"),
  }),
  output: z.object({
    ok: z.boolean(),
    market: z.string(),
    claims: z.array(
      z.object({
        kind: z.enum(claimKinds),
        words: z.string(),
        ok: z.boolean(),
        proof: z.string().nullable(),
        why: z.string().nullable(),
        instead: z.string().nullable(),
      }),
    ),
    forbidden: z.array(z.object({ words: z.string(), law: z.string() })),
    length: z
      .object({ channel: z.string(), is: z.int(), most: z.int(), unit: z.string(), source: z.string() })
      .nullable(),
  }),
  risk: "read",
  permission: "campaigns:read",
  async handle({ text, productIds, channel, language }, ctx) {
    shopSideOnly(ctx);
    const { checked, rules, grounds: known } = await judgeText(text, productIds, ctx);
    const grounds = known ?? (await groundsOf([], ctx));
    const limit = channel ? channelOf(channel) : null;
    const is = limit ? lengthOf(text, limit.unit) : 0;
    const claims = checked.claims.map(({ claim, verdict }) => ({
      kind: claim.kind,
      words: claim.words,
      ok: verdict.ok,
      proof: verdict.ok ? `${verdict.proof.table}: ${verdict.proof.ids.join(", ")}` : null,
      why: verdict.ok ? null : reasonOf(verdict, language, grounds, claim),
      instead: verdict.ok ? null : rewordingOf(claim, verdict, language, grounds),
    }));
    const fits = !limit || is <= limit.most;
    const source = { table: "text", filter: "claims found in it" };
    return {
      data: {
        ok: checked.ok && fits,
        market: rules.name[language],
        claims,
        forbidden: checked.forbidden.map(({ words, rule }) => ({ words, law: rule.source[language] })),
        length: limit && channel ? { channel, is, most: limit.most, unit: limit.unit, source: limit.source } : null,
      },
      facts: [
        fact("claims", "claims found", claims.length, "count", source),
        fact("refused", "claims refused", claims.filter(({ ok }) => !ok).length, "count", source),
        fact("forbidden", "forbidden words found", checked.forbidden.length, "count", source),
        fact("is", "length of the text", limit ? is : null, "count", source),
        fact("most", "longest that the channel takes", limit?.most ?? null, "count", {
          table: "channels",
          ids: channel ? [channel] : [],
        }),
        ...claims.flatMap((each, at) => [
          fact(`${at}.words`, "claim", each.words, "text", source),
          fact(`${at}.why`, "why it is refused", each.why, "text", source),
          fact(`${at}.instead`, "what may be said instead", each.instead, "text", source),
        ]),
        ...checked.forbidden.flatMap(({ words, rule }, at) => [
          fact(`forbidden.${at}`, "forbidden words", words, "text", source),
          fact(`law.${at}`, "by", rule.source[language], "text", { table: "advertising", ids: [rule.id] }),
        ]),
      ],
    };
  },
});
