import pg from "pg";
import type { Engine } from "./session.ts";

const types = new pg.TypeOverrides();
const asText = (text: string) => text;
types.setTypeParser(pg.types.builtins.DATE, asText);
types.setTypeParser(pg.types.builtins.INT8, Number);
types.setTypeParser(pg.types.builtins.NUMERIC, Number);

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
        query: async (text, values) => (await client.query(text, values as unknown[] | undefined)).rows,
        exec: async (script) => {
          await client.query(script);
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
