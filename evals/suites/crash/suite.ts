import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stream } from "../../simulator/chance.ts";
import type { Suite } from "../suite.ts";
import { crash } from "./crash.ts";

export const crashSuite: Suite = {
  name: "crash",
  about:
    "buyers' processes killed (−9) at random moments while they cancel orders in two tabs: once only, nothing said is lost",
  sizes: { rounds: 20 },
  async run({ seed, sizes }) {
    const folder = await mkdtemp(join(tmpdir(), "zhanggui-crash-"));
    try {
      const luck = stream(seed, "kills").unit;
      const { faults, ...counted } = await crash(`embedded:${join(folder, "db")}`, sizes["rounds"] ?? 0, 1, luck);
      return {
        metrics: {
          rounds: counted.rounds,
          orders: counted.orders,
          rounds_committed_and_unsaid: counted.committedUnsaid,
          faults: faults.length,
        },
        cases: [{ id: "once only", ok: faults.length === 0, faults: faults.slice(0, 20) }],
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
