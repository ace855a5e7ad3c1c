import { AppError } from "../../core/errors.ts";

type Named = { readonly name: string; readonly sizes: Readonly<Record<string, number>> };

/** Those of the given names, in the order they stand in; all where none is named. `what`: "benchmark", "evaluation suite". */
export function chosen<One extends Named>(all: readonly One[], names: readonly string[], what: string): readonly One[] {
  const unknown = names.filter((name) => !all.some((one) => one.name === name));
  if (unknown.length > 0)
    throw new AppError(
      "invalid_input",
      `There is no ${what} "${unknown.join('", "')}": there are ${all.map(({ name }) => name).join(", ")}.`,
    );
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}

/** `["shops=100"]` as `{shops: 100}`, for sizes that the chosen ones have. */
export function sizesOf(given: readonly string[], wanted: readonly Named[]): Record<string, number> {
  const known = wanted.flatMap((one) => Object.keys(one.sizes));
  return Object.fromEntries(
    given.map((text) => {
      const [name = "", value = ""] = text.split("=");
      if (!known.includes(name) || !/^\d+$/.test(value))
        throw new AppError(
          "invalid_input",
          `--size "${text}" is not usable: sizes are ${known.join(", ") || "none here"}, as name=number.`,
        );
      return [name, Number(value)];
    }),
  );
}

export const collect = (each: string, all: string[]): string[] => [...all, each];
