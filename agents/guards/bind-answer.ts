import type { Fact } from "../../core/facts.ts";
import { factText, type Reader } from "../../core/format.ts";
import type { Day, DayRange } from "../../core/time.ts";
import { bound } from "../../prompts/render.ts";
import { frameFault } from "./claim-frames.ts";
import { metricsSpoken } from "./claim-metrics.ts";
import { namesIn } from "./claim-names.ts";
import { claimFault } from "./claims.ts";
import { isDenied } from "./direction-words.ts";
import { mentionsIn } from "./period-mentions.ts";
import { promiseFault } from "./promises.ts";
import { type PartName, partOf } from "./said-parts.ts";
import { withTablesRead } from "./table-rows.ts";

export type Written = {
  /** The answer with its facts filled in, marks still in it. */
  readonly rendered: string;
  /** Why it may not be sent, a sentence each; none where it may. */
  readonly faults: readonly string[];
};
type Known = {
  readonly facts: ReadonlyMap<string, Fact>;
  /** Names on record with a digit in them, which may be written as they are. */
  readonly names: ReadonlySet<string>;
  /** What rows are called, with or without digits. */
  readonly entities: ReadonlySet<string>;
};

/** A fact's value; after a dot, which way it went or of when it is. */
const reference = /\[\[\s*(f\d+)(?:\.(way|when))?\s*\]\]/g;
const marks = /[\uE000-\uE00F‹›]/g;
/** Amounts in words: a model that may write no digits must not spell them either. */
const spelled =
  /百分之|千分之|(?<![这那哪])[一二两三四五六七八九十百千万半几]+(?:成(?!交|功|本|品|为|了|员|立|分)|倍|个百分点|元|块钱?|折|个点)|翻了?[一两几]?番|翻了?[一两几]?倍|加倍|减半|腰斩|\b(?:doubl|tripl|quadrupl|halv)(?:e[sd]?|ing)\b|\btwice\b|\b(?:half|one|two(?! orders:)|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|hundred|thousand|million)[- ](?:percent|per cent|percentage|times|fold|dollars|euros|pounds|yuan|orders|visitors|units|pieces|buyers|customers)\b/iu;
