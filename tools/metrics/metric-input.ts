import { z } from "zod";
import { allMetrics, dimensions } from "../../core/metrics.ts";

export const metric = z.enum(allMetrics as [string, ...string[]]).pipe(z.custom<(typeof allMetrics)[number]>());
export const dimension = z.enum(dimensions);
export const where = z.object({
  product: z.string().optional(),
  sku: z.string().optional(),
  category: z.string().optional(),
  channel: z.string().optional(),
  device: z.string().optional(),
  region: z.string().optional(),
});
export const row = z.object({ key: z.string().nullable(), label: z.string().nullable() });
