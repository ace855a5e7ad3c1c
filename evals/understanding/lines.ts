import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Line } from "./augment.ts";

export type Role = "buyer" | "merchant";

const turn = z.object({ role: z.string(), text: z.string() });
/** A labelled line of the train and dev files; buyers' carry `intent`, merchants' `skill`. */
export const labelledLine = z.object({
  lang: z.string(),
  text: z.string(),
  intent: z.string().optional(),
  skill: z.string().optional(),
  secondary: z.array(z.string()).default([]),
  context: z.array(turn).default([]),
  slots: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  sentiment: z.enum(["pos", "neu", "neg", "angry"]).optional(),
});
export type LabelledLine = z.infer<typeof labelledLine>;

export function readLines(path: string): LabelledLine[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => labelledLine.parse(JSON.parse(line)));
}

const toLine = (line: LabelledLine): Line => ({ ...line, label: line.intent ?? line.skill ?? "" });

/** One list a train file, since files are what is held out: each has its own writers. */
export function trainFiles(folder: string, role: Role): Line[][] {
  const names = readdirSync(folder).filter((name) => name.startsWith(`train.${role}.`) && name.endsWith(".jsonl"));
  // A model of our own few lines would look like one, and be none.
  if (names.length === 0)
    throw new RangeError(`${folder} holds no file train.${role}.*.jsonl: name the folder that does.`);
  return names.sort().map((name) => readLines(join(folder, name)).map(toLine));
}

/** The rows of a file of this folder, split at tabs. */
export function tsv(name: string): string[][] {
  return readFileSync(new URL(name, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
}

const ownLines = (name: string): Line[] =>
  tsv(name).flatMap(([label = "", lang = "", ...texts]) =>
    texts.map((text) => ({ lang, text, label, secondary: [], context: [] })),
  );
/** Spanish, Portuguese and Japanese messages written here, since the train files have none. */
export const foreignBuyerLines = (): Line[] => ownLines("own-lines.tsv");
/** Short answers to what an agent has just said. */
const answerLines = (): Line[] =>
  tsv("own-answer-lines.tsv").flatMap(([label = "", lang = "", asked = "", ...texts]) =>
    texts.map((text) => ({ lang, text, label, secondary: [], context: [{ role: "agent", text: asked }] })),
  );
/** What an agent says to who asks for a label. */
export const agentReplies = (): Map<string, string[]> =>
  new Map(tsv("own-agent-lines.tsv").map(([label = "", ...texts]) => [label, texts]));
/** What a buyer says next, which seldom names the matter: each with one of the agent's answers before it. */
const followLines = (): Line[] => {
  const replies = agentReplies();
  return tsv("own-follow-lines.tsv").flatMap(([label = "", ...texts]) => {
    const asked = replies.get(label) ?? [];
    return texts.map((text, at) => ({
      lang: "zh",
      text,
      label,
      secondary: [],
      context: [{ role: "agent", text: asked[at % asked.length] ?? "" }],
    }));
  });
};
/** What was written here for one side besides: messages of a live chat, lines of two matters, short wishes, order numbers. */
export const ownRoleLines = (role: Role): Line[] =>
  role === "buyer"
    ? [
        ...foreignBuyerLines(),
        ...["own-buyer-lines.tsv", "own-chat-lines.tsv", "own-desk-lines.tsv", "own-english-lines.tsv"].flatMap(
          ownLines,
        ),
        ...answerLines(),
        ...followLines(),
      ]
    : ["own-merchant-lines.tsv", "own-skill-lines.tsv"].flatMap(ownLines);
/** Buyers' lines that a model of feelings learns calm from: with the terse ones among them, anger was missed. */
export const calmBuyerLines = (): Line[] => [
  ...foreignBuyerLines(),
  ...["own-buyer-lines.tsv", "own-chat-lines.tsv", "own-english-lines.tsv"].flatMap(ownLines),
  ...answerLines(),
];

/** Train lines whose feeling was judged by hand: feeling, intent, text. */
export function feelingLines(): { feeling: string; intent: string; text: string }[] {
  return tsv("sentiment-lines.tsv").map(([feeling = "", intent = "", text = ""]) => ({ feeling, intent, text }));
}
