import { openMemory } from "../../../test/support/images.ts";
import { stream } from "../../simulator/chance.ts";
import type { Case, Suite } from "../suite.ts";
import { runHistory } from "./history.ts";
import { judge, wrongs } from "./judge.ts";
import { runOnStore } from "./real-store.ts";

const eventsEach = 120;

/** The same on tables: two rounds at once over the embedded database, or the one that DATABASE_URL's suite was given. */
async function onStore(shops: number, seed: number, tell: (line: string) => void) {
  const db = await openMemory();
  const faults: string[] = [];
  let sent = 0;
  try {
    for (let at = 0; at < shops; at++) {
      const run = await runOnStore(db, `shop-${at}`, stream(seed, `store ${at}`));
      sent += run.sent;
      faults.push(...run.faults);
      if (at % 20 === 19) tell(`${at + 1} shops on the database, ${faults.length} faults`);
    }
  } finally {
    await db.close();
  }
  return { sent, faults };
}

export const flowsSuite: Suite = {
  name: "flows",
  about:
    "messages to buyers while orders are paid and cancelled, buyers leave, flows change, workers die and clocks jump: never after payment, never twice, never too often, at night, without consent, or to whoever is held out",
  sizes: { histories: 100_000, shops: 60 },
  async run({ seed, sizes, tell }) {
    const histories = sizes["histories"] ?? 0;
    const found: Case[] = [];
    const counts: Record<string, number> = {};
    const wrong = Object.fromEntries(wrongs.map((name) => [`wrong_${name}`, 0]));
    let left = 0;
    for (let at = 0; at < histories; at++) {
      const world = runHistory(stream(seed, `history ${at}`), eventsEach);
      left += world.left.length;
      for (const [name, of] of Object.entries(world.counts)) counts[name] = (counts[name] ?? 0) + of;
      for (const name of judge(world)) {
        wrong[`wrong_${name}`] = (wrong[`wrong_${name}`] ?? 0) + 1;
        if (found.length < 100) found.push({ id: `history ${at}`, ok: false, wrong: name });
      }
      if (at % 10_000 === 9_999) tell(`${at + 1} histories, ${left} messages left, ${found.length} wrong`);
    }
    const store = await onStore(sizes["shops"] ?? 0, seed, tell);
    const shown = [
      "send",
      "hold_out",
      "end.paid",
      "end.capped",
      "end.not_in_segment",
      "end.segment_gone",
      "wait.quiet",
      "called_off.paid",
      "called_off.cancelled",
      "called_off.not_in_segment",
      "message.cut_off",
      "crashed_on_the_way",
      "settled_too_late",
    ];
    return {
      metrics: {
        histories,
        events: histories * eventsEach,
        messages_that_left: left,
        ...wrong,
        ...Object.fromEntries(shown.map((name) => [name.replaceAll(".", "_"), counts[name] ?? 0])),
        shops_on_the_database: sizes["shops"] ?? 0,
        messages_on_the_database: store.sent,
        faults_on_the_database: store.faults.length,
      },
      cases: [
        { id: "no history goes wrong", ok: found.length === 0 },
        { id: "nothing goes wrong on the database", ok: store.faults.length === 0, faults: store.faults.slice(0, 20) },
        ...found,
      ],
    };
  },
};
