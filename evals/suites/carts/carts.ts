import { stream } from "../../simulator/chance.ts";
import type { Case, Suite } from "../suite.ts";
import { judgeCart } from "./judge-cart.ts";

export const cartsSuite: Suite = {
  name: "carts",
  about:
    "who a promotion is for, and the best offer of a cart: the search against an oracle that tries every combination",
  sizes: { carts: 10_000 },
  async run({ seed, sizes, tell }) {
    const carts = sizes["carts"] ?? 0;
    const wrong: Case[] = [];
    let [promotions, eligible, chosen, several] = [0, 0, 0, 0];
    for (let at = 0; at < carts; at++) {
      const found = judgeCart(stream(seed, `cart ${at}`).unit);
      promotions += found.promotions;
      eligible += found.eligible;
      chosen += found.chosen;
      several += found.chosen > 1 ? 1 : 0;
      if (found.difference.length > 0) wrong.push({ id: `cart ${at}`, ok: false, difference: found.difference });
      if (at % 2_500 === 2_499) tell(`${at + 1} carts, ${wrong.length} different`);
    }
    return {
      metrics: {
        carts,
        equal: carts - wrong.length,
        promotions,
        eligible,
        promotions_chosen: chosen,
        carts_with_several_chosen: several,
      },
      cases: [...wrong.slice(0, 100), { id: "all carts equal", ok: wrong.length === 0 }],
    };
  },
};
