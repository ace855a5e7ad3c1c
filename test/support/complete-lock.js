// Some mirrors of the npm registry hold the packages of their own platform only, and a lock file written there lacks the
// others, so that `npm ci` refuses it. This adds their entries: name, version and platform, as the parent package asks.
// Run it after changing dependencies: node test/support/complete-lock.js
import { readFileSync, writeFileSync } from "node:fs";

const systems = ["android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32", "aix"];
const machines = ["arm64", "x64", "ia32", "arm", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32"];

function platformOf(name) {
  const words = name.split("/").at(-1).split("-");
  const system = systems.find((each) => words.includes(each));
  const machine = machines.find((each) => words.includes(each));
  const libc = words.some((word) => word.startsWith("musl"))
    ? "musl"
    : words.some((word) => word.startsWith("gnu"))
      ? "glibc"
      : undefined;
  return {
    ...(machine ? { cpu: [machine] } : {}),
    ...(libc && system === "linux" ? { libc: [libc] } : {}),
    ...(system ? { os: [system] } : {}),
  };
}

const file = new URL("../../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
for (const [path, parent] of Object.entries({ ...lock.packages })) {
  delete lock.packages[path].resolved; // whichever mirror wrote the file is nobody's business
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const nested = `${path}/node_modules/${name}`;
    if (lock.packages[nested] ?? lock.packages[`node_modules/${name}`]) continue;
    const entry = { version, ...platformOf(name), ...(parent.dev ? { dev: true } : {}), optional: true };
    if (/^\d/.test(version) && entry.cpu) lock.packages[`node_modules/${name}`] = entry;
  }
}
const sorted = Object.entries(lock.packages).sort(([left], [right]) => left.localeCompare(right, "en"));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
