import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { inSpan } from "../../core/trace.ts";
import { startTracing } from "../../server/tracing.ts";
import { silentLog } from "../support/queues.ts";

const look = () =>
  inSpan({ name: "execute_tool look", attributes: () => ({ "gen_ai.tool.name": "look" }) }, async () => "seen");

/** A collector that takes what comes, or never answers. */
async function openCollector(answers: boolean) {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      bodies.push(`${request.url} ${body}`);
      if (answers) response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  return {
    bodies,
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, // a TCP server's address
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

test("what was traced leaves for the collector at the latest when we stop", async () => {
  const collector = await openCollector(true);
  const stop = startTracing({ endpoint: collector.endpoint, service: "desk", share: 1 }, silentLog);
  expect(await look()).toBe("seen");
  await stop();
  expect(await look()).toBe("seen");
  collector.close();
  expect(collector.bodies).toHaveLength(1);
  expect(collector.bodies[0]).toMatch(/^\/v1\/traces /);
  for (const part of ["execute_tool look", "gen_ai.tool.name", "service.name", '"desk"'])
    expect(collector.bodies[0]).toContain(part);
});

test("a share of none keeps none, and the work is done all the same", async () => {
  const collector = await openCollector(true);
  const stop = startTracing({ endpoint: collector.endpoint, service: "desk", share: 0 }, silentLog);
  expect(await look()).toBe("seen");
  await stop();
  collector.close();
  expect(collector.bodies).toEqual([]);
});

test("a collector that never answers, or is not there, holds up nobody for long", async () => {
  const deaf = await openCollector(false);
  for (const endpoint of [deaf.endpoint, "http://127.0.0.1:9"]) {
    const stop = startTracing({ endpoint, service: "desk", share: 1 }, silentLog);
    expect(await look()).toBe("seen");
    const start = performance.now();
    await stop();
    expect(performance.now() - start).toBeLessThan(10_000);
  }
  deaf.close();
});
