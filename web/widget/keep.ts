/** Storage that a page may forbid: then things are kept as long as the page is open. */
export type Keep = { get(key: string): string | null; set(key: string, value: string | null): void };

function keepIn(open: () => Storage): Keep {
  const memory = new Map<string, string>();
  return {
    get(key) {
      try {
        return open().getItem(key);
      } catch {
        return memory.get(key) ?? null;
      }
    },
    set(key, value) {
      try {
        if (value === null) open().removeItem(key);
        else open().setItem(key, value);
      } catch {
        if (value === null) memory.delete(key);
        else memory.set(key, value);
      }
    },
  };
}
/** Shared by the tabs of one browser. */
export const inBrowser = keepIn(() => localStorage);
/** Of this tab alone. */
export const inTab = keepIn(() => sessionStorage);

/** What was kept under a key, if it still is what it should be. */
export function readKept<Thing>(keep: Keep, key: string, is: (value: unknown) => value is Thing): Thing | null {
  try {
    const value: unknown = JSON.parse(keep.get(key) ?? "null");
    return is(value) ? value : null;
  } catch {
    return null;
  }
}

/** crypto.randomUUID is there on https only. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join("-");
