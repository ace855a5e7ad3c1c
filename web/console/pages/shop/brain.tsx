import { useQuery } from "@tanstack/react-query";
import { api, got } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import { Asked } from "../../parts/asked.tsx";
import { Section } from "../../parts/section.tsx";
import { dayText, figure } from "../../words/figures.ts";
import { useLanguage, useWords, type Words } from "../../words/language.tsx";

const words: Words<{
  brain: string;
  none: string;
  noneWhy: string;
  noneHow: string;
  off: string;
  has: string;
  today(day: string): string;
  month: string;
  calls: string;
  tokens: string;
  dollars: string;
  of(limit: string): string;
  limitWhy: string;
}> = {
  zh: {
    brain: "语言模型",
    none: "没有用语言模型",
    noneWhy: "掌柜靠内置的规则和店铺数据回答,不联网,也不花钱。拿不准的会转给人。",
    noneHow: "想接一个模型:设置 OPENAI_API_KEY 和 ZHANGGUI_MODEL=openai:模型名,再重新启动。",
    off: "本店的设置里关掉了模型。",
    has: "内置规则没把握的问题才会问它;数字一律取自店铺数据。",
    today: (day) => `今天(${day})`,
    month: "本月到现在",
    calls: "调用次数",
    tokens: "用量(token)",
    dollars: "花费",
    of: (limit) => `上限 ${limit}`,
    limitWhy: "到了上限就不再问模型,由内置规则接着答,第二天恢复。",
  },
  en: {
    brain: "Language model",
    none: "No language model is used",
    noneWhy:
      "Zhanggui answers from its own rules and the shop's data, offline and at no cost. What it is not sure of goes to a person.",
    noneHow: "To add one, set OPENAI_API_KEY and ZHANGGUI_MODEL=openai:MODEL, and start again.",
    off: "This shop's settings switch the model off.",
    has: "It is asked only where the built-in rules are not sure; every figure comes from the shop's data.",
    today: (day) => `Today (${day})`,
    month: "This month so far",
    calls: "Calls",
    tokens: "Tokens",
    dollars: "Money",
    of: (limit) => `at most ${limit}`,
    limitWhy: "At a limit the model is not asked any more; the built-in rules go on, and the next day begins anew.",
  },
};
type Amounts = { readonly calls: number; readonly tokens: number; readonly dollars: number };
const kinds = [
  ["calls", "count"],
  ["tokens", "count"],
  ["dollars", "USD"],
] as const;

function Meters({ spent, limits }: { spent: Amounts; limits: Amounts | null }) {
  const { language } = useLanguage();
  const t = useWords(words);
  return (
    <>
      {kinds.map(([kind, unit]) => (
        <div key={kind} className="meter">
          <div>
            <span>{t[kind]}</span>
            <span>
              <strong>{figure(spent[kind], unit, language)}</strong>{" "}
              {limits && <span className="quiet small">{t.of(figure(limits[kind], unit, language))}</span>}
            </span>
          </div>
          {limits && <progress aria-label={t[kind]} value={spent[kind]} max={Math.max(limits[kind], 1e-9)} />}
        </div>
      ))}
    </>
  );
}

/** Which model answers what the rules are not sure of, and what it costs. */
export function Brain() {
  const { shop } = useShop();
  const { language } = useLanguage();
  const t = useWords(words);
  const spending = useQuery({
    queryKey: [shop.id, "spending"],
    queryFn: () => got(api.GET("/v1/shops/{shop}/spending", { params: { path: inShop(shop) } })),
  });
  return (
    <Asked query={spending} rows={6}>
      {({ model, off, day, today, month, limits }) => (
        <div className="cards">
          <Section title={t.brain}>
            <p>
              <strong>{model ?? t.none}</strong>
            </p>
            <p className="quiet">{model ? t.has : t.noneWhy}</p>
            {!model && <p className="quiet small">{t.noneHow}</p>}
            {off && <p className="tag warn">{t.off}</p>}
          </Section>
          {(model || month.calls > 0) && (
            <>
              <Section title={t.today(dayText(day, language))}>
                <Meters spent={today} limits={limits} />
                {limits && <p className="quiet small">{t.limitWhy}</p>}
              </Section>
              <Section title={t.month}>
                <Meters spent={month} limits={null} />
              </Section>
            </>
          )}
        </div>
      )}
    </Asked>
  );
}
