/** Runs work of one name in the order it came, work of other names beside it. Nothing is kept of a name that is idle. */
export function oneAtATime() {
  const last = new Map<string, Promise<unknown>>();
  return async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    const before = last.get(name) ?? Promise.resolve();
    const run = before.then(work, work);
    // What went wrong is told to whoever asked for it, not to who comes next.
    const settled = run.catch(() => {});
    last.set(name, settled);
    try {
      return await run;
    } finally {
      if (last.get(name) === settled) last.delete(name);
    }
  };
}
