/** Makes vectors of texts. `name` labels them (endpoint, model): vectors of two names are never compared. */
export type Embedder = {
  readonly name: string;
  /** One vector for each text, all of one length. Throws where the endpoint fails or gives something else. */
  embed(texts: readonly string[], signal?: AbortSignal): Promise<number[][]>;
};
/** An embedder that says how it fares: while it fails nobody waits for it, and after a while it is tried again. */
export type WatchedEmbedder = Embedder & {
  /** Vectors, or null where there are none to be had now. */
  tryEmbed(texts: readonly string[]): Promise<number[][] | null>;
  state(): { readonly state: "ok" | "failing"; readonly since: Date | null; readonly why: string | null };
};
