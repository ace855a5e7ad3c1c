import type { ModelMind } from "../../agents/model/mind.ts";
import { costOf } from "../../agents/model/prices.ts";
import type { ModelRoad } from "../../core/model.ts";

/** What the models of one run were asked and cost. */
export type Used = {
  modelCalls: number;
  inputTokens: number;
  outputTokens: number;
  dollars: number;
  /** Questions that the playbook left to the model. */
  questions: number;
  /** How often a model gave no answer that could be used, by why. */
  faults: Record<string, number>;
};
export const unused = (): Used => ({
  modelCalls: 0,
  inputTokens: 0,
  outputTokens: 0,
  dollars: 0,
  questions: 0,
  faults: {},
});

export const countedRoad = (road: ModelRoad, used: Used): ModelRoad => ({
  async ask(request, signal) {
    used.modelCalls++;
    const answer = await road.ask(request, signal);
    used.inputTokens += answer.usage.input;
    used.outputTokens += answer.usage.output;
    used.dollars += (costOf(answer.model, answer.usage) ?? 0) / 1e6;
    return answer;
  },
});

export const countedMind = (mind: ModelMind, used: Used): ModelMind => ({
  ...mind,
  road: countedRoad(mind.road, used),
  purse(ctx) {
    used.questions++;
    return mind.purse(ctx);
  },
  failed(ctx, failure) {
    used.faults[failure.fault] = (used.faults[failure.fault] ?? 0) + 1;
    mind.failed(ctx, failure);
  },
});
