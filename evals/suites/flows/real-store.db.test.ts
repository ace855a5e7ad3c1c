import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Store, stores } from "../../../test/support/stores.ts";
import { stream } from "../../simulator/chance.ts";
import { runOnStore } from "./real-store.ts";

describe.each(stores)("two workers on $name", ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  test("payments, cancellations, opt-outs and deaths between and during their rounds: nothing leaves after, nothing twice", async () => {
    const faults: string[] = [];
    let sent = 0;
    for (let at = 0; at < 12; at++) {
      const run = await runOnStore(store.db, `race-${at}`, stream(3, `race ${at}`));
      faults.push(...run.faults);
      sent += run.sent;
    }
    expect(faults).toEqual([]);
    expect(sent).toBeGreaterThan(12);
  });
});
