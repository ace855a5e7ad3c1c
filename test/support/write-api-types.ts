// npm run api-types: the console's types of the HTTP surface, so that a page cannot ask for what is not there.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { apiTypes } from "./api-types.ts";

writeFileSync(fileURLToPath(new URL("../../web/console/api/schema.d.ts", import.meta.url)), await apiTypes());
