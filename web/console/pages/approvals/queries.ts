import { useInfiniteQuery } from "@tanstack/react-query";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import type { Action } from "../../api/types.ts";

const aPage = 50;

/** Changes page by page, newest first; `status` undefined: all of them. */
export function useActions(status: Action["status"] | undefined) {
  const { shop } = useShop();
  return useInfiniteQuery({
    queryKey: [shop.id, "actions", "list", status ?? "all"],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      got(
        api.GET("/v1/shops/{shop}/actions", {
          params: {
            path: inShop(shop),
            query: { limit: aPage, ...(status ? { status } : {}), ...(pageParam === "" ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
