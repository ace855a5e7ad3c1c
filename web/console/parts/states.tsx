import Button from "antd/es/button";
import Skeleton from "antd/es/skeleton";
import type { ReactNode } from "react";
import { Refusal } from "../api/client.ts";
import { shellWords } from "../shell/words.ts";
import { useWords } from "../words/language.tsx";

/** Something is on its way: the shape of it, and a word for those who cannot see it. */
export function LoadingState({ rows = 6 }: { rows?: number }) {
  const t = useWords(shellWords);
  return (
    <div className="state" role="status" aria-label={t.loading}>
      <Skeleton active paragraph={{ rows }} />
    </div>
  );
}

/** It did not work: what the server said, and the one thing to do. */
export function ErrorState({ error, again }: { error: unknown; again?: (() => void) | undefined }) {
  const t = useWords(shellWords);
  const lost = !(error instanceof Refusal) || error.status === 0;
  return (
    <div className="state" role="alert">
      <h2>{t.failed}</h2>
      <p>{lost ? t.unreachable : error.message}</p>
      {again && <Button onClick={again}>{t.again}</Button>}
    </div>
  );
}

/** Nothing is there, which is an answer as well. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
