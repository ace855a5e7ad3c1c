import { atFirst, type Happening, type Notice, type step, type Word } from "../../core/handoff/who-speaks.ts";

export type StepOf = typeof step;
export const lease = 2;
type Name = "ann" | "bob";
export const names: readonly Name[] = ["ann", "bob"];
type Person = { readonly saw: number; readonly missed: boolean };
/** A conversation with all that goes on around it, and what an onlooker who knows nothing of the rules keeps count of. */
export type World = {
  readonly word: Word;
  /** Answers that the machine works on, by the epoch at which it heard the buyer. */
  readonly working: readonly number[];
  readonly people: Readonly<Record<Name, Person>>;
  /** Who took the word last and how many ticks are left to them. */
  readonly lock: { readonly who: string; readonly left: number } | null;
  readonly owed: boolean;
  readonly givenBack: readonly string[];
  readonly quietly: number;
};
export const start: World = {
  word: atFirst,
  working: [],
  people: { ann: { saw: 0, missed: false }, bob: { saw: 0, missed: false } },
  lock: null,
  owed: false,
  givenBack: [],
  quietly: 0,
};
export type Move = { readonly name: string; readonly world: World; readonly wrong: string | null };
type Done = { world: World; notice: Notice | null; wrong: string | null };

const sameSpeaker = (a: Word, b: Word) =>
  a.speaker.is === b.speaker.is &&
  (a.speaker.is !== "person" || b.speaker.is !== "person" || a.speaker.who === b.speaker.who);

/** Ends that a person's lock may come to: by themselves, or when their time is over. */
const ownEnds = ["person_left", "person_gave_back", "person_closed"];
function lockAfter(world: World, happening: Happening, word: Word): World["lock"] | string {
  const who = "who" in happening ? happening.who : null;
  const { lock } = world;
  if (happening.is === "person_took") {
    if (lock && lock.who !== who && lock.left > 0) return `${who} took the word from ${lock.who}, who was there`;
    return { who: who ?? "", left: lease };
  }
  if (["person_replied", "person_stayed"].includes(happening.is)) {
    if (lock?.who !== who) return `${who} spoke without the word`;
    return { who: who ?? "", left: lease };
  }
  if (word.speaker.is === "person") return lock;
  if (lock && lock.left > 0 && !(ownEnds.includes(happening.is) && lock.who === who))
    return `${lock.who} lost the word while being there`;
  return null;
}

function faultOf(world: World, happening: Happening, after: Word, notice: Notice | null, lock: unknown): string | null {
  if (typeof lock === "string") return lock;
  if (!sameSpeaker(world.word, after) && notice === null) return "the word changed hands and the buyer was not told";
  if (happening.is.startsWith("machine") && (world.lock || world.word.speaker.is !== "machine"))
    return "the machine spoke without the word";
  if (happening.is === "machine_gave_up" && world.givenBack.includes(happening.reason))
    return "handed over again for a reason that a person dealt with";
  const seen = "who" in happening ? world.people[happening.who as Name] : null; // the two names above
  if (["person_closed", "person_gave_back"].includes(happening.is) && seen?.missed)
    return "closed or given back over a message that the person had not seen";
  return null;
}

