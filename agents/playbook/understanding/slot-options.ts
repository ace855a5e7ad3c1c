import { type Lexicon, wordLexicon } from "./lexicon.ts";
import { addFree, findAll, type Span } from "./slot-patterns.ts";
import { englishOptions, options } from "./slot-words.ts";

const OPTION = new RegExp(options, "g");
const englishWords: Lexicon<true> = wordLexicon(englishOptions);
const SIZE =
  /(?<![A-Za-z'’])(?:size|talla|tamanho|uk|eu|us|gen) \d{1,2}(?:\.5)?(?![\d%])|(?<![A-Za-z\d'’-])(?:X{0,3}[SL]|XX?L|M|[2-6]XL)(?![A-Za-z\d'’&-])码?|(?<![\d.#-])\d{2,4} ?(?:gb|g|tb|ml|cm|码|寸|吋|英寸|inch|kg|升|l)(?![a-z\d])|(?<![\d.#-])[23]\d(?:\.5)?码/gi;
/** 40换41, "a 9 not 8": bare numbers are sizes when they are exchanged. */
const SWAPPED =
  /(?<![\d.#¥$-])(\d{1,3}(?:\.5)?)(?:码|的|号)?\s?(?:换成?|改成?|to an? |for an? |not an? |not |instead of an? )\s?(?:a |an )?(\d{1,3}(?:\.5)?)(?![\d.]*(?:元|块|%|个|件|天|点|号楼|栋|dollars| days))/g;

/** Colours, sizes, versions, capacities. `simplified` keeps its capitals: M is a size, m a metre. */
export function findOptions(simplified: string): Span[] {
  const found: Span[] = [];
  for (const match of simplified.matchAll(SWAPPED)) {
    const [all, first = "", second = ""] = match;
    addFree(found, [
      { start: match.index, end: match.index + first.length },
      { start: match.index + all.length - second.length, end: match.index + all.length },
    ]);
  }
  addFree(found, findAll(simplified, SIZE));
  addFree(found, findAll(simplified, OPTION));
  addFree(found, englishWords.find(simplified.toLowerCase()));
  return found.sort((one, two) => one.start - two.start);
}
