import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { fillWords } from "../core/flows/message-fields.ts";
import type { Language } from "../core/language.ts";

const text = z.string().min(1);
const file = z.object({
  greeting: text,
  greeting_unnamed: text,
  /** Under every e-mail: how to hear nothing more. */
  footer: text,
  page: z.object({ ask: text, button: text, done: text, unknown: text }),
  messages: z.record(z.string(), z.object({ subject: text, body: text })),
});
/** What flows say in one language where the merchant wrote nothing, with the page to unsubscribe on. */
export type FlowWords = z.output<typeof file>;

const read = new Map<Language, FlowWords>();
export function flowWords(language: Language): FlowWords {
  let known = read.get(language);
  if (!known) {
    known = file.parse(parse(readFileSync(new URL(`./flows/${language}.yaml`, import.meta.url), "utf8")));
    read.set(language, known);
  }
  return known;
}

/** The ready-made words of a flow with their fields filled in; undefined where there are none of that name. */
export function readyWords(
  name: string,
  language: Language,
  values: Readonly<Record<string, string>>,
): { subject: string; body: string } | undefined {
  const words = flowWords(language);
  const message = words.messages[name];
  if (!message) return undefined;
  const greeting = values["name"] ? words.greeting : words.greeting_unnamed;
  return {
    subject: fillWords(message.subject, values),
    body: `${fillWords(greeting, values)}\n\n${fillWords(message.body, values)}`,
  };
}
