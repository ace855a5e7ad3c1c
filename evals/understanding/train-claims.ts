import { writeFileSync } from "node:fs";
import { allClaimLines } from "./claim-lines.ts";
import { claimModel } from "./claim-model.ts";

/**
 * Writes `prompts/advertising/claims.bin`, the second reader of claims: `node --import tsx evals/understanding/train-claims.ts`.
 * Seeds are fixed: the same lines give the same file.
 */
const lines = allClaimLines();
const bytes = claimModel(lines);
writeFileSync(new URL("../../prompts/advertising/claims.bin", import.meta.url), bytes);
process.stderr.write(`${lines.length} lines, ${bytes.length} bytes\n`);
