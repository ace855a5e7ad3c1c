import { emptyFeatures, readFeatures, type Turn } from "./features.ts";
import { gloss } from "./gloss.ts";
import { intentProbabilities } from "./intent-model.ts";
import { type Language, readLanguage } from "./language.ts";
import { modelNamed } from "./linear-model.ts";
import { readSecondary } from "./secondary.ts";
import { readSentiment, type Sentiment } from "./sentiment.ts";
import { readSlots, type Slots } from "./slots.ts";

export interface Guess {
  intent: string;
  /** Calibrated probability, 0 to 1. */
  confidence: number;
}

export interface Understanding extends Guess {
  lang: Language;
  /** The next three guesses, likeliest first. */
  alternatives: Guess[];
  /** What else the message asks. */
  secondary: string[];
  /** Verbatim spans of the text. */
  slots: Slots;
  sentiment: Sentiment;
}

export interface Message {
  role: "buyer" | "merchant";
  text: string;
  /** Earlier turns, oldest first. */
  context?: readonly Turn[];
}

const list = emptyFeatures();
const GUESSES = 4;
/** Nobody needs more to say what they want; pasted pages must not cost time. */
const LONGEST = 1200;

function ranked(labels: readonly string[], probabilities: Float32Array): Guess[] {
  return labels
    .map((intent, at) => ({ intent, confidence: probabilities[at] ?? 0 }))
    .sort((one, two) => two.confidence - one.confidence)
    .slice(0, GUESSES);
}

type ReadIntent = { lang: Language; read: string; probabilities: Float32Array; guesses: Guess[] };

/** What the message asks for; `list` then holds the features that it was read from. */
function readIntent({ role, text, context = [] }: Message): ReadIntent {
  const lang = readLanguage(text, context, readFeatures(list, text, context, role));
  const glossed = lang === "th" || lang === "vi" || lang === "id" || lang === "ru" ? gloss(text, lang) : "";
  const read = glossed || text;
  if (glossed) readFeatures(list, read, context, role);
  const { labels, probabilities } = intentProbabilities(role, list);
  return { lang, read, probabilities, guesses: ranked(labels, probabilities) };
}

const firstOf = ({ guesses }: ReadIntent, role: string): Guess => {
  const [first] = guesses;
  if (!first) throw new Error(`The ${role} model has no labels.`);
  return first;
};

/** The likeliest intent alone, for a fraction of what reading all of a message costs. */
export const likeliest = (message: Message): Guess =>
  firstOf(readIntent({ ...message, text: message.text.slice(0, LONGEST) }), message.role);

/** Reads one message: language, intent (a merchant's: skill), slots and feeling. No I/O after the first call. */
export function understand({ role, text: whole, context = [] }: Message): Understanding {
  const text = whole.slice(0, LONGEST);
  const found = readIntent({ role, text, context });
  const first = firstOf(found, role);
  return {
    lang: found.lang,
    ...first,
    alternatives: found.guesses.slice(1),
    secondary: readSecondary(modelNamed(role), role, found.read, found.probabilities, first.intent),
    slots: first.intent === "out_of_scope" && first.confidence > 0.5 ? {} : readSlots(role, text),
    sentiment: readSentiment(list, found.read, found.guesses, role),
  };
}
