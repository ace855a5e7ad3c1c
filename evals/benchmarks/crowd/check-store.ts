import type { ShopData } from "../../../core/context.ts";

/** What was said in one conversation, and the answers that came back, in the order in which they were said. */
export type Told = { readonly id: string; readonly said: readonly string[]; readonly answers: readonly string[] };
export type Faults = { lost: number; doubled: number; outOfOrder: number; otherAnswer: number };

/** Compares what was said and answered with what the shop keeps of it. */
export async function checkStore(data: ShopData, told: readonly Told[]): Promise<Faults> {
  const rows = await data.query<{ id: string; turns: { by: string; body: string }[] }>(
    `select conversation_id as id, jsonb_agg(jsonb_build_object('by', said_by, 'body', body) order by turn) as turns
       from messages group by conversation_id`,
  );
  const kept = new Map(rows.map((row) => [row.id, row.turns]));
  const faults: Faults = { lost: 0, doubled: 0, outOfOrder: 0, otherAnswer: 0 };
  for (const { id, said, answers } of told) {
    const turns = kept.get(id) ?? [];
    const of = (by: string) => turns.filter((turn) => turn.by === by).map(({ body }) => body);
    const [buyer, agent] = [of("buyer"), of("agent")];
    faults.lost += Math.max(0, said.length - buyer.length) + Math.max(0, answers.length - agent.length);
    faults.doubled += Math.max(0, buyer.length - said.length) + Math.max(0, agent.length - answers.length);
    if (buyer.join("\n") !== said.join("\n")) faults.outOfOrder++;
    if (turns.some((turn, at) => turn.by !== (at % 2 === 0 ? "buyer" : "agent"))) faults.outOfOrder++;
    if (agent.join("\n") !== answers.join("\n")) faults.otherAnswer++;
  }
  return faults;
}
