import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { wilsonInterval } from "../../../analytics/proportions.ts";
import { buyer } from "../../../server/actors.ts";
import { importFiles } from "../../../server/import-files.ts";
import type { House } from "../../../server/shop-context.ts";
import { openTestHouse, talk } from "../../../test/support/demo-shops.ts";
import type { Case, Suite } from "../suite.ts";
import { heldOut } from "./held-out.ts";
import type { Dialogue, Expected } from "./script.ts";
import { english } from "./scripts-en.ts";
import { chinese } from "./scripts-zh.ts";
import { writeShop } from "./world.ts";

type Seen = { answer: string; actions: readonly { kind: string; status: string }[]; handoff: unknown };

/** What a reply is that it should not be, in words. */
export function wrongWith(seen: Seen, expected: Expected): string[] {
  const acts = seen.actions.map(({ kind, status }) => `${kind} ${status}`);
  return [
    ...(expected.says && !expected.says.test(seen.answer) ? [`does not say ${expected.says}`] : []),
    ...(expected.never?.test(seen.answer) ? [`says ${expected.never}`] : []),
    ...(expected.does && acts.join() !== expected.does.join() ? [`does ${acts.join() || "nothing"}`] : []),
    ...(expected.person && !seen.handoff ? ["calls nobody"] : []),
  ];
}

/** Plays one dialogue in a shop of its own. */
export async function playDialogue(house: House, shop: string, dialogue: Dialogue): Promise<Case> {
  const folder = await mkdtemp(join(tmpdir(), "zhanggui-talk-"));
  try {
    await writeShop(folder, shop);
    await importFiles(house, folder, { format: "canonical" });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const { say } = await talk(house, shop, buyer(dialogue.who === "guest" ? null : "C1"));
  for (const [said, expected] of dialogue.lines) {
    const seen = await say(said);
    const wrong = wrongWith(seen, expected);
    if (wrong.length > 0) return { id: dialogue.name, ok: false, said, wrong, answer: seen.answer };
  }
  return { id: dialogue.name, ok: true };
}

/** The day on which all dialogues take place. */
export const openDialogueHouse = (mind: House["mind"] = null) =>
  openTestHouse(() => new Date("2026-03-10T09:00:00Z"), mind);

const rightOf = (cases: readonly Case[]) => cases.filter(({ ok }) => ok).length;

export const dialoguesSuite: Suite = {
  name: "dialogues",
  about:
    "scripted conversations of buyers: changes of mind, interruptions, corrections, refusals, in Chinese and English, and thirty written apart from the others",
  talks: true,
  sizes: {},
  async run({ tell, mind = null }) {
    const cases: Case[] = [];
    const house = await openDialogueHouse(mind);
    try {
      for (const dialogue of [...english, ...chinese, ...heldOut]) {
        cases.push(await playDialogue(house, `talk-${cases.length}`, dialogue));
        if (cases.length % 10 === 0) tell(`${cases.length} dialogues`);
      }
    } finally {
      await house.db.close();
    }
    const scripted = cases.slice(0, -heldOut.length);
    const right = rightOf(scripted);
    const [low, high] = wilsonInterval({ of: right, from: scripted.length });
    const held = { heldOut: heldOut.length, heldOutRight: rightOf(cases.slice(-heldOut.length)) };
    return { metrics: { dialogues: scripted.length, right, low, high, ...held }, cases };
  },
};
