// npm run page-sizes: what a browser loads before a page shows, gzipped, and whether that is within its limit.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { targets } from "./targets.ts";

/** Of the scripts that the page itself names; what is loaded later is listed, and limited by nothing but good sense. */
const limits: Readonly<Record<string, number>> = { console: 350_000, widget: 30_000 };
const zipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

let good = true;
for (const { name, out } of targets) {
  const files = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
  const page =
    files.length > 0 && readdirSync(out).includes("index.html") ? readFileSync(join(out, "index.html"), "utf8") : null;
  const first = files.filter((file) => page === null || page.includes(file));
  const sum = first.reduce((total, file) => total + zipped(join(out, file)), 0);
  const limit = limits[name];
  const within = limit === undefined || sum <= limit;
  good &&= within;
  process.stdout.write(
    `${name}: first script ${kB(sum)} gzipped${limit ? ` (at most ${kB(limit)})` : ""}${within ? "" : ": TOO LARGE"}\n`,
  );
  for (const file of files.filter((each) => !first.includes(each)).sort())
    process.stdout.write(`  later: ${file} ${kB(zipped(join(out, file)))}\n`);
}
process.exitCode = good ? 0 : 1;
