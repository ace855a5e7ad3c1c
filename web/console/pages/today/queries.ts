import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import { useLanguage } from "../../words/language.tsx";

/** The inspection of a day; "latest" is the shop's yesterday. */
export function useReport(date: string) {
  const { shop } = useShop();
  const { language } = useLanguage();
  return useQuery({
    queryKey: [shop.id, "report", date, language],
    queryFn: () =>
      got(
        api.GET("/v1/shops/{shop}/reports/{date}", {
          params: { path: { ...inShop(shop), date }, query: { language } },
        }),
      ),
  });
}

export function usePictures(date: string | undefined) {
  const { shop } = useShop();
  return useQuery({
    queryKey: [shop.id, "pictures", date],
    enabled: date !== undefined,
    placeholderData: keepPreviousData,
    queryFn: () =>
      got(
        api.GET("/v1/shops/{shop}/reports/{date}/pictures", {
          params: { path: { ...inShop(shop), date: date ?? "" } },
        }),
      ),
  });
}
