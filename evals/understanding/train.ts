import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { emptyFeatures, readFeatures } from "../../agents/playbook/understanding/features.ts";
import { addFeelingFeatures } from "../../agents/playbook/understanding/sentiment.ts";
import type { Line } from "./augment.ts";
import { type Bag, bagOf, bagsOf, type FitSettings, fitModel, fitTemperature, scorer, sumOf } from "./fit.ts";
import { feelingLines, foreignBuyerLines, ownRoleLines, type Role, trainFiles } from "./lines.ts";
import { allToolLines, fitTools, heldOutTools } from "./train-tools.ts";
import { packModel } from "./write-model.ts";

/**
 * Trains the five models of `agents/playbook/understanding/model` from the train files, never from dev:
 * `node --import tsx evals/understanding/train.ts --data DIR`. The seed is fixed, so the files are reproducible.
 */
const base = { epochs: 8, learningRate: 1, decay: 1e-4, dropout: 0.3, seeds: 2, copies: 2, copyWeight: 0.5 };
const settings: Record<Role, FitSettings> = {
  buyer: base,
  // Merchants' questions are few and terse: varied copies taught the model the fillers instead.
  merchant: { ...base, epochs: 12, copies: 0, decay: 0.001 },
};
const rows: Record<Role, number> = { buyer: 80_000, merchant: 45_000 };
const target = (name: string) => new URL(`../../agents/playbook/understanding/model/${name}.bin`, import.meta.url);
const say = (text: string): boolean => process.stderr.write(`${text}\n`);

/** Each file is judged by a model that saw only the others, as new writers will be. */
function heldOut(files: Line[][], own: Line[], labels: string[], role: Role) {
  const quick = { ...settings[role], seeds: 1, copies: Math.min(1, settings[role].copies) };
  return files.flatMap((file, at) => {
    const others = [...files.filter((_, other) => other !== at).flat(), ...own];
    const score = scorer(fitModel(bagsOf(others, labels, role, quick), labels, quick));
    return file.map((line) => {
      const bag = bagOf(line, labels, role);
      return { scores: score(bag), target: bag.target };
    });
  });
}

function trainRole(folder: string, role: Role): Line[] {
  const files = trainFiles(folder, role);
  const own = ownRoleLines(role);
  const lines = [...files.flat(), ...own];
  const labels = [...new Set(lines.map((line) => line.label))].sort();
  const held = heldOut(files, own, labels, role);
  const temperature = fitTemperature(held);
  const right = held.filter(({ scores, target: label }) => scores.indexOf(Math.max(...scores)) === label).length;
  const model = fitModel(bagsOf(lines, labels, role, settings[role]), labels, settings[role]);
  const bytes = packModel(model, rows[role], temperature);
  writeFileSync(target(role), bytes);
  const accuracy = (right / held.length).toFixed(4);
  say(`${role}: ${lines.length} lines, held-out accuracy ${accuracy}, temperature ${temperature.toFixed(3)},`);
  say(`  ${model.hashes.length} features, ${bytes.length} bytes`);
  return lines;
}

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
  const model = fitModel(bags, labels, { ...base, seeds: 1, epochs: 6 });
  writeFileSync(target("tongue"), packModel(model, 15_000, 1));
}

/** What a message is about, for lines whose feeling nobody judged: asking before an order is calm. */
const CALM = new Set(
  (
    "product_info product_compare product_recommend size_fit stock_availability promotion_rules shipping_fee delivery_area " +
    "payment_methods invoice_request authenticity_warranty how_to_use customization_note change_address change_order"
  ).split(" "),
);
const foreignFeeling: Record<string, string> = {
  complaint: "angry",
  damaged_or_defective: "neg",
  delivery_problem: "neg",
  wrong_or_missing_item: "neg",
  payment_problem: "neg",
  thanks_bye: "pos",
};

function trainSentiment(lines: readonly Line[]): void {
  const labels = ["pos", "neu", "neg", "angry"];
  const list = emptyFeatures();
  const toBag = (text: string, intent: string, feeling: string, weight: number): Bag => {
    addFeelingFeatures(readFeatures(list, text, [], "buyer"), text, [{ intent, confidence: 1 }]);
    return { features: sumOf(list, list.size), target: labels.indexOf(feeling), second: -1, weight };
  };
  const judged = feelingLines().map((line) => toBag(line.text, line.intent, line.feeling, 1));
  const calm = lines.filter((line, at) => CALM.has(line.label) && at % 4 === 0);
  const foreign = foreignBuyerLines();
  const bags = [
    ...judged,
    ...calm.map((line) => toBag(line.text, line.label, "neu", 0.3)),
    ...foreign.map((line) => toBag(line.text, line.label, foreignFeeling[line.label] ?? "neu", 0.5)),
  ];
  const model = fitModel(bags, labels, { ...base, epochs: 10, seeds: 2, decay: 0.003 });
  writeFileSync(target("sentiment"), packModel(model, 15_000, 1));
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
  writeFileSync(target("tools"), bytes);
  const accuracy = (right / held.length).toFixed(4);
  say(`tools: ${own.length} lines, accuracy on writers held out ${accuracy}, temperature ${temperature.toFixed(3)},`);
  say(`  ${model.hashes.length} features, ${bytes.length} bytes`);
}

const { values } = parseArgs({ options: { data: { type: "string" }, only: { type: "string" } } });
if (!values.data) throw new Error("Usage: train.ts --data DIR [--only tools]");
const started = Date.now();
if (values.only !== "tools") {
  const buyerLines = trainRole(values.data, "buyer");
  const merchantLines = trainRole(values.data, "merchant");
  trainTongue([...buyerLines, ...merchantLines]);
  trainSentiment(buyerLines);
}
trainTools(values.data);
say(`done in ${((Date.now() - started) / 1000).toFixed(0)} s`);
