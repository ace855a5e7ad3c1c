import { expect, test } from "vitest";
import { isSlowMover, suggestRestock } from "./restock.ts";

test("days without stock do not make a best-seller look slow", () => {
  const advice = suggestRestock({ onHand: 0, incoming: 0, unitsSold: 70, daysInStock: 14 });
  expect(advice.needed).toBe(true);
  expect(advice.quantity).toBe(Math.ceil(5 * 17 + 1.65 * Math.sqrt(5 * 17)));
});
test("what is on its way is not ordered again", () => {
  expect(suggestRestock({ onHand: 30, incoming: 200, unitsSold: 140, daysInStock: 28 }).needed).toBe(false);
});
test("two sales in four weeks are no pace", () => {
  expect(suggestRestock({ onHand: 0, incoming: 0, unitsSold: 2, daysInStock: 28 }).needed).toBe(false);
});
test("stock for a year is slow, stock that sold out is not", () => {
  expect(isSlowMover({ onHand: 365, incoming: 0, unitsSold: 28, daysInStock: 28 })).toBe(true);
  expect(isSlowMover({ onHand: 0, incoming: 0, unitsSold: 28, daysInStock: 28 })).toBe(false);
});
