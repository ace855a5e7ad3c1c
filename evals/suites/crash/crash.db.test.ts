import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freshPostgres } from "../../../test/support/stores.ts";
import { stream } from "../../simulator/chance.ts";
import { crash } from "./crash.ts";

const rounds = Number(process.env["ZHANGGUI_KILLS"] ?? 20);
const few = Math.ceil(rounds / 4);

test(`killed ${rounds} times on PostgreSQL, two processes at once: every order is cancelled once, no reply is lost`, {
  timeout: rounds * 30_000,
}, async () => {
  const { url, drop } = await freshPostgres();
  try {
    const { faults, committedUnsaid } = await crash(url, rounds, 2, stream(1, "kills").unit);
    expect(faults).toEqual([]);
    // When a kill falls is chance, more so on a busy machine; how many fell between a commit and its reply is told.
    process.stdout.write(`${committedUnsaid} of ${rounds} kills fell between a commit and its reply\n`);
  } finally {
    await drop();
  }
});
test(`killed ${few} times on the embedded database: the same`, { timeout: rounds * 30_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "zg-crash-"));
  try {
    const { faults } = await crash(`embedded:${join(folder, "db")}`, few, 1, stream(2, "kills").unit);
    expect(faults).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
