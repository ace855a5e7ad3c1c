import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type Language, ownLanguage } from "../core/language.ts";

export type AgentPrompt = {
  readonly text: string;
  /** First twelve digits of the text's SHA-256: which words an answer was given with. */
  readonly version: string;
};
const loaded = new Map<string, AgentPrompt>();
const read = (name: string) => readFileSync(new URL(`./agents/${name}.md`, import.meta.url), "utf8").trim();

/** What an agent is told before everything else: the same bytes from turn to turn. */
export function agentPrompt(agent: string, reader: Language): AgentPrompt {
  const language = ownLanguage(reader);
  const key = `${agent}.${language}`;
  const known = loaded.get(key);
  if (known) return known;
  const text = `${read(key)}\n\n${read(`common.${language}`)}`;
  const made = { text, version: createHash("sha256").update(text).digest("hex").slice(0, 12) };
  loaded.set(key, made);
  return made;
}
