import type { Writable } from "node:stream";
import pg from "pg";
import { namesForStatements } from "./prepared.ts";
import type { Engine } from "./session.ts";

const types = new pg.TypeOverrides();
const asText = (text: string) => text;
types.setTypeParser(pg.types.builtins.DATE, asText);
types.setTypeParser(pg.types.builtins.INT8, Number);
types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/** The socket of a client, which its types leave out. */
type Connected = pg.PoolClient & { readonly connection: { readonly stream: Writable } };

/** A pool of connections to a PostgreSQL server. */
export function openPostgres(url: string, size = 10): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    pipeline: true,
    types,
    application_name: "zhanggui",
    connectionTimeoutMillis: 10_000,
  });
  const nameOf = namesForStatements();
  // An idle connection that the server closes must not end the process; the next query reports it.
  pool.on("error", () => {});
  return {
    kind: "postgres",
    pipelined: true,
    async acquire() {
      const client = await pool.connect();
      const lost = () => {};
      client.on("error", lost);
      return {
        query: async (text, values = []) => (await client.query({ ...nameOf(text), text, values: [...values] })).rows,
        exec: async (script) => {
          await client.query(script);
        },
        inOnePiece(send) {
          const { stream } = (client as Connected).connection;
          stream.cork();
          try {
            return send();
          } finally {
            stream.uncork();
          }
        },
        release: async (broken) => {
          client.off("error", lost);
          client.release(broken);
        },
      };
    },
    close: () => pool.end(),
  };
}
