import { expect, test } from "vitest";
import { lease, movesFrom, names, type StepOf, start, type World } from "../../test/support/handoff-world.ts";
import { atFirst, type Happening, step, type Word } from "./who-speaks.ts";

/** The same world under one name: times and epochs count from now, and what can make no difference is left out. */
function keyOf({ word, working, people, lock, owed, givenBack, quietly }: World): string {
  const age = (epoch: number) => (epoch === word.epoch ? "now" : "late");
  const { speaker } = word;
  const reason = "reason" in speaker ? speaker.reason : "";
  const who = speaker.is === "person" ? `${speaker.who} ${Math.max(0, speaker.until)}` : "";
  const persons = names.map((name) => `${age(people[name].saw)} ${people[name].missed}`).join();
  const held = lock ? `${lock.who} ${Math.max(0, lock.left)}` : "";
  const lists = [[...word.settled].sort(), working.map(age).sort(), [...new Set(givenBack)].sort()].join("|");
  return `${speaker.is} ${reason} ${who};${word.owed} ${word.told};${lists};${persons};${held};${owed} ${quietly}`;
}

/** What must hold wherever one stops. */
function wrongHere({ word, working, owed }: World, by: StepOf): string | null {
  const { speaker } = word;
  const cared = speaker.is === "machine" ? working.includes(word.epoch) : speaker.is !== "closed" && word.owed;
  if (owed && !cared) return "a buyer waits and nobody knows";
  if (speaker.is !== "person") return null;
  const other = names.find((name) => name !== speaker.who) ?? "";
  return by(word, { is: "person_took", who: other }, lease + 1, lease).ok ? null : "a lock that never ends";
}

/** All that can happen between buyer, machine, two persons and the clock, breadth first, until nothing new comes up. */
function explore(by: StepOf): { states: number; steps: number; wrong: string | null; path: string[] } {
  const known = new Map<string, { from: string; name: string }>([[keyOf(start), { from: "", name: "start" }]]);
  let steps = 0;
  const pathTo = (key: string): string[] => {
    const here = known.get(key);
    return here && here.from !== "" ? [...pathTo(here.from), here.name] : [];
  };
  for (let edge: World[] = [start]; edge.length > 0; ) {
    const next: World[] = [];
    for (const world of edge) {
      const from = keyOf(world);
      for (const { name, world: to, wrong } of movesFrom(by, world)) {
        steps++;
        const key = keyOf(to);
        if (!wrong && known.has(key)) continue;
        const fault = wrong ?? wrongHere(to, by);
        if (fault) return { states: known.size, steps, wrong: fault, path: [...pathTo(from), name] };
        known.set(key, { from, name });
        next.push(to);
      }
    }
    edge = next;
  }
  return { states: known.size, steps, wrong: null, path: [] };
}

test("over all interleavings of a buyer, the machine, two persons and the clock nothing that must not happen happens", () => {
  const { states, steps, wrong, path } = explore(step);
  process.stdout.write(`who speaks: ${states} states, ${steps} steps, all of them looked at\n`);
  expect({ wrong, path }).toEqual({ wrong: null, path: [] });
  expect(states).toBeGreaterThan(1000);
}, 60_000);

/** The machine with one rule taken out. */
const without =
  (spoil: (word: Word, happening: Happening, at: number) => ReturnType<StepOf> | null): StepOf =>
  (word, happening, at, length) =>
    spoil(word, happening, at) ?? step(word, happening, at, length);
const said = (word: Word, change: Partial<Word>) => ({
  ok: true as const,
  word: { ...word, ...change, epoch: word.epoch + 1 },
  notice: null,
});
test.each<[string, StepOf]>([
  ["spoke without the word", without((w, h) => (h.is === "person_replied" ? said(w, { owed: false }) : null))],
  ["the machine spoke", without((w, h) => (h.is === "machine_answered" ? { ok: true, word: w, notice: null } : null))],
  ["again for a reason", (w, h, at, l) => step(h.is === "machine_gave_up" ? { ...w, settled: [] } : w, h, at, l)],
  ["had not seen", (w, h, at, l) => step(w, h.is === "person_closed" ? { is: h.is, who: h.who } : h, at, l)],
  ["was not told", (w, h, at, l) => ({ ...step(w, h, at, l), notice: null }) as ReturnType<StepOf>], // a refusal has none
  ["who was there", (w, h, at, l) => step(w, h, h.is === "person_took" ? at + l : at, l)],
  ["never ends", (w, h, at, l) => step(w, h, at, h.is === "person_took" ? 10 * l : l)],
  [
    "nobody knows",
    without((w, h) =>
      h.is === "buyer_wrote" && w.speaker.is !== "closed" ? { ok: true, word: w, notice: null } : null,
    ),
  ],
  ["told twice", (w, h, at, l) => step(h.is === "buyer_wrote" ? { ...w, told: false } : w, h, at, l)],
])(
  "the search finds what is wrong where a rule is missing: %s",
  (fault, broken) => {
    expect(explore(broken).wrong).toContain(fault);
  },
  60_000,
);

test("a clock that was off by a day when a person took the word holds nobody up for a day", () => {
  const day = 86_400_000;
  const taken = step(atFirst, { is: "person_took", who: "ann" }, day, 1000);
  const mended = taken.ok ? step(taken.word, { is: "clock" }, 0, 1000) : taken;
  expect(mended).toMatchObject({ ok: true, word: { speaker: { who: "ann", until: 1000 } } });
});
