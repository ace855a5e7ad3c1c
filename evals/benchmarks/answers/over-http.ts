import { issueToken } from "../../../db/tokens.ts";
import type { House } from "../../../server/shop-context.ts";
import { type Figures, loadNow, percentile, round } from "../benchmark.ts";
import { ordersShop } from "../demo-house.ts";
import { linesOf } from "./buyer-lines.ts";
import { customersWithOrders } from "./customers-of.ts";
import { type Load, load, type Writer } from "./http-load.ts";
import type { Server } from "./servers.ts";

/** Buyers with orders of their own, each with a token and something to ask about them. */
async function writersOf(house: House, servers: readonly Server[], count: number): Promise<Writer[]> {
  const customers = await customersWithOrders(house, ordersShop, count);
  const expiresAt = new Date(house.now().getTime() + 86_400_000);
  const writers: Writer[] = [];
  for (let index = 0; index < count; index++) {
    const buyer = customers[index % customers.length];
    const server = servers[index % servers.length];
    if (!buyer || !server) continue;
    const token = await issueToken(house.db, {
      shop_id: ordersShop,
      actor_kind: "buyer",
      actor_id: buyer.customer,
      expiresAt,
    });
    writers.push({ base: `${server.base}/v1/shops/${ordersShop}`, token, lines: linesOf(buyer.order, index) });
  }
  return writers;
}

const figures = (done: Load, servers: readonly Server[], cpuBefore: number): Figures => ({
  answersPerSecond: round(done.took.length / done.seconds),
  answers: done.took.length,
  failed: done.failed,
  p50Ms: percentile(done.took, 0.5),
  p95Ms: percentile(done.took, 0.95),
  p99Ms: percentile(done.took, 0.99),
  serverCpuMs: round((1000 * (cpuOf(servers) - cpuBefore)) / Math.max(1, done.took.length), 2),
  load: loadNow(),
});
const cpuOf = (servers: readonly Server[]) => servers.reduce((sum, server) => sum + server.cpuSeconds(), 0);

/** As many answers as the servers give, and then the times of answers at half of that. */
export async function answersOverHttp(
  house: House,
  servers: readonly Server[],
  sizes: { writers: number; seconds: number },
): Promise<{ full: Figures; half: Figures }> {
  try {
    const writers = await writersOf(house, servers, sizes.writers);
    await load(writers, Math.min(3, sizes.seconds), null); // reads templates and models, opens connections
    let cpu = cpuOf(servers);
    const most = await load(writers, sizes.seconds, null);
    const full = figures(most, servers, cpu);
    cpu = cpuOf(servers);
    const half = figures(await load(writers, sizes.seconds, most.took.length / most.seconds / 2), servers, cpu);
    return { full, half };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}
