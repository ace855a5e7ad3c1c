/** What goes between the port and the thread that holds the embedded database. */
export type Request =
  | { id: number; op: "query"; text: string; values: readonly unknown[] }
  | { id: number; op: "exec"; text: string }
  | { id: number; op: "close" };
export type WireError = { message: string; code?: string };
export type Reply = { id: number; rows?: unknown[]; error?: WireError };
/** A compiled module, which threads share; its own type is a browser's. */
export type MachineCode = object;
export type WorkerStart = { dataDir: string | null; prepared: string; engine: MachineCode };

export const wireError = (error: unknown): WireError => {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;
  return { message: error instanceof Error ? error.message : String(error), ...(code ? { code } : {}) };
};
export const fromWire = (error: WireError): Error => Object.assign(new Error(error.message), { code: error.code });
