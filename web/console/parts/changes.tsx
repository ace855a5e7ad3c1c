import { useShop } from "../api/shop.tsx";
import { tableName } from "../words/labels.ts";
import { useLanguage, useWords, type Words } from "../words/language.tsx";
import { changesOf } from "./changes-of.ts";
import "./changes.css";

const words: Words<{ added: string; label: string; from: string; to: string }> = {
  zh: { added: "新增", label: "会改动什么", from: "现在", to: "改成" },
  en: { added: "new", label: "What would change", from: "now", to: "would be" },
};

/** The dry-run difference, row by row: what is there, and what would be. */
export function Changes({ changes }: { changes: readonly unknown[] }) {
  const { language } = useLanguage();
  const t = useWords(words);
  const { shop } = useShop();
  const rows = changesOf(changes, shop.currency, language);
  if (rows.length === 0) return null;
  return (
    <ul className="changes" aria-label={t.label}>
      {rows.map(({ table, id, isNew, fields }) => (
        <li key={`${table} ${id}`}>
          <p className="small quiet">
            {tableName(table, language)} {id} {isNew && <span className="tag">{t.added}</span>}
          </p>
          <dl>
            {fields.map(({ name, before, after }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  {before !== null && (
                    <>
                      <span className="hidden">{t.from} </span>
                      <del>{before}</del> <span aria-hidden>→ </span>
                      <span className="hidden">{t.to} </span>
                    </>
                  )}
                  <ins>{after}</ins>
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
