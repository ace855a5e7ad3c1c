import Button from "antd/es/button";
import { Asked } from "../../parts/asked.tsx";
import { instant } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { articleWords } from "./article-words.ts";
import { Difference } from "./difference.tsx";
import { useVersions } from "./queries.ts";

/** Every version of an article, each with what it changed. */
export function Versions({ id, onTake }: { id: string; onTake: (body: string) => void }) {
  const { language } = useLanguage();
  const t = useWords(articleWords);
  const versions = useVersions(id);
  return (
    <section aria-label={t.versions}>
      <h3>{t.versions}</h3>
      <Asked query={versions}>
        {(data) => (
          <ul className="list">
            {data.versions.map(({ version, status, updatedAt, body }, at) => {
              const before = data.versions[at + 1];
              return (
                <li key={version}>
                  <details className="wide-details">
                    <summary>
                      {t.version(version)} · {t.statuses[status]} · {instant(updatedAt, language)}
                    </summary>
                    <div className="form">
                      <p className="quiet small">{before ? t.change : t.first}</p>
                      <Difference before={before?.body ?? body} after={body} />
                      <p>
                        <Button onClick={() => onTake(body)}>{t.again}</Button>
                      </p>
                    </div>
                  </details>
                </li>
              );
            })}
          </ul>
        )}
      </Asked>
    </section>
  );
}
