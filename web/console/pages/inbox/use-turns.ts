import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import type { Case } from "../../api/types.ts";

type Turns = Case["turns"];

/** All turns of a conversation that were looked at: the newest page as it moves on, and the pages before it that were asked for. */
export function useTurns(it: Case) {
  const { shop } = useShop();
  const known = useRef(new Map<number, Turns[number]>());
  const [hasMore, setHasMore] = useState(it.earlier);
  for (const turn of it.turns) known.current.set(turn.turn, turn);
  const turns = [...known.current.values()].sort((one, two) => one.turn - two.turn);
  const earlier = useMutation({
    mutationFn: () =>
      got(
        api.GET("/v1/shops/{shop}/inbox/{conversation}", {
          params: { path: { ...inShop(shop), conversation: it.conversation }, query: { before: turns[0]?.turn ?? 1 } },
        }),
      ),
    onSuccess: (page) => {
      for (const turn of page.turns) known.current.set(turn.turn, turn);
      setHasMore(page.earlier);
    },
  });
  return { turns, hasMore, earlier };
}
