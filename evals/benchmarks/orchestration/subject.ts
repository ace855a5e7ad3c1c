import type { Scenario } from "./scenario.ts";

export type Connection = { readonly baseURL: string; readonly apiKey: string; readonly model: string };
export type Asked = "merchant" | "buyer";
/** One way of building the same agents: each question is one fresh turn, answered in words. */
export type Subject = {
  merchant(text: string): Promise<string>;
  buyer(text: string): Promise<string>;
  /** What it opened beside the connection is closed and removed here. */
  close?(): Promise<void>;
};
export type OpenSubject = (scenario: Scenario, connection: Connection) => Subject | Promise<Subject>;

/** What a subject's process is told, and what it says back. `module` is the file URL of what exports `open`. */
export type ToSubject =
  | { readonly kind: "open"; readonly module: string; readonly connection: Connection }
  | { readonly kind: "ask"; readonly question: Asked; readonly times: number }
  | { readonly kind: "close" };
/** `cpuMs` (user and system) and `wallMs` are of one question, the mean over those just asked. */
export type FromSubject =
  | { readonly kind: "opened"; readonly there: boolean }
  | { readonly kind: "asked"; readonly cpuMs: number; readonly wallMs: number; readonly answer: string }
  | { readonly kind: "closed" }
  | { readonly kind: "failed"; readonly why: string };