/** One step of the machine under test, and what the onlooker makes of it; refused steps leave the world as it is. */
function happen(step: StepOf, world: World, happening: Happening): Done | null {
  const result = step(world.word, happening, 0, lease);
  if (!result.ok) return null;
  const { word, notice } = result;
  const lock = lockAfter(world, happening, word);
  const wrong = faultOf(world, happening, word, notice, lock);
  const handled = ["person_replied", "person_closed", "person_gave_back", "machine_answered"].includes(happening.is);
  const wrote = happening.is === "buyer_wrote" || happening.is === "buyer_asked";
  const changed = !sameSpeaker(world.word, word);
  const gaveBack = world.word.speaker.is === "person" ? [world.word.speaker.reason] : [];
  const forgets = word.speaker.is === "closed" || happening.is === "buyer_asked";
  const quietly = changed ? 0 : world.quietly + (happening.is === "buyer_wrote" && notice !== null ? 1 : 0);
  return {
    notice,
    wrong: wrong ?? (quietly > 1 ? "told twice that a person will come" : null),
    world: {
      ...world,
      word,
      lock: typeof lock === "string" ? null : lock,
      owed: (world.owed && !handled && happening.is !== "buyer_called_off") || wrote,
      givenBack: forgets
        ? []
        : happening.is === "person_gave_back"
          ? [...world.givenBack, ...gaveBack]
          : world.givenBack,
      people: wrote
        ? { ann: { ...world.people.ann, missed: true }, bob: { ...world.people.bob, missed: true } }
        : world.people,
      quietly,
    },
  };
}

const passing = (world: World): World => {
  const { speaker } = world.word;
  const word =
    speaker.is === "person" ? { ...world.word, speaker: { ...speaker, until: speaker.until - 1 } } : world.word;
  return { ...world, word, lock: world.lock && { ...world.lock, left: world.lock.left - 1 } };
};

function machineMoves(step: StepOf, world: World): Move[] {
  return world.working.flatMap((heard, index) => {
    const idle = { ...world, working: world.working.filter((_, place) => place !== index) };
    const answered = happen(step, idle, { is: "machine_answered", heard });
    const gaveUp = happen(step, idle, { is: "machine_gave_up", heard, reason: "refund" });
    const said = { name: "machine answers", world: answered?.world ?? idle, wrong: answered?.wrong ?? null };
    // Where it may not hand over again it answers in words.
    const other = gaveUp ? { name: "machine gives up", world: gaveUp.world, wrong: gaveUp.wrong } : said;
    return [said, other];
  });
}

function buyerMoves(step: StepOf, world: World): Move[] {
  return (["buyer_wrote", "buyer_asked", "buyer_called_off"] as const).flatMap((is) => {
    const done = happen(step, world, is === "buyer_asked" ? { is, reason: "asked" } : { is });
    if (!done) return [{ name: is, world, wrong: "the buyer was refused" }];
    const { speaker, epoch } = done.world.word;
    const hears = speaker.is === "machine" && is !== "buyer_called_off" && world.working.length < 2;
    if (speaker.is === "machine" && is === "buyer_wrote" && !hears) return [];
    const wrong = is === "buyer_asked" && speaker.is === "machine" ? "the buyer could not choose a person" : done.wrong;
    return [{ name: is, world: hears ? { ...done.world, working: [...world.working, epoch] } : done.world, wrong }];
  });
}

function personMoves(step: StepOf, world: World, who: Name): Move[] {
  const looked = { ...world, people: { ...world.people, [who]: { saw: world.word.epoch, missed: false } } };
  const seen = world.people[who].saw;
  const tries: Happening[] = [
    ...(["person_took", "person_replied", "person_stayed", "person_left"] as const).map((is) => ({ is, who })),
    ...(["person_gave_back", "person_closed"] as const).map((is) => ({ is, who, seen })),
  ];
  const moves = tries.flatMap((happening) => {
    const done = happen(step, world, happening);
    return done ? [{ name: `${who}: ${happening.is}`, world: done.world, wrong: done.wrong }] : [];
  });
  return [{ name: `${who} looks`, world: looked, wrong: null }, ...moves];
}

/** Everything that can happen next. */
export function movesFrom(step: StepOf, world: World): Move[] {
  const swept = happen(step, world, { is: "clock" });
  return [
    ...buyerMoves(step, world),
    ...machineMoves(step, world),
    ...names.flatMap((who) => personMoves(step, world, who)),
    { name: "time passes", world: passing(world), wrong: null },
    ...(swept ? [{ name: "the clock is looked at", world: swept.world, wrong: swept.wrong }] : []),
  ];
}
