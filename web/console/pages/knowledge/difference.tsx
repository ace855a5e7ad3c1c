import { diffWordsWithSpace } from "diff";
import { useMemo } from "react";

/** Chinese has no spaces between words: the browser cuts it. */
const words = new Intl.Segmenter("zh", { granularity: "word" });
/** Longer texts are shown as they are: comparing them would hold up the page. */
const longest = 20_000;

/** What is gone and what is new, word by word. */
export function Difference({ before, after }: { before: string; after: string }) {
  const parts = useMemo(
    () =>
      before.length + after.length > longest
        ? [{ value: after, added: false, removed: false }]
        : diffWordsWithSpace(before, after, { intlSegmenter: words }),
    [before, after],
  );
  return (
    <p className="text-body">
      {parts.map(({ value, added, removed }, at) => {
        const key = `${at}${value.slice(0, 8)}`;
        if (added) return <ins key={key}>{value}</ins>;
        return removed ? <del key={key}>{value}</del> : <span key={key}>{value}</span>;
      })}
    </p>
  );
}
