import { skillOf } from "../../agents/playbook/targets.ts";
import type { Line } from "./augment.ts";
import { bagOf, bagsOf, type FitSettings, fitModel } from "./fit.ts";
import { scorer } from "./score-model.ts";
import { asLine, ownToolLines, paraphraseLines, type ToolLine, targetsOf } from "./tool-lines.ts";
import type { DenseModel } from "./write-model.ts";

const toolSettings: FitSettings = {
  epochs: 10,
  learningRate: 1,
  decay: 3e-4,
  dropout: 0.3,
  seeds: 2,
  copies: 1,
  copyWeight: 0.5,
  liveChat: false,
  fewestLines: 1,
};
const fills = 3;
export const toolLabels: string[] = Object.keys(skillOf).sort();
const role = "merchant";

/** A skill's lines name no tool: each is given to the likeliest of its skill's tools by a first model. */
function withTargets(lines: readonly Line[], first: DenseModel): Line[] {
  const score = scorer(first);
  return lines.flatMap((line): Line[] => {
    const targets = targetsOf(line.label);
    if (line.context.length > 0 || targets.length === 0) return [];
    if (targets.length === 1) return [{ ...line, label: targets[0] ?? "", secondary: [] }];
    const scores = score(bagOf({ ...line, label: "" }, first.labels, role));
    const of = (target: string) => scores[first.labels.indexOf(target)] ?? -Infinity;
    const [best = ""] = [...targets].sort((one, two) => of(two) - of(one));
    return [{ ...line, label: best, secondary: [] }];
  });
}

export function fitTools(own: readonly ToolLine[], skillLines: readonly Line[], settings = toolSettings): DenseModel {
  const lines = own.map(asLine);
  const first = fitModel(bagsOf(lines, toolLabels, role, { ...settings, seeds: 1, copies: 0 }), toolLabels, settings);
  const all = [...lines, ...withTargets(skillLines, first)];
  return fitModel(bagsOf(all, toolLabels, role, settings), toolLabels, settings);
}

/** Voices that are held out together. */
const heldTogether = (voice: string): string =>
  voice.endsWith("paraphrases") ? "paraphrases" : voice === "boss" || voice === "voice" ? "hasty" : voice;

/** Sentences of some voices are judged by a model that saw only the others', as a new merchant's will be. */
export function heldOutTools(own: readonly ToolLine[], skillLines: readonly Line[]) {
  const quick = { ...toolSettings, seeds: 1, copies: 0, epochs: 8 };
  const groups = [...new Set(own.map(({ voice }) => heldTogether(voice)))];
  return groups.flatMap((group) => {
    const others = own.filter(({ voice }) => heldTogether(voice) !== group);
    const score = scorer(fitTools(others, skillLines, quick));
    return own
      .filter(({ voice }) => heldTogether(voice) === group)
      .map((line) => {
        const bag = bagOf(asLine(line), toolLabels, role);
        return { scores: score(bag), target: bag.target };
      });
  });
}
export const allToolLines = (): ToolLine[] => [...ownToolLines(fills), ...paraphraseLines()];
