import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { emptyFeatures, readFeatures } from "../../agents/playbook/understanding/features.ts";
import type { ModelName } from "../../agents/playbook/understanding/linear-model.ts";
import type { Line } from "./augment.ts";
import { type Bag, type FitSettings, fitModel, fitTemperature, sumOf } from "./fit.ts";
import { calmBuyerLines, ownRoleLines, type Role, trainFiles } from "./lines.ts";
import { trainFeelings } from "./train-feelings.ts";
import { trainIntents } from "./train-intents.ts";
import { allToolLines, fitTools, heldOutTools } from "./train-tools.ts";
import { packModel } from "./write-model.ts";

/**
 * Trains the models of `agents/playbook/understanding/model` from the train files and the lines written here, never
 * from dev: `node --import tsx evals/understanding/train.ts --data DIR [--only intents|feelings|tools]`. The seed is
 * fixed, so the files are reproducible.
 */
const tongueSettings: FitSettings = {
  epochs: 6,
  learningRate: 1,
  decay: 1e-4,
  dropout: 0.3,
  seeds: 1,
  copies: 0,
  copyWeight: 0.5,
  liveChat: false,
  fewestLines: 1,
};
const write = (name: ModelName, bytes: Buffer): void =>
  writeFileSync(new URL(`../../agents/playbook/understanding/model/${name}.bin`, import.meta.url), bytes);
const say = (text: string): boolean => process.stderr.write(`${text}\n`);

/** Which language a message in Latin letters is in; Chinese typed as pinyin is `zh`. */
function trainTongue(lines: readonly Line[]): void {
  const labels = ["en", "es", "pt", "zh"];
  const latin = lines.filter(
    (line) => labels.includes(line.lang) && /^[\p{Script=Latin}\p{P}\p{N}\p{S}\s]*$/u.test(line.text),
  );
  const few = (line: Line): number => (line.lang === "en" ? 1 : 4);
  const list = emptyFeatures();
  const bags = latin.map((line): Bag => {
    readFeatures(list, line.text, [], "");
    return { features: sumOf(list, list.own), target: labels.indexOf(line.lang), second: -1, weight: few(line) };
  });
  write("tongue", packModel(fitModel(bags, labels, tongueSettings), 15_000, 1));
}

/** Which tool a merchant asks for; its lines are in `tool-lines.ts`, the skills' lines are shared out among the tools. */
function trainTools(folder: string): void {
  const skillLines = [...trainFiles(folder, "merchant").flat(), ...ownRoleLines("merchant")];
  const own = allToolLines();
  const held = heldOutTools(own, skillLines);
  const temperature = fitTemperature(held);
  const right = held.filter(({ scores, target: label }) => scores.indexOf(Math.max(...scores)) === label).length;
  const model = fitTools(own, skillLines);
  const bytes = packModel(model, 45_000, temperature);
  write("tools", bytes);
  const accuracy = (right / held.length).toFixed(4);
  say(`tools: ${own.length} lines, accuracy on writers held out ${accuracy}, temperature ${temperature.toFixed(3)},`);
  say(`  ${model.hashes.length} features, ${bytes.length} bytes`);
}

function trainRole(folder: string, role: Role): Line[] {
  const { lines, packed } = trainIntents(folder, role, say);
  write(role, packed.linear);
  write(`${role}-hidden`, packed.hidden);
  return lines;
}

const { values } = parseArgs({ options: { data: { type: "string" }, only: { type: "string" } } });
const { data, only } = values;
if (!data) throw new Error("Usage: train.ts --data DIR [--only intents|feelings|tools]");
const started = Date.now();
const wanted = (part: string): boolean => only === undefined || only === part;
if (wanted("intents")) trainTongue([...trainRole(data, "buyer"), ...trainRole(data, "merchant")]);
if (wanted("feelings")) write("sentiment", trainFeelings([...trainFiles(data, "buyer").flat(), ...calmBuyerLines()]));
if (wanted("tools")) trainTools(data);
say(`done in ${((Date.now() - started) / 1000).toFixed(0)} s`);
