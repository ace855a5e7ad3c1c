// node --import tsx web/pages/build.ts [NAME…]: builds what is missing or older than its sources. One JSON line for each
// target on stdout tells how it went, for `zhanggui start` and for people alike.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { builtStamp, stampJson, stampOf } from "./stamp.ts";
import { type Target, targets } from "./targets.ts";

// Whoever starts it, a test run as well: pages are built as they are shipped.
process.env["NODE_ENV"] = "production";

type State = {
  readonly state: "fresh" | "building" | "built" | "no-vite" | "failed";
  readonly seconds?: number;
  readonly why?: string;
};
const say = (name: string, state: State) => process.stdout.write(`${JSON.stringify({ name, ...state })}\n`);

/** What is text is kept small as well, so that no server has to do it with every request. */
function squeeze(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = join(folder, name);
    if (/\.(js|css|svg)$/.test(name)) writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
  }
}

/** Beside its place, and put there whole: whoever reads meanwhile sees the old pages or the new ones. */
async function build(target: Target, stamp: string): Promise<void> {
  const { build: run } = await import("vite");
  const { viteConfig } = await import("./vite-config.ts");
  const made = `${target.out.replace(/\/$/, "")}.${process.pid}`;
  const old = `${made}.old`;
  const tidy = () => {
    for (const folder of [made, old]) rmSync(folder, { recursive: true, force: true });
  };
  // A server that stops takes its builder along: nothing half made stays behind.
  process.once("SIGTERM", () => {
    tidy();
    process.exit(143);
  });
  try {
    await run(viteConfig(target, made));
    squeeze(made);
    const [file, text] = stampJson(stamp);
    writeFileSync(join(made, file), text);
    mkdirSync(dirname(made), { recursive: true });
    try {
      renameSync(target.out, old);
    } catch {
      // there is none yet
    }
    renameSync(made, target.out);
  } finally {
    tidy();
  }
}

const isMissing = (error: unknown) =>
  typeof error === "object" && error !== null && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";

async function bring(target: Target): Promise<boolean> {
  const began = performance.now();
  const stamp = stampOf(target);
  if (builtStamp(target) === stamp) {
    say(target.name, { state: "fresh" });
    return true;
  }
  say(target.name, { state: "building" });
  try {
    await build(target, stamp);
    say(target.name, { state: "built", seconds: Number(((performance.now() - began) / 1000).toFixed(1)) });
    return true;
  } catch (error) {
    say(target.name, isMissing(error) ? { state: "no-vite" } : { state: "failed", why: String(error).slice(0, 2000) });
    return false;
  }
}

const wanted = process.argv.slice(2);
let good = true;
for (const target of targets.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
  good = (await bring(target)) && good;
process.exitCode = good ? 0 : 1;
