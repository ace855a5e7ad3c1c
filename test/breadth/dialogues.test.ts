import { afterAll, beforeAll, expect, test } from "vitest";
import { openDialogueHouse, playDialogue } from "../../evals/suites/dialogues/dialogues.ts";
import { english } from "../../evals/suites/dialogues/scripts-en.ts";
import { chinese } from "../../evals/suites/dialogues/scripts-zh.ts";
import type { House } from "../../server/shop-context.ts";

let house: House;
beforeAll(async () => {
  house = await openDialogueHouse();
});
afterAll(() => house.db.close());

const all = [...english, ...chinese].map((dialogue, at) => [dialogue.name, at, dialogue] as const);
test.each(all)("%s", async (_, at, dialogue) => {
  expect(await playDialogue(house, `talk-${at}`, dialogue)).toEqual({ id: dialogue.name, ok: true });
});
