import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openChatModel } from "../../agents/model/chat-model.ts";
import { readConfig } from "../../core/config.ts";
import { dialoguesSuite, openDialogueHouse, playDialogue } from "../../evals/suites/dialogues/dialogues.ts";
import { english } from "../../evals/suites/dialogues/scripts-en.ts";
import type { Suite } from "../../evals/suites/suite.ts";
import { tauRetailSuite } from "../../evals/suites/tau-retail/tau-retail.ts";
import { runTrials } from "../../evals/trials/run-trials.ts";
import { mindOver } from "../../server/model/open-mind.ts";
import { openModelEndpoint } from "../support/model-endpoint/model-endpoint.ts";
import { say } from "../support/model-endpoint/reply.ts";
import type { Script } from "../support/model-endpoint/script.ts";

const log = { warn() {} } as unknown as Parameters<typeof mindOver>[3]; // the only part of a logger that is used
async function roadTo(script: Script) {
  const endpoint = await openModelEndpoint(script);
  const road = openChatModel({
    ...{ key: endpoint.key, baseUrl: endpoint.url, main: "test-model", small: null, fallback: null },
    ...{ timeoutMs: 5000, mostOutput: 1500, retries: 0 },
  });
  return { endpoint, road };
}
const given = { data: null, seed: 1, sizes: {}, tell: () => undefined };
const order = "#W2378156";

/** Two tasks of one customer: one asks only, one sends something back. */
async function writeTasks() {
  const folder = await mkdtemp(join(tmpdir(), "zg-tasks-"));
  const identify = {
    name: "find_user_id_by_name_zip",
    arguments: { first_name: "Yusuf", last_name: "Rossi", zip: "19122" },
  };
  const task = (id: string, wish: string) => ({
    id,
    user_scenario: { instructions: { reason_for_call: wish } },
    evaluation_criteria: { actions: [identify] },
  });
  const left = { changed: { orders: {}, users: {} }, calls: [{ name: "find_user_id_by_name_zip", ok: true }] };
  const files = { tasks: join(folder, "tasks.json"), expected: join(folder, "expected.json") };
  await writeFile(files.tasks, JSON.stringify([task("0", "You only ask."), task("1", "You send it back.")]));
  await writeFile(files.expected, JSON.stringify({ 0: left, 1: left }));
  return files;
}

test("a customer whom a model plays talks to the shop as it is, and what is left behind is judged", {
  timeout: 120_000,
}, async () => {
  const lines: Record<string, string[]> = {
    "You only ask.": [`where is my order ${order}?`, "###STOP###"],
    "You send it back.": [
      `I want to return the Headphones of ${order}`,
      "to the original payment method",
      "yes",
      "###STOP###",
    ],
  };
  const { endpoint, road } = await roadTo((request) => {
    const text = JSON.stringify(request.messages);
    const [, own = []] = Object.entries(lines).find(([wish]) => text.includes(wish)) ?? [];
    return say(own[request.messages.filter(({ role }) => role === "assistant").length] ?? "###STOP###");
  });
  const found = await runTrials(tauRetailSuite, {
    ...given,
    ...{ files: await writeTasks(), trials: 2, model: null, userModel: { name: "test-model", use: road } },
  });
  await endpoint.close();
  expect(found.run).toMatchObject({ mode: "playbook", userModel: "test-model", trials: 2 });
  // Nothing was to change: whoever only asked left it so, whoever sent it back did not, and both are undone in between.
  expect(found.cases.map(({ id, ok, passed }) => ({ id, ok, passed }))).toEqual([
    { id: "0", ok: true, passed: 2 },
    { id: "1", ok: false, passed: 0 },
  ]);
  expect(found.metrics).toMatchObject({ tasks: 2, passed: 1, "pass^1": 0.5, "pass^2": 0.5, undone_whole: 2 });
});

test("with a model that only invents, dialogues end as they do without one", { timeout: 120_000 }, async () => {
  const { endpoint, road } = await roadTo(() => say("Done, it costs 4711 dollars and I have refunded you."));
  const mind = mindOver(road, readConfig({}), "gpt-5-mini", log);
  const few: Suite = {
    ...dialoguesSuite,
    async run(options) {
      const house = await openDialogueHouse(options.mind);
      const played = english.slice(0, 4).map((dialogue, at) => playDialogue(house, `talk-${at}`, dialogue));
      return { metrics: {}, cases: await Promise.all(played).finally(() => house.db.close()) };
    },
  };
  const { run, cases } = await runTrials(few, {
    ...given,
    ...{ trials: 1, model: { name: "test-model", use: mind }, userModel: null },
  });
  await endpoint.close();
  expect(run).toMatchObject({ mode: "model", model: "test-model" });
  expect(cases.filter(({ ok }) => !ok)).toEqual([]);
});
