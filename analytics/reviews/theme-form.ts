/** `complaint`: words that complain by themselves. `topic`: words that praise holds as well; the rest of the clause decides. */
export type ThemeWords = { readonly complaint: string; readonly topic?: string };
