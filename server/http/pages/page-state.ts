import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** `sentence` is for whoever opens the page or reads the log. */
export type PageState =
  | { readonly is: "ready" }
  | { readonly is: "building" }
  | { readonly is: "missing"; readonly sentence: string };
export type Pages = { state(name: string): PageState };

/** Where the built pages of a name lie. */
export const builtFolder = (name: string): string =>
  fileURLToPath(new URL(`../../../web/dist/${name}/`, import.meta.url));

export const howToBuild = "The pages are not built here: run `npm ci && npm run build:pages` in the checkout once.";

/** The pages that lie there; nothing is built. */
export const pagesAsTheyAre: Pages = {
  state: (name) =>
    existsSync(join(builtFolder(name), "stamp.json")) ? { is: "ready" } : { is: "missing", sentence: howToBuild },
};
