import { stream } from "./chance.ts";
import type { Row } from "./csv.ts";
import { timeOf } from "./formats.ts";
import { holds, type Plan } from "./plan.ts";
import type { World } from "./world.ts";

/** Questions of buyers and how soon they were answered. */
export function conversationRows(world: World, plans: readonly Plan[]): Row[] {
  const chance = stream(world.seed, "conversations");
  const [daily, usual] = [chance.between(5, 14), chance.between(25, 120)];
  const effects = plans.flatMap((plan) => plan.after).filter(({ on }) => on === "reply_seconds");
  return world.days.flatMap((_, day) => {
    const slower = effects.filter((effect) => holds(effect, day, "real")).reduce((all, { times }) => all * times, 1);
    return Array.from({ length: chance.count(daily) }, (_, at): Row[] => {
      const hours = day * 24 + chance.between(8, 23);
      const seconds = usual * slower * Math.exp(0.6 * chance.gauss());
      const turn = (turn: number, from: string, text: string, later: number) => ({
        conversation_id: `T${day}-${at}`,
        turn,
        at: timeOf(world, hours + later / 3600),
        from,
        text,
      });
      return [
        turn(1, "buyer", chance.one(world.words.questions), 0),
        turn(2, "agent", chance.one(world.words.answers), seconds),
      ];
    }).flat();
  });
}
