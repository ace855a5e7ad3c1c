import type { ShopData } from "../../core/context.ts";
import { AppError } from "../../core/errors.ts";
import { type FlowNow, flowsNow } from "../../db/flows/versions.ts";

/** The flow of this id, with all of them; refused with the ids that there are. */
export async function namedFlow(
  data: Pick<ShopData, "query">,
  id: string,
): Promise<{ found: FlowNow; all: readonly FlowNow[] }> {
  const all = await flowsNow(data);
  const found = all.find(({ flow }) => flow.id === id);
  if (found) return { found, all };
  const names = all.map(({ flow }) => flow.id).join(", ");
  throw new AppError("not_found", `There is no flow ${id}; there are ${names}.`);
}
