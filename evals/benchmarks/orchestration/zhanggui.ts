import type { OpenSubject } from "./subject.ts";

/** The product's own model mind on the scenario's agents; null leaves it out of the table. */
export const open: OpenSubject | null = null;
