import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const peers = fileURLToPath(new URL("./peers", import.meta.url));
const cache = fileURLToPath(new URL("../../../node_modules/.cache/zhanggui", import.meta.url));

const copy = async (names: readonly string[], to: string) => {
  for (const name of names) await copyFile(join(peers, name), join(to, name));
};

/** Runs npm in a folder; null when it went well, else its last words. */
function npmIn(folder: string): Promise<string | null> {
  const quiet = [
    "--no-audit",
    "--no-fund",
    "--loglevel",
    "error",
    "--fetch-retries",
    "1",
    "--fetch-retry-mintimeout",
    "2000",
  ];
  const args = ["ci", "--prefix", folder, "--ignore-scripts", ...quiet];
  const npm = spawn("npm", args, {
    cwd: folder,
    shell: process.platform === "win32",
    stdio: ["ignore", "ignore", "pipe"],
    timeout: 600_000,
  });
  let said = "";
  npm.stderr?.on("data", (part: Buffer) => {
    said = `${said}${part.toString("utf8")}`.slice(-2000);
  });
  return new Promise((resolve) => {
    npm.once("error", (error) => resolve(error.message));
    npm.once("exit", (code) => {
      const lines = said.split("\n").filter((line) => line.startsWith("npm error"));
      const reached = lines.find((line) => line.includes("request to"));
      resolve(code === 0 ? null : (reached ?? lines.at(-1) ?? `npm ended with ${code}`));
    });
  });
}

async function install(folder: string, tell: (line: string) => void): Promise<boolean> {
  tell("installing the libraries to compare with, once (npm, about 160 MB) …");
  const partial = `${folder}.${process.pid}`;
  await mkdir(partial, { recursive: true });
  try {
    await copy(["package.json", "package-lock.json"], partial);
    const began = performance.now();
    const why = await npmIn(partial);
    if (why !== null) {
      tell(
        `The libraries to compare with could not be installed and are left out; with npm's registry in reach they are installed on the next run (${why}).`,
      );
      return false;
    }
    // Whoever was first has put the same there.
    await rename(partial, folder).catch(() => {});
    tell(`installed in ${Math.round((performance.now() - began) / 1000)} s`);
    return true;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/**
 * The folder that holds the peers' modules beside their libraries, which are installed there on first use, apart from
 * the product and without running their scripts. Null when they cannot be installed, which `tell` was told.
 */
export async function installPeers(tell: (line: string) => void, into = cache): Promise<string | null> {
  const lock = await readFile(join(peers, "package-lock.json"));
  const folder = join(into, `orchestration-${createHash("sha256").update(lock).digest("hex").slice(0, 12)}`);
  if (!existsSync(folder) && !(await install(folder, tell))) return null;
  await copy(
    (await readdir(peers)).filter((name) => name.endsWith(".mjs")),
    folder,
  );
  return folder;
}
