import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { AppError } from "../../../core/errors.ts";

const action = z.looseObject({ name: z.string(), arguments: z.record(z.string(), z.unknown()) });
export type Action = z.infer<typeof action>;
const task = z.looseObject({
  id: z.coerce.string(),
  user_scenario: z
    .looseObject({ instructions: z.union([z.string(), z.record(z.string(), z.unknown())]).nullish() })
    .nullish(),
  evaluation_criteria: z.looseObject({ actions: z.array(action).nullish() }).nullish(),
});
const record = z.record(z.string(), z.unknown());
const expectation = z.looseObject({
  changed: z.looseObject({
    orders: z.record(z.string(), record).nullish(),
    users: z.record(z.string(), record).nullish(),
  }),
  calls: z.array(z.looseObject({ name: z.string(), ok: z.boolean() })),
});
/** What a task leaves: the changed records only, and which of its calls succeed. */
export type Expectation = z.infer<typeof expectation>;
export type Task = {
  readonly id: string;
  readonly actions: readonly Action[];
  readonly expected: Expectation;
  /** What the customer wants and knows, for whoever plays him; empty where the task does not say. */
  readonly customer: string;
};

const told = (instructions: unknown): string => {
  if (typeof instructions === "string") return instructions;
  const parts = Object.values(instructions ?? {}).filter((part) => typeof part === "string");
  return parts.join("\n");
};

async function read<Shape extends z.ZodType>(file: string, what: string, shape: Shape): Promise<z.infer<Shape>> {
  let fields: unknown;
  try {
    const bytes = await readFile(file);
    fields = JSON.parse((file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
  } catch (cause) {
    throw new AppError("invalid_input", `${file} is not there, or is no JSON: give the ${what} as one JSON document.`, {
      cause,
    });
  }
  const parsed = shape.safeParse(fields);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError("invalid_input", `${file} does not hold ${what} (${issue?.path.join(".")}: ${issue?.message}).`);
}

/** The tasks of the τ-retail benchmark with what each leaves behind. A task without an expectation is an error: it could
 * neither pass nor fail. */
export async function readTasks(tasksFile: string, expectedFile: string): Promise<Task[]> {
  const tasks = await read(tasksFile, "tasks", z.array(task));
  const expected = await read(expectedFile, "expected states", z.record(z.string(), expectation));
  return tasks.map(({ id, evaluation_criteria: criteria, user_scenario: scenario }) => {
    const own = expected[id];
    if (!own) throw new AppError("invalid_input", `${expectedFile} says nothing of task ${id}.`);
    return { id, actions: criteria?.actions ?? [], expected: own, customer: told(scenario?.instructions) };
  });
}
