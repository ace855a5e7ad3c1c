import type { ShopContext } from "../core/context.ts";
import { AppError } from "../core/errors.ts";

/** Refuses a buyer, whatever permissions somebody gave him: this is about other customers or the shop itself. */
export function shopSideOnly({ actor }: ShopContext): void {
  if (actor.kind === "buyer") throw new AppError("not_allowed", "Only the shop itself may see this.");
}
