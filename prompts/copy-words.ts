import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

export const voices = ["plain", "warm", "playful"] as const;
export type Voice = (typeof voices)[number];
const voice = z.object({ hello: z.string(), close: z.string(), again: z.string(), sorry: z.string() });
const words = z.object({
  from: z.string(),
  coupon: z.string(),
  coupon_least: z.string(),
  coupon_shipping: z.string(),
  ends: z.string(),
  look: z.string(),
  stop: z.string(),
  unpaid: z.string(),
  review: z.string(),
  sentence: z.string(),
  list: z.string(),
  colon: z.string(),
});
const file = z.object({ voices: z.record(z.enum(voices), voice), words });
export type CopyWords = z.output<typeof file>;
const read = new Map<"zh" | "en", CopyWords>();

/** The words that a shop's own texts are made of, by voice. */
export function copyWords(language: "zh" | "en"): CopyWords {
  let known = read.get(language);
  if (!known) {
    known = file.parse(parse(readFileSync(new URL(`./copy/${language}.yaml`, import.meta.url), "utf8")));
    read.set(language, known);
  }
  return known;
}
