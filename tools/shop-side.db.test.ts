import { afterAll, beforeAll, expect, test } from "vitest";
import { permissions } from "../core/context.ts";
import type { Database } from "../db/database.ts";
import { testContext } from "../test/support/context.ts";
import { openMemory } from "../test/support/images.ts";
import { addShop } from "../test/support/stores.ts";
import { allTools } from "./directory.ts";
import { runTool } from "./run-tool.ts";

const names = [
  "segment_customers",
  "list_sleeping_customers",
  "list_vip_customers",
  "list_campaigns",
  "get_campaign_performance",
  "draft_campaign",
  "list_review_themes",
  "find_rating_falls",
  "get_service_quality",
  "list_tickets",
  "list_promises",
];
const span = { from: "2026-03-01", to: "2026-03-09" };
let db: Database;
beforeAll(async () => {
  db = await openMemory();
  await addShop(db, "s");
});
afterAll(() => db.close());

test.each(names)(
  "%s refuses a buyer even with every permission, and answers the merchant of an empty shop",
  async (name) => {
    const tool = allTools.find((each) => each.name === name);
    if (!tool) throw new RangeError(name);
    const all = new Set(permissions);
    const asked = (kind: "buyer" | "merchant", may: ReadonlySet<(typeof permissions)[number]>) =>
      runTool(tool, "from" in tool.input.shape ? span : {}, testContext(db, "s", { kind, id: "c1", permissions: may }));
    expect(await asked("buyer", all)).toMatchObject({ status: "refused", code: "not_allowed" });
    expect(await asked("merchant", new Set())).toMatchObject({ status: "refused", code: "not_allowed" });
    expect(await asked("merchant", all)).toMatchObject({ status: "done" });
  },
);
