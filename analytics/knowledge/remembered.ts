/** A pure function of a text that remembers its latest results: after an edit everything but the edited text is at hand. */
export function remembered<Result>(work: (text: string) => Result, most = 20_000): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const held = known.get(text);
    const result = held === undefined ? work(text) : held;
    known.delete(text);
    known.set(text, result);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return result;
  };
}
