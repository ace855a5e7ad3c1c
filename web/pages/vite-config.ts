import { type InlineConfig, mergeConfig } from "vite";
import type { Target } from "./targets.ts";

/** The server puts a fresh number in its place with every page it sends (server/http/pages/serve-pages.ts). */
const nonce = "__ZHANGGUI_NONCE__";

/** What every target has: nothing inline, names that change with their content, one folder for the whole of it. */
export function viteConfig({ name, root, own = {} }: Target, outDir: string): InlineConfig {
  const shared: InlineConfig = {
    configFile: false,
    root,
    base: `/${name}/`,
    logLevel: "warn",
    publicDir: false,
    html: { cspNonce: nonce },
    esbuild: { jsx: "automatic", legalComments: "none" },
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2022",
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1500,
      rollupOptions: {
        // Libraries mark parts for servers that render; here everything runs in the browser.
        onwarn: (warning, warn) => void (warning.code === "MODULE_LEVEL_DIRECTIVE" || warn(warning)),
      },
      reportCompressedSize: false,
    },
  };
  return mergeConfig(shared, own);
}
