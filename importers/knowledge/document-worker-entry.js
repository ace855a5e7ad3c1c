// A worker thread does not inherit the loader that runs TypeScript: register it, then start the real worker.
import { register } from "tsx/esm/api";

register();
await import("./document-worker.ts");
