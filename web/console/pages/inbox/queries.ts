import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";

/** A conversation that the machine answers brings no event of its own: the list and the open one are looked up again. */
const listEvery = 15_000;
const caseEvery = 6_000;

export const views = ["needs_person", "mine", "all", "with_person", "machine", "closed"] as const;
export type View = (typeof views)[number];
export const feelings = ["angry", "neg", "neu", "pos"] as const;
export type Filter = {
  readonly view: View;
  readonly language?: string;
  readonly feeling?: (typeof feelings)[number];
  readonly breaking?: "true";
  readonly mark?: "wrong";
  readonly search?: string;
};

export function useInbox(filter: Filter) {
  const { shop } = useShop();
  return useInfiniteQuery({
    queryKey: [shop.id, "inbox", "list", filter],
    initialPageParam: "",
    refetchInterval: listEvery,
    queryFn: ({ pageParam }) =>
      got(
        api.GET("/v1/shops/{shop}/inbox", {
          params: {
            path: inShop(shop),
            query: { ...filter, limit: 100, ...(pageParam === "" ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function useCase(conversation: string) {
  const { shop } = useShop();
  return useQuery({
    queryKey: [shop.id, "inbox", "case", conversation],
    refetchInterval: caseEvery,
    queryFn: () =>
      got(api.GET("/v1/shops/{shop}/inbox/{conversation}", { params: { path: { ...inShop(shop), conversation } } })),
  });
}

export function usePromises(conversation: string) {
  const { shop } = useShop();
  return useQuery({
    queryKey: [shop.id, "inbox", "promises", conversation],
    queryFn: () =>
      got(api.GET("/v1/shops/{shop}/promises", { params: { path: inShop(shop), query: { conversation, limit: 50 } } })),
  });
}
