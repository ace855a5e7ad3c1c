import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { apiTypes } from "./api-types.ts";

test("the console's types are those of the routes as they are declared today", async () => {
  const kept = readFileSync(new URL("../../web/console/api/schema.d.ts", import.meta.url), "utf8");
  expect(kept === (await apiTypes()), "run: npm run api-types").toBe(true);
});
