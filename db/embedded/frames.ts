import type { Socket } from "node:net";
import { deserialize, serialize } from "node:v8";

/** Values over a socket, dates included: four bytes of length, then Node's own structured clone. */
export function sendFrame(socket: Socket, value: unknown): void {
  const body = serialize(value);
  const head = Buffer.allocUnsafe(4);
  head.writeUInt32BE(body.length);
  socket.write(Buffer.concat([head, body]));
}

export function onFrames(socket: Socket, receive: (value: unknown) => void): void {
  let chunks: Buffer[] = [];
  let size = 0;
  socket.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    while (size >= 4) {
      const all = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
      const length = all.readUInt32BE(0);
      chunks = [all];
      if (size < length + 4) return;
      const body = all.subarray(4, length + 4);
      chunks = [all.subarray(length + 4)];
      size -= length + 4;
      receive(deserialize(body));
    }
  });
}
