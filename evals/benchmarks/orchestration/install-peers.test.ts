import { existsSync } from "node:fs";
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { installPeers } from "./install-peers.ts";

let place: string;
let told: string[];
const tell = (line: string) => void told.push(line);
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "zg-peers-"));
  told = [];
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(place, { recursive: true, force: true });
});

/** An npm of the test's own, first on the path. */
async function npmThat(script: string): Promise<void> {
  const file = join(place, "npm");
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  vi.stubEnv("PATH", `${place}:${process.env["PATH"]}`);
}

test("the libraries are installed once, without their scripts, and the peers' modules stand beside them", async () => {
  await npmThat(`echo "$@" >> ${place}/calls; mkdir node_modules`);
  const folder = await installPeers(tell, join(place, "cache"));
  expect(await readdir(folder ?? "")).toEqual(expect.arrayContaining(["node_modules", "package.json", "aisdk.mjs"]));
  expect(told.map((line) => line.split(" ")[0])).toEqual(["installing", "installed"]);
  expect(await installPeers(tell, join(place, "cache"))).toBe(folder);
  expect(told).toHaveLength(2);
  const calls = (await readFile(join(place, "calls"), "utf8")).trim().split("\n");
  expect(calls).toHaveLength(1);
  expect(calls[0]).toMatch(/^ci .*--ignore-scripts/);
});
test("without npm's registry it is said in one sentence why the peers are left out, and nothing stays behind", async () => {
  await npmThat('echo "npm error network request to https://registry.invalid/ai failed" >&2; exit 1');
  expect(await installPeers(tell, join(place, "cache"))).toBeNull();
  expect(told[1]).toMatch(/left out.*request to https:\/\/registry\.invalid/);
  expect(existsSync(join(place, "cache")) && (await readdir(join(place, "cache")))).toEqual([]);
});
