import type { Role } from "../../agents/playbook/understanding/intent-model.ts";
import { understand } from "../../agents/playbook/understanding/understand.ts";
import type { Line } from "../understanding/augment.ts";
import { ownRoleLines } from "../understanding/lines.ts";
import { liveChats } from "../understanding/live-chat.ts";
import { seededRandom } from "../understanding/random.ts";
import { type Benchmark, type Figures, loadNow, percentile } from "./benchmark.ts";

/** Messages as they come, with turns before them; a merchant's stand alone. */
function messages(role: Role, most: number): Line[] {
  const random = seededRandom(9);
  const own = ownRoleLines(role);
  const all = role === "buyer" ? [...own, ...liveChats(own, random)] : own;
  const order = Int32Array.from(all.keys());
  random.shuffle(order);
  return Array.from(order.slice(0, most)).flatMap((at) => all[at] ?? []);
}

function measure(role: Role, lines: readonly Line[]): Figures {
  const took = lines.map(({ text, context }) => {
    const started = performance.now();
    understand({ role, text, context });
    return (performance.now() - started) * 1000;
  });
  const before = process.cpuUsage();
  for (const { text, context } of lines) understand({ role, text, context });
  const { user, system } = process.cpuUsage(before);
  return {
    messages: lines.length,
    microsecondsP50: percentile(took, 0.5),
    microsecondsP95: percentile(took, 0.95),
    cpuMicrosecondsMean: Math.round((user + system) / lines.length),
    load: loadNow(),
  };
}

export const understandBench: Benchmark = {
  name: "understand",
  about: "one message read in process: language, intent, slots and feeling, half of the buyers' with turns before",
  sizes: { messages: 4000 },
  async run({ sizes }) {
    const figures: Record<string, Figures> = {};
    for (const role of ["buyer", "merchant"] as const) {
      const lines = messages(role, sizes["messages"] ?? 4000);
      for (const { text, context } of lines) understand({ role, text, context });
      figures[role] = measure(role, lines);
    }
    return figures;
  },
};
