import { scenario } from "./scenario.ts";
import type { FromSubject, OpenSubject, Subject, ToSubject } from "./subject.ts";

// One subject, one process: neither its memory nor what a library hangs into the runtime (promise hooks, say) is
// counted against another one.
let subject: Subject | null = null;

async function carryOut(message: ToSubject): Promise<FromSubject> {
  if (message.kind === "open") {
    const { open }: { open: OpenSubject | null } = await import(message.module);
    subject = (await open?.(scenario, message.connection)) ?? null;
    return { kind: "opened", there: subject !== null };
  }
  if (message.kind === "close") {
    await subject?.close?.();
    return { kind: "closed" };
  }
  if (!subject) throw new Error("Nothing was opened.");
  let answer = "";
  const began = performance.now();
  const before = process.cpuUsage();
  for (let time = 0; time < message.times; time++)
    answer = await subject[message.question](scenario.questions[message.question]);
  const { user, system } = process.cpuUsage(before);
  return {
    kind: "asked",
    cpuMs: (user + system) / 1000 / message.times,
    wallMs: (performance.now() - began) / message.times,
    answer,
  };
}

process.once("disconnect", () => process.exit());
process.on("message", (message: ToSubject) => {
  carryOut(message)
    .catch((error: unknown): FromSubject => ({ kind: "failed", why: String(error) }))
    .then((reply) => process.send?.(reply));
});
