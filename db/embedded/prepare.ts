import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";

// Makes prepared.tar.gz anew: run it after PGlite's version was raised.
const db = await PGlite.create({ extensions: { vector } });
const archive = await db.dumpDataDir("gzip");
writeFileSync(fileURLToPath(new URL("./prepared.tar.gz", import.meta.url)), Buffer.from(await archive.arrayBuffer()));
await db.close();
process.exit(0);
