import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";
import { SMTPServer } from "smtp-server";

export type Mail = { readonly from: string; readonly to: string[]; readonly text: string };
export type MailServer = { readonly url: string; readonly mails: Mail[]; close(): Promise<void> };

/** How the server behaves at each stage; what is not said is accepted. */
export type Manners = {
  readonly onRecipient?: (address: string) => Error | null;
  readonly onText?: () => Error | null;
  readonly user?: { readonly name: string; readonly password: string };
};
export const refusal = (code: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode: code });

/** A real SMTP server on this machine that keeps what it takes. */
export async function openMailServer({ onRecipient, onText, user }: Manners = {}): Promise<MailServer> {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    authOptional: !user,
    allowInsecureAuth: true,
    disabledCommands: user ? ["STARTTLS"] : ["STARTTLS", "AUTH"],
    logger: false,
    onAuth: (auth, _, done) =>
      auth.username === user?.name && auth.password === user?.password
        ? done(null, { user: "shop" })
        : done(new Error("wrong password")),
    onRcptTo: ({ address }, _, done) => done(onRecipient?.(address) ?? null),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const refused = onText?.() ?? null;
        const { mailFrom, rcptTo } = session.envelope;
        if (!refused)
          mails.push({
            from: mailFrom ? mailFrom.address : "",
            to: rcptTo.map(({ address }) => address),
            text: Buffer.concat(parts).toString("utf8"),
          });
        done(refused);
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo; // a TCP server's address
  const login = user ? `${user.name}:${user.password}@` : "";
  return {
    url: `smtp://${login}127.0.0.1:${port}`,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

type Stage = "greeting" | "data" | "text";
/** Answers line by line until its stage comes, and then calls `stop`. */
function converse(socket: Socket, until: Stage, stop: () => void): void {
  let inText = false;
  let heard = "";
  const answer = (line: string) => {
    if (line.startsWith("DATA") && until === "data") return stop();
    inText = line.startsWith("DATA");
    socket.write(inText ? "354 go on\r\n" : "250 ok\r\n");
  };
  socket.on("data", (part) => {
    heard += part.toString("utf8");
    if (inText && heard.includes("\r\n.\r\n")) stop();
    for (let end = heard.indexOf("\r\n"); end >= 0 && !inText; end = heard.indexOf("\r\n")) {
      const line = heard.slice(0, end).toUpperCase();
      heard = heard.slice(end + 2);
      answer(line);
    }
  });
}

/** A server that speaks SMTP up to a point and then says nothing any more, or hangs up: what breaks lines do. At "text" it has
 * the whole mail, and nobody learns of it. */
export async function openBrokenMailServer(until: Stage, last: "silence" | "hang_up") {
  const sockets = new Set<Socket>();
  let taken = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    const stop = () => {
      if (until === "text") taken += 1;
      if (last === "hang_up") socket.destroy();
    };
    if (until === "greeting") return stop();
    socket.write("220 here\r\n");
    converse(socket, until, stop);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // a TCP server's address
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken: () => taken,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
