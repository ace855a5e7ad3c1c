import type { Suite } from "./suite.ts";

/** What `zhanggui eval` knows. */
export const suites: readonly Suite[] = [];
