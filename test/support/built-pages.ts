import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Builds the pages that are missing or older than their sources; at once where there are none. */
export function buildPagesOnce(...names: string[]): void {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  execFileSync(process.execPath, ["--import", "tsx", "web/pages/build.ts", ...names], { cwd: root, stdio: "pipe" });
}
