import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { howToBuild, type PageState, type Pages, pagesAsTheyAre } from "./page-state.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
/** Politely: the server's own work goes first. */
const low = 10;

type Heard = { readonly name: string; readonly state: string; readonly seconds?: number };
function read(line: string): Heard | undefined {
  try {
    const heard: unknown = JSON.parse(line);
    if (typeof heard !== "object" || heard === null || !("name" in heard) || !("state" in heard)) return undefined;
    const seconds = "seconds" in heard ? { seconds: Number(heard.seconds) } : {};
    return { name: String(heard.name), state: String(heard.state), ...seconds };
  } catch {
    return undefined; // a library's own line
  }
}

/**
 * Looks in a process of its own whether the pages are there and as new as their sources, and builds those that are not.
 * `tell` gets a line when something is built or cannot be; `over` ends the process.
 */
export function buildPages(tell: (line: string) => void): Pages & { over(): void } {
  const states = new Map<string, PageState>();
  let rest: PageState | undefined = { is: "building" };
  const child = spawn(process.execPath, ["--import", "tsx", "web/pages/build.ts"], {
    cwd: root,
    stdio: ["ignore", "pipe", "ignore"],
  });
  if (child.pid !== undefined)
    try {
      setPriority(child.pid, low);
    } catch {
      // a machine that does not allow it builds at the usual pace
    }
  createInterface(child.stdout).on("line", (line) => {
    const heard = read(line);
    if (!heard) return;
    const { name, state, seconds } = heard;
    if (state === "building") tell(`Building the pages of the ${name} (a few seconds) …`);
    if (state === "built") tell(`The pages of the ${name} are built (${seconds} s).`);
    if (state === "fresh" || state === "built") states.set(name, { is: "ready" });
    if (state === "no-vite" || state === "failed") {
      const sentence =
        state === "no-vite"
          ? howToBuild
          : `The pages of the ${name} could not be built: \`npm run build:pages\` says why.`;
      tell(sentence);
      states.set(name, { is: "missing", sentence });
    }
  });
  const ended = () => {
    rest = undefined;
  };
  child.once("error", ended).once("exit", ended);
  return {
    state: (name) => states.get(name) ?? rest ?? pagesAsTheyAre.state(name),
    over: () => void child.kill(),
  };
}
