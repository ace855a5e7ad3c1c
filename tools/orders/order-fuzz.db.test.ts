import { describe, expect, test } from "vitest";
import { fuzz } from "../../evals/suites/order-fuzz/order-fuzz.ts";
import { stores } from "../../test/support/stores.ts";

const sequences = Number(process.env["ZHANGGUI_FUZZ"] ?? 60);

describe.each(stores)("orders on $name", ({ open }) => {
  test(`in ${sequences} random sequences nothing is done without its owner's yes, twice, beyond a limit or to the cent wrong`, {
    timeout: 600_000,
  }, async () => {
    const store = await open();
    try {
      const { faults, ...counted } = await fuzz(store.db, sequences, 20_261, () => {});
      expect(faults).toEqual([]);
      // A run in which hardly anything happens would prove nothing.
      expect(counted.done).toBeGreaterThan(sequences / 5);
    } finally {
      await store.close();
    }
  });
});
