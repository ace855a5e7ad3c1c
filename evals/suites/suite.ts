import type { ModelMind } from "../../agents/model/mind.ts";
import type { ModelRoad } from "../../core/model.ts";

/** One case of a suite, with whatever shows what was seen. */
export type Case = { readonly id: string; readonly ok: boolean; readonly [detail: string]: unknown };
export type SuiteResult = {
  /** Figures of the whole suite: shares 0..1 unless the name holds a unit. */
  readonly metrics: Readonly<Record<string, number | string | null>>;
  readonly cases: readonly Case[];
};
export type SuiteOptions = {
  /** Folder of real data that does not ship, laid out as in its README; null leaves its cases out, and `metrics` says so. */
  readonly data: string | null;
  /** First seed of everything that is drawn. */
  readonly seed: number;
  readonly sizes: Readonly<Record<string, number>>;
  /** Files that the caller names in place of the suite's own, by what they hold. */
  readonly files?: Readonly<Record<string, string | undefined>>;
  /** The model that the shop's agents may ask; none: the playbook answers alone. */
  readonly mind?: ModelMind | null;
  /** The model that plays the customer, where a suite has one. */
  readonly customer?: ModelRoad | null;
  tell(line: string): void;
};
export type Suite = {
  readonly name: string;
  readonly about: string;
  /** It holds conversations, so a model may answer in it. */
  readonly talks?: true;
  /** Sizes that `--size name=N` may change, with what they are otherwise. */
  readonly sizes: Readonly<Record<string, number>>;
  run(options: SuiteOptions): Promise<SuiteResult>;
};
