import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { openBrokenMailServer, openMailServer, refusal } from "../../test/support/mail-server.ts";
import { mailOutlet } from "./mail-outlet.ts";
import type { Parcel } from "./outlet.ts";
import { signatureOf, webhookOutlet } from "./webhook-outlet.ts";

const parcel: Parcel = {
  id: "msg_1",
  shop: { id: "lamps", name: "Lamps" },
  message: {
    flow_id: "unpaid_order",
    kind: "marketing",
    customer_id: "ann",
    address: "ann@mail.example",
    language: "zh",
    subject: "订单 1001 还没付款",
    body: "您好!\n.\n<b>没有</b>标签",
    decided_at: new Date("2026-03-10T12:00:00Z"),
  },
  link: "https://desk.example/unsubscribe/abc",
  footer: "退订:\nhttps://desk.example/unsubscribe/abc",
};
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
const mail = (url: string, seconds = 0.3) =>
  mailOutlet({ url, from: "Lamps <shop@lamps.example>", seconds }).send(parcel);

describe("e-mail", () => {
  test("leaves once, as plain text, with the headers that a mail program unsubscribes by", async () => {
    const server = await openMailServer({ user: { name: "shop", password: "secret" } });
    closing.push(server.close);
    expect(await mail(server.url, 5)).toMatchObject({ is: "accepted" });
    const [taken] = server.mails;
    expect(server.mails).toHaveLength(1);
    expect(taken).toMatchObject({ from: "shop@lamps.example", to: ["ann@mail.example"] });
    expect(taken?.text).toContain("List-Unsubscribe: <https://desk.example/unsubscribe/abc>");
    expect(taken?.text).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(taken?.text).toMatch(/Message-ID: <[0-9a-f]{32}@lamps\.example>/);
    expect(taken?.text).toMatch(/Content-Type: text\/plain/);
    expect(taken?.text).not.toMatch(/text\/html/);
  });
  test.each([
    ["a mailbox that is not there is refused for good", { onRecipient: () => refusal(550, "no such user") }, true],
    ["a server that wants it later gets it later", { onRecipient: () => refusal(451, "greylisted") }, false],
    ["a text that is refused for good", { onText: () => refusal(554, "spam") }, true],
    ["a text that the server could not keep", { onText: () => refusal(452, "disk full") }, false],
  ])("%s", async (_, manners, forGood) => {
    const server = await openMailServer(manners);
    closing.push(server.close);
    expect(await mail(server.url, 5)).toMatchObject({ is: "not_accepted", forGood });
    expect(server.mails).toEqual([]);
  });
  test("a wrong password is the shop's own trouble: tried again, not refused for good", async () => {
    const server = await openMailServer({ user: { name: "shop", password: "secret" } });
    closing.push(server.close);
    expect(await mail(server.url.replace("secret", "wrong"), 5)).toMatchObject({ is: "not_accepted", forGood: false });
  });
  test.each(["silence", "hang_up"] as const)(
    "a server that took the text and then %s leaves it unknown",
    async (then) => {
      const server = await openBrokenMailServer("text", then);
      closing.push(server.close);
      expect(await mail(server.url)).toMatchObject({ is: "unknown" });
      expect(server.taken()).toBe(1);
    },
  );
  test.each([
    ["greeting", "silence"],
    ["greeting", "hang_up"],
    ["data", "silence"],
    ["data", "hang_up"],
  ] as const)("before the text began to go nothing can have been taken (%s, %s)", async (until, then) => {
    const server = await openBrokenMailServer(until, then);
    closing.push(server.close);
    expect(await mail(server.url)).toMatchObject({ is: "not_accepted", forGood: false });
  });
  test("nobody at the address of the server", async () => {
    expect(await mail("smtp://127.0.0.1:9")).toMatchObject({ is: "not_accepted", forGood: false });
  });
});

describe("webhook", () => {
  const open = async (status: number | "hang_up") => {
    const heard: { headers: Record<string, unknown>; body: string }[] = [];
    const server = createServer(async (request, response) => {
      let body = "";
      for await (const part of request) body += part;
      heard.push({ headers: request.headers, body });
      if (status === "hang_up") request.socket.destroy();
      else response.writeHead(status).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
    closing.push(
      () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    );
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard }; // a TCP server's address
  };
  const send = (url: string) =>
    webhookOutlet({
      url,
      secret: "a secret of the shop",
      seconds: 5,
      now: () => new Date("2026-03-10T12:00:00Z"),
    }).send(parcel);

  test("is signed over its time and body, and names itself the same for every try", async () => {
    const { url, heard } = await open(200);
    expect(await send(url)).toEqual({ is: "accepted", detail: "HTTP 200" });
    const [first] = heard;
    const seconds = Number(first?.headers["x-zhanggui-timestamp"]);
    expect(seconds).toBe(1_773_144_000);
    expect(first?.headers["x-zhanggui-signature"]).toBe(
      signatureOf("a secret of the shop", seconds, first?.body ?? ""),
    );
    expect(first?.headers["idempotency-key"]).toBe("msg_1");
    expect(JSON.parse(first?.body ?? "")).toMatchObject({ customer: "ann", subject: "订单 1001 还没付款" });
  });
  test.each([
    [429, { is: "not_accepted", forGood: false }],
    [503, { is: "not_accepted", forGood: false }],
    [400, { is: "not_accepted", forGood: true }],
    [302, { is: "not_accepted", forGood: true }],
    [500, { is: "unknown" }],
    ["hang_up", { is: "unknown" }],
  ] as const)("an answer of %s is %j", async (status, outcome) => {
    expect(await send((await open(status)).url)).toMatchObject(outcome);
  });
  test("nobody at the address", async () => {
    const { url } = await open(200);
    await closing.pop()?.();
    expect(await send(url)).toMatchObject({ is: "not_accepted", forGood: false });
  });
});