/** And numbers in words beside them, where they are no part of a name. */
const counted =
  /[一二两三四五六七八九][十百千万亿]+|(?:将近|接近|大约|差不多|超过|约)[一二两三四五六七八九十]|(?:是|为|有|到|库存|剩|现货|成交|卖了|来了|至|[::,，(（])\s*[一二两三四五六七八九十](?=\s*(?:[,，。;；)）位单件\n]|$|对))|(?<=\p{Script=Han})(?<![第之不周期拜其初双三])[二三四五六七八九](?=\s*(?:[,，。;；)）]|$))|\b(?:was|were|is|are|have|has|had|only|just) (?:one|two)\b(?=\s+(?:in stock|left|yesterday|today|last|this)\b|\s*[.,;)]|$)|[(（]\s*(?:one|two)\s*[)）]|\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b|\b(?:nearly|about|around|almost|over|holds?|contains?) (?:one|two)\b|(?<=['’]s )(?:one|two)\b(?=\s*[.,;)]|$)|\b(?:one|two|a) (?:hundred|thousand|million)\b/iu;
const digits = /\p{N}[\p{N}.,:%]*/gu;

const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[。！？!?\n])|(?<=(?<!\bvs)\.\s)(?=[\p{Lu}\p{Script=Han}"“[])/u);

/** A number may stand without a reference where the same sentence refers to words on record that hold it. */
const quotedIn = (number: string, facts: readonly Fact[]): boolean =>
  facts.some((fact) => {
    const digitsOf = (text: string) => text.match(digits)?.map((each) => each.replace(/[.,:]+$/, "")) ?? [];
    return (
      fact.unit === "text" &&
      typeof fact.value === "string" &&
      digitsOf(fact.value).includes(number.replace(/[.,:]+$/, ""))
    );
  });

const withoutNames = (words: string, names: ReadonlySet<string>): string =>
  [...names].sort((one, two) => two.length - one.length).reduce((left, name) => left.replaceAll(name, "·"), words);

type Sentence = {
  readonly rendered: string;
  readonly words: string;
  readonly facts: readonly Fact[];
  readonly faults: string[];
};

function readSentence(sentence: string, known: Known, reader: Reader, lastDay: Day): Sentence {
  const facts: Fact[] = [];
  const faults: string[] = [];
  const pieces: string[] = [];
  const hold = (words: string) => `\uE00E${pieces.push(words) - 1}\uE00F`;
  const withFacts = sentence.replaceAll(reference, (_, name: string, part: PartName | undefined, at: number) => {
    const fact = known.facts.get(name);
    if (!fact) faults.push(`there is no fact ${name}`);
    if (!fact) return "";
    if (part) {
      const { said, fault } = partOf(fact, part, { name, known, reader, lastDay, denied: isDenied(sentence, at) });
      if (fault) faults.push(fault);
      return said ? `\uE00A${said.words}\uE00B${hold(bound("", said.text))}` : "";
    }
    facts.push(fact);
    return `\uE00C${facts.length - 1}\uE00D${hold(bound(fact.id, factText(fact, reader)))}`;
  });
  const words = withFacts
    .replaceAll(/\uE00C(\d+)\uE00D\uE00E\d+\uE00F/g, "‹$1›")
    .replaceAll(/\uE00A([^\uE00B]*)\uE00B\uE00E\d+\uE00F/g, "$1");
  let rendered = withFacts.replaceAll(/\uE00C\d+\uE00D|\uE00A[^\uE00B]*\uE00B/g, "");
  for (const name of [...known.names].sort((one, two) => two.length - one.length))
    if (rendered.includes(name)) rendered = rendered.replaceAll(name, () => hold(bound("", name)));
  rendered = rendered.replaceAll(/\uE00E\d+\uE00F|\p{N}[\p{N}.,:%]*/gu, (piece) => {
    if (piece.startsWith("\uE00E")) return piece;
    if (quotedIn(piece, facts)) return hold(bound("", piece));
    faults.push(`the number ${piece} has no fact: write a reference such as [[f1]], or leave it out`);
    return piece;
  });
  const amount = spelled.exec(words) ?? counted.exec(withoutNames(words, known.entities));
  if (amount) faults.push(`the amount "${amount[0]}" has no fact: write a reference such as [[f1]], or leave it out`);
  return {
    rendered: rendered.replaceAll(/\uE00E(\d+)\uE00F/g, (_, at) => pieces[Number(at)] ?? ""),
    words,
    facts,
    faults,
  };
}

const replyIn = (words: string): "yes" | "no" | undefined =>
  /^\s*(?:no\b|不|没有|并没有|没)/iu.test(words)
    ? "no"
    : /^\s*(?:yes\b|是|对|有的|确实)/iu.test(words)
      ? "yes"
      : undefined;
const numbersOf = ({ facts }: Sentence) => facts.filter(({ value }) => typeof value === "number");
/** The numbers of the two sentences before that have any, else of the next one. */
function numbersNear(sentences: readonly Sentence[], at: number): readonly Fact[] {
  const told = (list: readonly Sentence[]) => list.map(numbersOf).filter((facts) => facts.length > 0);
  const before = told(sentences.slice(0, at)).slice(-2).flat();
  return before.length > 0 ? before : (told(sentences.slice(at + 1))[0] ?? []);
}

/** A model's words with their references to facts filled in: value, unit and sign as the reader writes them, and nothing that
 * the facts do not bear. */
export function bindAnswer(text: string, known: Known, reader: Reader, lastDay: Day): Written {
  const sentences = withTablesRead(
    sentencesOf(text.replaceAll(marks, "")).map((each) => readSentence(each, known, reader, lastDay)),
  );
  const book = [...known.facts.values()];
  const metrics = new Set(metricsSpoken(sentences.map(({ words }) => words).join("\n")));
  let named: readonly string[] = [];
  let last: readonly string[] = [];
  let spoken: readonly DayRange[] = [];
  const faults = sentences.flatMap(({ words, facts, faults: own }, at) => {
    const near = numbersNear(sentences, at);
    const after =
      sentences
        .slice(at + 1)
        .map(numbersOf)
        .find((list) => list.length > 0) ?? [];
    const reply = replyIn(sentences[at + 1]?.words ?? "");
    const said = { named, framed: spoken, near, after, reply, spoken: metrics };
    const surroundings = { names: known.entities, lastDay, book, ...said };
    const here = namesIn(words, known.entities);
    // A line names its order, the next one its goods: what was named right before may still be meant.
    if (here.length > 0) named = [...here, ...last].filter((name, place, all) => all.indexOf(name) === place);
    if (here.length > 0) last = here;
    const proved = facts.some((fact) => fact.promise !== undefined);
    spoken = [...spoken, ...mentionsIn(words, lastDay).map(({ range }) => range)];
    const promised = promiseFault({ sentence: words.trim(), hasFact: facts.length > 0, proved });
    const claim = claimFault({ words, facts }, surroundings) ?? promised;
    const about = words.trim().slice(0, 80);
    return [...own, ...(claim ? [claim] : [])].map((fault) => `"${about}": ${fault}`);
  });
  const framed = frameFault(sentences, lastDay);
  if (framed) faults.push(framed);
  return {
    rendered: sentences
      .map(({ rendered }) => rendered)
      .join("")
      .trim(),
    faults,
  };
}
