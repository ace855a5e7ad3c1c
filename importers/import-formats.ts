/** What `zhanggui import --format` reads; by itself, so that the command line knows the names without loading readers. */
export const importFormats = ["canonical", "tau-retail", "uci", "ga4", "knowledge"] as const;
export type ImportFormat = (typeof importFormats)[number];
