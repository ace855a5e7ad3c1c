import type { Stream } from "../../simulator/chance.ts";
import { type Subject, subjects } from "./subjects.ts";

/** What became of a subject in a drawn shop. `live` and `edited` must be answered, the others must not. */
export type Fate = "live" | "edited" | "withdrawn" | "expired" | "not_yet" | "draft" | "contradicted" | "absent";
const fates: readonly (readonly [Fate, number])[] = [
  ["live", 0.4],
  ["edited", 0.12],
  ["withdrawn", 0.08],
  ["expired", 0.08],
  ["not_yet", 0.06],
  ["draft", 0.06],
  ["contradicted", 0.1],
  ["absent", 0.1],
];
export type Written = {
  readonly title: string;
  readonly body: string;
  readonly status: "live" | "draft" | "withdrawn";
  readonly from: Date | null;
  readonly until: Date | null;
};
export type Shelved = {
  readonly subject: Subject;
  readonly fate: Fate;
  readonly intents: readonly string[];
  readonly writings: readonly Written[];
};
export type Shelf = { readonly language: "zh" | "en"; readonly subjects: readonly Shelved[] };

const day = 86_400_000;
const otherTitle = { zh: ["{t}说明", "关于{t}", "{t}(新)"], en: ["About {t}", "{t} info", "Our {t}"] } as const;

function values(luck: Stream, language: Shelf["language"]) {
  const yes = luck.unit() < 0.5;
  return {
    n: luck.whole(2, 28),
    m: luck.whole(40, 199),
    who: language === "zh" ? (yes ? "买家" : "本店") : yes ? "the buyer pays" : "we pay",
    can: language === "zh" ? (yes ? "可以" : "不") : yes ? "do" : "do not",
  };
}
const filled = (text: string, drawn: ReturnType<typeof values>) =>
  text
    .replace("{n}", String(drawn.n))
    .replace("{m}", String(drawn.m))
    .replace("{who}", drawn.who)
    .replace("{can}", drawn.can);
/** The same subject with every value another: yes for no, the other payer, more days. */
function otherwise(drawn: ReturnType<typeof values>, language: Shelf["language"]) {
  const pairs: Record<string, string> =
    language === "zh"
      ? { 买家: "本店", 本店: "买家", 可以: "不", 不: "可以" }
      : { "the buyer pays": "we pay", "we pay": "the buyer pays", do: "do not", "do not": "do" };
  return { n: drawn.n + 3, m: drawn.m + 20, who: pairs[drawn.who] ?? "", can: pairs[drawn.can] ?? "" };
}

function drawSubject(luck: Stream, subject: Subject, language: Shelf["language"], now: Date): Shelved {
  let left = luck.unit();
  const drawnFate = fates.find(([, share]) => {
    left -= share;
    return left < 0;
  })?.[0];
  // What states no value can neither be edited to another value nor be contradicted by it.
  const fixed = !subject[language][1].includes("{");
  const fate = drawnFate && !(fixed && ["contradicted", "edited"].includes(drawnFate)) ? drawnFate : "live";
  const [title, body] = subject[language];
  const first = values(luck, language);
  const plain: Written = { title, body: filled(body, first), status: "live", from: null, until: null };
  const second: Written = { ...plain, body: filled(body, otherwise(first, language)) };
  const at = (days: number) => new Date(now.getTime() + days * day);
  const other = otherTitle[language][luck.whole(0, 2)] ?? "{t}";
  const writings: Record<Fate, readonly Written[]> = {
    live: [plain],
    edited: [plain, second],
    withdrawn: [plain, { ...plain, status: "withdrawn" }],
    expired: [{ ...plain, until: at(-luck.whole(1, 90)) }],
    not_yet: [{ ...plain, from: at(luck.whole(1, 90)) }],
    draft: [{ ...plain, status: "draft" }],
    contradicted: [plain, { ...second, title: other.replace("{t}", title) }],
    absent: [],
  };
  const tagged = luck.unit() < 0.5;
  return { subject, fate, intents: tagged ? subject.intents : [], writings: writings[fate] };
}

/** A shop's articles: one language, every subject with a fate of its own, half of them with their intents noted. */
export function drawShelf(luck: Stream, now: Date): Shelf {
  const language = luck.unit() < 0.5 ? "zh" : "en";
  return { language, subjects: subjects.map((subject) => drawSubject(luck, subject, language, now)) };
}
