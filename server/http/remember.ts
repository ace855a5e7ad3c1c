/** Makes a thing at the first asking. */
export function once<Thing>(make: () => Thing): () => Thing {
  let made: { thing: Thing } | undefined;
  return () => {
    made ??= { thing: make() };
    return made.thing;
  };
}

/** Looks again only when the last look is `ms` old; who asks while somebody looks waits for the same look. Trouble is not
 * remembered. */
export function rememberFor<Thing>(ms: number, look: () => Promise<Thing>): () => Promise<Thing> {
  let last: { at: number; thing: Promise<Thing> } | undefined;
  return () => {
    // The clock that only goes forward: an hour set back must not freeze what is remembered.
    if (last && performance.now() - last.at < ms) return last.thing;
    const now = { at: performance.now(), thing: look() };
    now.thing.catch(() => {
      if (last === now) last = undefined;
    });
    last = now;
    return now.thing;
  };
}
