import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buyer } from "../../server/actors.ts";
import { importFiles } from "../../server/import-files.ts";
import type { House } from "../../server/shop-context.ts";
import { openTestHouse, rows, talk } from "../support/demo-shops.ts";

/** What a buyer of each language asks, and what only a reply in that language says. */
const buyers: Record<string, { where: string; cancel: string; yes: string; person: string; said: RegExp }> = {
  zh: { where: "A1 到哪了", cancel: "取消订单 A1", yes: "好的", person: "转人工", said: /已付款,等待处理/ },
  "zh-Hant": {
    where: "訂單 A1 寄到哪裡了",
    cancel: "我要取消訂單 A1",
    yes: "好",
    person: "我要找真人客服,謝謝",
    said: /等待處理/,
  },
  en: {
    where: "where is order A1?",
    cancel: "cancel order A1",
    yes: "yes",
    person: "I want a human",
    said: /Order A1 is pending/,
  },
  es: {
    where: "¿Dónde está mi pedido A1?",
    cancel: "Quiero cancelar el pedido A1",
    yes: "sí",
    person: "Quiero hablar con una persona",
    said: /pagado, en espera/,
  },
  pt: {
    where: "Onde está meu pedido A1?",
    cancel: "Quero cancelar o pedido A1",
    yes: "sim",
    person: "quero falar com um atendente",
    said: /aguardando processamento/,
  },
  ja: {
    where: "注文 A1 は今どこですか",
    cancel: "注文 A1 をキャンセルしたいです",
    yes: "はい",
    person: "担当者と話したいです",
    said: /処理待ち/,
  },
  id: {
    where: "pesanan A1 saya sudah sampai mana?",
    cancel: "saya mau batalkan pesanan A1",
    yes: "ya",
    person: "saya mau bicara dengan petugas",
    said: /menunggu diproses/,
  },
  th: {
    where: "ออเดอร์ A1 ถึงไหนแล้ว",
    cancel: "ขอยกเลิกออเดอร์ A1 ค่ะ",
    yes: "ใช่ค่ะ",
    person: "ขอคุยกับแอดมินหน่อย",
    said: /รอดำเนินการ/,
  },
  vi: {
    where: "đơn A1 của tôi đến đâu rồi",
    cancel: "tôi muốn hủy đơn A1",
    yes: "vâng ạ",
    person: "cho mình gặp nhân viên",
    said: /chờ xử lý/,
  },
  ru: {
    where: "Где мой заказ A1?",
    cancel: "Хочу отменить заказ A1",
    yes: "да",
    person: "Позовите оператора",
    said: /ждёт обработки/,
  },
};
const files = {
  "shop.json": JSON.stringify({ id: "world", name: "Lampara", currency: "USD", timezone: "UTC", locale: "en" }),
  "products.csv": "product_id,title,category\nP1,Lamp,Lamps\n",
  "variants.csv": "product_id,sku,price\nP1,S-1-XL,1166.2\n",
  "customers.csv": "customer_id,name\nC1,A\n",
  "orders.csv":
    "order_id,placed_at,status,total,customer_id,paid_at\nA1,2026-03-01T10:00:00Z,pending,1166.2,C1,2026-03-01T10:01:00Z\n",
  "order_lines.csv": "order_id,line,sku,quantity,unit_price\nA1,1,S-1-XL,1,1166.2\n",
};
let house: House;
let folder: string;
beforeAll(async () => {
  house = await openTestHouse();
  folder = await mkdtemp(join(tmpdir(), "zhanggui-languages-"));
});
afterAll(async () => {
  await house.db.close();
  await rm(folder, { recursive: true, force: true });
});

test.each(Object.entries(buyers))(
  "a buyer who writes %s is answered in it, with the order's number and money as they are, and gets a cancellation and a person",
  async (language, lines) => {
    const shop = `world-${language.toLowerCase()}`;
    const own = { ...files, "shop.json": JSON.stringify({ ...JSON.parse(files["shop.json"]), id: shop }) };
    for (const [name, text] of Object.entries(own)) await writeFile(join(folder, name), text);
    await importFiles(house, folder, { format: "canonical" });
    const { say } = await talk(house, shop, buyer("C1"));
    const status = await say(lines.where);
    expect(status.answer).toMatch(lines.said);
    expect(status.answer).toContain("A1");
    expect(status.answer).toContain("1,166.2");
    const asked = await say(lines.cancel);
    expect(asked.actions).toMatchObject([{ kind: "cancel_order", status: "awaiting_approval" }]);
    expect((await say(lines.yes)).actions).toMatchObject([{ kind: "cancel_order", status: "executed" }]);
    expect(await rows(house.db, shop, "select status from current_orders", [])).toEqual([{ status: "cancelled" }]);
    const refused = await say(lines.cancel);
    expect(refused.answer).toContain("A1");
    if (language !== "en") expect(refused.answer).not.toMatch(/already cancelled/);
    const handed = await say(lines.person);
    expect(handed.handoff).not.toBeNull();
    if (!["en", "es", "pt", "id", "vi"].includes(language)) expect(handed.answer).not.toMatch(/[A-Za-z]{12,}/);
  },
);
