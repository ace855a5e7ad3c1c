import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { shopId } from "../../../core/ids.ts";
import { findShop } from "../../../db/shops.ts";
import { importFiles } from "../../../server/import-files.ts";
import { newEmbedded } from "../../benchmarks/stores.ts";
import type { Case, Suite, SuiteOptions } from "../suite.ts";
import { judgeTask, readWorld } from "./judge-task.ts";
import { readShop } from "./read-shop.ts";
import { differences } from "./state.ts";
import { readTasks } from "./task-file.ts";

const shipped = fileURLToPath(new URL("../../../demo/files/tau-retail/db.json.gz", import.meta.url));
const id = "tau-retail";

/** The two files: those that were named, else the ones of the data folder. */
function filesOf({ data, files }: SuiteOptions): { tasks: string; expected: string } | null {
  const of = (name: "tasks" | "expected") =>
    files?.[name] ?? (data === null ? undefined : join(data, "tau_retail", `${name}.train.json`));
  const [tasks, expected] = [of("tasks"), of("expected")];
  return tasks && expected ? { tasks, expected } : null;
}

const count = (cases: readonly Case[], holds: (one: Case) => boolean) => cases.filter(holds).length;

export const tauRetailSuite: Suite = {
  name: "tau-retail",
  about:
    "the right actions of each τ-retail task through our tools and gate: the state they leave, against the recorded one; with --user-model the conversation itself, held with a customer whom that model plays",
  talks: true,
  sizes: {},
  async run(options) {
    const files = filesOf(options);
    if (!files)
      return { metrics: { tasks: 0, passed: 0, left_out: "no tasks: name --tasks and --expected" }, cases: [] };
    const tasks = await readTasks(files.tasks, files.expected);
    const world = await readWorld(shipped);
    const store = await newEmbedded();
    const cases: Case[] = [];
    try {
      options.tell("loading the shop");
      await importFiles(store.house, shipped, { format: "tau-retail", shop: id });
      const shop = await findShop(store.house.db, id);
      const imported = differences(await readShop(store.house.db.shop(shopId(id))), world.before);
      if (imported.length > 0) cases.push({ id: "import", ok: false, difference: imported.slice(0, 20) });
      for (const [day, task] of tasks.entries()) {
        // Each task is a conversation on a day of its own, as a shop's limits are counted by the day.
        const now = new Date(Date.UTC(2026, 0, 1) + day * 86_400_000);
        const house = { ...store.house, now: () => now, mind: options.mind ?? null };
        cases.push(await judgeTask(task, world, house, shop, options.customer ?? null));
        if (options.customer) options.tell(`task ${task.id}: ${cases.at(-1)?.ok ? "as recorded" : "differs"}`);
      }
    } finally {
      await store.close();
    }
    return {
      metrics: {
        tasks: tasks.length,
        passed: count(cases, (one) => one.ok),
        // The rest of those that passed differ from a record that contradicts its own payments (mend-record.ts).
        equal_as_recorded: count(cases, (one) => one["asRecorded"] === true),
        no_change_tasks: count(cases, (one) => one["noChange"] === true),
        no_change_tasks_changed: count(cases, (one) => one["noChange"] === true && Number(one["changes"]) > 0),
        undone_whole: count(cases, (one) => one["undone"] === true),
      },
      cases,
    };
  },
};
