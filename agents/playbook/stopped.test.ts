import { expect, test } from "vitest";
import type { ShopTx } from "../../core/context.ts";
import { languages } from "../../core/language.ts";
import { buyer, merchant } from "../../server/actors.ts";
import { refuseWhileStopped } from "../../tools/while-stopped.ts";
import { refusal } from "./outcomes.ts";

/** What the gate says while a stop stands, or is being thrown (`since` null). */
const told = async (who: ReturnType<typeof buyer>, everywhere: boolean, since: Date | null = new Date(0)) => {
  const row = { since, by: { kind: "operator", id: "ann" }, why: "prices (all): nothing was done right", everywhere };
  const tx = { query: async () => [row] } as unknown as ShopTx; // one statement, one row
  return refuseWhileStopped(tx, who).catch((error: Error) => error.message);
};

test.each(languages)(
  "a buyer reads in %s that nothing was done and the wish still waits, and never why",
  async (language) => {
    const [general, said] = [
      refusal("Something else.", language),
      refusal(String(await told(buyer("ann"), true)), language),
    ];
    expect(said).not.toBe(general);
    expect(said.length).toBeGreaterThan(20);
    expect(said).not.toContain("prices");
    const now = refusal(String(await told(buyer("ann"), false, null)), language);
    expect(now).toBe(said);
  },
);
test("a merchant reads in Chinese whose stop it is, since when and why", async () => {
  expect(refusal(String(await told(merchant(), false)), "zh")).toMatch(
    /^本店从 1970-01-01 00:00\(UTC\)起停办.*原因:prices \(all\): nothing was done right\)/,
  );
  expect(refusal(String(await told(merchant(), true)), "zh")).toMatch(/^所有店铺从/);
});
