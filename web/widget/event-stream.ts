export type ServerEvent = { readonly name: string; readonly data: unknown };

function eventIn(block: string): ServerEvent | null {
  const field = (name: string) =>
    block
      .split("\n")
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).trimStart())
      .join("\n");
  const data = field("data");
  return data === "" ? null : { name: field("event") || "message", data: JSON.parse(data) };
}

/** The events of an answer as they come (WHATWG HTML, 9.2). Ends with the stream; `quietMs` without a byte is an end too. */
export async function* eventsOf(response: Response, quietMs: number): AsyncGenerator<ServerEvent> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return;
  let rest = "";
  try {
    for (;;) {
      const quiet = setTimeout(() => void reader.cancel().catch(() => {}), quietMs);
      const { done, value } = await reader.read().finally(() => clearTimeout(quiet));
      if (done) return;
      rest += value;
      const blocks = rest.split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) {
        const event = eventIn(block);
        if (event) yield event;
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
