import { EventEmitter, once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { answerRequest, type House } from "./answers.ts";
import type { Dialect } from "./completion.ts";
import { sendError } from "./deliver.ts";
import { fails } from "./errors.ts";
import { newMemory, type Recorded } from "./record.ts";
import { type Play, playOf, type Script } from "./script.ts";

type Options = {
  /** The one key that is taken; every other gets a 401. */
  readonly key?: string;
  /** The models it has; another one gets a 404. Empty: any. */
  readonly models?: readonly string[];
  /** True: vectors come as numbers whatever was asked, as some endpoints do it. */
  readonly alwaysFloat?: boolean;
  /** How it differs from the original on the wire. */
  readonly dialect?: Dialect;
};
export type ModelEndpoint = {
  /** What a client takes as its base URL. */
  readonly url: string;
  readonly key: string;
  /** Every request since the start or since `forget`, in the order they came. */
  readonly requests: readonly Recorded[];
  /** Another script from now on. */
  play(script: Script | Play): void;
  /** Replies that nobody asked for, and scripts that were asked beyond their end: empty when all was played. */
  left(): string[];
  /** What came in is forgotten, by the cache too, and requests are numbered from 0 again. */
  forget(): void;
  /** Waits until that many requests have come in, answered or not. */
  arrived(count: number): Promise<void>;
  /** No connection is taken and the present ones drop, until `comeUp` at the same port. */
  goDown(): Promise<void>;
  comeUp(): Promise<void>;
  close(): Promise<void>;
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const { port: taken } = server.address() as AddressInfo; // a TCP server's address
      resolve(taken);
    });
  });
const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
const asPlay = (given: Script | Play): Play => ("next" in given ? given : playOf(given));

function serve(house: House): Server {
  return createServer((request, to) => {
    answerRequest(house, request, to).catch((error: unknown) => {
      if (to.headersSent) to.destroy();
      else sendError(to, fails(400, `The script failed: ${String(error)}`, { code: "script_failed" }));
    });
  });
}

/** A model's endpoint on this machine that speaks OpenAI's wire format over HTTP and answers from a script. */
export async function openModelEndpoint(script: Script | Play, options: Options = {}): Promise<ModelEndpoint> {
  const house: House = {
    key: "test-key",
    models: [],
    alwaysFloat: false,
    dialect: {},
    ...options,
    requests: [],
    memory: newMemory(),
    arrivals: new EventEmitter(),
    play: asPlay(script),
  };
  let server = serve(house);
  const port = await listen(server, 0);
  return {
    url: `http://127.0.0.1:${port}/v1`,
    key: house.key,
    requests: house.requests,
    play: (next) => {
      house.play = asPlay(next);
    },
    left: () => house.play.left(),
    forget: () => {
      house.requests.length = 0;
      house.memory = newMemory();
    },
    arrived: async (count) => {
      while (house.requests.length < count) await once(house.arrivals, "request");
    },
    goDown: () => stop(server),
    comeUp: async () => {
      server = serve(house);
      await listen(server, port);
    },
    close: () => stop(server),
  };
}

/** A base URL at which nobody listens. */
export async function deadUrl(): Promise<string> {
  const server = createServer();
  const port = await listen(server, 0);
  await stop(server);
  return `http://127.0.0.1:${port}/v1`;
}
