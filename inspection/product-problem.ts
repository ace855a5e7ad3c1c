import { daysBetween } from "../core/time.ts";
import type { DayData } from "./day-data.ts";
import type { Problem } from "./problem.ts";
import type { Signal } from "./signals.ts";

export const blank = { kind: "rate", observed: 0, expected: 0, variance: 1 } as const;

export const problem = (signal: Signal): Problem => ({
  signal,
  echoes: [],
  kind: signal.kind,
  where: signal.dimension === "product" ? { product: signal.value } : {},
  money: signal.money,
});

type Dated = { readonly day: string };

export const ago = (row: Dated, day: DayData) => daysBetween(row.day, day.date);
