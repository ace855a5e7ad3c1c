import { expect, test } from "vitest";
import { playDialogue } from "../../evals/suites/dialogues/dialogues.ts";
import { english } from "../../evals/suites/dialogues/scripts-en.ts";
import { chinese } from "../../evals/suites/dialogues/scripts-zh.ts";

// Every second one: all of them are the suite `dialogues`.
const some = [...english, ...chinese].filter((_, at) => at % 2 === 0);
test.each(some.map((dialogue) => [dialogue.name, dialogue] as const))("%s", async (_, dialogue) => {
  expect(await playDialogue(dialogue)).toEqual({ id: dialogue.name, ok: true });
});
