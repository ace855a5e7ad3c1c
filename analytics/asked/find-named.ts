import type { Titled } from "../named-product.ts";

const plain = (text: string) => text.normalize("NFKC").toLowerCase();
const sharedAtMost = 2;

/** Runs that can name a product: four Chinese characters, or two Latin words of four letters and more. */
function runsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const [run] of text.matchAll(/\p{Script=Han}{4,}/gu))
    for (let at = 0; at + 4 <= run.length; at++) found.add(run.slice(at, at + 4));
  const words = text.match(/[\p{Script=Latin}\d'-]+/gu) ?? [];
  for (let at = 0; at + 1 < words.length; at++) {
    const pair = `${words[at]} ${words[at + 1]}`;
    if (pair.length >= 9) found.add(pair.replace(/(?:es|s)$/u, ""));
  }
  return found;
}

/**
 * Finds the one product that a text names, by its id or by runs of its title that at most two titles hold: made once for a
 * catalog, then one look-up for each run of the text. Null where it names none, or two alike.
 */
export function productFinder(products: readonly Titled[]): (text: string) => string | null {
  const byRun = new Map<string, string[]>();
  for (const { product_id, title } of products)
    for (const run of runsOf(plain(title))) byRun.set(run, [...(byRun.get(run) ?? []), product_id]);
  const byId = new Map(products.map(({ product_id }) => [plain(product_id), product_id]));
  const idIn = (said: string) =>
    (said.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d_-]*[\p{Script=Latin}\d]/gu) ?? [])
      .map((word) => byId.get(word) ?? byId.get(word.replace(/-[^-]+$/u, "")))
      .find((id) => id !== undefined);
  const titleIn = (said: string) => {
    const hits = new Map<string, number>();
    for (const run of runsOf(said)) {
      const holders = byRun.get(run) ?? [];
      if (holders.length <= sharedAtMost) for (const id of holders) hits.set(id, (hits.get(id) ?? 0) + 1);
    }
    const [best, second] = [...hits].sort((one, two) => two[1] - one[1]);
    return best && best[1] > (second?.[1] ?? 0) ? best[0] : null;
  };
  return (text) => {
    const said = plain(text);
    return idIn(said) ?? titleIn(said);
  };
}
