import { once } from "node:events";
import type { AddressInfo } from "node:net";
import express from "express";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AppError, notFound } from "../../core/errors.ts";
import { problems } from "./problem.ts";

const app = express()
  .get("/order", () => {
    throw notFound("Order", "A-1");
  })
  .get("/faults", () => {
    throw new AppError("invalid_input", "orders.csv is empty.", { errors: [{ line: 3, message: "sku is missing" }] });
  })
  .use(problems(pino({ enabled: false })));
let server: ReturnType<typeof app.listen>;
beforeAll(async () => {
  server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => void server.close());
const ask = async (path: string, language?: string) => {
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a path
  const headers = language ? { "accept-language": language } : undefined;
  return (await fetch(`http://127.0.0.1:${port}${path}`, headers ? { headers } : {})).json();
};

test("a problem is told in the language that is asked for, English where none is", async () => {
  expect(await ask("/order")).toMatchObject({ title: "Not found", detail: "Order A-1 was not found in this shop." });
  expect(await ask("/order", "en-GB,en;q=0.9,zh;q=0.1")).toMatchObject({ title: "Not found" });
  expect(await ask("/order", "zh-CN,zh;q=0.9")).toMatchObject({ title: "没有找到", detail: "店里没有订单 A-1。" });
});
test("each fault of many keeps its place and is told as well", async () => {
  expect(await ask("/faults", "zh-CN")).toMatchObject({ errors: [{ line: 3, message: "sku 没有填" }] });
});
