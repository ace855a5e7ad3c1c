import { useQuery } from "@tanstack/react-query";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import { useLanguage } from "../../words/language.tsx";

/** What the tools are called in the reader's language; asked for once. */
export function useToolNames(): (name: string) => string {
  const { shop } = useShop();
  const { language } = useLanguage();
  const tools = useQuery({
    queryKey: ["tools"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => got(api.GET("/v1/shops/{shop}/tools", { params: { path: inShop(shop) } })),
  });
  return (name) => tools.data?.tools.find((tool) => tool.name === name)?.titles[language] ?? name.replaceAll("_", " ");
}
