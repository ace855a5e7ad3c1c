import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import { mergeLines } from "./merge-lines.ts";

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

/** The newest lines are looked up again and again and at every event; the pages below them once, when somebody scrolls there:
 * of ten thousand conversations not a hundred pages come anew every quarter of a minute. */
export function useInbox(filter: Filter) {
  const { shop } = useShop();
  const page = (cursor: string) =>
    got(
      api.GET("/v1/shops/{shop}/inbox", {
        params: { path: inShop(shop), query: { ...filter, limit: 100, ...(cursor === "" ? {} : { cursor }) } },
      }),
    );
  const head = useQuery({
    queryKey: [shop.id, "inbox", "list", filter],
    refetchInterval: listEvery,
    queryFn: () => page(""),
  });
  const older = useInfiniteQuery({
    queryKey: [shop.id, "inbox-below", filter],
    initialPageParam: "",
    staleTime: Number.POSITIVE_INFINITY,
    enabled: typeof head.data?.next === "string",
    queryFn: ({ pageParam }) => page(pageParam),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const below = older.data?.pages.flatMap(({ conversations }) => conversations) ?? [];
  return {
    head,
    lines: mergeLines(head.data?.conversations ?? [], below, head.data?.next === null),
    more: older.hasNextPage && !older.isFetchingNextPage,
    fetchMore: older.fetchNextPage,
  };
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
