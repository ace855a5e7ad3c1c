import { writeFileSync } from "node:fs";
import * as OpenCC from "opencc-js";

/**
 * Writes core/script-tables.ts from OpenCC's dictionaries (Apache-2.0), so that the product
 * loads 3,000 characters and not the library: `node --import tsx evals/understanding/write-script-tables.ts`.
 */
const toSimplified = OpenCC.Converter({ from: "t", to: "cn" });
const toTraditional = OpenCC.Converter({ from: "cn", to: "t" });
/** Cantonese and everyday characters that are traditional in use but map to themselves or to a rare word. */
const keep = new Set("着于只里后面台干吃群床峰秘咸");

let pairs = "";
let simplifiedOnly = "";
for (let code = 0x3400; code <= 0x9fff; code += 1) {
  const char = String.fromCharCode(code);
  const simple = toSimplified(char);
  if (simple !== char && simple.length === 1 && !keep.has(char)) pairs += char + simple;
  else if (toTraditional(char) !== char && !keep.has(char)) simplifiedOnly += char;
}
const target = new URL("../../core/script-tables.ts", import.meta.url);
writeFileSync(
  target,
  `/** Written by evals/understanding/write-script-tables.ts from OpenCC (Apache-2.0); don't edit. */\n` +
    `// biome-ignore-start format: generated\nexport const traditionalPairs = "${pairs}";\n` +
    `export const simplifiedOnly = "${simplifiedOnly}";\n// biome-ignore-end format: generated\n`,
);
