import type { Database } from "./database.ts";

/** Tells the planner what the tables hold after a large change; the embedded database has nobody who does it by itself. */
export const refreshStatistics = (db: Database): Promise<unknown> => db.query("analyze");
