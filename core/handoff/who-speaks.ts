/** Who has the word in a buyer's conversation. `reason` is why a person was wanted; times are milliseconds since 1970. */
export type Speaker =
  | { readonly is: "machine" }
  | { readonly is: "waiting"; readonly reason: string }
  | { readonly is: "person"; readonly reason: string; readonly who: string; readonly until: number }
  | { readonly is: "closed" };
export type Word = {
  readonly speaker: Speaker;
  /** Grows with every step that is kept: whoever acts on what they saw names it. */
  readonly epoch: number;
  /** The buyer wrote something since anybody answered. */
  readonly owed: boolean;
  /** The buyer was told, since the word last went to somebody else, that nobody answers at once. */
  readonly told: boolean;
  /** Reasons that a person dealt with and gave back: no ground to hand over again. */
  readonly settled: readonly string[];
};
export type Happening =
  | { readonly is: "buyer_wrote" }
  | { readonly is: "buyer_asked"; readonly reason: string }
  | { readonly is: "buyer_called_off" }
  | { readonly is: "machine_answered"; readonly heard: number }
  | { readonly is: "machine_gave_up"; readonly heard: number; readonly reason: string }
  | { readonly is: "person_took" | "person_replied" | "person_stayed" | "person_left"; readonly who: string }
  | { readonly is: "person_gave_back" | "person_closed"; readonly who: string; readonly seen?: number | undefined }
  | { readonly is: "clock" };
/** What the buyer is told of a change of the word. */
export type Notice =
  | "handed_over"
  | "still_waiting"
  | "waiting_again"
  | "person_joined"
  | "with_person"
  | "machine_again"
  | "called_off"
  | "closed";
export type Why = "held" | "not_yours" | "settled" | "unseen" | "over";
export type Step =
  | { readonly ok: true; readonly word: Word; readonly notice: Notice | null }
  | { readonly ok: false; readonly why: Why };

export const atFirst: Word = { speaker: { is: "machine" }, epoch: 0, owed: false, told: false, settled: [] };
const mostSettled = 50;

const refuse = (why: Why): Step => ({ ok: false, why });
const keep = (word: Word, more: Partial<Word>, notice: Notice | null = null): Step => ({
  ok: true,
  word: { ...word, ...more, epoch: word.epoch + 1 },
  notice,
});
const unchanged = (word: Word): Step => ({ ok: true, word, notice: null });
const settle = (word: Word, reason: string) => [...word.settled.filter((each) => each !== reason), reason];

function toPerson(word: Word, reason: string): Step {
  return keep(word, { speaker: { is: "waiting", reason }, owed: true, told: false }, "handed_over");
}
function toMachine(word: Word, reason: string | null, notice: Notice): Step {
  const settled = reason === null ? word.settled : settle(word, reason).slice(-mostSettled);
  return keep(word, { speaker: { is: "machine" }, owed: false, told: false, settled }, notice);
}
const toQueue = (word: Word, reason: string) =>
  keep(word, { speaker: { is: "waiting", reason }, told: false }, "waiting_again");

function buyer(word: Word, happening: Happening & { is: `buyer_${string}` }, at: number): Step {
  const { speaker } = word;
  if (speaker.is === "machine" || speaker.is === "closed") {
    if (happening.is === "buyer_asked") return toPerson(word, happening.reason);
    return speaker.is === "machine" ? unchanged(word) : toMachine({ ...word, settled: [] }, null, "machine_again");
  }
  if (speaker.is === "person") {
    if (at >= speaker.until) return toQueue({ ...word, owed: true }, speaker.reason);
    return keep(word, { owed: true }, happening.is === "buyer_asked" ? "with_person" : null);
  }
  if (happening.is === "buyer_called_off") return toMachine(word, speaker.reason, "called_off");
  const first = !word.told || happening.is === "buyer_asked";
  return keep(word, { owed: true, told: true }, first ? "still_waiting" : null);
}

function take(word: Word, who: string, at: number, lease: number): Step {
  const { speaker } = word;
  const until = at + lease;
  if (speaker.is === "person") {
    if (speaker.who === who) return keep(word, { speaker: { ...speaker, until } });
    if (at < speaker.until) return refuse("held");
  }
  const reason = "reason" in speaker ? speaker.reason : "taken by a person";
  // An answer of the machine that is under way will be held back: its buyer is owed one.
  const owed = word.owed || speaker.is === "machine";
  return keep(word, { speaker: { is: "person", reason, who, until }, owed, told: true }, "person_joined");
}

function close(word: Word, who: string, seen: number | undefined, at: number): Step {
  const { speaker } = word;
  if (speaker.is === "closed") return refuse("over");
  // The buyer may be writing at this moment, and the machine's answer would be held back: take it first.
  if (speaker.is === "machine") return refuse("not_yours");
  if (speaker.is === "person" && speaker.who !== who && at < speaker.until) return refuse("held");
  if (seen !== undefined && seen !== word.epoch) return refuse("unseen");
  return keep(word, { speaker: { is: "closed" }, owed: false, told: false, settled: [] }, "closed");
}

/** What only the person may do who has the word; a lease that ran out is no loss as long as nobody else took it. */
function holder(word: Word, happening: Happening & { who: string }, at: number, lease: number): Step {
  const { speaker } = word;
  if (speaker.is !== "person" || speaker.who !== happening.who) return refuse("not_yours");
  const here = { ...speaker, until: at + lease };
  if (happening.is === "person_replied") return keep(word, { speaker: here, owed: false });
  if (happening.is === "person_stayed") return keep(word, { speaker: here });
  if (happening.is === "person_left") return toQueue(word, speaker.reason);
  const seen = "seen" in happening ? happening.seen : undefined;
  if (seen !== undefined && seen !== word.epoch) return refuse("unseen");
  return toMachine(word, speaker.reason, "machine_again");
}

function machine(word: Word, happening: Happening & { is: `machine_${string}` }): Step {
  if (word.speaker.is !== "machine" || happening.heard !== word.epoch) return refuse("not_yours");
  if (happening.is === "machine_answered") return unchanged(word);
  return word.settled.includes(happening.reason) ? refuse("settled") : toPerson(word, happening.reason);
}

/** A person who vanished loses the word, where the buyer waits for an answer. A lease that ends later than any could
 * have been given was written by a clock that is off: it ends in its time from now. */
function clock(word: Word, at: number, lease: number): Step {
  const { speaker } = word;
  if (speaker.is !== "person") return unchanged(word);
  if (speaker.until > at + lease) return keep(word, { speaker: { ...speaker, until: at + lease } });
  return word.owed && at >= speaker.until ? toQueue(word, speaker.reason) : unchanged(word);
}

/** One step of a conversation between buyer, machine and persons: the word after it and what the buyer is told, or why not.
 * Pure: whoever keeps it compares the epoch and sets. `lease` is how long a person keeps the word without a sign. */
export function step(word: Word, happening: Happening, at: number, lease: number): Step {
  switch (happening.is) {
    case "buyer_wrote":
    case "buyer_asked":
    case "buyer_called_off":
      return buyer(word, happening, at);
    case "machine_answered":
    case "machine_gave_up":
      return machine(word, happening);
    case "person_took":
      return take(word, happening.who, at, lease);
    case "person_closed":
      return close(word, happening.who, happening.seen, at);
    case "person_replied":
    case "person_stayed":
    case "person_left":
    case "person_gave_back":
      return holder(word, happening, at, lease);
    case "clock":
      return clock(word, at, lease);
    default:
      return happening satisfies never;
  }
}
