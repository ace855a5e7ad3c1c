import { column, type TableSpec } from "../parsing/table-spec.ts";

/** knowledge.csv; articles keep their versions, so they are not written as other tables are. */
export const knowledgeSpec: TableSpec = {
  file: "knowledge",
  table: "articles",
  key: ["title"],
  columns: [
    column("title!"),
    column("body!"),
    column("intents", "list"),
    column("products", "list"),
    column("locale"),
    column("valid_from", "instant"),
    column("valid_until", "instant"),
  ],
};
