import type { PromiseKind } from "./promise.ts";

/** A row that speaks for or against, and when what it tells of happened. */
export type Seen = { readonly at: Date; readonly table: string; readonly id: string };
export type Standing = {
  readonly kind: PromiseKind;
  readonly madeAt: Date;
  readonly dueAt: Date | null;
  /** Whether any row could ever show that it was kept: a call leaves none, nor does an order that nobody named. */
  readonly seeable: boolean;
  /** What was promised happened. */
  readonly done: Seen | null;
  /** Nothing is owed any longer: the order was cancelled, the buyer no longer waits. */
  readonly released: Seen | null;
};
export type Verdict = {
  readonly state: "open" | "kept" | "broken" | "withdrawn";
  readonly because: string;
  readonly evidence: readonly Seen[];
};

const dayMs = 86_400_000;

/** From when on an open promise is about to break: its last day, or the second half of a shorter time. */
const pressesFrom = (madeAt: Date, dueAt: Date): number =>
  dueAt.getTime() - Math.min(dayMs, Math.max(0, (dueAt.getTime() - madeAt.getTime()) / 2));

export const isAboutToBreak = ({ madeAt, dueAt }: Pick<Standing, "madeAt" | "dueAt">, now: Date): boolean =>
  dueAt !== null && now.getTime() >= pressesFrom(madeAt, dueAt);

/** What became of a promise by what is on record up to `now`. The same rows give the same verdict; rows that come later (an
 * import that brings yesterday's parcels) may turn it over. */
export function decidePromise(promise: Standing, now: Date): Verdict {
  const { dueAt } = promise;
  const known = (seen: Seen | null) => (seen !== null && seen.at <= now ? seen : null);
  const [done, released] = [known(promise.done), known(promise.released)];
  const inTime = (at: Date) => dueAt === null || at <= dueAt;
  if (done && inTime(done.at) && !(released && released.at < done.at))
    return { state: "kept", because: "done_in_time", evidence: [done] };
  if (released && inTime(released.at)) return { state: "withdrawn", because: "released", evidence: [released] };
  if (dueAt === null || now <= dueAt) return { state: "open", because: "not_due", evidence: [] };
  if (!promise.seeable) return { state: "open", because: "nobody_can_tell", evidence: [] };
  return done
    ? { state: "broken", because: "done_late", evidence: [done] }
    : { state: "broken", because: "not_done", evidence: [] };
}
