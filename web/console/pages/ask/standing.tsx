import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import type { StandingQuestion } from "../../api/types.ts";
import { Asked } from "../../parts/asked.tsx";
import { instant } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { standingWords } from "./standing-words.ts";

/** What is asked by itself, when next, and where its answers are. */
export function Standing() {
  const { shop } = useShop();
  const t = useWords(standingWords);
  const questions = useQuery({
    queryKey: [shop.id, "standing"],
    queryFn: () => got(api.GET("/v1/shops/{shop}/standing-questions", { params: { path: inShop(shop) } })),
  });
  return (
    <details className="earlier card">
      <summary>{t.title}</summary>
      <Asked query={questions}>
        {(data) =>
          data.questions.length === 0 ? (
            <p className="quiet small">{t.none}</p>
          ) : (
            <ul>
              {data.questions.map((question) => (
                <One key={question.id} question={question} />
              ))}
            </ul>
          )
        }
      </Asked>
    </details>
  );
}

function One({ question }: { question: StandingQuestion }) {
  const { shop } = useShop();
  const { language } = useLanguage();
  const t = useWords(standingWords);
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const path = { ...inShop(shop), question: question.id };
  const onSettled = () => client.invalidateQueries({ queryKey: [shop.id, "standing"] });
  const pause = useMutation({
    mutationFn: (paused: boolean) =>
      got(api.PUT("/v1/shops/{shop}/standing-questions/{question}", { params: { path }, body: { paused } })),
    onSettled,
  });
  const end = useMutation({
    mutationFn: () => got(api.POST("/v1/shops/{shop}/standing-questions/{question}/end", { params: { path } })),
    onSettled,
  });
  const isPaused = question.nextAt === null;
  const fault = pause.error ?? end.error;
  return (
    <li>
      {question.lastAt === null ? question.text : <Link href={`/ask/${question.id}`}>{question.text}</Link>}
      <span className="quiet small">
        {question.at} {daysText(question.weekdays, t)}
        {" · "}
        {question.nextAt === null ? t.paused : t.next(instant(question.nextAt, language))}
      </span>
      {fault && (
        <span role="alert" className="fault">
          {fault.message}
        </span>
      )}
      <span className="buttons small">
        {asking ? (
          <>
            <button type="button" className="link" onClick={() => end.mutate()}>
              {t.really}
            </button>
            <button type="button" className="link" onClick={() => setAsking(false)}>
              {t.keep}
            </button>
          </>
        ) : (
          <>
            <button type="button" className="link" onClick={() => pause.mutate(!isPaused)}>
              {isPaused ? t.goOn : t.pause}
            </button>
            <button type="button" className="link" onClick={() => setAsking(true)}>
              {t.end}
            </button>
          </>
        )}
      </span>
    </li>
  );
}

const daysText = (weekdays: readonly number[], t: { every: string; days: readonly string[] }): string =>
  weekdays.length === 7 ? t.every : weekdays.map((day) => t.days[day - 1] ?? "").join(" ");
