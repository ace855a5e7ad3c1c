// Plain JavaScript, so that Node starts it as a process of its own; what it runs is TypeScript.
import { register } from "tsx/esm/api";

register();
await import("./subject-process.ts");
