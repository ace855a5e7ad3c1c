/** A text that is read from left to right. Patterns are sticky (`y`) and begin where the reading stands; blanks before them do
 * not count. */
export class Scan {
  at = 0;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  /** What the pattern finds here; undefined, and nothing read, where it finds nothing. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    const from = this.at + (/^\s*/.exec(this.text.slice(this.at))?.[0].length ?? 0);
    pattern.lastIndex = from;
    const found = pattern.exec(this.text);
    if (!found) return undefined;
    this.at = from + found[0].length;
    return found;
  }
  /** Reads all of it or nothing: where `read` gives nothing the reading stands where it stood. */
  attempt<Result>(read: () => Result | undefined): Result | undefined {
    const { at } = this;
    const found = read();
    if (found === undefined) this.at = at;
    return found;
  }
  /** The first of several ways to read on. */
  first<Result>(ways: readonly (() => Result | undefined)[]): Result | undefined {
    for (const way of ways) {
      const found = this.attempt(way);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  get done(): boolean {
    return !/\S/.test(this.text.slice(this.at));
  }
}
/** A pattern of whole Latin words, or of Chinese where words have no ends. */
export const sticky = (chinese: string, english: string): RegExp =>
  new RegExp(`(?:${[english && `(?<![a-z])(?:${english})(?![a-z])`, chinese].filter(Boolean).join("|")})`, "yu");
