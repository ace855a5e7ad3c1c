import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeShop } from "../../evals/suites/dialogues/world.ts";
import { buyer, merchant } from "../../server/actors.ts";
import { importFiles } from "../../server/import-files.ts";
import { openTestHouse, talk } from "../support/demo-shops.ts";

test("a merchant hears which articles disagree, which have ended and what buyers asked in vain, in both languages", async () => {
  const folder = await mkdtemp(join(tmpdir(), "zhanggui-knowledge-"));
  const house = await openTestHouse(() => new Date("2026-03-10T09:00:00Z"));
  try {
    await writeShop(folder, "shelf");
    const rows = [
      "title,body,intents,locale,valid_until",
      "Returns,You may return anything within 14 days.,return_policy,en,",
      "Return rules,You may return anything within 30 days.,return_policy,en,",
      "Old fee,Shipping costs 5 dollars.,shipping_fee,en,2026-02-01",
    ];
    await writeFile(join(folder, "knowledge.csv"), `${rows.join("\n")}\n`);
    await importFiles(house, folder, { format: "canonical" });
    await (await talk(house, "shelf", buyer("C1"))).say("do you gift wrap?");
    for (const question of ["which knowledge articles contradict each other?", "知识库有没有问题"]) {
      const { answer } = await (await talk(house, "shelf", merchant())).say(question);
      expect(answer).toMatch(/14 days[\s\S]*30 days|30 days[\s\S]*14 days/);
      expect(answer).toContain("Old fee v1");
      expect(answer).toContain("do you gift wrap?");
    }
  } finally {
    await house.db.close();
    await rm(folder, { recursive: true, force: true });
  }
});
