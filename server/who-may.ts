import type { Actor } from "../core/context.ts";

/** person: the shop's own people. shop: their programs as well. anyone: buyers as well. */
export type Who = "person" | "shop" | "anyone";

/** Whether what is declared for `who` is open to this actor: true, or the sentence why not. */
export function admits(who: Who, actor: Actor): true | string {
  if (who === "person" && actor.kind === "system")
    return "A program may look and propose: this is for the shop's own people.";
  return who !== "anyone" && actor.kind === "buyer" ? "Only the shop's own people may do that." : true;
}
