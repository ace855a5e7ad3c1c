import { rewrite, type View } from "./view.ts";

/** Words that are worth hiding: only these are taken for what was written in another way. */
const hidden = new Set(
  `free shipping delivery gift best better lowest cheapest price prices ever guarantee guaranteed official genuine authentic
   authorised authorized certified only left stock sold out last chance today tonight ends limited offer deal sale off half
   save discount number one top seller selling bestseller popular most loved trusted hurry now never again save cure cures
   miracle risk money back lifetime warranty refund returns was stars rated reviews first choice world record low all time
   exclusive edition while supplies last few remaining gone soon order days hours minutes cheaper than any other the in at`
    .split(/\s+/)
    .filter(Boolean),
);
const figures: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "l",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
  "€": "e",
};
/** The words that figures may stand for; a one is an l or an i. */
function unfigured(word: string): string[] {
  const plain = [...word].map((each) => (each === "1" ? each : (figures[each] ?? each))).join("");
  const ones = plain.split("1");
  const forms = ones
    .slice(1)
    .reduce<string[]>(
      (all, part) => (all.length > 8 ? all : all.flatMap((head) => [`${head}l${part}`, `${head}i${part}`])),
      [ones[0] ?? ""],
    );
  return [word, ...forms];
}

/** The hidden words that letters in a row are made of, or nothing. */
function split(letters: string): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end += 1)
    for (let at = Math.max(0, end - 12); at < end; at += 1) {
      const before = best[at];
      const word = letters.slice(at, end);
      if (before && word.length > 1 && hidden.has(word) && (!best[end] || before.length + 1 < (best[end]?.length ?? 0)))
        best[end] = [...before, word];
    }
  return best[letters.length];
}

const spelled = /(?<![a-z0-9])[a-z0-9@$!€](?:[ .\-_*·|~]{1,2}[a-z0-9@$!€](?![a-z0-9])){2,}/gu;
const marked = /(?<![a-z0-9@$])[a-z0-9@$€](?:[a-z0-9@$!€]|[*_.~·|\-☆](?=[a-z0-9@$])){2,}/gu;
const figured = /(?<![a-z0-9@$])[a-z0-9@$€]{3,}(?![a-z0-9@$])/gu;
const doubled = /(?<![a-z])[a-z]{4,20}(?![a-z])/gu;

/** Letters in a row as words; one at either end may belong to what stands beside them ("a f r e e gift"). */
function unspelled(match: string): string | undefined {
  const letters = match.match(/[a-z0-9@$!€]/gu) ?? [];
  for (const [from, until] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const) {
    const inner = letters.slice(from, letters.length - until).join("");
    const words = inner.length > 2 ? unfigured(inner).map(split).find(Boolean) : undefined;
    if (words) return [...letters.slice(0, from), ...words, ...letters.slice(letters.length - until)].join(" ");
  }
  return undefined;
}

/** Spelled-out, marked and figured words ("f r e e", "l*o*w*e*s*t", "gu4rant33d") written as the words they are. */
export function unmaskLatin(view: View): View {
  const joined = rewrite(view, spelled, ([match]) => unspelled(match) ?? match);
  const whole = rewrite(joined, marked, ([match]) => {
    const letters = match.replace(/[^a-z0-9@$!€]/gu, "");
    // Plain words joined by a hyphen are what they are: "best-selling".
    if (!/[a-z]/u.test(letters) || (/^[a-z]+$/u.test(match) && hidden.has(match))) return match;
    return unfigured(letters).find((each) => each !== match && hidden.has(each)) ?? match;
  });
  const read = rewrite(whole, figured, ([match]) =>
    /[a-z]/u.test(match) && /[^a-z]/u.test(match)
      ? (unfigured(match).find((each) => hidden.has(each)) ?? match)
      : match,
  );
  return rewrite(read, doubled, ([match]) => {
    const once = match.replace(/([a-z])\1{2,}/gu, "$1$1");
    const single = match.replace(/([a-z])\1{2,}/gu, "$1");
    return [once, single].find((each) => each !== match && hidden.has(each)) ?? match;
  });
}
