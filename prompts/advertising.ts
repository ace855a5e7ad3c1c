import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Market, MarketRules } from "../core/truth/market.ts";
import { type ClaimSense, senseOf } from "../core/truth/sense/model.ts";

const both = z.object({ zh: z.string(), en: z.string() });
const file = z.object({
  market: z.string(),
  name: both,
  priorPrice: z.object({ days: z.int().positive(), source: both }),
  rules: z.array(
    z
      .object({
        id: z.string(),
        source: both,
        words: z.array(z.string()).default([]),
        pattern: z.string().optional(),
        unless: z.string().optional(),
        /** Allowed where the shop's record of the product says so. */
        record: z.boolean().default(false),
        /** Allowed where a claim that names its range or days is borne by rows. */
        provable: z.boolean().default(false),
      })
      .refine(({ words, pattern }) => words.length > 0 || pattern !== undefined, "a rule needs words or a pattern"),
  ),
});
const read = new Map<Market, MarketRules>();
let sense: ClaimSense | undefined;
/** What claims have in common, learned from lines (`evals/understanding/train-claims.ts`); read once. */
export function claimSense(): ClaimSense {
  sense ??= senseOf(readFileSync(new URL("./advertising/claims.bin", import.meta.url)));
  return sense;
}
const escaped = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** What may not be said in a country's advertising, each rule with its law; read once. */
export function advertisingRules(market: Market): MarketRules {
  const known = read.get(market);
  if (known) return known;
  const { rules, ...rest } = file.parse(
    parse(readFileSync(new URL(`./advertising/${market}.yaml`, import.meta.url), "utf8")),
  );
  const made: MarketRules = {
    ...rest,
    market,
    sense: claimSense(),
    rules: rules.map(({ id, source, words, pattern, unless, record, provable }) => ({
      id,
      source,
      record,
      provable,
      pattern: new RegExp([...words.map(escaped), ...(pattern ? [pattern] : [])].join("|"), "gu"),
      unless: unless ? new RegExp(unless, "gu") : null,
    })),
  };
  read.set(market, made);
  return made;
}
