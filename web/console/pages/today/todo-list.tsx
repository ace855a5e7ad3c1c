import { Link } from "wouter";
import type { Fact, Report } from "../../api/types.ts";
import { useEvidence } from "../../parts/evidence.tsx";
import { Section } from "../../parts/section.tsx";
import { useWords } from "../../words/language.tsx";
import { todayWords } from "./words.ts";

/** What a person should do today, each with the figures behind it and somebody who prepares it. */
export function TodoList({ todo, facts }: { todo: Report["todo"]; facts: readonly Fact[] }) {
  const t = useWords(todayWords);
  const open = useEvidence();
  return (
    <Section title={t.todo}>
      {todo.length === 0 && <p className="quiet">{t.nothingToDo}</p>}
      <ol className="todo">
        {todo.map((one) => {
          const used = facts.filter(({ id }) => id === one.id || id.startsWith(`${one.id}.`));
          const question = t.prepared[one.action ?? ""];
          return (
            <li key={one.id}>
              <p>{one.text}</p>
              <p className="cause-foot">
                {used.length > 0 && (
                  <button type="button" className="link" onClick={() => open({ title: one.text, facts: used })}>
                    {t.evidence}
                  </button>
                )}
                {question && <Link href={`/ask?q=${encodeURIComponent(question)}`}>{t.prepare}</Link>}
              </p>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
