import { useQuery } from "@tanstack/react-query";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import { Asked } from "../../parts/asked.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { useEvidence } from "../../parts/evidence.tsx";
import { figure } from "../../words/figures.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { sayer } from "./say-fact.ts";
import { endingName, flowTitle, marketingWords } from "./words.ts";

/** What a flow brought against those it was held back from; no figure where too few were measured. */
export function FlowResults({ flow }: { flow: string }) {
  const { shop } = useShop();
  const { language } = useLanguage();
  const t = useWords(marketingWords);
  const open = useEvidence();
  const results = useQuery({
    queryKey: [shop.id, "flows", flow, "results"],
    queryFn: () =>
      got(api.GET("/v1/shops/{shop}/flows/{flow}/results", { params: { path: { ...inShop(shop), flow } } })),
  });
  return (
    <div className="flow-more">
      <Asked query={results}>
        {({ verdict, facts, messages }) => {
          const say = sayer(facts, language);
          return (
            <>
              <h3>{t.verdicts[verdict]}</h3>
              {verdict === "too_few" ? (
                <p className="quiet small">
                  {t.lackingHow(say("least.written"), say("least.heldOut"), say("least.buyers"))}
                </p>
              ) : (
                <p>{t.lift(say("total"), say("total.low"), say("total.high"))}</p>
              )}
              <DataTable
                caption={t.results}
                columns={["", t.people, t.paid, t.perPerson].map((name, at) => ({ name, number: at > 0 }))}
                rows={(["written", "heldOut"] as const).map((arm) => [
                  t[arm],
                  say(arm),
                  say(`rate.${arm}`),
                  say(`mean.${arm}`),
                ])}
              />
              <p className="small">
                {t.messages}
                {language === "zh" ? ":" : ": "}
                {messages.length === 0
                  ? t.none
                  : messages
                      .map(({ name, count }) => `${endingName(name, language)} ${figure(count, "count", language)}`)
                      .join(language === "zh" ? "、" : ", ")}
              </p>
              <button
                type="button"
                className="link"
                onClick={() => open({ title: flowTitle(flow, language).name, facts })}
              >
                {t.evidence}
              </button>
            </>
          );
        }}
      </Asked>
    </div>
  );
}
