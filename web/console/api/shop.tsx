import { useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { remember, remembered } from "../words/remember.ts";
import { api, got } from "./client.ts";
import type { Me, Shop } from "./types.ts";

export const useMe = () => useQuery({ queryKey: ["me"], queryFn: () => got<Me>(api.GET("/v1/me")), staleTime: 60_000 });

type Chosen = { readonly shop: Shop; readonly shops: readonly Shop[]; choose(id: string): void };
const Context = createContext<Chosen | null>(null);

/** The shop that is looked at, for everything below. */
export function ShopProvider({ shops, first, children }: { shops: readonly Shop[]; first: Shop; children: ReactNode }) {
  const [id, setId] = useState(() => remembered("shop"));
  const value = useMemo(
    () => ({
      shop: shops.find((shop) => shop.id === id) ?? first,
      shops,
      choose(next: string) {
        remember("shop", next);
        setId(next);
      },
    }),
    [shops, first, id],
  );
  return <Context value={value}>{children}</Context>;
}

export function useShop(): Chosen {
  const chosen = useContext(Context);
  if (!chosen) throw new Error("no shop is chosen here: wrap the page in ShopProvider");
  return chosen;
}
/** The path parameters of every question about the chosen shop. */
export const inShop = (shop: Shop) => ({ shop: shop.id });
