/** So many texts are kept by the server for each connection: those that come again and again, which are few. */
const mostKept = 400;
/** A text is kept from its second time on: many are put together for one question. */
const seenBefore = 2;

/**
 * Names for statements that come again, so that the server parses and plans each of them once a connection rather than every
 * time. A text beyond the first few hundred goes without a name, as one that is new does.
 */
export function namesForStatements(most = mostKept): (text: string) => { name?: string } {
  const times = new Map<string, number>();
  const names = new Map<string, { name: string }>();
  return (text) => {
    const known = names.get(text);
    if (known) return known;
    if (names.size >= most) return {};
    const seen = (times.get(text) ?? 0) + 1;
    // What was put together for one question only is forgotten again.
    if (times.size > 10 * most) times.clear();
    times.set(text, seen);
    if (seen < seenBefore) return {};
    const made = { name: `zg_${names.size}` };
    names.set(text, made);
    times.delete(text);
    return made;
  };
}
