/** A product by its id and title. */
export type Titled = { readonly product_id: string; readonly title: string };

const plain = (text: string) => text.normalize("NFKC").toLowerCase();
/** Pairs of Chinese characters and whole Latin words. */
function piecesOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const [word] of plain(text).matchAll(/[\p{Script=Latin}\d]{2,}/gu)) found.add(word.replace(/(?:es|s)$/, ""));
  for (const [run] of plain(text).matchAll(/\p{Script=Han}{2,}/gu))
    for (let at = 0; at + 1 < run.length; at++) found.add(run.slice(at, at + 2));
  return found;
}

/** Finds the product nearest to a search term: at least half of the term's pieces, rare pieces weighing more; else none. */
export function nearestProducts(products: readonly Titled[]): (term: string) => Titled | null {
  const sets = products.map((product) => piecesOf(product.title));
  const holders = new Map<string, number>();
  for (const set of sets) for (const piece of set) holders.set(piece, (holders.get(piece) ?? 0) + 1);
  const weight = (piece: string) => Math.log(1 + (products.length + 1) / (holders.get(piece) ?? 0.5));
  return (term) => {
    const wanted = [...piecesOf(term)];
    const whole = wanted.reduce((sum, piece) => sum + weight(piece), 0);
    let best: { product: Titled; share: number } | null = null;
    products.forEach((product, at) => {
      const held = wanted.reduce((sum, piece) => sum + (sets[at]?.has(piece) ? weight(piece) : 0), 0);
      if (whole > 0 && held / whole >= 0.5 && held / whole > (best?.share ?? 0))
        best = { product, share: held / whole };
    });
    // The closure above hides the assignment from the compiler.
    return (best as { product: Titled } | null)?.product ?? null;
  };
}

/** The longest run of characters that two texts share. */
function sharedRun(one: string, two: string): number {
  let longest = 0;
  for (let at = 0; at < one.length; at++)
    while (at + longest < one.length && two.includes(one.slice(at, at + longest + 1))) longest++;
  return longest;
}

/**
 * The ids of the products that a sentence names: by id or SKU-like mention of an id, or by a run of its title (four Chinese
 * characters, twelve Latin letters) that only few titles hold. Empty where it names none: "which boxes" is no name.
 */
export function productsNamed(text: string, products: readonly Titled[]): string[] {
  const said = plain(text);
  const words = new Set(said.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d_-]+/gu) ?? []);
  const byId = products.filter(({ product_id }) =>
    [...words].some((word) => word === plain(product_id) || word.startsWith(`${plain(product_id)}-`)),
  );
  if (byId.length > 0) return byId.map(({ product_id }) => product_id);
  const least = /\p{Script=Han}/u.test(said) ? 4 : 12;
  const runs = products.map((product) => ({ product, run: sharedRun(said, plain(product.title)) }));
  const longest = Math.max(0, ...runs.map(({ run }) => run));
  const best = runs.filter(({ run }) => run === longest);
  return longest >= least && best.length <= 2 ? best.map(({ product }) => product.product_id) : [];
}
