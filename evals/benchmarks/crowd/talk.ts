import { setTimeout as sleep } from "node:timers/promises";
import { post } from "../answers/http-load.ts";
import type { Told } from "./check-store.ts";

export type Talker = {
  readonly id: string;
  readonly token: string;
  readonly lines: readonly string[];
  /** Where the server is now: it moves when it is killed. */
  readonly base: () => string;
};
const mostTries = 200;
const betweenTries = 150;

/** Says a line until it is answered; said again it carries the same id. */
async function sayUntilAnswered(talker: Talker, at: number): Promise<string> {
  for (let tries = 0; tries < mostTries; tries++) {
    const body = { text: talker.lines[at], id: `${talker.id}-${at}` };
    const reply = await post(`${talker.base()}/conversations/${talker.id}/messages`, talker.token, body).catch(
      () => null,
    );
    if (reply?.status === 200) return (JSON.parse(reply.body) as { answer: string }).answer; // our own shape
    await sleep(betweenTries);
  }
  throw new Error(`${talker.id} got no answer to its line ${at + 1}.`);
}

/** One conversation from its first line to its last, each at its time or as soon as the one before is answered. */
export async function talk(talker: Talker, dueAt: (line: number) => number, took: number[]): Promise<Told> {
  const answers: string[] = [];
  for (let at = 0; at < talker.lines.length; at++) {
    const wait = dueAt(at) - performance.now();
    if (wait > 0) await sleep(wait);
    const began = performance.now();
    answers.push(await sayUntilAnswered(talker, at));
    took.push(performance.now() - began);
  }
  return { id: talker.id, said: talker.lines, answers };
}
