import { writeFileSync } from "node:fs";
import { traditional } from "./traditional.ts";

// node --import tsx evals/wording/write-traditional.ts
writeFileSync(new URL("../../prompts/buyers/zh-Hant.yaml", import.meta.url), traditional());
