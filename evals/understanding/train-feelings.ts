import { emptyFeatures, readFeatures } from "../../agents/playbook/understanding/features.ts";
import { addFeelingFeatures } from "../../agents/playbook/understanding/sentiment.ts";
import type { Line } from "./augment.ts";
import { type Bag, type FitSettings, fitModel, sumOf } from "./fit.ts";
import { feelingLines, foreignBuyerLines } from "./lines.ts";
import { packModel } from "./write-model.ts";

const settings: FitSettings = {
  epochs: 10,
  learningRate: 1,
  decay: 0.003,
  dropout: 0.3,
  seeds: 2,
  copies: 0,
  copyWeight: 1,
  liveChat: false,
  fewestLines: 1,
};
const rows = 15_000;
const labels = ["pos", "neu", "neg", "angry"];

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

/** What most writers feel who write about this; lines nobody judged count little. */
const USUAL: Readonly<Record<string, { feeling: string; weight: number }>> = {
  complaint: { feeling: "angry", weight: 0.3 },
  damaged_or_defective: { feeling: "neg", weight: 0.05 },
  delivery_problem: { feeling: "neg", weight: 0.05 },
  wrong_or_missing_item: { feeling: "neg", weight: 0.05 },
};
/** Not anger yet, whatever it is about. */
const DISAPPOINTED = /失望|disappoint/i;

const list = emptyFeatures();
function toBag(text: string, intent: string, feeling: string, weight: number): Bag {
  addFeelingFeatures(readFeatures(list, text, [], "buyer"), text, [{ intent, confidence: 1 }]);
  return { features: sumOf(list, list.size), target: labels.indexOf(feeling), second: -1, weight };
}

/** How a buyer feels, from lines judged by hand and calm ones among the train lines; packed. */
export function trainFeelings(lines: readonly Line[]): Buffer {
  const calm = lines.filter((line, at) => CALM.has(line.label) && at % 4 === 0);
  const bags = [
    ...feelingLines().map((line) => toBag(line.text, line.intent, line.feeling, 1)),
    ...lines.flatMap((line) => {
      const usual = USUAL[line.label];
      return usual && !DISAPPOINTED.test(line.text) ? [toBag(line.text, line.label, usual.feeling, usual.weight)] : [];
    }),
    ...calm.map((line) => toBag(line.text, line.label, "neu", 0.3)),
    ...foreignBuyerLines().map((line) => toBag(line.text, line.label, foreignFeeling[line.label] ?? "neu", 0.5)),
  ];
  return packModel(fitModel(bags, labels, settings), rows, 1);
}
