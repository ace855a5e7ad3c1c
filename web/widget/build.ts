import type { InlineConfig } from "vite";

/** One file for any page: nothing beside it, nothing global left behind. */
export const widgetBuild: InlineConfig = {
  esbuild: { jsxImportSource: "preact" },
  build: {
    lib: { entry: "main.tsx", formats: ["iife"], name: "zhangguiWindow", fileName: () => "widget.js" },
    minify: "esbuild",
  },
  define: { "process.env.NODE_ENV": '"production"' },
};
