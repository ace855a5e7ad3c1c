import { writeFile } from "node:fs/promises";
import { join } from "node:path";

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const options = (values: Readonly<Record<string, unknown>>) => quoted(JSON.stringify(values));
const shirt = (sku: string, colour: string, size: string, price = 25, stock = 9) => ({
  row: `P1,${sku},${price},${options({ color: colour, size })}`,
  stock: `2026-03-09,${sku},${stock}`,
});
const shirts = [
  shirt("TB-M", "brown", "M"),
  shirt("TK-M", "black", "M"),
  shirt("TK-L", "black", "L", 27),
  shirt("TW-M", "white", "M", 25, 0),
  shirt("TW-L", "white", "L"),
];
const lamps = [
  { row: `P2,L-S,40,${options({ size: "small" })}`, stock: "2026-03-09,L-S,4" },
  { row: `P2,L-B,60,${options({ size: "big" })}`, stock: "2026-03-09,L-B,2" },
];
const variants = [...shirts, ...lamps];

/** One small shop in which everything that a dialogue speaks of exists: three orders of one customer in three states. */
export async function writeShop(folder: string, id: string): Promise<void> {
  const files = {
    "shop.json": JSON.stringify({ id, name: "Corner Shop", currency: "USD", timezone: "UTC", locale: "en" }),
    "products.csv": `product_id,title,category,attributes\nP1,Linen Shirt,Shirts,${options({ material: "linen", care: "30 °C" })}\nP2,Desk Lamp,Lamps,${options({ power: "8 W" })}\n`,
    "variants.csv": `product_id,sku,price,options\n${variants.map(({ row }) => row).join("\n")}\n`,
    "inventory.csv": `date,sku,on_hand\n${variants.map(({ stock }) => stock).join("\n")}\n`,
    "customers.csv": `customer_id,name,payment_methods\nC1,Ann,${options({ card_1: { kind: "credit_card", brand: "visa", last_four: "1111" } })}\nC2,Ben,\n`,
    "orders.csv": [
      "order_id,placed_at,status,total,customer_id,paid_at,shipped_at,delivered_at",
      "A1001,2026-03-08T10:00:00Z,pending,25,C1,2026-03-08T10:01:00Z,,",
      "A1002,2026-03-05T10:00:00Z,shipped,40,C1,2026-03-05T10:01:00Z,2026-03-06T10:00:00Z,",
      "A1003,2026-03-01T10:00:00Z,delivered,65,C1,2026-03-01T10:01:00Z,2026-03-02T10:00:00Z,2026-03-04T10:00:00Z",
      "B2001,2026-03-08T10:00:00Z,pending,25,C2,2026-03-08T10:01:00Z,,",
    ].join("\n"),
    "order_lines.csv":
      "order_id,line,sku,quantity,unit_price\nA1001,1,TB-M,1,25\nA1002,1,L-S,1,40\nA1003,1,TB-M,1,25\nA1003,2,L-S,1,40\nB2001,1,TB-M,1,25\n",
    "payments.csv":
      "payment_id,order_id,kind,amount,at,method_id,method\n" +
      [
        ["A1001", 25],
        ["A1002", 40],
        ["A1003", 65],
      ]
        .map(([id, amount]) => `P-${id},${id},payment,${amount},2026-03-01T10:01:00Z,card_1,credit_card\n`)
        .join(""),
    "shipments.csv":
      "shipment_id,order_id,carrier,tracking_number,shipped_at,promised_at\nS1,A1002,UPS,1Z999AA10123456784,2026-03-06T10:00:00Z,2026-03-11T10:00:00Z\n",
    "knowledge.csv": `title,body,intents,locale\nReturns,${quoted("You may return anything within 14 days of delivery, unused.")},return_policy,en\n退换货,${quoted("签收后 14 天内、未使用可以退货。")},return_policy,zh\nShipping costs,${quoted("Shipping costs 5 dollars; from 50 dollars it is free.")},shipping_fee,en\n`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}
