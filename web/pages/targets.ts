import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { InlineConfig } from "vite";
import { widgetBuild } from "../widget/build.ts";

/** A page, or a script for other people's pages, that Vite makes from `web/<name>/` into `web/dist/<name>/`. */
export type Target = {
  readonly name: string;
  readonly root: string;
  readonly out: string;
  /** Laid over what every target has (vite-config.ts). */
  readonly own?: InlineConfig;
};

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const target = (name: string, own: InlineConfig = {}): Target => ({
  name,
  root: folder(`../${name}/`),
  out: folder(`../dist/${name}/`),
  own,
});

export const targets: readonly Target[] = [target("console"), target("widget", widgetBuild)].filter(({ root }) =>
  existsSync(root),
);
