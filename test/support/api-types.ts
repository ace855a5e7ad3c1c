import openapiTS, { astToString } from "openapi-typescript";
import { allRoutes } from "../../server/http/api/all-routes.ts";
import { openApi } from "../../server/http/api/openapi.ts";
import type { House } from "../../server/shop-context.ts";

/** Tools that a page calls; the others would only make the file long. */
const calledTools = [
  "query_metric",
  "search_knowledge",
  "list_knowledge_problems",
  "draft_product",
  "change_flow",
  "preview_segment",
  "define_segment",
  "list_segments",
  "list_campaign_plans",
  "list_product_drafts",
  "search_products",
  "write_copy",
  "check_copy",
];
const isWanted = (path: string) => {
  const tool = /\/tools\/(\w+)$/.exec(path)?.[1];
  return tool === undefined || calledTools.includes(tool);
};

/** The types of our own HTTP surface, made from the routes as they are declared: no server, no database. */
export async function apiTypes(): Promise<string> {
  const untouched = {} as House; // a route reads its house only when it is asked
  const routes = allRoutes(untouched).filter(({ path }) => isWanted(path));
  const document = { ...openApi(routes), info: { title: "Zhanggui", version: "0" } };
  const made = await openapiTS(JSON.stringify(document));
  return `// Made by \`npm run api-types\` from the routes in server/http/routes: do not edit.\n\n${astToString(made)}`;
}
