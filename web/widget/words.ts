import { en, type Words } from "./words/en.ts";
import { es } from "./words/es.ts";
import { id } from "./words/id.ts";
import { ja } from "./words/ja.ts";
import { pt } from "./words/pt.ts";
import { ru } from "./words/ru.ts";
import { th } from "./words/th.ts";
import { vi } from "./words/vi.ts";
import { zh } from "./words/zh.ts";
import { zhHant } from "./words/zh-hant.ts";

export const tongues: Readonly<Record<string, Words>> = { en, zh, "zh-Hant": zhHant, es, pt, ja, id, th, vi, ru };

/** The tongue of the window's own words for a language tag such as "zh-TW" or "pt-BR"; English for any other. */
export function tongueOf(language: string): string {
  const tag = language.trim().toLowerCase().replaceAll("_", "-");
  if (/^zh\b/.test(tag)) return /hant|-tw|-hk|-mo/.test(tag) ? "zh-Hant" : "zh";
  const base = tag.split("-")[0] ?? "";
  return base === "in" ? "id" : Object.hasOwn(tongues, base) ? base : "en";
}
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
