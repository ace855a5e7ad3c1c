import { emptyFeatures, readFeatures } from "./features.ts";
import type { LinearModel } from "./linear-model.ts";

/** Where one request may end and the next begin. */
const CUT =
  /[,，。!！?？;；\n~、]+|\.\s|\s+(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\s+|\s(?:and|n|&|but|also|plus|then)\s|还有|另外|顺便|以及/;
/** A part must be this sure of its own, and the whole message must not rule it out; fitted on held-out train files. */
const SURE = { part: 0.6, whole: 0.02, first: 0.3 };
const MOST_PARTS = 4;

const list = emptyFeatures();

function bestOf(probabilities: Float32Array): { label: number; probability: number } {
  let label = 0;
  for (let at = 1; at < probabilities.length; at += 1)
    if ((probabilities[at] ?? 0) > (probabilities[label] ?? 0)) label = at;
  return { label, probability: probabilities[label] ?? 0 };
}

/** What else a message of several parts asks: a part that is surely about something else, beside one about `first`. */
export function readSecondary(
  model: LinearModel,
  role: string,
  text: string,
  whole: Float32Array,
  first: string,
): string[] {
  const parts = text
    .split(CUT)
    .map((part) => part.trim())
    .filter((part) => part.length >= (/[\u4e00-\u9fff]/.test(part) ? 3 : 8))
    .slice(0, MOST_PARTS);
  if (parts.length < 2) return [];
  const firstLabel = model.head.labels.indexOf(first);
  const best = parts.map((part) => {
    const probabilities = model.probabilities(readFeatures(list, part, [], role));
    return { ...bestOf(probabilities), first: probabilities[firstLabel] ?? 0 };
  });
  const about = Math.max(...best.map(({ first: probability }) => probability));
  if (about < SURE.first) return [];
  const others = best
    .filter(
      ({ label, probability, first: own }) =>
        own < about && label !== firstLabel && probability >= SURE.part && (whole[label] ?? 0) >= SURE.whole,
    )
    .sort((one, two) => two.probability - one.probability);
  const label = model.head.labels[others[0]?.label ?? -1];
  return label && !SMALL_TALK.has(label) ? [label] : [];
}

/** A greeting or thanks around a question is manners, not a second request. */
const SMALL_TALK = new Set(["greeting", "thanks_bye", "chitchat", "out_of_scope", "help"]);
