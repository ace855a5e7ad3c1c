import { toAppError } from "./failures.ts";
import type { Engine, Session } from "./session.ts";

type Ask = {
  readonly text: string;
  readonly values: readonly unknown[] | undefined;
  readonly answer: (rows: unknown[]) => void;
  readonly fail: (error: unknown) => void;
};
/** In milliseconds. What was once this quick may share a journey; where one took long, each is timed alone again. */
const quickEnough = 10;
const tooLong = 100;
const mostInOne = 12;
const mostTimed = 1000;

const inOnePiece = <Result>(session: Session, send: () => Result): Result =>
  session.inOnePiece ? session.inOnePiece(send) : send();

/** One statement as a shop, in a transaction of its own, its end sent along: one journey to the server and back. */
export async function alone(
  engine: Engine,
  begin: string,
  text: string,
  values?: readonly unknown[],
): Promise<unknown[]> {
  const session = await engine.acquire();
  try {
    // A statement that failed makes the commit a rollback.
    const sent = inOnePiece(
      session,
      () => [session.exec(begin), session.query(text, values), session.exec("commit")] as const,
    );
    const [begun, found, ended] = await Promise.allSettled(sent);
    for (const step of [begun, found, ended]) if (step.status === "rejected") throw step.reason;
    return found.status === "fulfilled" ? found.value : [];
  } catch (error) {
    throw toAppError(error);
  } finally {
    await session.release();
  }
}

/** All of `asks` in one transaction and one journey; undefined where any failed: then nothing of it happened. */
async function together(engine: Engine, begin: string, asks: readonly Ask[]): Promise<unknown[][] | undefined> {
  const session = await engine.acquire();
  try {
    const sent = inOnePiece(session, () => [
      session.exec(begin),
      ...asks.map(({ text, values }) => session.query(text, values)),
      session.exec("commit"),
    ]);
    const done = await Promise.allSettled(sent);
    const found = done.slice(1, -1).flatMap((step) => (step.status === "fulfilled" ? [step.value ?? []] : []));
    return done.every(({ status }) => status === "fulfilled") ? found : undefined;
  } finally {
    await session.release();
  }
}

/**
 * Reads of one shop that are asked for at the same moment, by one turn or by many, go to the server together: the more there is
 * to do, the less each of them costs. Only selects that are known to be quick do, so that nobody waits behind a large report;
 * each sees what is committed when it runs, as it would alone. Where one fails, all are carried out again one by one.
 */
export function gatheredReads(engine: Engine, timed: Map<string, number>) {
  const carryOut = async (begin: string, asks: readonly Ask[]) => {
    const began = performance.now();
    const found = asks.length > 1 ? await together(engine, begin, asks).catch(() => undefined) : undefined;
    if (performance.now() - began > tooLong) for (const { text } of asks) timed.delete(text);
    await Promise.all(
      asks.map(({ text, values, answer, fail }, at) => {
        const rows = found?.[at];
        return rows ? answer(rows) : alone(engine, begin, text, values).then(answer, fail);
      }),
    );
  };
  const timedAlone = async (begin: string, text: string, values?: readonly unknown[]) => {
    const began = performance.now();
    const rows = await alone(engine, begin, text, values);
    if (timed.size >= mostTimed) timed.clear();
    timed.set(text, Math.min(timed.get(text) ?? Number.POSITIVE_INFINITY, performance.now() - began));
    return rows;
  };
  return (begin: string) => {
    let waiting: Ask[] = [];
    const leave = () => {
      const asks = waiting;
      waiting = [];
      for (let from = 0; from < asks.length; from += mostInOne) carryOut(begin, asks.slice(from, from + mostInOne));
    };
    return (text: string, values?: readonly unknown[]): Promise<unknown[]> => {
      if (!/^\s*select\b/i.test(text)) return alone(engine, begin, text, values);
      if ((timed.get(text) ?? Number.POSITIVE_INFINITY) > quickEnough) return timedAlone(begin, text, values);
      return new Promise((answer, fail) => {
        if (waiting.length === 0) setImmediate(leave);
        waiting.push({ text, values, answer, fail });
      });
    };
  };
}
