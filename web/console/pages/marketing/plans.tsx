import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import { Asked } from "../../parts/asked.tsx";
import { useEvidence } from "../../parts/evidence.tsx";
import { Section } from "../../parts/section.tsx";
import { useLanguage, useWords, type Words } from "../../words/language.tsx";
import { sayer } from "./say-fact.ts";

const words: Words<{
  title: string;
  how: string;
  none: string;
  ask: string;
  askText: string;
  off: (share: string) => string;
  budget: (money: string) => string;
  only: (name: string, version: string) => string;
  expects: (units: string, low: string, high: string, usual: string) => string;
  notForeseen: string;
  evidence: string;
  report: string;
  reportText: string;
}> = {
  zh: {
    title: "活动日历",
    how: "存好的活动草稿,连同当时的预计;结束后可以对照着看准不准。草稿不会自己开始。",
    none: "还没有活动草稿。",
    ask: "让掌柜出一个活动方案",
    askText: "帮我做一个清库存的活动方案",
    off: (share) => `优惠 ${share}`,
    budget: (money) => `预算 ${money}`,
    only: (name, version) => `只对“${name}”(第 ${version} 版)`,
    expects: (units, low, high, usual) => `预计卖 ${units} 件(${low} 到 ${high}),不做活动约 ${usual} 件`,
    notForeseen: "历史不够,没有预计。",
    evidence: "看依据",
    report: "对照结果",
    reportText: "上次活动的结果和预计比怎么样?",
  },
  en: {
    title: "Campaign calendar",
    how: "Drafts that were kept, with what was expected of them then; once over, they are judged against it. A draft does not start by itself.",
    none: "No draft yet.",
    ask: "Have a campaign planned",
    askText: "Plan a campaign to clear slow stock",
    off: (share) => `${share} off`,
    budget: (money) => `budget ${money}`,
    only: (name, version) => `only for “${name}” (version ${version})`,
    expects: (units, low, high, usual) => `${units} units expected (${low} to ${high}), about ${usual} without it`,
    notForeseen: "Too little history to foresee anything.",
    evidence: "Evidence",
    report: "Against its forecast",
    reportText: "How did the last campaign do against its forecast?",
  },
};

/** What is planned and was planned, with what it is expected to sell. */
export function Plans() {
  const { shop } = useShop();
  const { language } = useLanguage();
  const t = useWords(words);
  const open = useEvidence();
  const plans = useQuery({
    queryKey: [shop.id, "plans"],
    queryFn: () =>
      got(api.POST("/v1/shops/{shop}/tools/list_campaign_plans", { params: { path: inShop(shop) }, body: {} })),
  });
  const ask = (text: string) => `/ask?q=${encodeURIComponent(text)}`;
  return (
    <Section title={t.title} aside={<Link href={ask(t.askText)}>{t.ask}</Link>}>
      <p className="quiet small">{t.how}</p>
      <Asked query={plans}>
        {({ data, facts }) =>
          data.plans.length === 0 ? (
            <p className="quiet">{t.none}</p>
          ) : (
            <ul className="list">
              {data.plans.map(({ planId, foreseen }, at) => {
                const own = facts.filter(({ id }) => id.startsWith(`${at}.`));
                const say = (name: string) => sayer(own, language)(`${at}.${name}`);
                const budget = say("budget");
                return (
                  <li key={planId}>
                    <div>
                      <strong>{say("name")}</strong>{" "}
                      <span className="quiet small">
                        {say("from")} – {say("to")} · {t.off(say("discount"))}
                        {budget !== "–" && ` · ${t.budget(budget)}`}
                        {say("segment") !== "–" && ` · ${t.only(say("segment"), say("segment.version"))}`}
                      </span>
                      <p className="small">
                        {foreseen
                          ? t.expects(say("units"), say("units.low"), say("units.high"), say("usual"))
                          : t.notForeseen}
                      </p>
                    </div>
                    <span className="buttons">
                      <button type="button" className="link" onClick={() => open({ title: say("name"), facts: own })}>
                        {t.evidence}
                      </button>
                      <Link href={ask(t.reportText)}>{t.report}</Link>
                    </span>
                  </li>
                );
              })}
            </ul>
          )
        }
      </Asked>
    </Section>
  );
}
