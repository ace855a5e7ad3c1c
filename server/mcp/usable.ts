import type { z } from "zod";
import { AppError } from "../../core/errors.ts";

/** The input as the shape wants it, or the sentence what is wrong with it. */
export function usable<Shape extends z.ZodObject>(shape: Shape, input: unknown): z.output<Shape> {
  const parsed = shape.safeParse(input);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.slice(0, 5).map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new AppError("invalid_input", faults.join("; "));
}
