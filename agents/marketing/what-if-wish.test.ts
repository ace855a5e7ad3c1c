import { expect, test } from "vitest";
import { readWhatIf } from "./what-if-wish.ts";

test.each([
  ["what if I drop the mug to £2.5?", { price: "2.5" }],
  ["便宜10%会怎么样", { change: -0.1 }],
  ["这款灯涨价5%销量会掉多少", { change: 0.05 }],
  ["落地灯打8折能多卖多少", { change: -0.2 }],
  ["如果马克杯卖19.9元会怎样", { price: "19.9" }],
  ["降到 25 块会怎么样", { price: "25" }],
  ["what happens if we raise the price by 15 percent", { change: 0.15 }],
  ["what if I take 20% off the lantern", { change: -0.2 }],
  ["如果降价一成呢", { change: -0.1 }],
  ["假如库存只有50件,能卖多少钱", { stock: 50 }],
  ["what if we only have 40 units of the mug", { stock: 40 }],
  ["how are sales", {}],
])("%s", (text, wish) => expect(readWhatIf(text)).toEqual(wish));
