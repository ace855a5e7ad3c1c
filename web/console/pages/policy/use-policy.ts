import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import type { Policy, Tried } from "../../api/types.ts";

/** One thing to mend: where the server found it. */
export type Fault = {
  readonly message: string;
  readonly list?: string;
  readonly row?: number;
  readonly column?: string;
};
/** Refused with the places to mend. */
export class Faulty extends Error {
  readonly faults: readonly Fault[];
  constructor(sentence: string, faults: readonly Fault[]) {
    super(sentence);
    this.faults = faults;
  }
}
const faultsOf = (body: unknown): readonly Fault[] =>
  typeof body === "object" && body !== null && "errors" in body && Array.isArray(body.errors) ? body.errors : [];

export type Cells = Record<string, unknown>;
type Mode = Policy["mode"];
export type Outcome = NonNullable<Tried["outcome"]>;
type Write = {
  rows?: { otherwise: Outcome | null; mode: Mode; modes: Cells[]; rules: Cells[] };
  modes?: { mode: Mode; modes: Cells[] };
  version: number;
  note?: string;
};

export const usePolicy = () => {
  const { shop } = useShop();
  return useQuery({
    queryKey: [shop.id, "policy"],
    queryFn: () => got(api.GET("/v1/shops/{shop}/policy", { params: { path: inShop(shop) } })),
  });
};
export const usePolicyFacts = () => {
  const { shop } = useShop();
  return useQuery({
    queryKey: [shop.id, "policy-facts"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => got(api.GET("/v1/shops/{shop}/policy/facts", { params: { path: inShop(shop) } })),
  });
};

/** Writes the table, or only who answers; what is wrong with it comes as `Faulty`, and nothing was written. */
export function useWritePolicy() {
  const { shop } = useShop();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: Write) => {
      const asked = api.PUT("/v1/shops/{shop}/policy", { params: { path: inShop(shop) }, body });
      const error = await asked.then(
        (answered) => answered.error,
        () => undefined,
      );
      const faults = faultsOf(error);
      if (faults.length > 0) throw new Faulty("", faults);
      return got(asked);
    },
    onSuccess: async (kept) => {
      client.setQueryData([shop.id, "policy"], kept);
      await client.invalidateQueries({ queryKey: [shop.id, "policy-versions"] });
    },
  });
}
