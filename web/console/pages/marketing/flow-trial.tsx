import { useQuery } from "@tanstack/react-query";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import { Asked } from "../../parts/asked.tsx";
import { figure, instant } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { endingName, marketingWords } from "./words.ts";

const hours = 24;

/** Who would be written to in the next day and in which words, who is held out, and who would not be and why. */
export function FlowTrial({ flow }: { flow: string }) {
  const { shop } = useShop();
  const { language } = useLanguage();
  const t = useWords(marketingWords);
  const count = (value: number) => figure(value, "count", language);
  const trial = useQuery({
    queryKey: [shop.id, "flows", flow, "trial"],
    queryFn: () =>
      got(
        api.POST("/v1/shops/{shop}/flows/{flow}/try", {
          params: { path: { ...inShop(shop), flow } },
          body: { hours, limit: 20 },
        }),
      ),
  });
  return (
    <div className="flow-more">
      <h3>{t.tried(count(hours))}</h3>
      <Asked query={trial}>
        {({ counts, reasons, rows, cut }) => (
          <>
            {counts.send + counts.heldOut + counts.not === 0 && <p className="quiet">{t.nobody}</p>}
            <dl className="flow-counts">
              {(["send", "heldOut", "not"] as const).map((name) => (
                <div key={name}>
                  <dt>{t.counts[name]}</dt>
                  <dd>{count(counts[name])}</dd>
                </div>
              ))}
            </dl>
            {cut && <p className="quiet small">{t.cut}</p>}
            {reasons.length > 0 && (
              <p className="small">
                {t.whyNot}
                {language === "zh" ? ":" : ": "}
                {reasons
                  .map(({ why, count: of }) => `${endingName(why, language)} ${count(of)}`)
                  .join(language === "zh" ? "、" : ", ")}
              </p>
            )}
            <ul className="list">
              {rows
                .filter(({ result }) => result === "send")
                .map(({ customer, order, product, at, subject, text }) => (
                  <li key={`${customer} ${order} ${product} ${at}`}>
                    <div>
                      <strong>{customer}</strong>{" "}
                      <span className="quiet small">
                        {[order, at && instant(at, language)].filter(Boolean).join(" · ")}
                      </span>
                      <details>
                        <summary>{subject}</summary>
                        <p className="flow-text">{text}</p>
                      </details>
                    </div>
                  </li>
                ))}
            </ul>
          </>
        )}
      </Asked>
    </div>
  );
}
