import { understand } from "../../../agents/playbook/understanding/understand.ts";
import { articleId } from "../../../core/article.ts";
import type { ShopContext } from "../../../core/context.ts";
import { searchKnowledge } from "../../../tools/knowledge/search-knowledge.ts";
import { runTool } from "../../../tools/run-tool.ts";
import type { Shelved } from "./draw-shelf.ts";

export type Question = {
  readonly subject: string;
  readonly language: "zh" | "en";
  readonly split: string;
  readonly text: string;
};
type Row = { articleId: string; version: number; title: string; body: string; layer: string; otherLanguage: boolean };
export type Asked = {
  readonly question: Question;
  readonly fate: Shelved["fate"];
  readonly tagged: boolean;
  /** Place of the right article among the answers, from 1; null where it is not among them. */
  readonly place: number | null;
  readonly rightVersion: boolean;
  /** An article was quoted that is over, not yet so, a draft, taken out or contradicted. */
  readonly stale: boolean;
  /** Something else of the shop was quoted. */
  readonly other: boolean;
  readonly pack: boolean;
  /** Written in another language than the question's, and not said to be. */
  readonly unmarked: boolean;
  readonly doubt: string | null;
  readonly said: string | null;
  readonly ms: number;
};

/** Asks one question as a buyer's turn would, and judges what may be quoted. */
export async function askShelf(
  ctx: ShopContext,
  shelved: Shelved,
  question: Question,
  written: "zh" | "en",
): Promise<Asked> {
  const read = understand({ role: "buyer", text: question.text });
  const started = performance.now();
  const outcome = await runTool(
    searchKnowledge,
    {
      question: question.text,
      locale: question.language,
      intent: read.intent,
      otherIntents: read.alternatives.slice(0, 3).map(({ intent }) => intent),
    },
    ctx,
  );
  const ms = performance.now() - started;
  if (outcome.status !== "done") throw new Error(`search_knowledge: ${JSON.stringify(outcome)}`);
  // The tool's own output schema.
  const { articles, doubt } = outcome.data as { articles: Row[]; doubt: { why: string } | null };
  const own = new Set(shelved.writings.map(({ title }) => articleId(title)));
  const newest = shelved.writings.at(-1);
  const answered = shelved.fate === "live" || shelved.fate === "edited";
  const at = articles.findIndex((each) => own.has(each.articleId));
  const [first] = articles;
  return {
    question,
    fate: shelved.fate,
    tagged: shelved.intents.length > 0,
    place: at < 0 ? null : at + 1,
    rightVersion: at >= 0 && articles[at]?.body === newest?.body && articles[at]?.version === shelved.writings.length,
    stale: !answered && at >= 0,
    other: first !== undefined && first.layer !== "pack" && !own.has(first.articleId),
    pack: first?.layer === "pack",
    unmarked: articles.some((each) => each.layer !== "pack" && written !== question.language && !each.otherLanguage),
    doubt: doubt?.why ?? null,
    said: first ? `${first.title}: ${first.body.slice(0, 60)}` : null,
    ms,
  };
}
