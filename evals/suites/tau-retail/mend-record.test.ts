import { expect, test } from "vitest";
import { mendRecord } from "./mend-record.ts";

const products = {
  cup: { variants: { c1: { price: 10, options: { size: "S" } }, c2: { price: 12.5, options: { size: "L" } } } },
  hat: { variants: { h1: { price: 20, options: { hue: "red" } }, h2: { price: 21, options: { hue: "blue" } } } },
};
const paid = { transaction_type: "payment", amount: 30 };
const order = (items: unknown[], difference: number) => ({
  status: "pending (item modified)",
  items,
  payment_history: [paid, { transaction_type: "payment", amount: difference }],
});

test("a record that contradicts its own payments gets the catalogue's price and options, and no other does", () => {
  const last = { price: 21, options: { hue: "blue" } };
  const broken = order(
    [
      { item_id: "c2", ...last },
      { item_id: "h2", ...last },
    ],
    3.5,
  );
  expect(mendRecord(broken, products)).toMatchObject({
    items: [{ price: 12.5, options: { size: "L" } }, last],
  });
  const sound = order(
    [
      { item_id: "c2", price: 12.5, options: { size: "L" } },
      { item_id: "h2", ...last },
    ],
    3.5,
  );
  expect(mendRecord(sound, products)).toBeNull();
  // Where the catalogue does not make it add up either, the record stands as it is.
  expect(
    mendRecord(
      order(
        [
          { item_id: "c2", ...last },
          { item_id: "h2", ...last },
        ],
        9,
      ),
      products,
    ),
  ).toBeNull();
});
