import { expect, test } from "vitest";
import { oneAtATime } from "./one-at-a-time.ts";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test("two messages of one conversation are answered in their order, another conversation's in between", async () => {
  const inOrder = oneAtATime();
  const seen: string[] = [];
  const say = (conversation: string, text: string, turns: number) =>
    inOrder(conversation, async () => {
      seen.push(`${text}?`);
      for (let at = 0; at < turns; at++) await turn();
      seen.push(`${text}!`);
    });
  await Promise.all([say("a", "one", 5), say("a", "two", 1), say("b", "other", 1)]);
  expect(seen).toEqual(["one?", "other?", "other!", "one!", "two?", "two!"]);
});

test("a message that fails is told so, and the next one is answered", async () => {
  const inOrder = oneAtATime();
  const failing = inOrder("a", () => Promise.reject(new Error("lost")));
  const next = inOrder("a", async () => "here");
  await expect(failing).rejects.toThrow("lost");
  await expect(next).resolves.toBe("here");
});
