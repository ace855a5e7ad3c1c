export interface Hit<Value> {
  start: number;
  end: number;
  value: Value;
}

export interface Lexicon<Value> {
  /** The entries in a text (lower case, simplified), longest first, none inside another, in order. */
  find(text: string): Hit<Value>[];
}

const WORD = /[\p{Script=Latin}\d]+(?:['’-][\p{Script=Latin}\d]+)*/gu;
const LATIN = /^\p{Script=Latin}/u;

interface Token {
  start: number;
  end: number;
}

/**
 * Looks words up instead of trying an alternation of hundreds at every character: Latin entries are whole words or
 * phrases, all others match anywhere.
 */
export function makeLexicon<Value>(entries: Iterable<readonly [string, Value]>): Lexicon<Value> {
  const phrases = new Map<string, Value>();
  const strings = new Map<string, Value>();
  const longestFrom = new Map<string, number>();
  /** How many words the longest phrase has that begins with this one: most words of a message begin none. */
  const mostWordsFrom = new Map<string, number>();
  for (const [word, value] of entries) {
    if (LATIN.test(word) && !/[\u3040-\u9fff]/.test(word)) {
      phrases.set(word, value);
      const [first = word] = word.match(WORD) ?? [];
      mostWordsFrom.set(first, Math.max(mostWordsFrom.get(first) ?? 0, word.match(WORD)?.length ?? 1));
      continue;
    }
    strings.set(word, value);
    const first = word.charAt(0);
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, word.length));
  }

  function findStrings(text: string, hits: Hit<Value>[]): void {
    for (let at = 0; at < text.length; at += 1) {
      const longest = longestFrom.get(text.charAt(at)) ?? 0;
      for (let length = Math.min(longest, text.length - at); length > 0; length -= 1) {
        const value = strings.get(text.slice(at, at + length));
        if (value === undefined) continue;
        hits.push({ start: at, end: at + length, value });
        at += length - 1;
        break;
      }
    }
  }

  function findPhrases(text: string, hits: Hit<Value>[]): void {
    const tokens: Token[] = Array.from(text.matchAll(WORD), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    for (let at = 0; at < tokens.length; at += 1) {
      const { start = 0, end: firstEnd = 0 } = tokens[at] ?? {};
      const mostWords = mostWordsFrom.get(text.slice(start, firstEnd)) ?? 0;
      for (let count = Math.min(mostWords, tokens.length - at); count > 0; count -= 1) {
        const end = tokens[at + count - 1]?.end ?? start;
        const said = text.slice(start, end);
        const value = phrases.get(said) ?? (count > 1 ? phrases.get(said.replace(/\s+/g, " ")) : undefined);
        if (value === undefined) continue;
        hits.push({ start, end, value });
        at += count - 1;
        break;
      }
    }
  }

  return {
    find(text) {
      const hits: Hit<Value>[] = [];
      if (strings.size > 0) findStrings(text, hits);
      if (phrases.size > 0 && /[a-z\u00c0-\u024f]/.test(text)) findPhrases(text, hits);
      return hits.sort((one, two) => one.start - two.start);
    },
  };
}

/** A lexicon of words alone; `|` parts them. */
export const wordLexicon = (words: string): Lexicon<true> =>
  makeLexicon(words.split("|").map((word) => [word, true] as const));
