import Button from "antd/es/button";
import { useState } from "react";
import { useWords } from "../../words/language.tsx";
import { articleWords } from "./article-words.ts";
import { useArticleDeeds } from "./queries.ts";

/** Takes an article out of every answer, after a second yes. */
export function RemoveArticle({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useWords(articleWords);
  const { remove } = useArticleDeeds();
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <p>
        <Button onClick={() => setAsking(true)}>{t.remove}</Button>
      </p>
    );
  return (
    <div className="form">
      <p role="alert">{remove.isError ? remove.error.message : t.removeWarn}</p>
      <p className="buttons">
        <Button type="primary" loading={remove.isPending} onClick={() => remove.mutate(id, { onSuccess: onDone })}>
          {t.really}
        </Button>
        <Button onClick={() => setAsking(false)}>{t.keep}</Button>
      </p>
    </div>
  );
}
