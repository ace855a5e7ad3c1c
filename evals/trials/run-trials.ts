import type { ModelMind } from "../../agents/model/mind.ts";
import type { ModelRoad } from "../../core/model.ts";
import type { Case, Suite, SuiteOptions, SuiteResult } from "../suites/suite.ts";
import { countedMind, countedRoad, type Used, unused } from "./counted.ts";
import { passHat } from "./pass-hat.ts";
import { promptsHash, scenarioOf } from "./scenario.ts";

/** A model by its name; null: none. */
export type Named<What> = { readonly name: string; readonly use: What } | null;
export type TrialOptions = Omit<SuiteOptions, "mind" | "customer"> & {
  readonly trials: number;
  readonly model: Named<ModelMind>;
  readonly userModel: Named<ModelRoad>;
};
/** Who answered, with what, and what it took: enough to do it again. */
export type Run = {
  readonly mode: "playbook" | "model";
  readonly model: string | null;
  readonly userModel: string | null;
  readonly trials: number;
  readonly prompts: string;
  readonly scenario: string;
  readonly used?: Used;
};

/** Cases of all trials as one list: right where it was right each time, with the details of the first time that it was not. */
function merged(trials: readonly SuiteResult[]): { cases: Case[]; tried: { trials: number; passed: number }[] } {
  const ids = [...new Set(trials.flatMap(({ cases }) => cases.map(({ id }) => id)))];
  const byTrial = trials.map(({ cases }) => new Map(cases.map((one) => [one.id, one])));
  const cases = ids.map((id) => {
    // Suites that list only what went wrong, and one line for the whole: what is not listed was right.
    const seen = byTrial.map((found) => found.get(id) ?? { id, ok: true });
    const passed = seen.filter(({ ok }) => ok).length;
    const shown = seen.find(({ ok }) => !ok) ?? seen[0];
    return { ...shown, id, ok: passed === trials.length, trials: trials.length, passed };
  });
  return { cases, tried: cases };
}

function meanMetrics(trials: readonly SuiteResult[]): Record<string, number | string | null> {
  const [first] = trials;
  return Object.fromEntries(
    Object.entries(first?.metrics ?? {}).map(([name, value]) => {
      const numbers = trials.map(({ metrics }) => metrics[name]).filter((each) => typeof each === "number");
      if (numbers.length < trials.length) return [name, value];
      return [name, numbers.reduce((sum, each) => sum + each, 0) / numbers.length];
    }),
  );
}

/** A suite played `trials` times over the same cases. With more than one, `metrics` are means and hold pass^k for k = 1, 2, 4, …
 * up to the number of trials, with their intervals. */
export async function runTrials(suite: Suite, options: TrialOptions): Promise<SuiteResult & { run: Run }> {
  const { trials, model, userModel, ...given } = options;
  const used = unused();
  const talks = suite.talks === true;
  const mind = talks && model ? countedMind(model.use, used) : null;
  const customer = talks && userModel ? countedRoad(userModel.use, unused()) : null;
  const results: SuiteResult[] = [];
  for (let trial = 1; trial <= trials; trial++) {
    if (trials > 1) given.tell(`${suite.name}: trial ${trial} of ${trials}`);
    results.push(await suite.run({ ...given, mind, customer }));
  }
  const run: Run = {
    mode: mind ? "model" : "playbook",
    model: mind ? (model?.name ?? null) : null,
    userModel: customer ? (userModel?.name ?? null) : null,
    trials,
    prompts: promptsHash(),
    scenario: scenarioOf(suite, given),
    ...(mind ? { used } : {}),
  };
  const [only] = results;
  if (only && results.length === 1) return { ...only, run };
  const { cases, tried } = merged(results);
  const passes: Record<string, number> = {};
  for (let k = 1; k <= trials; k *= 2) {
    const { value, low, high } = passHat(tried, k);
    Object.assign(passes, { [`pass^${k}`]: value, [`pass^${k}_low`]: low, [`pass^${k}_high`]: high });
  }
  return { metrics: { ...meanMetrics(results), ...passes }, cases, run };
}
