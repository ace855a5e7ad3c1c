import { expect, test } from "vitest";
import { eventsOf, type ServerEvent } from "./event-stream.ts";

const inPieces = (text: string, size: number) =>
  new Response(
    new ReadableStream({
      start(controller) {
        const bytes = new TextEncoder().encode(text);
        for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
        controller.close();
      },
    }),
  );
const all = async (response: Response) => {
  const events: ServerEvent[] = [];
  for await (const event of eventsOf(response, 1_000)) events.push(event);
  return events;
};

test("events come whole, however the network cuts them, and what is cut off at the end is none", async () => {
  const text =
    'event: delta\ndata: {"text":"两件 🎉"}\n\n: a breath\n\nevent: done\ndata: {}\n\nevent: delta\ndata: {"te';
  for (const size of [1, 2, 7, 1000])
    expect(await all(inPieces(text, size))).toEqual([
      { name: "delta", data: { text: "两件 🎉" } },
      { name: "done", data: {} },
    ]);
});

test("a stream that falls silent ends", async () => {
  const silent = new Response(
    new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode("event: delta\ndata: 1\n\n")),
    }),
  );
  const events: ServerEvent[] = [];
  for await (const event of eventsOf(silent, 30)) events.push(event);
  expect(events).toEqual([{ name: "delta", data: 1 }]);
});
