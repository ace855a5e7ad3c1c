import { setTimeout as sleep } from "node:timers/promises";
import type { Shop, ShopContext } from "../../../core/context.ts";
import { newId, shopId } from "../../../core/ids.ts";
import { openDatabase } from "../../../db/open-database.ts";
import { buyer } from "../../../server/actors.ts";
import { approve } from "../../../tools/decide-change.ts";
import { cancelOrder } from "../../../tools/orders/cancel-order.ts";
import { runTool } from "../../../tools/run-tool.ts";

// A process that does what a server does for a buyer with two tabs open: each asks for the same cancellations and says yes.
// It is killed in the middle; what it writes to its standard output is the reply that a buyer would have seen.
const [url = "", name = "", ...orders] = process.argv.slice(2);
const db = await openDatabase(url);
const shop: Shop = {
  id: shopId(name),
  name,
  currency: "USD",
  timezone: "UTC",
  locale: "en",
  platform: null,
  policies: {},
  simulated: true,
};
const ctx = (): ShopContext => ({
  shop,
  actor: buyer("ann"),
  runId: newId("run"),
  conversationId: null,
  data: db.shop(shop.id),
  asOf: "2026-03-09",
  knownUntil: null,
  now: () => new Date(),
  signal: new AbortController().signal,
  incident: (error) => String(error),
});

async function tab(): Promise<void> {
  for (const orderId of orders) {
    const outcome = await runTool(cancelOrder, { orderId }, ctx());
    if (outcome.status !== "awaiting_approval") continue;
    process.stdout.write(`asked ${orderId}\n`);
    const done = await approve(cancelOrder, outcome.proposalId, ctx()).then(
      () => true,
      () => false,
    );
    // The way back to the buyer takes a moment; whoever dies here has done it and not said so.
    await sleep(Math.random() * 60);
    if (done) process.stdout.write(`done ${orderId}\n`);
  }
}
process.stdout.write("ready\n");
await Promise.all([tab(), tab()]);
await db.close();
process.stdout.write("end\n");
process.exit(0);
