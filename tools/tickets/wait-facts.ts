import type { ShopTx } from "../../core/context.ts";
import type { Fact } from "../../core/facts.ts";
import { presenceAt, shiftsFrom } from "../../core/service/hours.ts";
import type { Team } from "../../core/service/plan.ts";
import { type Wait, waitIn } from "../../core/service/waiting.ts";
import { type Handled, handledBy, queueOf } from "../../db/handoff/queue.ts";
import { fact } from "../fact-of.ts";

const measured = 120;
const fourWeeks = 28;
const minutes = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 60_000;

/** How long tickets waited that came while the team was there and nobody was before them. */
function pickups(team: Team, handled: readonly Handled[], at: Date): number[] {
  const since = new Date(at.getTime() - (fourWeeks + 1) * 86_400_000);
  const shifts = shiftsFrom(team, since, fourWeeks + 2);
  const there = (when: Date) => shifts.some(({ from, to }) => from <= when.getTime() && when.getTime() < to);
  return handled
    .filter(({ alone, created_at }) => alone && there(created_at))
    .map(({ created_at, taken_at }) => minutes(created_at, taken_at));
}

/** How long a ticket may wait, as far as that can be told, and the facts behind it. */
export async function waitFor(
  tx: Pick<ShopTx, "query">,
  team: Team,
  mine: { ticket: string; urgency: string; created: Date },
  at: Date,
): Promise<{ wait: Wait; facts: Fact[] }> {
  const presence = presenceAt(team, at);
  const queue = await queueOf(tx, team.name, { ...mine, at: mine.created });
  const handled = presence.is === "open" ? await handledBy(tx, team.name, at, measured) : [];
  const room = team.members.reduce((sum, { capacity }) => sum + capacity, 0);
  const wait = waitIn(
    {
      ahead: queue.ahead,
      // Nobody wrote down who answers: whoever did so lately.
      places: room > 0 ? room : Math.max(queue.taken, queue.persons),
      taken: queue.taken,
      handling: handled.map(({ taken_at, closed_at }) => minutes(taken_at, closed_at)),
      pickup: pickups(team, handled, at),
    },
    presence,
    at,
  );
  return { wait, facts: factsOf(wait, handled.length, team, at) };
}

function factsOf(wait: Wait, rows: number, team: Team, at: Date): Fact[] {
  const asOf = at.toISOString();
  const waiting = { table: "tickets", filter: "status = open, before this one", asOf };
  const past = { table: "tickets", filter: "closed in the last 28 days", rows, asOf };
  const opens = "opens" in wait ? wait.opens : null;
  const hours = {
    table: "shops",
    ids: [team.name === "" ? "policies.service_hours" : `policies.service#${team.name}`],
  };
  return [
    ...("ahead" in wait ? [fact("ahead", "tickets before this one", wait.ahead, "count", waiting)] : []),
    ...(wait.is === "measured"
      ? [
          fact("low", "minutes until a person takes it, at least", wait.low, "count", past),
          fact("high", "minutes until a person takes it, at most (nine in ten)", wait.high, "count", past),
        ]
      : []),
    ...(opens ? [fact("opens", "the team is there from", opens.toISOString(), "instant", hours)] : []),
  ];
}
