import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const folder = new URL("./agents/", import.meta.url);
const lock = new URL("./prompts.lock.json", import.meta.url);

/** Every prompt file with the SHA-256 of its bytes. */
export const promptHashes = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(".md"))
      .sort()
      .map((name) => [
        name,
        createHash("sha256")
          .update(readFileSync(new URL(name, folder)))
          .digest("hex"),
      ]),
  );
export const lockedHashes = (): unknown => JSON.parse(readFileSync(lock, "utf8"));

// Run by hand after a prompt was changed on purpose: node --import tsx prompts/lock-prompts.ts
if (import.meta.url === `file://${process.argv[1]}`)
  writeFileSync(lock, `${JSON.stringify(promptHashes(), null, 2)}\n`);
