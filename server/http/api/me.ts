import { z } from "zod";

/** Who has signed in, and the shops that are open to them. */
export const Me = z.object({
  actor: z.object({ kind: z.string(), id: z.string() }),
  shops: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      currency: z.string(),
      timezone: z.string(),
      locale: z.string(),
      simulated: z.boolean(),
    }),
  ),
});
