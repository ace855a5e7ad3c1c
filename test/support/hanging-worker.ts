import { openQueueAt } from "./queues.ts";

// A worker that takes one job and never ends it, to be killed by a test: node --import tsx hanging-worker.ts STORE KIND
const [store, kind] = process.argv.slice(2);
const queue = await openQueueAt(store ?? "");
await queue.work(JSON.parse(kind ?? "{}"), async (job) => {
  process.stdout.write(`took ${job.id}\n`);
  await new Promise(() => {});
});
setInterval(() => {}, 1000);
