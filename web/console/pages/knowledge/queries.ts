import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";

// Under one key: `knowledge.changed` brings all of it up to date.
export const useArticles = () => {
  const { shop } = useShop();
  return useInfiniteQuery({
    queryKey: [shop.id, "knowledge", "list"],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      got(
        api.GET("/v1/shops/{shop}/knowledge", {
          params: { path: inShop(shop), query: { limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
};
export const useVersions = (article: string) => {
  const { shop } = useShop();
  return useQuery({
    queryKey: [shop.id, "knowledge", "versions", article],
    queryFn: () =>
      got(api.GET("/v1/shops/{shop}/knowledge/{article}/versions", { params: { path: { ...inShop(shop), article } } })),
  });
};
export const useShipped = (wanted: boolean) => {
  const { shop } = useShop();
  return useQuery({
    queryKey: [shop.id, "knowledge", "shipped"],
    enabled: wanted,
    queryFn: () => got(api.GET("/v1/shops/{shop}/knowledge/shipped", { params: { path: inShop(shop) } })),
  });
};
export const useDrafts = () => {
  const { shop } = useShop();
  return useQuery({
    queryKey: [shop.id, "knowledge", "drafts"],
    queryFn: () => got(api.GET("/v1/shops/{shop}/knowledge/drafts", { params: { path: inShop(shop) } })),
  });
};
export const useProblems = () => {
  const { shop } = useShop();
  return useQuery({
    queryKey: [shop.id, "knowledge", "problems"],
    queryFn: () =>
      got(api.POST("/v1/shops/{shop}/tools/list_knowledge_problems", { params: { path: inShop(shop) }, body: {} })),
  });
};

export type Writing = {
  title: string;
  body: string;
  status: "live" | "draft";
  intents?: string[];
  products?: string[];
  locale?: string;
  validFrom?: string;
  validUntil?: string;
};
/** What changes articles; the list and all that hangs on it is looked up again. */
export function useArticleDeeds() {
  const { shop } = useShop();
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: [shop.id, "knowledge"] });
  const params = { path: inShop(shop) };
  const write = useMutation({
    mutationFn: (body: Writing) => got(api.POST("/v1/shops/{shop}/knowledge", { params, body })),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: (article: string) =>
      got(api.POST("/v1/shops/{shop}/knowledge/{article}/remove", { params: { path: { ...inShop(shop), article } } })),
    onSettled,
  });
  const discard = useMutation({
    mutationFn: (body: { title: string; body: string }) =>
      got(api.POST("/v1/shops/{shop}/knowledge/drafts/discard", { params, body })),
    onSettled,
  });
  return { write, remove, discard };
}
