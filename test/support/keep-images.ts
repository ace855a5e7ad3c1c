import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The folder of this run's images of filled databases; .ci/run keeps one for all its suites. */
export default function keepImages(): (() => void) | undefined {
  if (process.env["ZHANGGUI_TEST_IMAGES"]) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "zg-images-"));
  process.env["ZHANGGUI_TEST_IMAGES"] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
